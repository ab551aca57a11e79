"""``addresses`` and ``base-url``: where the product is found, for `make run`."""

from __future__ import annotations

import argparse
import socket

from lup_canvas import workspace
from lup_canvas.cli.talk import Commands, say

_SOMEWHERE_ELSE = ("192.0.2.1", 9)
"""An address that exists nowhere (RFC 5737). Nothing is sent to it: connecting a datagram
socket only makes the system say which of our own addresses it would use."""


def add(commands: Commands) -> None:
    """Add the two commands."""
    addresses = commands.add_parser("addresses", help="print where the product is found")
    addresses.set_defaults(do=_addresses)
    base = commands.add_parser("base-url", help="print the address phones on this network reach")
    base.set_defaults(do=_base_url)
    for command in (addresses, base):
        command.add_argument("--port", type=int, default=8501)


def _addresses(asked: argparse.Namespace) -> None:
    house = workspace.current()
    local = f"http://localhost:{asked.port}"
    say(
        f"LUP-lerretet         {local}\n"
        f"The example          {local}/open/{house.example_secret()}\n"
        f"Phones on this net   {house.address('b')}"
    )


def _base_url(asked: argparse.Namespace) -> None:
    say(f"http://{_own_address()}:{asked.port}")


def _own_address() -> str:
    """Return the address that others on the same network reach this machine by."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE_ELSE)
        except OSError:
            return "localhost"
        return str(probe.getsockname()[0])
