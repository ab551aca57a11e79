"""``export``: one project as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lup_canvas import workspace
from lup_canvas.cli.talk import Commands, say
from lup_canvas.formats.document import write_document


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "export",
        help="write one project as JSON, whole",
        description="Write one project as JSON, with everything in it: what nobody has read yet, "
        "parked ideas and the trash too. `import` takes it back as a new project.",
    )
    parser.add_argument("project", help="the project's id: it stands in the address")
    parser.add_argument("--to", type=Path, metavar="FILE", help="default: standard output")
    parser.set_defaults(do=_export)


def _export(asked: argparse.Namespace) -> None:
    document = write_document(workspace.current().upkeep.load(asked.project))
    if asked.to is None:
        sys.stdout.write(document.decode())
    else:
        asked.to.write_bytes(document)
        say(f"{asked.to}: {len(document) / 1e6:.1f} MB")
