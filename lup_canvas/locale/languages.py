"""Which languages there are, and which of them somebody would like best."""

from __future__ import annotations

import re
from collections.abc import Iterator

LANGUAGES = ("nb", "nn", "en")
"""The languages of the product. The first is spoken when nobody wishes for another."""

SOURCE_LANGUAGE = "en"
"""The language of the sentences in the code."""

FALLBACK = {"nn": "nb"}
"""What to say in a language that lacks a sentence, before the source sentence itself."""

_UNDERSTOOD = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}
_TAG = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_.][^;]*)?\s*(?:;\s*q=([\d.]+)\s*)?")


def best_language(*wishes: str | None) -> str:
    """Return the language of the first wish that can be met, bokmål if none can.

    A wish is a language (``nn``), a locale (``nb-NO``, ``no``) or what a browser sends
    (``pl,en;q=0.8``); what is none of these is passed over.
    """
    for wish in filter(None, wishes):
        for tag in _by_preference(wish):
            if tag in _UNDERSTOOD:
                return _UNDERSTOOD[tag]
    return LANGUAGES[0]


def _by_preference(wish: str) -> Iterator[str]:
    tags = [tag for part in wish.split(",") if (tag := _weighted(part))]
    for _, language in sorted(tags, key=lambda tag: -tag[0]):
        yield language


def _weighted(part: str) -> tuple[float, str] | None:
    found = _TAG.fullmatch(part)
    if found is None:
        return None
    try:
        weight = float(found[2] or 1)
    except ValueError:
        return None
    return (weight, found[1].lower()) if weight > 0 else None
