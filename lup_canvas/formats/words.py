"""How the values that a story tells are said. The same words as on every screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from lup_canvas.locale import Translator, mark
from lup_canvas.project.document.problem import Evidence
from lup_canvas.project.document.trial import Decision

WORDS: Mapping[StrEnum, str] = {
    Evidence.BELIEVED: mark("We believe so"),
    Evidence.SEVERAL: mark("Several have experienced it"),
    Evidence.USERS: mark("Users have said it"),
    Evidence.NUMBERS: mark("Numbers show it"),
    Decision.STOP: mark("Stop"),
    Decision.CHANGE: mark("Change"),
    Decision.CONTINUE: mark("Continue"),
    Decision.TEST_MORE: mark("Test more"),
}


def word(value: StrEnum, t: Translator) -> str:
    """Return what `value` is called, in the language of `t`."""
    return t(WORDS[value])


def alike(numbers: Sequence[float], t: Translator) -> list[str]:
    """Return numbers that stand beside each other, all with as many decimals: 3,1 and 4,0."""
    sign = t.number(0.5)[1]
    parts = [t.number(number).partition(sign) for number in numbers]
    decimals = max((len(fraction) for _, _, fraction in parts), default=0)
    if not decimals:
        return [whole for whole, _, _ in parts]
    return [f"{whole}{sign}{fraction:0<{decimals}}" for whole, _, fraction in parts]
