"""Who comes in to which project, by a link, a pass or a code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from lup_canvas.access import Attempts, Codes, Link, LinkKind, Links, Passes, ServerKey
from lup_canvas.project.permissions import Role

_ROLES = {LinkKind.EDITOR: Role.EDITOR, LinkKind.ADVISER: Role.ADVISER}
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True, slots=True)
class Grant:
    """What one link lets one browser be in one project."""

    project_id: str
    role: Role
    handle: str


class Doors:
    """The links and the codes of every project, and what they let people do."""

    def __init__(
        self,
        links: Links,
        codes: Codes,
        key: ServerKey,
        *,
        base_url: str,
        now: Callable[[], datetime],
        seconds: Callable[[], float],
    ) -> None:
        self._links = links
        self._codes = codes
        self._key = key
        self._base_url = base_url
        self._now = now
        self._attempts = Attempts(codes, seconds)
        self._passes = Passes(key)

    # Who comes in

    def enter(self, secret: str) -> Grant | None:
        """Return what an editor's or adviser's link gives, or None if it opens nothing."""
        link = self._links.find(secret, self._now())
        return _grant(link) if link else None

    def new_pass(self, cookie: str | None, grant: Grant) -> str:
        """Return the pass in `cookie` with what `grant` gives added to it."""
        return self._passes.add(cookie, grant.project_id, grant.handle)

    def grants(self, cookie: str | None) -> dict[str, Grant]:
        """Return what the pass in `cookie` gives now, by project, the latest first."""
        handles = reversed(self._passes.read(cookie).values())
        links = (self._links.by_handle(handle, self._now()) for handle in handles)
        found = (_grant(link) for link in links if link)
        return {grant.project_id: grant for grant in found if grant}

    def ballot(self, browser: str, project_id: str) -> str:
        """Return the ballot of one browser in one project: the same each time, and nobody's name.

        `browser` is a random word that only that browser knows.
        """
        digest = self._key.mac("ballot", browser, project_id)
        return "".join(_LETTERS[byte % 32] for byte in digest[:12])

    def phone_project(self, code_or_token: str, address: str) -> str | None:
        """Return the project whose phone page this opens, or None; wrong codes are counted."""
        return self._attempts.project_behind(code_or_token, address)

    def phone_wait(self, address: str) -> float:
        """Return how many seconds a wrong code from `address` is to wait for its answer."""
        return self._attempts.wait(address)

    # What those who own the project hand out

    def code(self, project_id: str) -> str:
        """Return the code that staff type, as "ABCD-EFGH"."""
        return self._codes.code_for(project_id)

    def renew_code(self, project_id: str) -> str:
        """Give the project a new code and QR code; the old ones are closed at once."""
        self._codes.renew(project_id)
        return self.code(project_id)

    def phone_token(self, project_id: str) -> str:
        """Return the secret in the address that the QR code holds."""
        return self._codes.phone_token_for(project_id)

    def phone_address(self, project_id: str) -> str:
        """Return the address that the QR code holds."""
        return self.address(f"b/{self.phone_token(project_id)}")

    def address(self, path: str) -> str:
        """Return the full address of `path`. It is never guessed from a request."""
        return f"{self._base_url}/{path.lstrip('/')}"

    def new_link(self, project_id: str, kind: LinkKind, label: str = "") -> str:
        """Make one more link and return its secret, which is shown once."""
        return self._links.new_link(project_id, kind, label=label, created=self._now())

    def renew_link(self, project_id: str, kind: LinkKind) -> str:
        """Make a new link of `kind` and close all the old ones at once; return its secret."""
        old = [link for link in self.links(project_id) if link.kind is kind]
        secret = self.new_link(project_id, kind)
        for link in old:
            self._links.revoke(link.handle)
        return secret

    def links(self, project_id: str) -> list[Link]:
        """Return every link of the project, those that are closed too."""
        return self._links.of(project_id)

    def revoke(self, project_id: str, handle: str) -> None:
        """Close one link of the project."""
        if any(link.handle == handle for link in self.links(project_id)):
            self._links.revoke(handle)


def _grant(link: Link) -> Grant | None:
    role = _ROLES.get(link.kind)
    return Grant(link.project_id, role, link.handle) if role else None
