"""Files of one kind, read into values; what was read last is remembered.

Concurrency: any number of threads may read. Remembered values are frozen and told from stale
ones by the mark of the file, which is looked at in every reading, so another process's write
is seen at once. One thread at a time parses, and those who wait find what it parsed: when a
bell has called twenty screens, the file is parsed once.
"""

from __future__ import annotations

import errno
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from lup_canvas.store.base import NotFound, StoreUnavailable, TooNew, Unreadable
from lup_canvas.store.disk import Mark, mark_of, read
from lup_canvas.store.quarantine import Quarantine

V = TypeVar("V")

Raw = dict[str, Any]
Upgrade = Callable[[Raw], Raw]
"""Makes a document of this version out of one of an older version."""

REMEMBERED = 64
"""Files. Of each the latest version, and the one it is just about to replace."""

_DAMAGE = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What parsing, upgrading and validating raise when the content is not what it should be."""


class Kept(NamedTuple, Generic[V]):
    """A value as it is kept, and whether this process itself brought it safely to disk.

    What another process wrote may be visible before it is safe, or even though it failed
    to become safe.
    """

    value: V
    mark: Mark
    safe: bool = False


class Reader(Generic[V]):
    """Reads and remembers files of one kind. `parse` makes a value of what JSON holds."""

    def __init__(self, parse: Callable[[Path, Raw], V], quarantine: Quarantine) -> None:
        self._parse = parse
        self._quarantine = quarantine
        self._remembered: OrderedDict[Path, tuple[Kept[V], ...]] = OrderedDict()
        self._memory = Lock()
        self._parsing = Lock()

    def read(self, path: Path) -> Kept[V]:
        """Return what the file holds. Raises `NotFound`, `Unreadable`, `StoreUnavailable`."""
        try:
            return self._recall(path) or self._read(path)
        except FileNotFoundError:
            raise NotFound(path.stem) from None
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise Unreadable(path.stem, "it is not a plain file", path) from error
            raise StoreUnavailable(f"{path} cannot be read now: {error}") from error

    def at_hand(self, path: Path) -> V | None:
        """Return what the file holds if that is in memory already: one look at it, and no more.

        None says nothing about the file; `read` does.
        """
        try:
            kept = self._recall(path)
        except OSError:
            return None
        return kept and kept.value

    def remember(self, path: Path, kept: Kept[V]) -> None:
        """Remember what the file holds, or is about to hold."""
        with self._memory:
            others = (old for old in self._remembered.get(path, ()) if old.mark != kept.mark)
            self._remembered[path] = (kept, *others)[:2]
            self._remembered.move_to_end(path)
            while len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)

    def forget(self, path: Path) -> None:
        """Forget the file, since nobody knows what it holds now."""
        with self._memory:
            self._remembered.pop(path, None)

    def _recall(self, path: Path) -> Kept[V] | None:
        mark = mark_of(path)
        with self._memory:
            versions = self._remembered.get(path, ())
            if versions:
                self._remembered.move_to_end(path)
        return next((kept for kept in versions if kept.mark == mark), None)

    def _read(self, path: Path) -> Kept[V]:
        with self._parsing:
            kept = self._recall(path)
            if kept is None:
                mark, data = read(path)
                kept = Kept(self._understood(path, data), mark)
                self.remember(path, kept)
            return kept

    def _understood(self, path: Path, data: bytes) -> V:
        try:
            raw = from_json(data, allow_inf_nan=False)
            return self._parse(path, raw)
        except _Newer as error:
            raise TooNew(path.stem, str(error), path) from None
        except _DAMAGE as error:
            kept = self._quarantine.set_aside(path, data)
            raise Unreadable(path.stem, _reason(error), kept) from None


class _Newer(Exception):
    """A document of a version that this program does not know yet."""


def unchanged(raw: Raw) -> Raw:
    """Return a document that needs no upgrade."""
    return raw


def refuse_newer(raw: Raw, newest: int) -> None:
    """Raise if `raw` is of a newer version than `newest`; `Reader` says so as `TooNew`."""
    version = raw["schema_version"]
    if not isinstance(version, int):
        raise TypeError("schema_version is not a number")
    if version > newest:
        raise _Newer(f"it is of version {version}, and this program knows {newest}")


def _reason(error: Exception) -> str:
    """Return what is wrong and where, without any text that people wrote: it ends up in logs."""
    if isinstance(error, ValidationError):
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return f"{type(error).__name__}: {error}"
