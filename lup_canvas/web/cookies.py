"""The few cookies there are. None says who a person is."""

from __future__ import annotations

from starlette.responses import Response

from lup_canvas import workspace

PASS = "lup"  # noqa: S105  (the name, not the pass)
"""The signed list of links this browser came in by."""

LANGUAGE = "lang"
"""The language somebody chose."""

BROWSER = "lup_browser"
"""A random word that only this browser knows, so that its ballot can be found again."""

_YEAR = 365 * 24 * 60 * 60


def remember(answer: Response, name: str, value: str) -> None:
    """Let the browser keep `value` for a year, out of reach of scripts and of other sites."""
    answer.set_cookie(
        name,
        value,
        max_age=_YEAR,
        path="/",
        secure=is_encrypted(),
        httponly=True,
        samesite="lax",
    )


def is_encrypted() -> bool:
    """Tell whether people reach this server by https."""
    return workspace.current().base_url.startswith("https://")
