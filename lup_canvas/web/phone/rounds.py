"""What the phone page says about rounds: the open one, results, and what came of it all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lup_canvas.figures.round_result import QUESTIONS
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.rounds import Round, RoundKind
from lup_canvas.project.rounds import key_of, open_round
from lup_canvas.web.phone.visit import Visit


@dataclass(frozen=True, slots=True)
class RoundScreen:
    """The round that is open, as one phone sees it; without `held` there is none."""

    mark: str
    """Changes when there is another round to look at, or none."""
    held: Round | None = None
    question: str = ""
    help: str = ""
    mine: Mapping[str, int] | None = None
    """What this phone has answered; None: nothing yet."""
    message: str = ""
    kept: bool = False
    """This phone has just answered."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the staff are told back, in the group's own words (dette hørte vi, dette gjør vi)."""

    themes: tuple[str, ...]
    problem: str
    goal: str
    ideas: tuple[str, ...]

    @property
    def is_something(self) -> bool:
        """Tell whether there is anything to tell."""
        return bool(self.themes or self.problem or self.goal or self.ideas)


def round_screen(
    visit: Visit, message: str = "", chosen: Mapping[str, int] | None = None
) -> RoundScreen:
    """Return what to show of the open round. `chosen` is what was just sent in vain."""
    held, t = open_round(visit.project), visit.t
    if held is None:
        return RoundScreen("none", message=message)
    key = key_of(visit.ballot, held.id) if visit.ballot else ""
    mine = held.answers.get(key)
    return RoundScreen(
        mark=held.id,
        held=held,
        question=t(QUESTIONS[held.kind]),
        help=_help(held, t),
        mine=mine if chosen is None else chosen,
        message=message,
        kept=mine is not None and not message,
    )


def back_to_staff(visit: Visit) -> Heard:
    """Return what the group has come to so far, as phones may see it."""
    project = visit.project
    chosen = project.definitions.get(project.problem.chosen or "")
    return Heard(
        themes=tuple(str(each.name) for each in in_order(project.themes) if each.name),
        problem=str(chosen.text) if chosen else "",
        goal=str(project.goal.effect),
        ideas=tuple(
            str(each.text)
            for each in in_order(project.ideas)
            if each.text and each.state is IdeaState.CHOSEN
        ),
    )


def _help(held: Round, t: Translator) -> str:
    match held.kind:
        case RoundKind.DOTS:
            return t("You have {dots} dots, and can put one on each.", dots=held.dots)
        case RoundKind.COMPARE:
            return ""
        case _:
            return t("1 is not at all, 5 is very much.")
