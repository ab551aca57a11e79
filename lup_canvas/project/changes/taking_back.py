"""Taking back what one has done oneself, as long as nobody has changed the same since."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from lup_canvas.project.base import (
    Id,
    Item,
    LongText,
    Part,
    ShortText,
    Text,
    Value,
    Variant,
    derived_id,
)
from lup_canvas.project.changes.base import Change, find, replace
from lup_canvas.project.changes.causes import AnswerRootTest, PutConsequence
from lup_canvas.project.changes.checkpoints import TickCriterion
from lup_canvas.project.changes.ideas import ChooseIdea, LeaveIdea, ReleaseIdea, ShowScores
from lup_canvas.project.changes.insights import ReviewInsight
from lup_canvas.project.changes.items import MoveItem, SetField
from lup_canvas.project.changes.problem import ChooseDefinition, PutCause
from lup_canvas.project.changes.themes import TurnDownTheme
from lup_canvas.project.changes.trash import RestoreItem, TrashItem
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.variants import MAX_VARIANTS

MOST_STEPS = 450
_NOT_ITS_OWN = frozenset({"place", "hidden_by"})
"""What others may do to a whole item without it being another: stand beside it, and show it."""


class PutBack(Change):
    """Let a text, and the variants beside it, say again what they said before."""

    kind: Literal["put_back"] = "put_back"
    part: ShortText
    item: Id | None = None
    field: ShortText
    text: LongText
    variants: Annotated[tuple[Variant, ...], Field(max_length=MAX_VARIANTS)] = ()

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the text, one revision on."""
        part = find(project, self.part, self.item)
        if self.field not in part.texts() or self.field in part.GUARDED:
            raise ChangeRefused("This cannot be changed here.")
        before = part.written(self.field)
        if (before.value, before.variants) == (self.text, self.variants):
            return project
        after = Text(value=self.text, rev=before.rev + 1, variants=self.variants)
        return replace(project, self.part, self.item, **{self.field: after})


Step = Annotated[
    PutBack
    | SetField
    | MoveItem
    | TrashItem
    | RestoreItem
    | PutCause
    | PutConsequence
    | AnswerRootTest
    | ChooseDefinition
    | ReviewInsight
    | TurnDownTheme
    | ChooseIdea
    | ReleaseIdea
    | LeaveIdea
    | ShowScores
    | TickCriterion,
    Field(discriminator="kind"),
]
"""What taking back can consist of: each step has the rules, and asks for the role, of its kind."""


class Stood(Value):
    """How a field, or a whole item, stood when what is to be taken back had been done."""

    part: ShortText
    """The list or section; "trash" for an item that lies there."""
    item: Id | None = None
    field: ShortText | None = None
    seal: Id
    """Says whether it still is so, and nothing of what it is."""


class TakeBack(Change):
    """Take back what somebody did, if all that they changed stands as they left it.

    Nobody else's words are ever touched: where somebody has written, chosen or moved something
    since, all of it is refused.
    """

    kind: Literal["take_back"] = "take_back"
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=MOST_STEPS)]
    still: Annotated[tuple[Stood, ...], Field(max_length=4 * MOST_STEPS)] = ()

    @model_validator(mode="after")
    def _guards_every_text(self) -> Self:
        guarded = {(each.part, each.item, each.field) for each in self.still}
        for step in self.steps:
            if isinstance(step, PutBack) and (step.part, step.item, step.field) not in guarded:
                raise ValueError("a text is put back without saying what stood there")
        return self

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` as it was in what the steps name."""
        if any(seal_of(project, e.part, e.item, e.field) != e.seal for e in self.still):
            raise ChangeRefused("Somebody has changed this since. It stays as it is now.")
        for step in self.steps:
            project = step.apply(project, at)
        return project


def seal_of(project: Project, part: str, item: str | None, field: str | None) -> str | None:
    """Return a word that is the same as long as what is named stays as it is; None if it is gone.

    Of a text only what is written counts, not how often it was.
    """
    if part == "trash":
        trashed = project.trash.get(item or "")
        # What its merging did to others is part of how it lies there: it comes back with it.
        return _seal(trashed.model_dump(mode="json", exclude={"at"})) if trashed else None
    holder = _holder(project, part, item)
    if holder is None or (field is not None and field not in type(holder).model_fields):
        return None
    if field is not None:
        return _seal(_said(holder, field))
    own = type(holder).model_fields.keys() - _NOT_ITS_OWN
    return _seal({name: _said(holder, name) for name in own})


def _holder(project: Project, part: str, item: str | None) -> Part | None:
    if item is None:
        section: Part | None = getattr(project, part) if part in SECTIONS else None
        return section
    if part not in COLLECTIONS:
        return None
    found: Item | None = getattr(project, part).get(item)
    return found


def _said(holder: Part, field: str) -> Any:  # noqa: ANN401  (what JSON holds)
    if field in holder.texts():
        text = holder.written(field)
        return [text.value, *sorted([each.id, each.text] for each in text.variants)]
    return holder.model_dump(mode="json", include={field})[field]


def _seal(said: object) -> str:
    return derived_id("stood", json.dumps(said, sort_keys=True, ensure_ascii=False))
