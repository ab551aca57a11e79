"""The board as the back row sees it: each theme with its count and a quote (domain.md 3.8)."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from lup_canvas.analysis.insights import told_by_theme
from lup_canvas.locale import Translator
from lup_canvas.project.document.insights import Insight
from lup_canvas.project.views import View
from lup_canvas.ui.steps.board import LONELY, titles

MOST = 7
"""Themes there is room for beside the lonely notes, with letters that are read from afar."""


class Heap(BaseModel):
    """One theme on the wall."""

    model_config = ConfigDict(frozen=True)

    title: str
    count: str
    quote: str = ""
    rest: str = ""
    lonely: bool = False


class Wall(BaseModel):
    """Everything on the wall: never so much that it must be scrolled."""

    model_config = ConfigDict(frozen=True)

    name: str
    """Under which the bell tells it anew; see `shown`."""
    heading: str
    fact: str
    heaps: tuple[Heap, ...]
    empty: str


def wall_of(view: View, t: Translator, *, name: str = "") -> Wall:
    """Return the themes in the order of the group, the fullest if there are too many of them."""
    told = told_by_theme(view.project)
    named = dict(titles(view.project, t))
    themes = [each for each in named if each != LONELY]
    fullest = sorted(themes, key=lambda each: -len(told[each]))[:MOST]
    heaps = [_heap(named[each], told[each], t) for each in themes if each in fullest]
    alone = told[LONELY]
    lonely = [_lonely(named[LONELY], alone, t)] if alone else []
    more = len(themes) - len(fullest)
    return Wall(
        name=name,
        heading=t("Sorted in silence") if view.project.listening.in_silence else t("Themes"),
        fact=t.plural("+{count} theme", "+{count} themes", more) if more else "",
        heaps=(*heaps, *lonely),
        empty=t("Nothing to group yet."),
    )


def _heap(title: str, told: Sequence[Insight], t: Translator) -> Heap:
    """Return a theme with the shortest of what may be quoted: a wall shows nothing else."""
    quotes = sorted((str(each.text) for each in told if each.quotable and each.text), key=len)
    rest = len(told) - len(quotes[:1])
    return Heap(
        title=title,
        count=t.number(len(told)),
        quote=f"«{quotes[0]}»" if quotes else "",
        rest=f"+{t.number(rest)}" if quotes and rest else "",
    )


def _lonely(title: str, told: Sequence[Insight], t: Translator) -> Heap:
    """Return the lonely notes; what may not be quoted is told by what the group says about it."""
    heap = _heap(title, told, t).model_copy(update={"lonely": True})
    said = next((str(each.comment) for each in told if each.comment), "")
    return heap if heap.quote else heap.model_copy(update={"quote": said})
