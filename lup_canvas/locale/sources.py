"""Everything the product says, collected from the whole house."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog

from lup_canvas.locale.extract import in_file, is_source

ROOT = Path(__file__).parents[2]
ROOMS = ("lup_canvas", "pages")


@dataclass(frozen=True, slots=True)
class Sources:
    """The source sentences with the files that use them, and the calls that hide theirs."""

    template: Catalog
    mistakes: tuple[str, ...]


def collect(root: Path = ROOT, rooms: Iterable[str] = ROOMS) -> Sources:
    """Return every sentence in the code and templates of `rooms`."""
    template, mistakes = Catalog(), []
    for path in _files(root, rooms):
        place = path.relative_to(root).as_posix()
        for found in in_file(path):
            if found.forms:
                _add(template, found.forms, place)
            else:
                mistakes.append(f"{place}:{found.line}: a sentence must be one plain string")
    return Sources(template, tuple(sorted(mistakes)))


def _files(root: Path, rooms: Iterable[str]) -> Iterator[Path]:
    for room in rooms:
        yield from sorted(path for path in (root / room).rglob("*") if is_source(path))


def _add(template: Catalog, forms: tuple[str, ...], place: str) -> None:
    known = template.get(forms[0])
    if known is not None and place in (name for name, _ in known.locations):
        places = []
    else:
        places = [(place, 1)]
    template.add(forms if len(forms) > 1 else forms[0], locations=places)
