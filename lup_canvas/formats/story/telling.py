"""Tells the whole story, chapter by chapter, in the order things were understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lup_canvas.content import Content
from lup_canvas.content.models import Phase
from lup_canvas.formats.story import area, causes, goal, heard, ideas, problem, trial
from lup_canvas.formats.story.blocks import Block, Section, Story
from lup_canvas.formats.story.teller import Shown, Teller
from lup_canvas.locale import Translator, best_language, mark
from lup_canvas.project.sharing import Chapter
from lup_canvas.project.snapshot import Snapshot


class _Chapter(NamedTuple):
    key: Chapter
    phase: Phase
    heading: str
    blocks: Callable[[Teller], Iterator[Block]]


_CHAPTERS = (
    _Chapter(Chapter.AREA, Phase.NEED, mark("Problem area"), area.area),
    _Chapter(Chapter.HEARD, Phase.NEED, mark("What we heard"), heard.heard),
    _Chapter(Chapter.TURN, Phase.NEED, mark("What we understood"), problem.turn),
    _Chapter(Chapter.CAUSES, Phase.NEED, mark("Causes"), causes.causes),
    _Chapter(Chapter.PROBLEM, Phase.NEED, mark("The real problem"), problem.problem),
    _Chapter(Chapter.GOAL, Phase.SOLUTION, mark("Goal"), goal.goal),
    _Chapter(Chapter.IDEAS, Phase.SOLUTION, mark("Ideas"), ideas.ideas),
    _Chapter(Chapter.TRIAL, Phase.TEST, mark("What we tried and learned"), trial.trial),
    _Chapter(Chapter.SHARING, Phase.TEST, mark("For others"), trial.sharing),
    _Chapter(Chapter.NEXT, Phase.TEST, mark("Next steps"), trial.next_steps),
)


def story(shown: Shown, t: Translator, content: Content) -> Story:
    """Return the story of a snapshot, or of any view of a project, in the language of `t`.

    It holds only what may be shared, whatever `shown` holds: no insight that is unread, hidden
    or not to be quoted, and no idea that is parked. What is not written is left out.
    """
    teller = Teller(shown, t, content)
    project = shown.project
    snapshot = shown if isinstance(shown, Snapshot) else None
    return Story(
        title=project.about.title.value.strip() or t("A project without a title"),
        workplace=project.about.workplace.value.strip(),
        language=best_language(project.settings.language),
        sections=tuple(_sections(teller)),
        phases=tuple(content.phases.items()),
        name=snapshot.name if snapshot else "",
        note=snapshot.note.strip() if snapshot else "",
        taken=snapshot.taken if snapshot else None,
        removed=snapshot.removed if snapshot else 0,
    )


def heading_of(chapter: Chapter, t: Translator) -> str:
    """Return what a chapter is called."""
    return next(t(each.heading) for each in _CHAPTERS if each.key == chapter)


def _sections(teller: Teller) -> Iterator[Section]:
    for chapter in _CHAPTERS:
        if blocks := tuple(chapter.blocks(teller)):
            yield Section(chapter.key.value, chapter.phase, teller.t(chapter.heading), blocks)
