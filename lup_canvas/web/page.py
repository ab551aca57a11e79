"""A plain HTML page: one Jinja template, filled in the reader's language."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from lup_canvas.locale import translator
from lup_canvas.web.assets import address_of
from lup_canvas.web.language import language_of
from lup_canvas.web.policy import plain_page_policy

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.globals["asset"] = address_of


def page(
    request: Request,
    template: str,
    *,
    status: int = 200,
    language: str | None = None,
    **values: object,
) -> HTMLResponse:
    """Return `template` with `values`, and with `t` and `language` for its own words.

    What people wrote is escaped. No page is kept by a browser or a proxy.
    """
    language = language or language_of(request)
    html = _templates.get_template(template).render(
        **values, language=language, t=translator(language)
    )
    headers = {
        "Cache-Control": "no-store",
        "Content-Language": language,
        "Content-Security-Policy": plain_page_policy(),
    }
    return HTMLResponse(html, status, headers)
