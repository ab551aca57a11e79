"""Which view of the causes a screen shows: it stands in the address, and survives a reload."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from lup_canvas.content import MethodId
from lup_canvas.ui.kept import hold
from lup_canvas.ui.session import Here

_ADDRESS = "vis"
_KEY = "way"


class Way(StrEnum):
    """The views of the one cause bank, by their names in the address."""

    WHYS = "hvorfor"
    FISHBONE = "fiskebein"
    TREE = "problemtre"
    ICEBERG = "isfjell"


TURNED = "maltre"
"""The problem tree turned around."""

_METHODS = {
    Way.WHYS: MethodId.FIVE_WHYS,
    Way.FISHBONE: MethodId.FISHBONE,
    Way.TREE: MethodId.PROBLEM_TREE,
    Way.ICEBERG: MethodId.ICEBERG,
}


def choose_way(here: Here) -> Way:
    """Show the choice of views, and return the one that is chosen."""
    names = {way: here.texts.method(method).name for way, method in _METHODS.items()}
    hold(_KEY, _at())
    st.segmented_control(
        here.t("Look at the causes by"), list(Way), format_func=names.__getitem__, key=_KEY,
        required=True, on_change=_go_chosen,
    )  # fmt: skip
    return _at()


def is_turned() -> bool:
    """Tell whether the problem tree is shown turned around."""
    return st.query_params.get(_ADDRESS) == TURNED


def turn(*, around: bool) -> None:
    """Show the problem tree turned around, or as it is; for a callback."""
    st.query_params[_ADDRESS] = TURNED if around else Way.TREE.value


def _at() -> Way:
    named = st.query_params.get(_ADDRESS, "")
    if named == TURNED:
        return Way.TREE
    return Way(named) if named in set(Way) else Way.WHYS


def _go_chosen() -> None:
    st.query_params[_ADDRESS] = Way(st.session_state[_KEY]).value
