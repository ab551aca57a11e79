"""Which half of the ideas a screen shows: it stands in the address, and survives a reload."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from lup_canvas.ui.kept import hold
from lup_canvas.ui.session import Here

_ADDRESS = "vis"
_KEY = "half"


class Half(StrEnum):
    """The halves of a step, by their names in the address (domain.md 11: Samle and Vurdere)."""

    GATHER = "samle"
    CHOOSE = "velge"


def choose_half(here: Here) -> Half:
    """Show the choice of halves, and return the one that is chosen."""
    t = here.t
    names = {Half.GATHER: t("Find ideas"), Half.CHOOSE: t("Choose among ideas")}
    hold(_KEY, _at())
    st.segmented_control(
        t("What you do now"), list(Half), format_func=names.__getitem__, key=_KEY,
        required=True, on_change=_go_chosen,
    )  # fmt: skip
    return _at()


def _at() -> Half:
    named = st.query_params.get(_ADDRESS, "")
    return Half(named) if named in set(Half) else Half.GATHER


def _go_chosen() -> None:
    st.query_params[_ADDRESS] = Half(st.session_state[_KEY]).value
