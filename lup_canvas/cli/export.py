"""``export``: one project as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lup_canvas import workspace
from lup_canvas.cli.talk import Commands, say
from lup_canvas.formats.document import write_document
from lup_canvas.formats.taken import KINDS
from lup_canvas.locale import translator
from lup_canvas.project.views import Audience

WHOLE = "project"
"""The kind that holds everything, and that `import` takes back."""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "export",
        help="write one project as JSON, whole, or as something to hand on",
        description="Write one project as a file. As JSON it holds everything: what nobody has "
        "read yet, parked ideas and the trash too, and `import` takes it back as a new project. "
        "All other formats hold what a snapshot may show, and no raw contributions.",
    )
    parser.add_argument("project", help="the project's id: it stands in the address")
    parser.add_argument("--format", choices=list(KINDS), default=WHOLE, help=f"default: {WHOLE}")
    parser.add_argument("--to", type=Path, metavar="FILE", help="default: standard output")
    parser.set_defaults(do=_export)


def _export(asked: argparse.Namespace) -> None:
    content = _content(asked.project, asked.format)
    if asked.to is None:
        sys.stdout.buffer.write(content)
    else:
        asked.to.write_bytes(content)
        say(f"{asked.to}: {len(content) / 1e6:.1f} MB")


def _content(project_id: str, what: str) -> bytes:
    house = workspace.current()
    if what == WHOLE:
        return write_document(house.upkeep.load(project_id))
    view = house.view(project_id, Audience.SNAPSHOT)
    return KINDS[what].make(view, translator(view.project.settings.language))
