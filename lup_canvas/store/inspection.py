"""Looking at what is kept, without changing anything: what is damaged, and what points nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from lup_canvas.project.document import Project
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.store import disk
from lup_canvas.store.base import PROJECT_ID
from lup_canvas.store.reader import Raw, Upgrade

V = TypeVar("V")


class Seen(NamedTuple):
    """One file that was looked at, and what is wrong with it, in a sentence; empty if nothing."""

    name: str
    wrong: str = ""
    project: Project | None = None


def inspect(folder: Path, upgrade: Upgrade) -> Iterator[Seen]:
    """Yield every project and snapshot in the data folder `folder`, each with what is wrong."""
    for path in sorted((folder / "projects").glob("*.json")):
        yield _seen(folder, path, lambda raw: Project.model_validate(upgrade(raw)), _own_name)
    for path in sorted((folder / "snapshots").glob("*/*.json")):
        if path.parent.name != "quarantine":
            yield _seen(folder, path, lambda raw: _snapshot(raw, upgrade), _own_place)


def left_over(folder: Path) -> list[str]:
    """Return the names of what writers that died, and damaged files, have left behind."""
    found = [*folder.glob("**/*.new"), *folder.glob("*/quarantine/*.json")]
    return sorted(str(path.relative_to(folder)) for path in found)


def _seen(
    folder: Path, path: Path, parse: Callable[[Raw], V], place: Callable[[Path, V], str]
) -> Seen:
    name = str(path.relative_to(folder))
    try:
        value = parse(from_json(disk.read(path)[1], allow_inf_nan=False))
    except OSError as error:
        return Seen(name, f"cannot be opened: {error.strerror}")
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        return Seen(name, f"does not fit: {'.'.join(map(str, first['loc']))}: {first['msg']}")
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        return Seen(name, f"is damaged: {type(error).__name__}")
    return Seen(name, place(path, value), value if isinstance(value, Project) else None)


def _snapshot(raw: Raw, upgrade: Upgrade) -> Snapshot:
    return Snapshot.model_validate({**raw, "project": upgrade(raw["project"])})


def _own_name(path: Path, project: Project) -> str:
    fits = project.id == path.stem and PROJECT_ID.fullmatch(path.stem)
    return "" if fits else "holds another project than its name says"


def _own_place(path: Path, snapshot: Snapshot) -> str:
    if (snapshot.project_id, snapshot.id) != (path.parent.name, path.stem):
        return "holds another snapshot than its name says"
    project = path.parents[2] / "projects" / f"{snapshot.project_id}.json"
    return "" if disk.exists(project) else "is of a project that is not here"
