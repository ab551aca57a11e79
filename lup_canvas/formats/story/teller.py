"""What every chapter of a story has at hand, and the sentences that several chapters use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from lup_canvas.content import Content
from lup_canvas.formats.story.blocks import Remark, Said, Size
from lup_canvas.locale import Translator
from lup_canvas.project.base import Text
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate, Step


class Shown(Protocol):
    """A project as an audience may see it: a snapshot, or a view."""

    @property
    def project(self) -> Project:
        """Return what may be seen."""

    @property
    def insight_count(self) -> int:
        """Return how many insights are shown."""


@dataclass(frozen=True, slots=True)
class Teller:
    """What is told, and in which language."""

    shown: Shown
    t: Translator
    content: Content

    @property
    def project(self) -> Project:
        """Return the project that is told about."""
        return self.shown.project


def said(text: Text, label: str = "", size: Size = Size.NORMAL) -> Iterator[Said]:
    """Yield what the group wrote, if it wrote anything."""
    if text:
        yield Said(text.value.strip(), label, size)


def opened_early(teller: Teller, gate: Gate) -> Iterator[Remark]:
    """Yield that a checkpoint was opened although something was missing, and why."""
    opening = teller.project.checkpoint(gate).opening
    if opening and opening.early:
        text = teller.t(
            "{checkpoint} was opened early on {date}.",
            checkpoint=teller.content.checkpoints[gate].name,
            date=teller.t.date(opening.at),
        )
        yield Remark(text, opening.reason.strip())


def under_review(teller: Teller, *steps: Step) -> Iterator[Remark]:
    """Yield that the group has gone back, so that this may change."""
    if any(step in teller.project.review for step in steps):
        yield Remark(teller.t("The group has gone back a step, and will look at this again."))
