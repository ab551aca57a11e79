"""What an audience may see of a project: one projection for screens, links and exports.

Everything that shows a project takes a view, never the document itself, so that what is
hidden, unread or sealed cannot leak anywhere (design.md, rooms).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lup_canvas.project.base import Part, Text
from lup_canvas.project.document import (
    COLLECTIONS,
    SECTIONS,
    Project,
    Trashed,
    new_project,
)
from lup_canvas.project.document.gathering import Running
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.insights import Insight, JourneyStep, Reading
from lup_canvas.project.document.steps import Settings
from lup_canvas.project.gathering import on_phones, running_for
from lup_canvas.project.nameless import (
    with_hidden_scores,
    with_hidden_votes,
    without_few_scores,
    without_few_votes,
    without_voters,
)
from lup_canvas.project.participation import blurred
from lup_canvas.project.recent import once
from lup_canvas.project.rounds import for_eyes
from lup_canvas.project.silence import SILENT, without_the_silent
from lup_canvas.project.told_back import told_back


class Audience(StrEnum):
    """For whom a project is shown."""

    EDITOR = "editor"
    READING = "reading"
    PROJECTOR = "projector"
    PHONE = "phone"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True)
class View:
    """A project as one audience may see it, and the counts of what it may not see."""

    project: Project
    waiting: int
    """Insights that nobody has read through yet."""
    parked: int
    """Ideas in the parking."""
    insight_count: int
    """Insights that are shown."""
    contributors: int
    """How many of the staff have contributed, as exactly as may be said (`participation`)."""
    audience: Audience = Audience.EDITOR
    ballot: str | None = None
    """Whose own silent writing is among it."""
    silent: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(SILENT, 0))
    """How much of each list others have written in silence, so that nobody else may see it yet."""
    scorers: int = 0
    """People who have scored at least one idea."""

    @property
    def hidden(self) -> int:
        """Return how much others have written alone, of all kinds, that nobody else may see yet."""
        return sum(self.silent.values())


@once(most=64)
def view_for(project: Project, audience: Audience, *, ballot: str | None = None) -> View:
    """Return `project` as `audience` may see it.

    `ballot` is that of somebody who shall see what they have written in silence themselves.
    """
    heard = with_hidden_scores(without_the_silent(project, ballot), ballot)
    heard = with_hidden_votes(heard, ballot)
    heard = heard.but(
        rounds={n: for_eyes(each, ballot) for n, each in heard.rounds.items()},
        running=running_for(heard, ballot),
    )
    insights = heard.insights.values()
    return View(
        project=_PROJECTIONS[audience](heard),
        waiting=sum(insight.reading is Reading.NEW for insight in insights),
        parked=sum(idea.state is IdeaState.PARKED for idea in project.ideas.values()),
        insight_count=sum(insight.is_shown for insight in insights),
        contributors=blurred(project),
        audience=audience,
        ballot=ballot,
        silent={part: len(getattr(project, part)) - len(getattr(heard, part)) for part in SILENT},
        scorers=len({name for idea in project.ideas.values() for name in idea.scores}),
    )


def _for_readers(project: Project) -> Project:
    """Return what a file of everything holds: also what nobody has read, but no small numbers."""
    counted = project.listening.but(contributors=blurred(project))
    return without_few_votes(_for_reading(project)).but(listening=counted)


def _for_reading(project: Project) -> Project:
    return _without_bookkeeping(_with_sealed_ideas(project))


def _for_editors(project: Project) -> Project:
    return _with_nameless_themes(_read(project))


def _for_projector(project: Project) -> Project:
    return _for_editors(project).but(trash={}, members={}, history={})


def _read(project: Project) -> Project:
    return _for_reading(_with_read_insights(project))


def _for_phones(project: Project) -> Project:
    """Return only what the phone page says: the question, the rounds, and what came of it all."""
    bare = new_project(project.id, project.title, project.about.workplace.value, at=project.created)
    steps = {
        name: JourneyStep(id=name, place=step.place, name=step.name.plain)
        for name, step in project.journey.items()
    }
    return bare.but(
        revision=project.revision,
        area=bare.area.but(area=project.area.area.plain, question=project.area.question.plain),
        journey=steps,
        rounds=project.rounds,
        **on_phones(project),
        **told_back(project),
        settings=Settings(
            collecting=project.settings.collecting,
            read_first=project.settings.read_first,
            delete_on=project.settings.delete_on,
            language=project.settings.language,
        ),
    )


def _for_snapshots(project: Project) -> Project:
    """Return the story without raw insights: only quotes that may be shared keep their words."""
    told = without_few_votes(_read(project))
    shown = _settled(told.but(trash={}, members={}, history={}))
    return shown.but(
        running=Running(ended=shown.running.ended),
        listening=shown.listening.but(turned_down=(), contributors=blurred(project)),
        actors={name: actor.but(contact=Text()) for name, actor in shown.actors.items()},
        insights={name: _quoted(insight) for name, insight in shown.insights.items()},
        checkpoints={
            gate: without_voters(checkpoint) for gate, checkpoint in shown.checkpoints.items()
        },
        ideas={name: without_few_scores(idea) for name, idea in shown.ideas.items()},
    )


def _with_read_insights(project: Project) -> Project:
    shown = {name: insight for name, insight in project.insights.items() if insight.is_shown}
    return project.but(insights=shown, trash=_without_unread(project))


def _without_unread(project: Project) -> Mapping[str, Trashed]:
    shown = (Reading.READ, Reading.TIDIED)
    return {
        name: trashed
        for name, trashed in project.trash.items()
        if trashed.part != "insights" or trashed.values.get("reading") in shown
    }


def _with_nameless_themes(project: Project) -> Project:
    """Return `project` without what themes are called, as long as it is sorted in silence.

    What somebody was writing when the silence began is kept, and shown when it is over.
    """
    if not project.listening.in_silence:
        return project
    themes = {name: theme.but(name=Text(), note=Text()) for name, theme in project.themes.items()}
    trash = {name: each for name, each in project.trash.items() if each.part != "themes"}
    return project.but(themes=themes, trash=trash)


def _with_sealed_ideas(project: Project) -> Project:
    if project.ideas_are_open:
        return project
    trash = {name: item for name, item in project.trash.items() if item.part != "ideas"}
    return project.but(ideas={}, trash=trash)


def _without_bookkeeping(project: Project) -> Project:
    return project.but(applied=(), erased=())


def _quoted(insight: Insight) -> Insight:
    words = insight.text.plain if insight.quotable else Text()
    return insight.but(text=words, comment=Text(), day=None, imported=None)


def _settled(project: Project) -> Project:
    """Return `project` without variants: here nobody can choose any more."""
    sections = {part: _with_plain_texts(getattr(project, part)) for part in SECTIONS}
    lists = {
        part: {name: _with_plain_texts(item) for name, item in getattr(project, part).items()}
        for part in COLLECTIONS
    }
    return project.but(**sections, **lists)


def _with_plain_texts(part: Part) -> Part:
    disputed = (name for name in part.texts() if part.written(name).variants)
    return part.but(**{name: part.written(name).plain for name in disputed})


_PROJECTIONS: Mapping[Audience, Callable[[Project], Project]] = {
    Audience.EDITOR: _for_editors,
    Audience.READING: _for_readers,
    Audience.PROJECTOR: _for_projector,
    Audience.PHONE: _for_phones,
    Audience.SNAPSHOT: _for_snapshots,
}
