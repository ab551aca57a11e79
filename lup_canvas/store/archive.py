"""The whole data folder as one file, and back.

Every file in the folder is replaced as a whole, so each is read whole, also while the server
writes. What points to something is read before what it points to: links, then snapshots, then
projects. So nothing in an archive points to what is not there. Locks, half-written files and
copies of damaged files stay behind.

    <name>.zip
        access/ snapshots/ projects/    as in the data folder
        manifest.json                   every file with its length and SHA-256
"""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from lup_canvas.locale import mark
from lup_canvas.store import disk
from lup_canvas.store.base import StoreError
from lup_canvas.store.lock import alone

Progress = Callable[[str, int, int], None]
"""Is told what is done, how much of it, and of how much."""

MANIFEST = "manifest.json"
FORMAT = "lup-backup-1"
MOST_BYTES = 2 * 1024**3
"""In all files of an archive: more than any server of ours has ever held."""

_ORDER = ("access", "snapshots")
_LAST = "projects"
_LEFT_BEHIND = frozenset({"quarantine", "examples"})
_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_DEEPEST = 4


class BadArchive(StoreError):
    """The file is no archive of ours, or is damaged. Nothing of it was put in place."""

    code = mark("This is no backup, or it is damaged.")


def write(folder: Path, archive: Path, made: datetime, progress: Progress) -> int:
    """Write everything in the data folder `folder` to the file `archive`; return how many files.

    It is there whole or not at all. Raises `StoreUnavailable`.
    """
    new = archive.with_name(archive.name + disk.NEW)
    with disk.reported("the backup was not written"):
        new.unlink(missing_ok=True)
        try:
            count = _write(folder, new, made, progress)
            new.rename(archive)
        finally:
            new.unlink(missing_ok=True)
        disk.sync_folder(archive.absolute().parent)
    return count


def unpack(archive: Path, into: Path, progress: Progress) -> int:
    """Put the files of `archive` in the folder `into`, checked; return how many.

    Raises `BadArchive`, `StoreUnavailable`.
    """
    try:
        with zipfile.ZipFile(archive) as packed, disk.reported("the backup was not unpacked"):
            listed = _manifest(packed)
            for n, (name, said) in enumerate(listed.items(), start=1):
                _put(into / name, _checked(packed, name, said))
                progress("unpacked", n, len(listed))
            return len(listed)
    except (zipfile.BadZipFile, ValueError, LookupError, TypeError, EOFError) as error:
        raise BadArchive(f"{archive} is no backup, or is damaged: {error}") from error
    except FileNotFoundError as error:
        raise BadArchive(f"{archive} is not there") from error


def made_at(archive: Path) -> datetime:
    """Return when the archive was made. Raises `BadArchive`."""
    try:
        with zipfile.ZipFile(archive) as packed:
            return datetime.fromisoformat(json.loads(packed.read(MANIFEST))["made"])
    except (OSError, zipfile.BadZipFile, ValueError, LookupError, TypeError) as error:
        raise BadArchive(f"{archive} is no backup, or is damaged: {error}") from error


def holds_anything(folder: Path) -> bool:
    """Tell whether a data folder holds any file that a backup would take."""
    return any(True for _ in _files(folder))


def put_in_place(unpacked: Path, folder: Path) -> None:
    """Make what lies in `unpacked`, a folder in `folder`, the data of `folder`.

    What was there before is taken away last. Whoever is cut off in between does it again.
    """
    with disk.reported("the backup was not put in place"):
        old = Path(mkdtemp(prefix=".replaced-", dir=folder))
        for path in [path for path in folder.iterdir() if _is_ours(path)]:
            path.rename(old / path.name)
        for path in list(unpacked.iterdir()):
            path.rename(folder / path.name)
        disk.sync_folder(folder)
        unpacked.rmdir()
        for left in (*folder.glob(".replaced-*"), *folder.glob(".unpacked-*")):
            shutil.rmtree(left)
        disk.sync_folder(folder)


