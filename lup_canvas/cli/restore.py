"""``restore``: put a backup back."""

from __future__ import annotations

import argparse
from pathlib import Path

from lup_canvas.cli.report import tell
from lup_canvas.cli.talk import Commands, data_folder, progress, say, with_json
from lup_canvas.workspace import backup


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "restore",
        help="put a backup back, into an empty data folder or in place of what is there",
        description="Put a backup back. The whole file is checked first; if anything is wrong with "
        "it, nothing is changed. Stop the server before, and start it after.",
    )
    parser.add_argument("file", type=Path, help="the backup")
    parser.add_argument(
        "--replace", action="store_true", help="take away what is in the data folder now"
    )
    with_json(parser)
    parser.set_defaults(do=_restore)


def _restore(asked: argparse.Namespace) -> int:
    report = backup.restore(asked.file, data_folder(), progress, replace=asked.replace)
    status = tell(report, as_json=asked.json)
    if status == 0 and not asked.json:
        say(f"It is in place in {data_folder()}.")
    return status
