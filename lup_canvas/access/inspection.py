"""Looking at the links and codes, without changing anything: what is damaged or points nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from lup_canvas.access.codes import Codes
from lup_canvas.access.links import Link, LinkKind, Links
from lup_canvas.access.server_key import ServerKeyUnreadable, server_key

KEY = "server.key"


def inspect(
    folder: Path, has_project: Callable[[str], bool], has_snapshot: Callable[[str, str], bool]
) -> Iterator[tuple[str, str]]:
    """Yield the name of every link and code in `folder` with what is wrong with it, or ""."""
    links = Links(folder)
    for path in sorted((folder / "links").glob("*.json")):
        link = links.named(path.stem)
        yield f"links/{path.name}", _wrong_link(link, has_project, has_snapshot)
    yield from _codes(folder, has_project)


def _codes(folder: Path, has_project: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    serials = sorted(path.name for path in (folder / "serials").glob("[a-z2-7]*"))
    if not serials:
        return
    if not (folder / KEY).exists():
        yield KEY, "is missing, so that no code opens anything"
        return
    try:
        codes = Codes(folder, server_key(folder))
    except ServerKeyUnreadable:
        yield KEY, "is damaged, so that no code opens anything"
        return
    for project_id in serials:
        yield f"serials/{project_id}", _wrong_code(codes, project_id, has_project)


def _wrong_link(
    link: Link | None,
    has_project: Callable[[str], bool],
    has_snapshot: Callable[[str, str], bool],
) -> str:
    if link is None:
        return "is damaged, and opens nothing"
    if not has_project(link.project_id):
        return "opens a project that is not here"
    shows = link.kind is LinkKind.SNAPSHOT and not link.revoked
    if shows and not has_snapshot(link.project_id, link.target or ""):
        return "shows a snapshot that is not here"
    return ""


def _wrong_code(codes: Codes, project_id: str, has_project: Callable[[str], bool]) -> str:
    if not has_project(project_id):
        return "is the code of a project that is not here"
    try:
        opened = {
            codes.find(codes.code_for(project_id)),
            codes.find(codes.phone_token_for(project_id)),
        }
    except ValueError:
        return "is damaged"
    return "" if opened == {project_id} else "is a code that does not open its project"
