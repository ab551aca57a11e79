"""Turns the domain's hints into friendly words under a field. They never stop anybody."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.locale import Translator, mark
from lup_canvas.project.base import Text, derived_id
from lup_canvas.project.hints import HintKind, hints_in
from lup_canvas.project.hints.ends import ChainEnd, chain_end
from lup_canvas.ui.cards import Action, Hint
from lup_canvas.ui.fields import action

_WORDS: Mapping[HintKind, str] = {
    HintKind.SOLUTION: mark("This may look like a solution. What should it have solved?"),
    HintKind.LACKING: mark("This says what is missing. What happens because it is missing?"),
    HintKind.BLAME: mark("This may be read as blame. Describe the situation instead."),
}

_ENDS: Mapping[ChainEnd, str] = {
    ChainEnd.PERSON: mark("The chain ends in a person. What would make it so for anybody?"),
    ChainEnd.MEANS: mark("The chain ends in time, money or staffing. Ask why once more."),
}


def end_hints(text: Text, t: Translator) -> tuple[Hint, ...]:
    """Return the hint for a chain that ends in `text`, if it ends too early."""
    end = chain_end(text.value, t.language)
    return (Hint(text=t(_ENDS[end])),) if end else ()


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
