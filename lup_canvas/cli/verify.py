"""``verify``: look through the data folder or a backup, and change nothing."""

from __future__ import annotations

import argparse
from pathlib import Path

from lup_canvas.cli.report import tell
from lup_canvas.cli.talk import Commands, data_folder, progress, with_json
from lup_canvas.workspace import backup


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "verify",
        help="look through the data folder, or a backup, for what is damaged",
        description="Read every project, snapshot, link and code, and see that each is whole, of a "
        "version this program knows, and points to nothing that is missing. Changes nothing. "
        "Exit status 1 if anything is wrong.",
    )
    parser.add_argument("file", type=Path, nargs="?", help="a backup (default: the data folder)")
    with_json(parser)
    parser.set_defaults(do=_verify)


def _verify(asked: argparse.Namespace) -> int:
    if asked.file is None:
        report = backup.inspect(data_folder(), progress)
    else:
        report = backup.inspect_archive(asked.file, progress)
    return tell(report, as_json=asked.json)
