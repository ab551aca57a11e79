"""What those who run or script the product can do from a shell, also while the server runs.

    python -m lup_canvas --help             every command
    python -m lup_canvas backup --help      one of them

LUP_DATA names the data folder (default data/), LUP_BASE_URL the public address.

Answers are on standard output, progress and what went wrong on standard error. Exit status:
0 done; 1 not done, or something is wrong, and a sentence says what; 2 not understood.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from lup_canvas.cli import (
    addresses,
    backup,
    create,
    erase,
    example,
    export,
    importing,
    restore,
    sweep,
    verify,
)
from lup_canvas.cli.talk import complain
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.workspace import StoreError

COMMANDS = (create, example, importing, export, backup, restore, verify, erase, sweep, addresses)
"""Each adds its command, or two, to the parser."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return the exit status."""
    asked = parser().parse_args(arguments)
    try:
        return int(asked.do(asked) or 0)
    except ChangeRefused as refusal:
        complain(refusal.code.format(**refusal.params))
    except StoreError as error:
        complain(str(error))
    except OSError as error:
        complain(f"{error.filename or 'The disk'}: {error.strerror}")
    return 1


def parser() -> argparse.ArgumentParser:
    """Return what understands the arguments."""
    made = argparse.ArgumentParser(
        prog="python -m lup_canvas",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return made
