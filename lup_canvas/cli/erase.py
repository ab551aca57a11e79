"""``erase``: one thing, exact words, or a whole project, for good and from backups too."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lup_canvas import workspace
from lup_canvas.cli.talk import (
    Commands,
    complain,
    data_folder,
    progress,
    say,
    say_json,
    with_json,
)
from lup_canvas.workspace import StoreError, Upkeep, Workspace, backup, traces

Tell = Callable[[str], None]
Erase = Callable[[Upkeep], int]
"""Erases what was asked for in one data folder, and returns in how many projects it was."""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "erase",
        help="erase one thing, exact words, or a whole project, for good",
        description="Erase for good: from the document, the trash, snapshots, and copies of "
        "damaged files. Afterwards every file is searched for what was erased. Exit status 1 if it "
        "was nowhere, or is still somewhere. Without --yes it only shows what would go.",
    )
    parser.add_argument("--project", metavar="ID", help="the project; its id is in the address")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--item", metavar="ID", help="the id of one thing in the project")
    what.add_argument(
        "--words",
        help="exact words, wherever they stand (in all projects, unless one is named); "
        "they are replaced by […], and nothing else is lost (- reads them from standard input, "
        "so that the shell does not remember them)",
    )
    what.add_argument(
        "--whole", action="store_true", help="the project itself, with snapshots, links and codes"
    )
    parser.add_argument(
        "--backups", type=Path, nargs="+", default=[], metavar="PATH",
        help="backups, or folders of backups (*.zip), to erase it from as well",
    )  # fmt: skip
    parser.add_argument("--yes", action="store_true", help="do it")
    with_json(parser)
    parser.set_defaults(do=partial(_erase, parser))


def _erase(parser: argparse.ArgumentParser, asked: argparse.Namespace) -> int:
    if asked.words is None and asked.project is None:
        parser.error("say which project: --project ID")
    if asked.words == "-":
        asked.words = sys.stdin.read().strip()
    upkeep = workspace.current().upkeep
    sought = _sought(upkeep, asked)
    places: list[str] = []
    tell = places.append if asked.json else say
    erase = _way(asked, tell)
    found = erase(upkeep)
    for archive in _archives(asked.backups):
        found += _erase_from(archive, erase, tell, write=asked.yes)
    left = _left(sought) if found and asked.yes else []
    if asked.json:
        say_json({"found": places, "erased": bool(found and asked.yes), "left": left})
    else:
        _answer(found, left, really=asked.yes)
    return 0 if found and not left else 1


def _way(asked: argparse.Namespace, tell: Tell) -> Erase:
    how = {"tell": tell, "really": asked.yes}
    if asked.whole:
        return partial(_whole, project_id=asked.project, **how)
    if asked.item:
        return partial(_item, project_id=asked.project, item=asked.item, **how)
    return partial(_words, project_id=asked.project, words=asked.words, **how)


def _answer(found: int, left: list[str], *, really: bool) -> None:
    if not found:
        complain("It was found nowhere")
    elif not really:
        say("Nothing was erased. Say --yes to erase it.")
    elif not left:
        say("Every file was searched, and it is found nowhere.")
    for path in left:
        complain(f"The same words stand in {path} still")


def _whole(upkeep: Upkeep, *, project_id: str, tell: Tell, really: bool) -> int:
    if not upkeep.exists(project_id):
        return 0
    tell(f"{project_id}: the whole project")
    if really:
        upkeep.remove(project_id)
    return 1


def _item(upkeep: Upkeep, *, project_id: str, item: str, tell: Tell, really: bool) -> int:
    if not upkeep.exists(project_id) or not upkeep.texts_of(project_id, item):
        return 0
    tell(f"{project_id}: {item}")
    if really:
        upkeep.erase_item(project_id, item)
    return 1


def _words(upkeep: Upkeep, *, project_id: str | None, words: str, tell: Tell, really: bool) -> int:
    found = 0
    for each in [project_id] if project_id else upkeep.ids():
        try:
            places = upkeep.places(each, words)
            if places and really:
                upkeep.erase_words(each, words)
        except StoreError as error:
            complain(f"{error} Erase it whole with --whole")
            continue
        if places:
            found += 1
            tell(f"{each}: " + ", ".join(f"{part} {count}" for part, count in places.items()))
    return found


def _sought(upkeep: Upkeep, asked: argparse.Namespace) -> list[str]:
    """Return the words to look for afterwards."""
    if asked.words:
        return [asked.words]
    if asked.item and upkeep.exists(asked.project):
        return upkeep.texts_of(asked.project, asked.item)
    return [asked.project]


def _left(sought: list[str]) -> list[str]:
    """Search every file, and return those where the same words stand still."""
    return [str(path) for words in sought for path in traces(data_folder(), words)]


def _archives(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.zip")) if path.is_dir() else [path]


def _erase_from(archive: Path, erase: Erase, tell: Tell, *, write: bool) -> int:
    """Erase from a backup: unpack it, erase there, and write it anew in its own place."""
    made = backup.made_at(archive)
    with backup.unpacked(archive, progress) as folder:
        house = Workspace(folder)
        found = erase(house.upkeep)
        house.close()
        if found:
            tell(f"  in {archive}")
        if found and write:
            backup.back_up(folder, archive, made, progress)
        return found
