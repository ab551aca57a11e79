"""The story on one page: the strict format of the last gathering (domain.md 7.4 and 11.7).

Problem area, what the group believed and sees now, goal and baseline, idea, trial and learning,
benefit, and what others can use. Three minutes for each group: one text for each, no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lup_canvas.figures.text import shortened
from lup_canvas.formats.story.teller import Shown
from lup_canvas.formats.words import alike, word
from lup_canvas.locale import Translator
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.goal import Indicator
from lup_canvas.project.document.ideas import IdeaState
from lup_canvas.project.document.trial import Benefit, Trial

MOST = 3
"""So many indicators, ideas, trials or benefits stand on the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the page: what stands there, under a label of ours. It may be empty."""

    key: str
    label: str
    texts: tuple[str, ...]
    facts: tuple[str, ...] = ()
    """Short remarks of ours about the texts."""


@dataclass(frozen=True, slots=True)
class OnePage:
    """The whole story; every place is there, so that all groups' pages look alike."""

    title: str
    workplace: str
    places: tuple[Place, ...]

    def place(self, key: str) -> Place:
        """Return the place named `key`."""
        return next(each for each in self.places if each.key == key)


def one_page(shown: Shown, t: Translator) -> OnePage:
    """Return the story of `shown` on one page, in the language of `t`."""
    project = shown.project
    return OnePage(
        shortened(project.about.title.value, 90) or t("A project without a title"),
        shortened(project.about.workplace.value, 90),
        (
            Place("area", t("Problem area"), _texts(project.area.area.value)),
            Place("believed", t("We believed"), _texts(project.problem.believed.value)),
            Place("seen", t("Now we see"), _texts(_seen(project))),
            Place(
                "goal", t("Goal"), _texts(project.goal.effect.value), tuple(_measures(project, t))
            ),
            Place("idea", t("Idea"), tuple(_ideas(project))),
            Place(
                "trial", t("What we tried"), _texts(*(each.do.value for each in _trials(project)))
            ),
            Place(
                "learned", t("What we learned"), tuple(_learned(project)), _decisions(project, t)
            ),
            Place("benefit", t("Benefits"), tuple(_benefits(project, t))),
            Place(
                "others",
                t("What can others use?"),
                _texts(project.sharing.transferable.value),
            ),
        ),
    )


def _texts(*texts: str) -> tuple[str, ...]:
    return tuple(text.strip() for text in texts if text.strip())


def _seen(project: Project) -> str:
    """Return what the group sees now: in its own words, else the formulation it chose."""
    chosen = project.definitions.get(project.problem.chosen or "")
    return project.problem.seen.value.strip() or (chosen.text.value if chosen else "")


def _measures(project: Project, t: Translator) -> Iterator[str]:
    named = (each for each in in_order(project.indicators) if each.name)
    return (_measure(each, t) for each in islice(named, MOST))


def _measure(indicator: Indicator, t: Translator) -> str:
    name = shortened(indicator.name.value, 80)
    if indicator.start is None or indicator.target is None:
        return name
    start, target = alike((indicator.start, indicator.target), t)
    return f"{name}: {start} → {target}"


def _ideas(project: Project) -> Iterator[str]:
    if not project.ideas_are_open:
        return iter(())
    chosen = (idea for idea in in_order(project.ideas) if idea.state is IdeaState.CHOSEN)
    return islice((idea.text.value.strip() for idea in chosen if idea.text), MOST)


def _trials(project: Project) -> list[Trial]:
    return in_order(project.trials)[:MOST]


def _learned(project: Project) -> Iterator[str]:
    return (each.learned.value.strip() for each in _trials(project) if each.learned)


def _decisions(project: Project, t: Translator) -> tuple[str, ...]:
    made = (word(each.decision, t) for each in _trials(project) if each.decision)
    return tuple(t("Decision: {decision}", decision=decision) for decision in made)


def _benefits(project: Project, t: Translator) -> Iterator[str]:
    named = (each for each in in_order(project.benefits) if each.name)
    return (_benefit(each, t) for each in islice(named, MOST))


def _benefit(benefit: Benefit, t: Translator) -> str:
    points = (benefit.baseline, benefit.measured, benefit.target)
    numbers = alike([each for each in points if each is not None], t)
    return ": ".join(filter(None, (shortened(benefit.name.value, 80), " → ".join(numbers))))
