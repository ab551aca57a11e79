"""The pass that a browser carries: a signed list of the links it has come in by.

It holds no secret and grants nothing by itself: it counts only while the links it names are
open, so that revoking a link closes the pass at once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from itsdangerous import BadData, URLSafeSerializer

from lup_canvas.access.server_key import ServerKey

MOST_PROJECTS = 30
"""A browser keeps about 4,000 characters of a cookie; the projects opened longest ago go."""

_PROJECT = re.compile(r"[a-z2-7]{4,26}")
_HANDLE = re.compile(r"[0-9a-f]{64}")


class Passes:
    """Writes and reads passes; one that this server did not write is empty."""

    def __init__(self, key: ServerKey) -> None:
        self._serializer = URLSafeSerializer(
            key.mac("pass"),
            signer_kwargs={"digest_method": hashlib.sha256, "key_derivation": "hmac"},
        )

    def write(self, handles: Mapping[str, str]) -> str:
        """Return a pass for these links, given by project; of too many the last ones stay."""
        return str(self._serializer.dumps(dict(list(handles.items())[-MOST_PROJECTS:])))

    def read(self, cookie: str | None) -> dict[str, str]:
        """Return the links of a pass, by project; forged, damaged and missing passes are empty."""
        try:
            content = self._serializer.loads(cookie or "")
        except BadData:
            return {}
        return {
            project: handle
            for project, handle in (content.items() if isinstance(content, dict) else ())
            if _matches(_PROJECT, project) and _matches(_HANDLE, handle)
        }

    def add(self, cookie: str | None, project_id: str, handle: str) -> str:
        """Return the pass in `cookie` with one more link, which is now the project's only one."""
        others = {
            project: old for project, old in self.read(cookie).items() if project != project_id
        }
        return self.write({**others, project_id: handle})


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None
