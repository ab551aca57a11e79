"""Asking for a whole answer."""

from __future__ import annotations

from starlette.types import Scope

_CONDITIONS = (b"if-none-match", b"if-modified-since")


def afresh(scope: Scope) -> Scope:
    """Return the same request without "only if it has changed", so that the answer is whole."""
    headers = [(name, value) for name, value in scope["headers"] if name not in _CONDITIONS]
    return {**scope, "headers": headers}
