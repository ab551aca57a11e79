"""``sweep``: delete what is due, or show what will be."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from lup_canvas import workspace
from lup_canvas.cli.talk import Commands, say, say_json, with_json
from lup_canvas.workspace import Due


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "sweep",
        help="delete what is due (the server does it by itself), or show what will be",
        description="Delete what was told in projects whose day has come, and projects that were "
        "deleted thirty days ago. The server does the same by itself, within the hour.",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="show what will go, and when; delete nothing"
    )
    with_json(parser)
    parser.set_defaults(do=_sweep)


def _sweep(asked: argparse.Namespace) -> None:
    upkeep = workspace.current().upkeep
    found = upkeep.coming() if asked.dry_run else upkeep.sweep()
    if asked.json:
        say_json([{**asdict(due), "on": due.on.isoformat()} for due in found])
        return
    for due in found:
        say(_line(due))
    if not found:
        say("Nothing will go." if asked.dry_run else "Nothing was due.")


def _line(due: Due) -> str:
    state = "due now" if due.is_now else "not yet"
    if due.leaving is None:
        what = "the whole project"
    else:
        told, quotes = due.leaving.insights, due.leaving.quotes
        what = f"{told} contributions, {due.leaving.unread} of them unread; {quotes} quotes stay"
    return f"{due.on}  {due.project_id}  {state:7}  {what}"
