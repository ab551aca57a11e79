"""Codes that staff type, and the long tokens in QR codes: two ways to one project's phone page.

Both are made from the server key, the project and a serial number, so that they can be shown
again and again while the disk holds only their keyed hashes. A new serial number is a new
code and a new token, and the end of the old ones.
"""

from __future__ import annotations

import base64
import re
from pathlib import Path

from filelock import FileLock
from pydantic import ValidationError

from lup_canvas.access import disk
from lup_canvas.access.server_key import ServerKey
from lup_canvas.project.base import Id, Value

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What codes are written with; 0, O, 1, I and L are left out, for they are mistaken in reading."""

_LENGTH = 8
_PATIENCE = 10.0
"""Seconds to wait for whoever else changes a code, or copies them all."""

_DASHES_AND_SPACE = re.compile(r"[\s\-‐‑‒–—_.]+")  # noqa: RUF001  (phones type them all)
_CODE = re.compile(f"[{ALPHABET}]{{{_LENGTH}}}")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_PROJECT = re.compile(r"[a-z2-7]{4,26}")


class _Door(Value):
    """What lies behind one code or token."""

    project_id: Id
    serial: int


class Codes:
    """The code and the token of every project."""

    def __init__(self, folder: Path, key: ServerKey) -> None:
        self._doors = folder / "doors"
        self._serials = folder / "serials"
        self._key = key
        self._lock = folder / ".lock"
        disk.make_folder(self._doors)
        disk.make_folder(self._serials)

    def code_for(self, project_id: str) -> str:
        """Return the project's code as people read it, "ABCD-EFGH"."""
        code = self._code(project_id, self._serial(project_id))
        return f"{code[:4]}-{code[4:]}"

    def phone_token_for(self, project_id: str) -> str:
        """Return the project's token for the QR code: 256 bits that cannot be guessed."""
        return self._token(project_id, self._serial(project_id))

    def find(self, code_or_token: str) -> str | None:
        """Return the project that a code or token opens now, else None."""
        door = self._behind(plain(code_or_token))
        if door is None or door.serial != self._current(door.project_id):
            return None
        return door.project_id

    def renew(self, project_id: str) -> None:
        """Give the project a new code and token; the old ones are dead when this returns."""
        old = self._serial(project_id)
        with self._alone():
            self._open(project_id, old + 1)
            self._close(project_id, old)

    def remove(self, project_id: str) -> None:
        """Take the project's code and token away: nothing of them is left."""
        serial = self._current(project_id)
        if serial is not None:
            with self._alone():
                self._close(project_id, serial)
                disk.remove(self._serials / project_id)

    def _serial(self, project_id: str) -> int:
        """Return the project's serial number; the first who asks opens its doors."""
        current = self._current(project_id)
        if current is not None:
            return current
        with self._alone():
            return self._open(project_id, 1)

    def _alone(self) -> FileLock:
        """Return the lock to hold while a code's files are changed, so that a copy has them all."""
        return FileLock(
            self._lock, mode=0o600, timeout=_PATIENCE, poll_interval=0.002, fallback_to_soft=False
        )

    def _current(self, project_id: str) -> int | None:
        kept = disk.read(self._serials / _checked(project_id))
        return None if kept is None else int(kept)

    def _open(self, project_id: str, serial: int) -> int:
        while self._is_taken(self._code(project_id, serial), project_id):
            serial += 1
        door = _Door(project_id=project_id, serial=serial).model_dump_json().encode()
        for path in self._paths(project_id, serial):
            disk.write(path, door)
        # This write decides: from here on the new code works and no other does.
        disk.write(self._serials / project_id, str(serial).encode())
        return serial

    def _is_taken(self, code: str, project_id: str) -> bool:
        door = self._behind(code)
        return door is not None and door.project_id != project_id

    def _close(self, project_id: str, serial: int) -> None:
        for path in self._paths(project_id, serial):
            disk.remove(path)

    def _behind(self, plain_code_or_token: str) -> _Door | None:
        kept = disk.read(self._path(plain_code_or_token))
        try:
            return None if kept is None else _Door.model_validate_json(kept)
        except ValidationError:
            return None

    def _paths(self, project_id: str, serial: int) -> tuple[Path, Path]:
        code, token = self._code(project_id, serial), self._token(project_id, serial)
        return self._path(code), self._path(token)

    def _path(self, plain_code_or_token: str) -> Path:
        return self._doors / self._key.mac("door", plain_code_or_token).hex()

    def _code(self, project_id: str, serial: int) -> str:
        # 256 bits over 31 ** 8 codes: no code is likelier than another by more than 2 ** -216.
        number = int.from_bytes(self._key.mac("code", project_id, str(serial)))
        letters = []
        for _ in range(_LENGTH):
            number, letter = divmod(number, len(ALPHABET))
            letters.append(ALPHABET[letter])
        return "".join(letters)

    def _token(self, project_id: str, serial: int) -> str:
        mac = self._key.mac("phone token", project_id, str(serial))
        return base64.urlsafe_b64encode(mac).decode().rstrip("=")


def plain(code_or_token: str) -> str:
    """Return what was typed or scanned as it is compared: codes without dash and case."""
    given = code_or_token.strip()
    return given if is_token(given) else _DASHES_AND_SPACE.sub("", given).upper()


def is_token(given: str) -> bool:
    """Tell whether this has the form of a QR code's token, which nobody can guess."""
    return _TOKEN.fullmatch(given) is not None


def is_code(given: str) -> bool:
    """Tell whether this has the form of a code that people type."""
    return _CODE.fullmatch(plain(given)) is not None


def _checked(project_id: str) -> str:
    if not _PROJECT.fullmatch(project_id):
        raise ValueError("not a project id")
    return project_id
