"""What every part of the document is built from: values, items, sections and texts."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
ID_LENGTH = 12
MAX_TEXT = 4_000

Id = Annotated[str, StringConstraints(pattern=r"^[a-z2-7]{4,26}$")]
"""A short random id. It is a name, never a secret."""

ShortText = Annotated[str, StringConstraints(max_length=200)]
LongText = Annotated[str, StringConstraints(max_length=MAX_TEXT)]


def new_id(length: int = ID_LENGTH) -> str:
    """Return a fresh random id of `length` characters (five bits each)."""
    return "".join(secrets.choice(ID_ALPHABET) for _ in range(length))


def derived_id(*words: str) -> str:
    """Return the id that belongs to `words`: the same words always give the same id."""
    digest = hashlib.sha256("\0".join(words).encode()).digest()
    return "".join(ID_ALPHABET[byte % len(ID_ALPHABET)] for byte in digest[:ID_LENGTH])


class Value(BaseModel):
    """A frozen value. Unknown fields are refused, so that a newer file is never half read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def but(self, **changes: Any) -> Self:  # noqa: ANN401  (any field of any value)
        """Return a copy with `changes`, which the caller has already validated."""
        return self.model_copy(update=changes)


class Variant(Value):
    """A text that somebody else wrote in the same field at the same time."""

    id: Id
    text: LongText


class Text(Value):
    """A text people edit, with the revision that an edit must start from.

    If two people edit at once, the second text waits in `variants` until a person
    chooses (trust.md 2.3). Words of two people are never merged by machine.
    """

    value: LongText = ""
    rev: int = 0
    variants: tuple[Variant, ...] = ()

    def __str__(self) -> str:
        """Return the text itself."""
        return self.value

    def __bool__(self) -> bool:
        """Tell whether anything but space is written."""
        return bool(self.value.strip())

    @property
    def plain(self) -> Text:
        """Return the text alone, for those who cannot choose among its variants."""
        return Text(value=self.value, rev=self.rev)


def _text_of(raw: object) -> object:
    return {"value": raw, "rev": 1 if raw else 0} if isinstance(raw, str) else raw


EditableText = Annotated[Text, BeforeValidator(_text_of)]
"""A `Text` field; a plain string given for it becomes a text at its first revision."""


class Part(Value):
    """Something that holds fields: texts to write, and values to set."""

    GUARDED: ClassVar[frozenset[str]] = frozenset()
    """Fields that have a change of their own and cannot be set or written directly."""
    GIVEN: ClassVar[frozenset[str]] = frozenset()
    """Guarded fields that an item may nevertheless be given when it is added."""

    @classmethod
    def texts(cls) -> tuple[str, ...]:
        """Return the names of the fields that people write in."""
        return _texts_of(cls)

    def written(self, field: str) -> Text:
        """Return the text field named `field`; raises `KeyError` if there is none."""
        if field not in self.texts():
            raise KeyError(field)
        found: Text = getattr(self, field)
        return found


@cache
def _texts_of(model: type[Part]) -> tuple[str, ...]:
    return tuple(name for name, info in model.model_fields.items() if info.annotation is Text)


class Section(Part):
    """A part that a project has exactly one of."""


class Item(Part):
    """One thing in a list that several people add to."""

    id: Id
    place: Annotated[float, Field(allow_inf_nan=False)] = 0.0
    """Where it stands among its equals; set when it is added or moved."""


AnyItem = TypeVar("AnyItem", bound=Item)


def in_order(items: Mapping[str, AnyItem]) -> list[AnyItem]:
    """Return the items of a list in the order people gave them."""
    return sorted(items.values(), key=lambda item: (item.place, item.id))
