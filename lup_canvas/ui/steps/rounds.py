"""What screens say of rounds: what can be asked about, and what may be told of the answers."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.locale import Translator, mark
from lup_canvas.project.document import Project
from lup_canvas.project.document.rounds import (
    Band,
    Option,
    Round,
    RoundKind,
    Shown,
    Subject,
    Told,
)

KINDS: Mapping[Subject, tuple[RoundKind, ...]] = {
    Subject.THEMES: (RoundKind.RECOGNISE, RoundKind.DOTS),
    Subject.STATEMENTS: (RoundKind.RECOGNISE, RoundKind.DOTS),
    Subject.DEFINITIONS: (RoundKind.RECOGNISE, RoundKind.COMPARE, RoundKind.DOTS),
    Subject.INDICATORS: (RoundKind.BASELINE,),
    Subject.IDEAS: (RoundKind.DOTS,),
}

NAMES: Mapping[RoundKind, str] = {
    RoundKind.RECOGNISE: mark("Do you recognise this? (1 to 5)"),
    RoundKind.COMPARE: mark("One of two formulations"),
    RoundKind.DOTS: mark("Dot vote"),
    RoundKind.BASELINE: mark("Baseline, 1 to 5"),
}


def newest(project: Project, about: Subject) -> Round | None:
    """Return the latest round about these, open or closed."""
    mine = [each for each in project.rounds.values() if each.about is about]
    return max(mine, key=lambda each: each.opened, default=None)


def answered(held: Round, t: Translator) -> str:
    """Return how many have answered, once they are so many that a number says nothing of one."""
    if not held.answered:
        return t("Fewer than {least} have answered so far.", least=held.fewest)
    return t.plural("{count} has answered.", "{count} have answered.", held.answered)


def beside_figure(held: Round, t: Translator) -> tuple[str, ...]:
    """Return what the figure of the result does not say: what the room answered, beside phones."""
    if not held.result.is_told:
        return (t("Fewer than {least} answered, so nothing can be shown.", least=held.fewest),)
    room = held.result.room
    if not (room.people and held.result.phones.people):
        return ()
    entered = t.plural(
        "Entered by the one leading for {count} person:",
        "Entered by the one leading for {count} persons:",
        room.people,
    )
    return (entered, *_lines(held, room, t))


def _lines(held: Round, told: Told, t: Translator) -> tuple[str, ...]:
    if not told.people:
        return ()
    if told.even:
        return (t("Both formulations were chosen by equally many."),)
    if not told.options:
        return (t("Too few chose the same for a number to be shown."),)
    said = tuple(
        f"«{option.text}»: {in_words(told.options[option.id], told.people, held.fewest, t)}"
        for option in _ranked(held, told)
        if option.id in told.options
    )
    silent = held.kind is RoundKind.DOTS and len(said) < len(held.options)
    return (*said, t("Nothing can be told of the others.")) if silent else said


def _ranked(held: Round, told: Told) -> list[Option]:
    """Return the options, those with most dots first where that may be told."""

    def rank(option: Option) -> int:
        shown = told.options.get(option.id, Shown())
        many = told.people if shown.band is Band.MANY else 0
        return -(shown.count or many)

    return sorted(held.options, key=rank)


def in_words(shown: Shown, people: int, fewest: int, t: Translator) -> str:
    """Return what may be told of one option."""
    if shown.parts:
        return ", ".join(
            t(
                "{count} gave {scores}",
                count=part.count,
                scores=str(part.first) if part.first == part.last else f"{part.first}–{part.last}",
            )
            for part in shown.parts
            if part.count
        )
    if shown.band is Band.FEW:
        return t("fewer than {least}", least=fewest)
    if shown.band is Band.MANY:
        return t("{least} or more", least=fewest)
    if shown.count is not None:
        return t("{count} of {all}", count=shown.count, all=people)
    return t("{all} have answered; too few are alike to be shown apart", all=people)
