"""How commands speak: answers on standard output, progress and complaints on standard error."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol


class Commands(Protocol):
    """Where a command adds itself: what argparse calls subparsers."""

    @property
    def add_parser(self) -> Callable[..., argparse.ArgumentParser]:
        """Return what makes the parser of one command."""


def say(text: str) -> None:
    """Answer with `text`."""
    sys.stdout.write(text + "\n")


def say_json(told: object) -> None:
    """Answer with one line of JSON."""
    say(json.dumps(told, ensure_ascii=False))


def complain(text: str) -> None:
    """Say what is wrong, beside the answer."""
    sys.stderr.write(text.rstrip(".") + ".\n")


def progress(doing: str, done: int, of: int) -> None:
    """Say how far it has come: on one line where somebody looks, else at the end alone."""
    told = f"{doing} {done} of {of}" if of else f"{doing} {done}"
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{told}" + ("\n" if done == of else ""))
    elif done == of:
        sys.stderr.write(told + "\n")


def data_folder() -> Path:
    """Return the data folder that LUP_DATA names."""
    return Path(os.environ.get("LUP_DATA", "data"))


def with_json(parser: argparse.ArgumentParser) -> None:
    """Let the command answer in JSON, for scripts."""
    parser.add_argument("--json", action="store_true", help="answer with one line of JSON")
