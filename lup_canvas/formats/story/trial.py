"""The last chapters: what was tried and learned, what others can use, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.formats.story.blocks import Block, Card, Cards, Column, Part, Size, Table
from lup_canvas.formats.story.teller import Teller, opened_early, said, under_review
from lup_canvas.formats.words import alike, word
from lup_canvas.project.base import Part as DocumentPart
from lup_canvas.project.base import in_order
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.document.trial import Benefit, Pilot, Task, Trial


def trial(teller: Teller) -> Iterator[Block]:
    """Yield the trials with what they taught, the pilot, and the benefits."""
    project, t = teller.project, teller.t
    cards = tuple(_trial(teller, each) for each in in_order(project.trials) if _is_written(each))
    if cards:
        yield Cards("", cards, wide=True)
    if _is_written(project.pilot):
        yield Cards(t("Pilot"), (_pilot(teller, project.pilot),), wide=True)
    if benefits := [each for each in in_order(project.benefits) if each.name]:
        yield _benefits(teller, benefits)
    yield from opened_early(teller, Gate.TRIAL)
    yield from under_review(teller, Step.TRIAL)


def sharing(teller: Teller) -> Iterator[Block]:
    """Yield what others can use, and the best failure."""
    share, t = teller.project.sharing, teller.t
    yield from said(share.transferable, t("What can others use?"))
    yield from said(share.translate, t("What must be translated to their everyday work?"))
    yield from said(share.best_failure, t("Our best failure"), Size.LARGE)
    yield from said(share.who_should_know, t("Who should know about it?"))
    yield from said(share.operations_owner, t("Who owns it when the project is over?"))


def next_steps(teller: Teller) -> Iterator[Block]:
    """Yield what is agreed: what, who and when."""
    t = teller.t
    tasks = [task for task in in_order(teller.project.tasks) if task.text]
    if tasks:
        columns = (
            Column(t("What?"), words=True),
            Column(t("Who?"), words=True),
            Column(t("When?")),
            Column(t("Status")),
        )
        yield Table("", columns, tuple(_task(teller, task) for task in tasks))


def _is_written(part: DocumentPart) -> bool:
    return any(part.written(name) for name in part.texts())


def _trial(teller: Teller, trial: Trial) -> Card:
    title = _idea_of(teller, trial)
    parts = tuple(_trial_parts(teller, trial, title))
    return Card(title or trial.believe.value, parts, tuple(_decision(teller, trial)))


def _decision(teller: Teller, trial: Trial) -> Iterator[str]:
    if trial.decision:
        yield teller.t("Decision: {decision}", decision=word(trial.decision, teller.t))


def _trial_parts(teller: Teller, trial: Trial, title: str) -> Iterator[Part]:
    t = teller.t
    if title:
        yield from said(trial.believe, t("We believe that"))
    yield from said(trial.do, t("To check it we will"))
    yield from said(trial.measure, t("And measure"))
    yield from said(trial.right_if, t("We are right if"))
    yield from said(trial.saw, t("We saw"))
    yield from said(trial.learned, t("We learned"), Size.LARGE)
    yield from said(trial.therefore, t("Therefore we will"))


def _idea_of(teller: Teller, trial: Trial) -> str:
    """Return what the tested idea is called; a parked one stays sealed."""
    idea = teller.project.ideas.get(trial.idea or "")
    if idea is None or idea.state is IdeaState.PARKED or not teller.project.ideas_are_open:
        return ""
    return idea.text.value


def _pilot(teller: Teller, pilot: Pilot) -> Card:
    t = teller.t
    parts = (
        *said(pilot.where, t("Where?")),
        *said(pilot.who, t("Who?")),
        *said(pilot.output_goal, t("Output goal: what is delivered when the pilot ends?")),
        *said(pilot.measured, t("What is measured?")),
        *said(pilot.risk, t("What can go wrong?")),
        *said(pilot.stop_criterion, t("When do we stop?")),
    )
    return Card(pilot.what.value, parts, tuple(_dates(teller, pilot)))


def _dates(teller: Teller, pilot: Pilot) -> Iterator[str]:
    t = teller.t
    if pilot.starts and pilot.ends:
        yield t("{start} to {end}", start=t.date(pilot.starts), end=t.date(pilot.ends))
    elif pilot.starts:
        yield t("From {date}", date=t.date(pilot.starts))
    elif pilot.ends:
        yield t("Until {date}", date=t.date(pilot.ends))


def _benefits(teller: Teller, benefits: list[Benefit]) -> Table:
    t = teller.t
    columns = (
        Column(t("Benefit"), words=True),
        Column(t("Benefit owner"), words=True),
        Column(t("Baseline"), number=True),
        Column(t("Measured"), number=True),
        Column(t("Target value"), number=True),
    )
    return Table(t("Benefits"), columns, tuple(_benefit(teller, each) for each in benefits))


def _benefit(teller: Teller, benefit: Benefit) -> tuple[str, ...]:
    numbers = (benefit.baseline, benefit.measured, benefit.target)
    known = iter(alike([number for number in numbers if number is not None], teller.t))
    told = ("" if number is None else next(known) for number in numbers)
    return (benefit.name.value, benefit.owner.value, *told)


def _task(teller: Teller, task: Task) -> tuple[str, ...]:
    t = teller.t
    return (
        task.text.value,
        task.owner.value,
        t.date(task.due) if task.due else "",
        t("Done") if task.done else "",
    )
