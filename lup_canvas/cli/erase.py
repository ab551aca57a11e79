"""``erase``: one thing, exact words, or a whole project, for good and from backups too."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lup_canvas import workspace
from lup_canvas.cli.talk import Commands, complain, data_folder, progress, say
from lup_canvas.workspace import StoreError, Upkeep, Workspace, backup, traces

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
    parser.set_defaults(do=partial(_erase, parser))


def _erase(parser: argparse.ArgumentParser, asked: argparse.Namespace) -> int:
    if asked.words is None and asked.project is None:
        parser.error("say which project: --project ID")
    if asked.words == "-":
        asked.words = sys.stdin.read().strip()
    upkeep = workspace.current().upkeep
    sought = _sought(upkeep, asked)
    erase = _way(asked)
    found = erase(upkeep)
    for archive in _archives(asked.backups):
        found += _erase_from(archive, erase, write=asked.yes)
    if not found:
        complain("It was found nowhere")
        return 1
    if not asked.yes:
        say("Nothing was erased. Say --yes to erase it.")
        return 0
    return _search(sought)


def _way(asked: argparse.Namespace) -> Erase:
    if asked.whole:
        return partial(_whole, project_id=asked.project, really=asked.yes)
    if asked.item:
        return partial(_item, project_id=asked.project, item=asked.item, really=asked.yes)
    return partial(_words, project_id=asked.project, words=asked.words, really=asked.yes)


def _whole(upkeep: Upkeep, *, project_id: str, really: bool) -> int:
    if not upkeep.exists(project_id):
        return 0
    say(f"{project_id}: the whole project")
    if really:
        upkeep.remove(project_id)
    return 1


def _item(upkeep: Upkeep, *, project_id: str, item: str, really: bool) -> int:
    if not upkeep.exists(project_id) or not upkeep.texts_of(project_id, item):
        return 0
    say(f"{project_id}: {item}")
    if really:
        upkeep.erase_item(project_id, item)
    return 1


def _words(upkeep: Upkeep, *, project_id: str | None, words: str, really: bool) -> int:
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
            say(f"{each}: " + ", ".join(f"{part} {count}" for part, count in places.items()))
    return found


def _sought(upkeep: Upkeep, asked: argparse.Namespace) -> list[str]:
    """Return the words to look for afterwards."""
    if asked.words:
        return [asked.words]
    if asked.item and upkeep.exists(asked.project):
        return upkeep.texts_of(asked.project, asked.item)
    return [asked.project]


def _search(sought: list[str]) -> int:
    left = [path for words in sought for path in traces(data_folder(), words)]
    for path in left:
        complain(f"The same words stand in {path} still")
    if not left:
        say("Every file was searched, and it is found nowhere.")
    return 1 if left else 0


def _archives(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.zip")) if path.is_dir() else [path]


def _erase_from(archive: Path, erase: Erase, *, write: bool) -> int:
    """Erase from a backup: unpack it, erase there, and write it anew in its own place."""
    made = backup.made_at(archive)
    with backup.unpacked(archive, progress) as folder:
        house = Workspace(folder)
        found = erase(house.upkeep)
        house.close()
        if found:
            say(f"  in {archive}")
        if found and write:
            backup.back_up(folder, archive, made, progress)
        return found