def _write(folder: Path, new: Path, made: datetime, progress: Progress) -> int:
    listed: dict[str, dict[str, object]] = {}
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, data in _contents(folder, progress):
                packed.writestr(name, data)
                listed[name] = {"bytes": len(data), "sha256": sha256(data).hexdigest()}
            told = {"format": FORMAT, "made": made.isoformat(), "files": listed}
            packed.writestr(MANIFEST, json.dumps(told, indent=1))
        file.flush()
        os.fsync(file.fileno())
    return len(listed)


def _contents(folder: Path, progress: Progress) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file, what points to others first."""
    access = _access(folder)
    yield from access.items()
    names = [name for name in _files(folder) if name not in access]
    for n, name in enumerate(sorted(names, key=_turn), start=1):
        data = _read(folder / name)
        if data is not None:
            yield name, data
        progress("read", n, len(names))


def _access(folder: Path) -> dict[str, bytes]:
    """Return the links and codes at one moment: a code is several small files that belong together.

    Whoever renews a code holds the same lock (`access.codes`).
    """
    if not (folder / _ORDER[0]).is_dir():
        return {}
    with alone(folder / _ORDER[0] / ".lock"):
        names = (name for name in _files(folder) if _turn(name)[0] == 0)
        found = {name: _read(folder / name) for name in names}
    return {name: data for name, data in found.items() if data is not None}


def _read(path: Path) -> bytes | None:
    """Return the bytes of a file, or None if it has just been taken away."""
    try:
        return disk.read(path)[1]
    except FileNotFoundError:
        return None


def _turn(name: str) -> tuple[int, str]:
    top = name.partition("/")[0]
    first = _ORDER.index(top) if top in _ORDER else len(_ORDER)
    return (len(_ORDER) + 1 if top == _LAST else first), name


def _files(folder: Path) -> Iterator[str]:
    """Yield the names of the files that belong in an archive, by their place in the folder."""
    for root in [path for path in sorted(folder.glob("*")) if _is_ours(path)]:
        for path in sorted(root.rglob("*")):
            parts = path.relative_to(folder).parts
            if path.is_file() and not path.is_symlink() and all(map(_belongs, parts)):
                yield "/".join(parts)


def _is_ours(path: Path) -> bool:
    return path.is_dir() and _belongs(path.name) and path.name not in _LEFT_BEHIND


def _belongs(part: str) -> bool:
    hidden = part.startswith(".") or part.endswith((".lock", disk.NEW))
    return not hidden and part not in _LEFT_BEHIND


def _manifest(packed: zipfile.ZipFile) -> Mapping[str, Mapping[str, object]]:
    told = json.loads(packed.read(MANIFEST))
    if told["format"] != FORMAT:
        raise ValueError("it was made by another program, or another version of this")
    files: dict[str, dict[str, object]] = told["files"]
    if {*packed.namelist()} != {*files, MANIFEST} or not all(map(_is_safe, files)):
        raise ValueError("it does not hold what its list says")
    if sum(int(str(said["bytes"])) for said in files.values()) > MOST_BYTES:
        raise ValueError("it is too large")
    return files


def _is_safe(name: str) -> bool:
    parts = name.split("/")
    return 1 < len(parts) <= _DEEPEST and all(_PART.fullmatch(part) for part in parts)


def _checked(packed: zipfile.ZipFile, name: str, said: Mapping[str, object]) -> bytes:
    """Return the bytes of one file, never more than the list says there are."""
    length = int(str(said["bytes"]))
    with packed.open(name) as file:
        data = file.read(length + 1)
    if len(data) != length or sha256(data).hexdigest() != said["sha256"]:
        raise ValueError(f"{name} is not what it was")
    return data


def _put(path: Path, data: bytes) -> None:
    disk.make_folder(path.parent)
    disk.replace(path, data)
