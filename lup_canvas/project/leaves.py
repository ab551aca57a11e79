"""Every id and every text in a value, found by the types of its models, wherever they stand.

What must reach all texts (erasing words) or all ids (a copy with names of its own) asks the
models and keeps no list of fields, so that a field added tomorrow is reached too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import StringConstraints, TypeAdapter
from pydantic_core import to_jsonable_python

from lup_canvas.project.base import Text, Value
from lup_canvas.project.document import COLLECTIONS, Touched, Trashed

AnyValue = TypeVar("AnyValue", bound=Value)
Turn = Callable[[str], str]


def _same(word: str) -> str:
    return word


@dataclass(frozen=True, slots=True)
class Leaves:
    """What is to become of each id and of each text. Nothing else is touched."""

    ids: Turn = _same
    texts: Turn = _same

    def of(self, value: AnyValue) -> AnyValue:
        """Return `value` with every leaf turned, or `value` itself if that changed none.

        Raises `ValueError` or `LookupError` when the trash holds what is no item.
        """
        changes = {
            name: after
            for name, kind in _kinds(type(value)).items()
            if (after := self._turned(before := getattr(value, name), kind)) is not before
        }
        match value:
            case Trashed():
                changes |= self._trashed(value)
            case Touched():
                changes |= self._touched(value)
            case Text() if "value" in changes:
                changes["rev"] = value.rev + 1
        return value.but(**changes) if changes else value

    def _turned(self, value: object, kind: object) -> Any:  # noqa: ANN401  (of the kind it was)
        match value:
            case Value():
                return self.of(value)
            case str():
                return _if_changed(value, self._word(value, kind))
            case tuple():
                return _if_changed(value, tuple(map(self._turned, value, _in_tuple(kind, value))))
            case Mapping():
                key, each = _in_mapping(kind)
                return _if_changed(
                    value,
                    {self._turned(n, key): self._turned(one, each) for n, one in value.items()},
                )
            case _:
                return value

    def _word(self, word: str, kind: object) -> str:
        rule = next((each for each in _parts(kind) if isinstance(each, StringConstraints)), None)
        if rule is None:
            return word
        return self.texts(word) if rule.pattern is None else self.ids(word)

    def _trashed(self, trashed: Trashed) -> dict[str, Any]:
        """Return the values of a deleted item, which are kept as plain JSON."""
        before = COLLECTIONS[trashed.part].model_validate(dict(trashed.values))
        after = self.of(before)
        return {} if after is before else {"values": after.model_dump(mode="json")}

    def _touched(self, touched: Touched) -> dict[str, Any]:
        """Return what a merging changed, which is kept as plain JSON too."""
        kind: Any = _kinds(COLLECTIONS[touched.part])[touched.field]
        changes = {}
        for name in ("before", "after"):
            kept = TypeAdapter[Any](kind).validate_python(getattr(touched, name))
            turned = self._turned(kept, kind)
            if turned is not kept:
                changes[name] = to_jsonable_python(turned)
        return changes


def _if_changed(before: object, after: object) -> object:
    return before if after == before else after


@cache
def _kinds(model: type[Value]) -> Mapping[str, object]:
    """Return the fields of a model with their types, constraints and all."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _parts(kind: object) -> Iterator[object]:
    """Yield a type and everything it is made of, short of what its containers hold."""
    yield kind
    if get_origin(kind) in (Annotated, Union, UnionType):
        for part in get_args(kind):
            yield from _parts(part)


def _held_by(kind: object, container: type) -> tuple[object, ...]:
    """Return the types of what a `container` in `kind` holds; nothing if it says none."""
    for part in _parts(kind):
        origin = get_origin(part)
        if isinstance(origin, type) and issubclass(origin, container):
            return get_args(part)
    return ()


def _in_tuple(kind: object, value: tuple[object, ...]) -> tuple[object, ...]:
    held = _held_by(kind, tuple)
    return held if len(held) == len(value) and ... not in held else held[:1] * len(value)


def _in_mapping(kind: object) -> tuple[object, object]:
    key, each = _held_by(kind, Mapping) or (None, None)
    return key, each


def texts_in(value: Value) -> list[str]:
    """Return everything that is written in `value`, empty texts left out."""
    found: list[str] = []

    def noted(text: str) -> str:
        if text.strip():
            found.append(text)
        return text

    Leaves(texts=noted).of(value)
    return found
