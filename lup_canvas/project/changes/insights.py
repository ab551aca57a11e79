"""Changes around insights: contribute, read through, tidy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from lup_canvas.project import variants
from lup_canvas.project.base import ID_ALPHABET, Id, LongText, Text
from lup_canvas.project.changes.base import Change, find, is_known, replace
from lup_canvas.project.changes.items import with_item
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import (
    MAX_INSIGHT,
    Insight,
    InsightKind,
    Often,
    Reading,
    Source,
)
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.gathering import is_silent

InsightText = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_INSIGHT, strip_whitespace=True)
]


class AddInsight(Change):
    """Tell something. Nobody's name, time of day or order of arrival is kept."""

    kind: Literal["add_insight"] = "add_insight"
    item: Id
    text: InsightText
    insight_kind: InsightKind = InsightKind.EXPERIENCE
    step: Id | None = None
    often: Often | None = None
    source: Source = Source.STAFF
    quotable: bool = False
    day: date | None = None
    by_phone: bool = False
    first: bool = False
    """This phone contributes for the first time; only a count of them is kept."""
    hidden_by: Id | None = None
    """The ballot of whoever writes alone; what comes from a phone is nobody's."""

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the insight, which waits for reading if it came by phone."""
        if is_known(project, self.item):
            return project
        contributed = project.listening.contributors + int(self.by_phone and self.first)
        told = with_item(project, "insights", self._insight(project))
        return told.but(
            insights=in_no_order(told.insights),
            listening=project.listening.but(contributors=contributed),
        )

    def _insight(self, project: Project) -> Insight:
        waits = self.by_phone and project.settings.read_first
        return Insight(
            id=self.item,
            place=shuffled_place(self.item),
            text=Text(value=self.text, rev=1),
            kind=self.insight_kind,
            step=self.step if self.step in project.journey else None,
            often=self.often,
            source=self.source,
            quotable=self.quotable,
            reading=Reading.NEW if waits else Reading.READ,
            day=self.day,
            by_phone=self.by_phone,
            hidden_by=self.item if self.by_phone and is_silent(project) else self.hidden_by,
        )


class ReviewInsight(Change):
    """Say what reading an insight led to: it is shown, hidden, or put back in the queue."""

    kind: Literal["review_insight"] = "review_insight"
    item: Id
    reading: Annotated[Reading, Field()]
    insight_kind: InsightKind | None = None
    """What whoever read it says that it is about."""
    before: Reading | None = None
    """How far it had come when somebody read it; None: that does not matter."""

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the insight read; one that was reworded is shown as tidied.

        Refuses when another person has decided something else meanwhile.
        """
        insight = _insight(project, self.item)
        reading, kind = self.reading, self.insight_kind or insight.kind
        if reading is Reading.READ and insight.is_reworded:
            reading = Reading.TIDIED
        if (insight.reading, insight.kind) == (reading, kind):
            return project
        if self.before not in (None, insight.reading):
            raise ChangeRefused("Somebody else has just dealt with this one.")
        return replace(project, "insights", self.item, reading=reading, kind=kind)


class TidyInsight(Change):
    """Reword an insight. What it said before is overwritten and not kept (domain.md 9)."""

    kind: Literal["tidy_insight"] = "tidy_insight"
    item: Id
    base_rev: int
    text: Annotated[LongText, StringConstraints(min_length=1, max_length=MAX_INSIGHT)]
    draft: Id | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the new wording. It does not show what is hidden or unread.

        Whoever tidies is still writing when the first words arrive here.
        """
        insight = _insight(project, self.item)
        text = variants.written(
            insight.text, self.text, base_rev=self.base_rev, draft=self.draft or self.id
        )
        if text is insight.text:
            return project
        reworded = text.value != insight.text.value and insight.is_shown
        reading = Reading.TIDIED if reworded else insight.reading
        return replace(project, "insights", self.item, text=text, reading=reading)


def in_no_order(insights: Mapping[str, Insight]) -> dict[str, Insight]:
    """Return the insights sorted by their random ids: the file tells nothing about who or when."""
    return dict(sorted(insights.items()))


def shuffled_place(item: str) -> float:
    """Return a place that the random id decides, so that order tells nothing about who or when."""
    digits = (ID_ALPHABET.index(letter) for letter in item[:8])
    return sum(digit * 32.0 ** -(n + 1) for n, digit in enumerate(digits))


def _insight(project: Project, item: str) -> Insight:
    found = find(project, "insights", item)
    assert isinstance(found, Insight)
    return found
