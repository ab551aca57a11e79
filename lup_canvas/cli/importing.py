"""``import``: a document from elsewhere, as a new project."""

from __future__ import annotations

import argparse
from pathlib import Path

from lup_canvas import workspace
from lup_canvas.cli.handing_over import hand_over
from lup_canvas.cli.talk import Commands, with_json
from lup_canvas.formats.arriving import arriving


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "import",
        help="make a new project of an exported document",
        description="Make a new project of a JSON document. It gets ids, a link and a code of its "
        "own; nothing that is here already is touched.",
    )
    parser.add_argument("file", type=Path, help="the document")
    with_json(parser)
    parser.set_defaults(do=_import)


def _import(asked: argparse.Namespace) -> None:
    project = arriving(asked.file.read_bytes())
    hand_over(workspace.current().admit(project), as_json=asked.json)
