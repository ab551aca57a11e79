"""Turns the domain's hints into friendly words under a field. They never stop anybody."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.locale import Translator, mark
from lup_canvas.project.base import Text, derived_id
from lup_canvas.project.hints import HintKind, hints_in
from lup_canvas.ui.cards import Action, Hint
from lup_canvas.ui.fields import action

_WORDS: Mapping[HintKind, str] = {
    HintKind.SOLUTION: mark("This may look like a solution. What should it have solved?"),
    HintKind.LACKING: mark("This says what is missing. What happens because it is missing?"),
    HintKind.BLAME: mark("This may be read as blame. Describe the situation instead."),
}


def hints_for(text: Text, where: str, t: Translator) -> tuple[Hint, ...]:
    """Return the hints for `text`, which stands in the item or field named `where`."""
    return tuple(
        Hint(text=t(_WORDS[hint.kind]), buttons=_ways_out(hint.kind, text, where, t))
        for hint in hints_in(text.value, t.language)
        if hint.kind in _WORDS
    )


def _ways_out(kind: HintKind, text: Text, where: str, t: Translator) -> tuple[Action, ...]:
    if kind is not HintKind.SOLUTION:
        return ()
    idea = derived_id("parked from", where, text.value)
    return (action(t("Park as an idea"), "park_idea", icon="idea", item=idea, text=text.value),)
