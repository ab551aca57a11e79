"""``example``: make a fresh copy of the example project."""

from __future__ import annotations

import argparse

from lup_canvas import workspace
from lup_canvas.cli.handing_over import hand_over
from lup_canvas.cli.talk import Commands, with_json


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("example", help="make a fresh copy of the example")
    with_json(parser)
    parser.set_defaults(do=_example)


def _example(asked: argparse.Namespace) -> None:
    hand_over(workspace.current().copy_example(), as_json=asked.json)
