"""The one secret the server keeps: what codes are made from and passes are signed with."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from lup_canvas.access import disk

_BYTES = 32


class ServerKeyUnreadable(Exception):
    """The file with the server key does not hold a key. It is never written over."""


@dataclass(frozen=True, slots=True)
class ServerKey:
    """256 random bits, used only through keyed hashes, each purpose apart from the others."""

    _secret: bytes = field(repr=False)

    def mac(self, purpose: str, *words: str) -> bytes:
        """Return 32 bytes that nobody without the key can make or guess."""
        message = "\0".join((purpose, *words))
        return hmac.digest(self._secret, message.encode(), hashlib.sha256)


def server_key(folder: Path) -> ServerKey:
    """Return the key kept in `folder`; the first who asks makes it.

    Raises `ServerKeyUnreadable` if the file is damaged.
    """
    path = folder / "server.key"
    kept = disk.read(path)
    if kept is None:
        disk.make_folder(folder)
        disk.write_once(path, secrets.token_hex(_BYTES).encode())
        kept = disk.read(path)
    return ServerKey(_parsed(kept, path))


def _parsed(kept: bytes | None, path: Path) -> bytes:
    try:
        secret = bytes.fromhex((kept or b"").decode("ascii"))
    except ValueError:
        secret = b""
    if len(secret) != _BYTES:
        raise ServerKeyUnreadable(f"{path} is not a server key. Put it back from a backup.")
    return secret
