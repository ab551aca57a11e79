"""``create``: make an empty project."""

from __future__ import annotations

import argparse

from lup_canvas import workspace
from lup_canvas.cli.handing_over import hand_over
from lup_canvas.cli.talk import Commands, with_json


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("create", help="make an empty project")
    parser.add_argument("--title", required=True, help="what the project is called")
    parser.add_argument("--workplace", default="", help="where the group works")
    parser.add_argument("--language", default="nb", choices=("nb", "nn", "en"))
    with_json(parser)
    parser.set_defaults(do=_create)


def _create(asked: argparse.Namespace) -> None:
    house = workspace.current()
    hand_over(
        house.create_project(asked.title, asked.workplace, asked.language), as_json=asked.json
    )
