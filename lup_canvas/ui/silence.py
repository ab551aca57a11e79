"""Silent writing: everybody on their own first, and all of it shown at once (domain.md 3.2, 6)."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.changes import Change
from lup_canvas.project.gathering import is_silent as everybody_is_alone
from lup_canvas.project.views import View
from lup_canvas.ui.kept import hold, keep, kept
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import Make, show


def is_silent(here: Here, part: str) -> bool:
    """Show whether this screen writes in silence in the list `part`, and return it.

    When somebody shows it all, the silence is over for everybody who has written.
    """
    key = _key(part)
    if all_write_alone(here):
        st.markdown(here.t("Everybody writes alone now. Nobody sees what the others write."))
        return True
    if kept(key) and _has_been_shown(here, part):
        keep(key, value=False)
    hold(key, kept(key) is True)
    return st.toggle(
        here.t("Silent writing"),
        help=here.t("Everybody writes on their own first. Nobody sees what the others write."),
        key=key,
        on_change=keep,
        args=(key,),
    )


def all_write_alone(here: Here) -> bool:
    """Tell whether the gathering is at an exercise that everybody does alone."""
    return everybody_is_alone(here.view().project)


def writing(here: Here, part: str, own: View, others: str, block: Make) -> None:
    """Show what this browser has written in silence, which `own` holds, and what `others` have."""
    st.text(others)
    show(here, own, _key(part), block, mine=here.ballot)


def waiting(here: Here, part: str, told: str, ends: Change) -> None:
    """Show how much waits to be shown, and the button that shows it all."""
    with st.container(horizontal=True, vertical_alignment="center", key="in-silence"):
        st.text(told)
        st.button(
            here.t("Show all"), icon=":material/visibility:", key="show-all", on_click=_show_all,
            args=(here, part, ends),
        )  # fmt: skip


def _show_all(here: Here, part: str, ends: Change) -> None:
    here.send(ends)
    keep(_key(part), value=False)


def _has_been_shown(here: Here, part: str) -> bool:
    """Tell whether what this screen wrote in silence is now for all to see."""
    before = st.session_state.get(f"{_key(part)}-mine", frozenset())
    own = getattr(here.own_view().project, part)
    mine = frozenset(name for name, each in own.items() if each.hidden_by == here.ballot)
    st.session_state[f"{_key(part)}-mine"] = mine
    return not mine and any(name in own for name in before)


def _key(part: str) -> str:
    return f"silent-{part}"
