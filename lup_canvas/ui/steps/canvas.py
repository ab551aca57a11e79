"""What the canvas shows: the whole story on one page, one tile for each step (domain.md 11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pydantic import BaseModel, ConfigDict

from lup_canvas.content import Content, Phase
from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.area import Standing
from lup_canvas.project.document.goal import Indicator
from lup_canvas.project.document.ideas import Idea, IdeaState
from lup_canvas.project.document.problem import Cause
from lup_canvas.project.document.steps import Step
from lup_canvas.project.gathering import is_silent
from lup_canvas.project.progress import state
from lup_canvas.project.sorting import lonely
from lup_canvas.project.statements import quote_of
from lup_canvas.project.views import View
from lup_canvas.ui.labels import label
from lup_canvas.ui.steps.board import titles
from lup_canvas.ui.steps.participation import contributed


class Line(BaseModel):
    """One line of a tile, with what stands small beside it."""

    model_config = ConfigDict(frozen=True)

    text: str
    beside: str = ""
    quiet: bool = False


class Tile(BaseModel):
    """One step as the canvas shows it: what the group wrote first, the rest small."""

    model_config = ConfigDict(frozen=True)

    step: str
    phase: str
    number: str
    name: str
    state: str = ""
    word: str = ""
    before: str = ""
    """What the group believed before, where its view has turned."""
    lead: str = ""
    """The one sentence that matters most."""
    lead_label: str = ""
    before_label: str = ""
    lines: tuple[Line, ...] = ()
    left_out: int = 0
    """How many more lines there are, for the back row."""
    facts: tuple[str, ...] = ()
    empty: str = ""


def tiles(view: View, content: Content, t: Translator) -> tuple[Tile, ...]:
    """Return a tile for each step, in order."""
    return tuple(_tile(view, step, content, t) for step in Step)


def for_the_back_row(tile: Tile) -> Tile:
    """Return `tile` with no more on it than can be read from the back of the room."""
    room = 3 if tile.lead else 6
    if tile.before:
        return tile.model_copy(update={"lines": ()})
    left_out = max(len(tile.lines) - room, 0)
    return tile.model_copy(update={"lines": tile.lines[:room], "left_out": left_out})


def phase_names(content: Content) -> dict[str, str]:
    """Return what the phases are called, in order."""
    return {phase.value: content.phases[phase] for phase in Phase}


def _tile(view: View, step: Step, content: Content, t: Translator) -> Tile:
    standing = state(view, step)
    text = content.steps[step]
    return Tile(
        step=step.value,
        phase=text.phase.value,
        number=text.number,
        name=text.name,
        state=standing.value,
        word=label(standing, t),
        empty=t("Nothing here yet."),
    ).model_copy(update=_PARTS[step](view, t))


def _area(view: View, t: Translator) -> dict[str, object]:
    area = view.project.area
    standings = [each.standing for each in view.project.assumptions.values()]
    return {
        "lead": str(area.area),
        "lines": _written(Line(text=str(area.affected), beside=t("Who does it concern?"))),
        "facts": tuple(
            f"{label(each, t)}: {standings.count(each)}" for each in Standing if each in standings
        ),
    }


def _insights(view: View, t: Translator) -> dict[str, object]:
    project = view.project
    named = dict(titles(project, t))
    counted = [
        (named[theme.id], sum(theme.id in each.themes for each in project.insights.values()))
        for theme in in_order(project.themes)
    ]
    themes = sorted(counted, key=lambda pair: -pair[1])
    alone = len(lonely(project))
    return {
        "lines": (
            *(Line(text=theme, beside=str(count)) for theme, count in themes),
            *_quote(project),
        ),
        "facts": (
            t.plural("{count} contribution", "{count} contributions", view.insight_count),
            *_participation(view, t),
            *((t.plural("{count} lonely note", "{count} lonely notes", alone),) if alone else ()),
        ),
    }


def _participation(view: View, t: Translator) -> tuple[str, ...]:
    if not view.contributors:
        return ()
    return (t("{people} have contributed", people=contributed(view.project, t)),)


def _quote(project: Project) -> tuple[Line, ...]:
    quotes = (quote_of(project, each) for each in in_order(project.statements))
    quote = next((each for each in quotes if each), None)
    return (Line(text=f"«{quote.text}»", quiet=True),) if quote else ()


def _causes(view: View, t: Translator) -> dict[str, object]:
    project = view.project
    proven = len(causes.with_evidence(project))
    return {
        "lines": tuple(_root(project, cause, t) for cause in causes.roots(project)),
        "facts": (
            t("{proven} of {all} causes have evidence", proven=proven, all=len(project.causes)),
        )
        if project.causes
        else (),
    }


def _root(project: Project, cause: Cause, t: Translator) -> Line:
    support = causes.support(project, cause)
    told = t.plural("{count} contribution", "{count} contributions", support)
    return Line(text=str(cause.text), beside=f"{label(cause.evidence, t)} · {told}")


def _problem(view: View, t: Translator) -> dict[str, object]:
    problem = view.project.problem
    chosen = view.project.definitions.get(problem.chosen or "")
    definition = str(chosen.text) if chosen else ""
    seen = str(problem.seen)
    return {
        "before": str(problem.believed),
        "before_label": t("We believed"),
        "lead": seen or definition,
        "lead_label": t("Now we see") if seen else "",
        "lines": _written(Line(text=definition, beside=t("Problem definition"))) if seen else (),
    }


def _goal(view: View, t: Translator) -> dict[str, object]:
    goal = view.project.goal
    return {
        "lead": str(goal.effect) or str(view.project.area.direction),
        "lead_label": "" if goal.effect else t("Provisional direction"),
        "lines": (
            *(_indicator(each, t) for each in in_order(view.project.indicators)),
            *_written(Line(text=str(goal.counter), beside=t("Must not get worse"))),
        ),
    }


def _indicator(each: Indicator, t: Translator) -> Line:
    start = str(each.baseline_words) if each.start is None else t.number(each.start)
    target = "?" if each.target is None else t.number(each.target)
    return Line(text=str(each.name), beside=f"{start or '?'} → {target}")


def _ideas(view: View, t: Translator) -> dict[str, object]:
    """Return the chosen ideas; before that, and while all write alone, what they answer."""
    project = view.project
    parked = t.plural("{count} idea is parked", "{count} ideas are parked", view.parked)
    if not project.ideas_are_open:
        return {"facts": (parked,), "empty": t("Ideas open when checkpoints 2 and 3 are opened.")}
    chosen = [
        each
        for each in in_order(project.ideas)
        if each.state is IdeaState.CHOSEN and not is_silent(project)
    ]
    asked = [str(each.text) for each in in_order(project.questions) if each.text]
    silent = t.plural(
        "{count} idea is written in silence.",
        "{count} ideas are written in silence.",
        view.silent["ideas"],
    )
    return {
        **({} if chosen else {"lead": "".join(asked[:1])}),
        "lines": tuple(_idea(project, each) for each in chosen)
        or tuple(Line(text=text) for text in asked[1:]),
        "facts": (
            t.plural(
                "{count} idea",
                "{count} ideas",
                sum(each.is_out for each in project.ideas.values()),
            ),
            *((parked,) if view.parked else ()),
            *((silent,) if view.silent["ideas"] else ()),
        ),
    }


def _idea(project: Project, each: Idea) -> Line:
    works_on = (str(project.causes[name].text) for name in each.causes if name in project.causes)
    return Line(text=str(each.text), beside=next(works_on, ""))


def _trial(view: View, t: Translator) -> dict[str, object]:
    project = view.project
    trial = next(iter(in_order(project.trials)), None)
    waiting = [task for task in in_order(project.tasks) if not task.done]
    return {
        "lead": str(trial.learned or trial.believe) if trial else "",
        "lead_label": t("We learned") if trial and trial.learned else "",
        "lines": tuple(
            Line(
                text=str(task.text),
                beside=" · ".join(
                    part
                    for part in (str(task.owner), t.date(task.due, "medium") if task.due else "")
                    if part
                ),
            )
            for task in waiting[:3]
        ),
        "facts": (label(trial.decision, t),) if trial and trial.decision else (),
    }


def _written(line: Line) -> tuple[Line, ...]:
    return (line,) if line.text.strip() else ()


_PARTS: Mapping[Step, Callable[[View, Translator], dict[str, object]]] = {
    Step.AREA: _area,
    Step.INSIGHTS: _insights,
    Step.CAUSES: _causes,
    Step.PROBLEM: _problem,
    Step.GOAL: _goal,
    Step.IDEAS: _ideas,
    Step.TRIAL: _trial,
}
