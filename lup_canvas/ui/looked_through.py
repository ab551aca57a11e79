"""What becomes of what was looked through before it is kept, and what people decide of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from lup_canvas.formats.told import Doubtful, State
from lup_canvas.locale import Translator, mark

_BECOMES: Mapping[State, str] = {
    State.NEW: mark("Comes in"),
    State.TWICE: mark("Says the same as another"),
    State.ABOUT_SOMEBODY: mark("May be about a particular person: {words}"),
    State.STOPPED: mark("Holds an identity or account number, and is never kept"),
    State.NOTHING: mark("Only yes, no or a sign"),
}


def becomes(state: State, marked: Collection[str], t: Translator) -> str:
    """Return what becomes of something in `state`, in which the words `marked` may tell who."""
    return t(_BECOMES[state], words=", ".join(f"«{word}»" for word in marked))


def decision(
    states: Collection[State], decides: Mapping[Doubtful, str], t: Translator, *, key: str
) -> Doubtful | None:
    """Ask what only people can decide, in the words of `decides`; None until they have."""
    if State.ABOUT_SOMEBODY not in states:
        return Doubtful.REPLACED
    return st.radio(
        t("What shall happen with those that may be about a particular person?"),
        list(Doubtful), format_func=lambda each: t(decides[each]), index=None, key=key,
    )  # fmt: skip
