"""Lists of what people told, for cards to be tied to: whole, or a search where they are long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.ui.cards import Option, Search
from lup_canvas.ui.fields import choices

MOST_SENT = 200
"""More than these weigh on every screen at every change, and nobody reads through them."""


def sent(words: Mapping[str, str], tied: Iterable[str]) -> tuple[Option, ...]:
    """Return all of `words` to choose from; of many, only those that are `tied` already."""
    if len(words) <= MOST_SENT:
        return choices(words)
    chosen = {name: words[name] for name in tied if name in words}
    return choices(chosen)


def searches(
    project: Project, name: str, words: Mapping[str, str], t: Translator, **within: str
) -> dict[str, Search]:
    """Return the search in the list `name`, if `sent` leaves anything out of it.

    `within` says which contributions it holds, as the server is asked (`web/told`).
    """
    if len(words) <= MOST_SENT:
        return {}
    asked = urlencode({"lang": t.language, **within})
    return {name: Search(address=f"/told/{project.id}?{asked}", count=len(words))}
