"""Backing up, putting back and looking through a whole data folder, for those who run the server.

All of it works on files alone: a workspace need not be open, and may be.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from lup_canvas.access import inspection as access_inspection
from lup_canvas.locale import mark
from lup_canvas.project.document import Project
from lup_canvas.project.upgrade import upgrade
from lup_canvas.store import StoreError, archive, inspection
from lup_canvas.store.archive import BadArchive, Progress
from lup_canvas.store.disk import make_folder


class NotEmpty(StoreError):
    """There is something in the folder already."""

    code = mark("There is something in this folder already.")


@dataclass(slots=True)
class Report:
    """What was looked at, and everything that is wrong, each in a sentence."""

    projects: list[Project] = field(default_factory=list)
    seen: int = 0
    wrong: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)


def back_up(data: Path, to: Path, now: datetime, progress: Progress) -> int:
    """Write everything in `data` to the file `to`; return how many files.

    Raises `StoreUnavailable`.
    """
    return archive.write(data, to, now, progress)


def made_at(file: Path) -> datetime:
    """Return when a backup was made. Raises `BadArchive`."""
    return archive.made_at(file)


def inspect(data: Path, progress: Progress) -> Report:
    """Look through a data folder and change nothing."""
    report = Report(left_over=inspection.left_over(data))
    for seen in inspection.inspect(data, upgrade):
        _note(report, seen.name, seen.wrong, progress)
        if seen.project is not None:
            report.projects.append(seen.project)
    if (data / "access").is_dir():
        for name, wrong in access_inspection.inspect(
            data / "access",
            lambda project_id: (data / "projects" / f"{project_id}.json").exists(),
            lambda project, name: (data / "snapshots" / project / f"{name}.json").exists(),
        ):
            _note(report, f"access/{name}", wrong, progress)
    return report


def inspect_archive(file: Path, progress: Progress) -> Report:
    """Look through a backup. Raises `BadArchive` if it is not whole."""
    with unpacked(file, progress) as data:
        return inspect(data, progress)


@contextmanager
def unpacked(file: Path, progress: Progress, beside: Path | None = None) -> Iterator[Path]:
    """Yield a folder with what is in a backup, and take it away again. Raises `BadArchive`."""
    folder = Path(mkdtemp(prefix=".unpacked-", dir=beside or file.absolute().parent))
    try:
        archive.unpack(file, folder, progress)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def restore(file: Path, data: Path, progress: Progress, *, replace: bool = False) -> Report:
    """Put a backup in the folder `data`, after looking through it.

    Raises `NotEmpty` unless `replace`, `BadArchive`, `StoreUnavailable`. If the report says that
    something is wrong, nothing was put in place.
    """
    make_folder(data)
    if archive.holds_anything(data) and not replace:
        raise NotEmpty(f"{data} holds something already; use --replace to put this in its place")
    with unpacked(file, progress, beside=data) as folder:
        report = inspect(folder, progress)
        if not report.wrong:
            archive.put_in_place(folder, data)
    return report


def _note(report: Report, name: str, wrong: str, progress: Progress) -> None:
    report.seen += 1
    if wrong:
        report.wrong.append(f"{name} {wrong}.")
    progress("looked at", report.seen, 0)


__all__ = [
    "BadArchive",
    "NotEmpty",
    "Progress",
    "Report",
    "back_up",
    "inspect",
    "inspect_archive",
    "made_at",
    "restore",
    "unpacked",
]
