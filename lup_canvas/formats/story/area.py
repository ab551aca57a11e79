"""The first chapter: where the group looks, for whom, and what happens if it does nothing."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.formats.story.blocks import Block, Listing, Size
from lup_canvas.formats.story.teller import Teller, opened_early, said
from lup_canvas.project.base import in_order
from lup_canvas.project.document.steps import Gate


def area(teller: Teller) -> Iterator[Block]:
    """Yield what the problem area is."""
    project, t = teller.project, teller.t
    yield from said(project.area.area, size=Size.LARGE)
    yield from said(project.area.affected, t("Who does it concern?"))
    yield from said(project.area.if_nothing, t("What happens if we do nothing?"))
    seen = tuple(each.text.value for each in in_order(project.observations) if each.text)
    if seen:
        yield Listing(t("What do we see and hear today?"), seen)
    yield from opened_early(teller, Gate.AREA)
