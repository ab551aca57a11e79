"""What the phone page says about one project, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.gathering import asked_now

LONGEST_AREA = 80
"""A longer description of the area does not fit in a question."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The words of one project that the page shows, none of them markup."""

    workplace: str
    title: str
    question: str
    asks_in_own_words: bool
    """The question is the group's own, and may be in another language than the page."""
    steps: tuple[tuple[str, str], ...]
    """The steps of the user journey: id and name."""
    who_sees: str
    deleted: str
    collecting: bool


def screen_of(project: Project, t: Translator) -> Screen:
    """Return what the page shows; `project` is the view that phones have."""
    own = asked_now(project) or str(project.area.question).strip()
    journey = sorted(project.journey.values(), key=lambda step: step.place)
    return Screen(
        workplace=str(project.about.workplace),
        title=project.title,
        question=own or _standard_question(project, t),
        asks_in_own_words=bool(own),
        steps=tuple((step.id, str(step.name)) for step in journey if step.name),
        who_sees=_who_sees(project, t),
        deleted=_deleted(project, t),
        collecting=project.settings.collecting,
    )


def _standard_question(project: Project, t: Translator) -> str:
    area = str(project.area.area).strip().rstrip(".")
    if not area or len(area) > LONGEST_AREA or "\n" in area:
        return t("What do you notice in everyday work?")
    return t("What do you notice in everyday work when it comes to “{area}”?", area=area)


def _who_sees(project: Project, t: Translator) -> str:
    if project.settings.read_first:
        return t("The leader group reads it through before it is shown to others.")
    return t("The leader group sees it at once, without a name.")


def _deleted(project: Project, t: Translator) -> str:
    if project.settings.delete_on is None:
        return t("The group has not set a date yet.")
    return t.date(project.settings.delete_on)
