"""What those who run or script the product can do from a shell, also while the server runs.

python -m lup_canvas create --title T --workplace W [--json]
python -m lup_canvas example [--json]
python -m lup_canvas addresses --port 8501
python -m lup_canvas base-url --port 8501

LUP_DATA names the data folder (default data/), LUP_BASE_URL the public address.
"""

from __future__ import annotations

import argparse
import json
import socket
import sys
from collections.abc import Sequence

from lup_canvas import workspace
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.workspace import Created, StoreError, Workspace

_SOMEWHERE_ELSE = ("192.0.2.1", 9)
"""An address that exists nowhere (RFC 5737). Nothing is sent to it: connecting a datagram
socket only makes the system say which of our own addresses it would use."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return 0, or 1 with a sentence on standard error."""
    asked = _parser().parse_args(arguments)
    try:
        asked.do(asked)
    except (ChangeRefused, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lup_canvas")
    commands = parser.add_subparsers(required=True)

    create = commands.add_parser("create", help="make an empty project")
    create.add_argument("--title", required=True)
    create.add_argument("--workplace", default="")
    create.add_argument("--language", default="nb", choices=("nb", "nn", "en"))
    create.set_defaults(do=_create)

    example = commands.add_parser("example", help="make a fresh copy of the example")
    example.set_defaults(do=_example)
    for command in (create, example):
        command.add_argument("--json", action="store_true", help="print one line of JSON")

    addresses = commands.add_parser("addresses", help="print where the product is found")
    addresses.set_defaults(do=_addresses)
    base = commands.add_parser("base-url", help="print the address phones on this network reach")
    base.set_defaults(do=_base_url)
    for command in (addresses, base):
        command.add_argument("--port", type=int, default=8501)
    return parser


def _create(asked: argparse.Namespace) -> None:
    house = workspace.current()
    _tell(house, house.create_project(asked.title, asked.workplace, asked.language), asked)


def _example(asked: argparse.Namespace) -> None:
    house = workspace.current()
    _tell(house, house.copy_example(), asked)


def _tell(house: Workspace, created: Created, asked: argparse.Namespace) -> None:
    told = {
        "project": created.project_id,
        "editor": house.address(f"open/{created.editor_secret}"),
        "code": created.code,
        "phone": house.address(f"b/{created.phone_token}"),
    }
    lines = (f"{name:8} {value}" for name, value in told.items())
    _say(json.dumps(told) if asked.json else "\n".join(lines))


def _addresses(asked: argparse.Namespace) -> None:
    house = workspace.current()
    local = f"http://localhost:{asked.port}"
    _say(
        f"LUP-lerretet         {local}\n"
        f"The example          {local}/open/{house.example_secret()}\n"
        f"Phones on this net   {house.address('b')}"
    )


def _base_url(asked: argparse.Namespace) -> None:
    _say(f"http://{_own_address()}:{asked.port}")


def _own_address() -> str:
    """Return the address that others on the same network reach this machine by."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE_ELSE)
        except OSError:
            return "localhost"
        return str(probe.getsockname()[0])


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
