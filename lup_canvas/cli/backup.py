"""``backup``: everything in one file, while the server runs."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from lup_canvas.cli.talk import Commands, data_folder, progress, say, say_json, with_json
from lup_canvas.workspace import backup


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "backup",
        help="write everything to one file, also while the server runs",
        description="Write every project, snapshot, link and code to one file with checksums. "
        "The server may run. Keep the file as safely as the data folder itself: it holds what "
        "people have written.",
    )
    parser.add_argument(
        "--to", type=Path, default=Path(), metavar="PATH",
        help="the file to write, or the folder to write it in, named by the time (default: here)",
    )  # fmt: skip
    with_json(parser)
    parser.set_defaults(do=_backup)


def _backup(asked: argparse.Namespace) -> None:
    now = datetime.now(UTC)
    file = asked.to / f"lup-{now:%Y-%m-%dT%H%M%SZ}.zip" if asked.to.is_dir() else asked.to
    count = backup.back_up(data_folder(), file, now, progress)
    size = file.stat().st_size
    if asked.json:
        say_json({"file": str(file), "files": count, "bytes": size})
    else:
        say(f"{file}: {count} files, {size / 1e6:.1f} MB")
