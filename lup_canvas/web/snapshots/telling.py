"""A snapshot as the HTML of its page."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request

from lup_canvas.content import content
from lup_canvas.formats.story import story
from lup_canvas.locale import best_language, translator
from lup_canvas.project.sharing import Choice, as_chosen
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.web.cookies import LANGUAGE
from lup_canvas.web.page import page
from lup_canvas.web.snapshots.pictures import pictures

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Nothing inline runs, and nothing is asked of anybody else; the page needs no script at all."""


def told(
    request: Request,
    snapshot: Snapshot,
    choice: Choice | None,
    language: str,
    *,
    ahead: bool = False,
) -> bytes:
    """Return the page of what is chosen of `snapshot`; `ahead` is for the group, before a link."""
    shown = snapshot if choice is None else as_chosen(snapshot, choice)
    t = translator(language)
    html = page(
        request,
        "snapshot.html",
        language=language,
        story=story(shown, t, content(language)),
        pictures=pictures(shown.project, t),
        ahead=ahead,
    )
    return bytes(html.body)


def language_for(request: Request, snapshot: Snapshot) -> str:
    """Return the reader's language, or the group's if the reader has no wish."""
    return best_language(
        request.query_params.get("lang"),
        request.cookies.get(LANGUAGE),
        request.headers.get("accept-language"),
        snapshot.project.settings.language,
    )


def headers_for(language: str) -> Mapping[str, str]:
    """Return the headers of a page in `language`."""
    return {
        "Cache-Control": "no-store",
        "Content-Language": language,
        "Content-Security-Policy": _POLICY,
    }
