"""Content security policies: what a page of ours may do in a browser (trust.md, finding 6)."""

from __future__ import annotations

import re

_PLAIN_PAGE = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}

_SCREEN = {
    "default-src": "'self'",
    "script-src": "'self' blob:",  # the modules of components come as blobs
    "worker-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",  # Streamlit makes its styles in the browser
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' data: blob:",
    "connect-src": "'self'",
    "frame-src": "'none'",
    "object-src": "'none'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}

_HOST = re.compile(r"[A-Za-z0-9.\[\]:-]{1,255}")


def plain_page_policy() -> str:
    """Return what plain pages may do: use what this server sends, and nothing inline."""
    return _written(_PLAIN_PAGE)


def screen_policy(host: str) -> str:
    """Return what Streamlit's pages may do in a browser that calls this server `host`."""
    if not _HOST.fullmatch(host):
        return _written(_SCREEN)
    # Older Safari does not count a WebSocket to the same host as 'self'.
    return _written({**_SCREEN, "connect-src": f"'self' ws://{host} wss://{host}"})


def _written(policy: dict[str, str]) -> str:
    return "; ".join(f"{what} {sources}" for what, sources in policy.items())
