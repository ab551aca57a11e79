"""Links that open something: an address with a secret in it, of which only the hash is kept."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from pydantic import AwareDatetime, ValidationError

from lup_canvas.access import disk
from lup_canvas.project.base import Id, Value
from lup_canvas.project.sharing import Choice

_SECRET_BYTES = 32
_HANDLE = re.compile(r"[0-9a-f]{64}")
_REMEMBERED = 2_000
"""Links. They are small, and far fewer are in use at a time."""
_PROJECT = re.compile(r"[a-z2-7]{4,26}")


class LinkKind(StrEnum):
    """What a link lets people do."""

    EDITOR = "editor"
    ADVISER = "adviser"
    SNAPSHOT = "snapshot"


class Link(Value):
    """What is known about a link. The secret itself is known only to those who were given it."""

    handle: str
    """The SHA-256 of the secret: enough to find the link again, not to open it."""
    project_id: Id
    kind: LinkKind
    target: str | None = None
    """The snapshot that the link shows, if it shows one."""
    choice: Choice | None = None
    """What of the snapshot it shows; None means all that may be shared."""
    label: str = ""
    created: AwareDatetime
    expires: AwareDatetime | None = None
    revoked: bool = False

    def opens(self, now: AwareDatetime) -> bool:
        """Tell whether the link still lets people in."""
        return not self.revoked and (self.expires is None or now < self.expires)


class Links:
    """Every link, one file each, named by the hash of its secret.

    The disk is the truth: a link that one process revokes is closed in all of them at once.
    """

    def __init__(self, folder: Path) -> None:
        self._files = folder / "links"
        self._by_project = folder / "links-of"
        self._read_last: dict[str, tuple[disk.Mark, Link | None]] = {}
        disk.make_folder(self._files)
        disk.make_folder(self._by_project)

    def new_link(
        self,
        project_id: str,
        kind: LinkKind,
        *,
        created: AwareDatetime,
        target: str | None = None,
        choice: Choice | None = None,
        label: str = "",
        expires: AwareDatetime | None = None,
    ) -> str:
        """Make a link and return its secret, which is kept nowhere and cannot be had again."""
        secret = secrets.token_urlsafe(_SECRET_BYTES)
        link = Link(
            handle=handle_of(secret),
            project_id=project_id,
            kind=kind,
            target=target,
            choice=choice,
            label=label,
            created=created,
            expires=expires,
        )
        # First the owner's list, then the link: a link that works can always be found and revoked.
        self._enlist(link)
        self._write(link)
        return secret

    def find(self, secret: str, now: AwareDatetime) -> Link | None:
        """Return the link that `secret` opens; unknown, expired and revoked are all None."""
        return self.by_handle(handle_of(secret), now)

    def named(self, handle: str) -> Link | None:
        """Return the link named `handle`, open or not; None if there is none, or it is damaged."""
        return self._read(handle)

    def by_handle(self, handle: str, now: AwareDatetime) -> Link | None:
        """Return the link named `handle` if it still opens, else None."""
        link = self._read(handle)
        return link if link is not None and link.opens(now) else None

    def of(self, project_id: str) -> list[Link]:
        """Return every link the project ever had, oldest first, with those that are closed."""
        if not _PROJECT.fullmatch(project_id):
            return []
        folder = self._by_project / project_id
        handles = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
        links = [link for handle in handles if (link := self._read(handle)) is not None]
        return sorted(links, key=lambda link: (link.created, link.handle))

    def revoke(self, handle: str) -> None:
        """Close the link named `handle`: from now on nobody comes in by it. Unknown is no error."""
        link = self._read(handle)
        if link is not None and not link.revoked:
            self._write(link.but(revoked=True))

    def rename(self, project_id: str, turn: Callable[[str], str]) -> None:
        """Put what the links of a project are called through `turn`: for erasing."""
        for link in self.of(project_id):
            label = turn(link.label)
            if label != link.label:
                self._write(link.but(label=label))

    def remove_all(self, project_id: str) -> None:
        """Take every link of a project away, with the list of them: nothing of it is left."""
        for link in self.of(project_id):
            disk.remove(self._path(link.handle))
        if _PROJECT.fullmatch(project_id):
            disk.remove_folder(self._by_project / project_id)

    def _enlist(self, link: Link) -> None:
        folder = self._by_project / link.project_id
        disk.make_folder(folder)
        disk.write(folder / link.handle, b"")

    def _write(self, link: Link) -> None:
        disk.write(self._path(link.handle), link.model_dump_json(indent=2).encode())

    def _read(self, handle: str) -> Link | None:
        """Return the link as it stands on disk; it is read again only if its file is another."""
        if not _HANDLE.fullmatch(handle):
            return None
        path = self._path(handle)
        mark, (marked, link) = disk.mark_of(path), self._read_last.get(handle, (None, None))
        if mark is None or mark != marked:
            kept = disk.read(path)
            link = None if kept is None else _parsed(kept, handle)
            self._remember(handle, mark, link)
        return link

    def _remember(self, handle: str, mark: disk.Mark | None, link: Link | None) -> None:
        if len(self._read_last) >= _REMEMBERED:
            self._read_last.clear()
        if mark is not None:
            self._read_last[handle] = (mark, link)

    def _path(self, handle: str) -> Path:
        return self._files / f"{handle}.json"


def handle_of(secret: str) -> str:
    """Return the name under which the link with this secret is kept."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _parsed(kept: bytes, handle: str) -> Link | None:
    """Return the link in a file. One that is damaged, or lies under another name, opens nothing."""
    try:
        link = Link.model_validate_json(kept)
    except ValidationError:
        return None
    return link if link.handle == handle else None
