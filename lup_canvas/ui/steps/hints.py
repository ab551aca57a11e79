"""Turns the domain's hints into friendly words under a field. They never stop anybody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lup_canvas.locale import Translator, mark
from lup_canvas.project.base import Text, derived_id
from lup_canvas.project.hints import HintKind, hints_in, missing_parts
from lup_canvas.project.hints.ends import ChainEnd, chain_end
from lup_canvas.project.personal_data import find_personal_data
from lup_canvas.project.statements import Lack
from lup_canvas.ui.cards import Action, Hint
from lup_canvas.ui.fields import action

_WORDS: Mapping[HintKind, str] = {
    HintKind.SOLUTION: mark("This may look like a solution. What should it have solved?"),
    HintKind.LACKING: mark("This says what is missing. What happens because it is missing?"),
    HintKind.BLAME: mark("This may be read as blame. Describe the situation instead."),
    HintKind.NOBODY: mark("Who experiences this?"),
    HintKind.NO_SITUATION: mark("In what situation does it happen?"),
}

_ENDS: Mapping[ChainEnd, str] = {
    ChainEnd.PERSON: mark("The chain ends in a person. What would make it so for anybody?"),
    ChainEnd.MEANS: mark("The chain ends in time, money or staffing. Ask why once more."),
}


_LACKS: Mapping[Lack, str] = {
    Lack.REASON: mark("Why is it so? An insight says because."),
    Lack.VOICES: mark("Which contributions does it stand on? One voice alone is an observation."),
    Lack.QUOTE: mark("Whose words show it best? Choose a quote."),
}


_BLANK = re.compile(r"\[[^\]]+\]")
_AT_ONCE = 2
"""More hints than this at once are no help."""


def definition_hints(text: Text, where: str, t: Translator) -> tuple[Hint, ...]:
    """Return the hints for a problem definition: also on blanks, and on who and when (4.1)."""
    if _BLANK.search(text.value):
        return (Hint(text=t("Fill in what stands in brackets, or take it away.")),)
    parts = missing_parts(text.value, t.language)
    missing = tuple(Hint(text=t(_WORDS[part.kind])) for part in parts)
    return (*hints_for(text, where, t), *missing)[:_AT_ONCE]


def statement_hints(
    text: Text, where: str, lacks: Iterable[Lack], t: Translator
) -> tuple[Hint, ...]:
    """Return the hints for an insight in the group's own words, with what it lacks (4.2)."""
    if _BLANK.search(text.value):
        return (Hint(text=t("Fill in what stands in brackets, or take it away.")),)
    missing = tuple(Hint(text=t(_LACKS[lack]), unfolds=lack is not Lack.REASON) for lack in lacks)
    return (*hints_for(text, where, t), *missing)[:_AT_ONCE]


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


def somebody_hints(words: str, t: Translator) -> tuple[Hint, ...]:
    """Return the hint that `words` may be about a particular person, and which of them."""
    found = find_personal_data(words, t.language)
    if not found:
        return ()
    said = ", ".join(f"«{words[one.start : one.end]}»" for one in found)
    return (Hint(text=t("This may be about a particular person: {words}", words=said)),)
