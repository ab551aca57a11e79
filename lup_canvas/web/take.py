"""GET /take/PROJECT/WHAT: a file to take along, for whoever may open the project.

Nothing is changed by asking. What was made last is kept, since a file takes a second to make and
several people of a group ask for the same one; it is made anew when the project has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from urllib.parse import quote

import anyio
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from lup_canvas import workspace
from lup_canvas.formats.schema import schema
from lup_canvas.formats.story.teller import Shown
from lup_canvas.formats.taken import KINDS, File, take, take_figure, take_worksheets
from lup_canvas.locale import Translator, translator
from lup_canvas.project.permissions import may_take
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.project.views import Audience
from lup_canvas.web.aside import Aside
from lup_canvas.web.cookies import PASS
from lup_canvas.web.kept import Kept
from lup_canvas.web.language import language_of
from lup_canvas.web.nothing_here import nothing_here
from lup_canvas.workspace import NotFound

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""A picture that is opened in the browser may be seen, and do nothing."""


_kept: Kept[File] = Kept(most=16)
_aside = Aside(threads=4)


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
    file = await _aside.made(make, request)
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
    if kind is None:
        return None

    def make(shown: Shown, t: Translator) -> File:
        at = shown.taken if isinstance(shown, Snapshot) else workspace.current().now()
        return take(what, shown, t, at=at)

    return _made(request, what, make, complete=kind.complete)


def _picture(request: Request) -> File | None:
    what, suffix = request.path_params["what"], request.path_params["suffix"]
    with suppress(KeyError):
        return _made(request, f"{what}.{suffix}", partial(take_figure, what, suffix))
    return None


def _sheets(request: Request) -> File | None:
    gathering, paper = request.path_params["gathering"], request.path_params["paper"]
    make = partial(take_worksheets, gathering, paper)
    with suppress(ValueError):
        return _made(
            request,
            f"sheets/{gathering}.{paper}",
            make,
            complete=True,
            audience=Audience.EDITOR,
        )
    return None


def _made(
    request: Request,
    what: str,
    make: Callable[[Shown, Translator], File],
    *,
    complete: bool = False,
    audience: Audience = Audience.READING,
) -> File | None:
    """Return the file, made anew if what it shows is another than it was; None if there is none."""
    shown = _shown(request, complete=complete, audience=audience)
    if shown is None:
        return None
    t = translator(language_of(request))
    name, removed = (shown.id, shown.removed) if isinstance(shown, Snapshot) else ("", 0)
    whose, state = (shown.project.id, name), (shown.project.revision, removed)
    return _kept.get(whose, (what, t.language), state, lambda: make(shown, t))


def _shown(request: Request, *, complete: bool, audience: Audience) -> Shown | None:
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
