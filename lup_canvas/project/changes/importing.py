"""Bringing in many insights at once, from a survey or a list, and taking them back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from lup_canvas.project.base import Id, Text, Value, derived_id
from lup_canvas.project.batches import batches, gist, seal
from lup_canvas.project.changes.base import Change, is_known
from lup_canvas.project.changes.insights import InsightText, in_no_order, shuffled_place
from lup_canvas.project.changes.items import MOST
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import (
    Imported,
    Insight,
    InsightKind,
    Often,
    Reading,
    Source,
)
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.gathering import is_silent
from lup_canvas.project.personal_data import holds_numbers

MOST_IMPORTED = 4_000


class ImportedInsight(Value):
    """One of many insights. Who told it, and at what time of day, never comes along."""

    text: InsightText
    kind: InsightKind = InsightKind.EXPERIENCE
    often: Often | None = None
    source: Source = Source.STAFF
    quotable: bool = False
    day: date | None = None
    again: bool = False
    """Somebody has seen that another insight says the same, and wants this one too."""
    wait: bool = True
    """It waits to be read through before it is shown."""


class ImportInsights(Change):
    """Bring in many insights at once. All of them come, or none."""

    kind: Literal["import_insights"] = "import_insights"
    batch: Id
    """A random name. With the number of the row it names each insight, so that a repeat is
    harmless, and nobody can guess from the name what was told."""
    rows: Annotated[tuple[ImportedInsight, ...], Field(min_length=1, max_length=MOST_IMPORTED)]

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with those of the insights that nothing there says already.

        Refuses them all if one holds a number that belongs to one person, or if there is no
        room. They are nobody's phone, so they do not count as contributors. In an exercise that
        everybody does alone they are hidden like all else, until all is shown.
        """
        if any(holds_numbers(row.text) for row in self.rows):
            raise ChangeRefused("Numbers that belong to one person must not be brought in.")
        said = {gist(insight.text.value) for insight in project.insights.values()}
        silent = is_silent(project)
        new: dict[str, Insight] = {}
        for n, row in enumerate(self.rows):
            name, words = derived_id(self.batch, str(n)), gist(row.text)
            if is_known(project, name) or (words in said and not row.again):
                continue
            said.add(words)
            new[name] = self._insight(name, row).but(hidden_by=name if silent else None)
        if len(project.insights) + len(new) > MOST["insights"]:
            raise ChangeRefused("There is no room for more here.")
        return project.but(insights=in_no_order({**project.insights, **new})) if new else project

    def _insight(self, name: str, row: ImportedInsight) -> Insight:
        insight = Insight(
            id=name,
            place=shuffled_place(name),
            text=Text(value=row.text, rev=1),
            kind=row.kind,
            often=row.often,
            source=row.source,
            quotable=row.quotable,
            reading=Reading.NEW if row.wait else Reading.READ,
            day=row.day,
        )
        return insight.but(imported=Imported(batch=self.batch, seal=seal(insight, self.batch)))


class UndoImport(Change):
    """Take back what was brought in at once, as far as nobody has worked with it since."""

    kind: Literal["undo_import"] = "undo_import"
    batch: Id

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` without the untouched insights of the batch, which are kept nowhere."""
        found = next((each for each in batches(project) if each.id == self.batch), None)
        if found is None or not found.untouched:
            return project
        gone = frozenset(found.untouched)
        left = {name: each for name, each in project.insights.items() if name not in gone}
        return project.but(insights=left)
