"""What the values that figures show are called. The same words as on every screen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from lup_canvas.analysis.ideas import Spread
from lup_canvas.locale import Translator, mark
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Standing
from lup_canvas.project.document.insights import Heard, InsightKind
from lup_canvas.project.document.problem import Evidence

MIDDLE = 3
"""The middle of a scale from 1 to 5."""

WORDS: Mapping[StrEnum, str] = {
    Evidence.BELIEVED: mark("We believe so"),
    Evidence.SEVERAL: mark("Several have experienced it"),
    Evidence.USERS: mark("Users have said it"),
    Evidence.NUMBERS: mark("Numbers show it"),
    InsightKind.EXPERIENCE: mark("Experience"),
    InsightKind.NEED: mark("Need"),
    InsightKind.WORKS: mark("Something that works"),
    Standing.KNOW: mark("We know"),
    Standing.BELIEVE: mark("We believe"),
    Standing.FIND_OUT: mark("Must find out"),
    Heard.ASSUMED: mark("Assumed by us"),
    Heard.HEARD: mark("Heard from users"),
}


def word(value: StrEnum, t: Translator) -> str:
    """Return what `value` is called, in the language of `t`."""
    return t(WORDS[value])


def yes_or_no(value: bool, t: Translator) -> str:  # noqa: FBT001
    """Return a yes or a no for a table."""
    return t("Yes") if value else t("No")


def problem_words(project: Project, t: Translator) -> str:
    """Return the problem that the causes explain, or what it is called until it is written."""
    focal = project.problem.focal
    return focal.value if focal else t("The problem")


def quadrant(effect: float, effort: float, t: Translator) -> str:
    """Return what the corner of the effect and effort diagram is called where an idea lies."""
    if effect > MIDDLE:
        return t("Try first") if effort <= MIDDLE else t("Takes more")
    return t("Small steps") if effort <= MIDDLE else t("Leave for now")


def middle(answers: Spread | None, t: Translator) -> str:
    """Return the middle of some answers for a table."""
    return t.number(answers.middle) if answers else "–"


def span(answers: Spread | None, t: Translator) -> str:
    """Return from where to where the middle half of some answers lies, for a table."""
    return f"{t.number(answers.low)}–{t.number(answers.high)}" if answers else "–"
