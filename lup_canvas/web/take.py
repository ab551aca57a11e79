"""GET /take/PROJECT/WHAT: a file to take along, for whoever may open the project.

Nothing is changed by asking. What was made last is kept, since a file takes a second to make and
several people of a group ask for the same one; it is made anew when the project has changed.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import NamedTuple
from urllib.parse import quote

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from lup_canvas import workspace
from lup_canvas.formats.schema import schema
from lup_canvas.formats.taken import KINDS, File, take, take_figure, take_worksheets
from lup_canvas.locale import Translator, translator
from lup_canvas.project.permissions import may_take
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.project.views import Audience, View
from lup_canvas.web.cookies import PASS
from lup_canvas.web.language import language_of
from lup_canvas.web.nothing_here import nothing_here
from lup_canvas.workspace import NotFound

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""A picture that is opened in the browser may be seen, and do nothing."""


async def take_file(request: Request) -> Response:
    """Answer with one of `KINDS` of the project, or of the snapshot that is named."""
    return await _answer_with(request, _file)


async def take_picture(request: Request) -> Response:
    """Answer with one figure of the project, or of the snapshot that is named."""
    return await _answer_with(request, _picture)


async def take_sheets(request: Request) -> Response:
    """Answer with the sheets to write on in a gathering, for those who lead it."""
    return await _answer_with(request, _sheets)


async def project_schema(_: Request) -> Response:
    """Answer with what the complete JSON looks like; it says nothing about anybody."""
    return Response(await to_thread.run_sync(schema), media_type="application/schema+json")


async def _answer_with(request: Request, make: Callable[[Request], File | None]) -> Response:
    asked = anyio.current_time()
    file = await to_thread.run_sync(make, request)
    if file is None:
        return await nothing_here(request, asked=asked)
    return Response(
        file.content,
        media_type=file.media_type,
        headers={
            "Cache-Control": "no-store",
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}",
            "Content-Security-Policy": _POLICY,
        },
    )


def _file(request: Request) -> File | None:
    what = request.path_params["what"]
    kind = KINDS.get(what)
    shown = kind and _shown(request, complete=kind.complete)
    if not shown:
        return None

    def make(t: Translator, at: datetime) -> File:
        return take(what, shown, t, at=at)

    return _kept.of(request, shown, what, make)


def _picture(request: Request) -> File | None:
    what, suffix = request.path_params["what"], request.path_params["suffix"]
    shown = _shown(request, complete=False)
    if not shown:
        return None

    def make(t: Translator, _: datetime) -> File:
        return take_figure(what, suffix, shown, t)

    try:
        return _kept.of(request, shown, f"{what}.{suffix}", make)
    except KeyError:
        return None


def _sheets(request: Request) -> File | None:
    gathering, paper = request.path_params["gathering"], request.path_params["paper"]
    shown = _shown(request, complete=True, audience=Audience.EDITOR)
    if not shown:
        return None

    def make(t: Translator, _: datetime) -> File:
        return take_worksheets(gathering, paper, shown, t)

    try:
        return _kept.of(request, shown, f"sheets/{gathering}.{paper}", make)
    except ValueError:
        return None


def _shown(
    request: Request, *, complete: bool, audience: Audience = Audience.READING
) -> View | Snapshot | None:
    """Return what is asked for, as the one who asks may see it; None if there is no such thing."""
    house, project_id = workspace.current(), request.path_params["project"]
    grant = house.doors.grants(request.cookies.get(PASS)).get(project_id)
    if grant is None or not may_take(grant.role, complete=complete):
        return None
    try:
        shared = house.view(project_id, Audience.SNAPSHOT)
    except NotFound:  # also when the group has deleted it, and can still regret
        return None
    if named := request.query_params.get("snapshot"):
        frozen = (each for each in house.snapshots.of(project_id) if each.id == named)
        return next(frozen, None)
    return house.view(project_id, audience) if complete else shared


class _Key(NamedTuple):
    project: str
    snapshot: str
    what: str
    language: str


class Kept:
    """The files that were asked for last, each made once and one at a time."""

    def __init__(self, most: int = 16) -> None:
        self._most = most
        self._files: OrderedDict[_Key, tuple[tuple[int, int], File]] = OrderedDict()
        self._lock = Lock()

    def of(
        self,
        request: Request,
        shown: View | Snapshot,
        what: str,
        make: Callable[[Translator, datetime], File],
    ) -> File:
        """Return the file, made anew if what it shows is another than it was."""
        t, snapshot = (
            translator(language_of(request)),
            shown if isinstance(shown, Snapshot) else None,
        )
        key = _Key(shown.project.id, snapshot.id if snapshot else "", what, t.language)
        state = (shown.project.revision, snapshot.removed if snapshot else 0)
        with self._lock:
            of_what, file = self._files.get(key, (None, None))
            if file is None or of_what != state:
                at = snapshot.taken if snapshot else workspace.current().now()
                file = make(t, at)
                self._files[key] = state, file
            self._files.move_to_end(key)
            while len(self._files) > self._most:
                self._files.popitem(last=False)
            return file


_kept = Kept()
