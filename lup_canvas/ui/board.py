"""Puts the board on a screen, with the switch to sort in silence and the way to further notes."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.changes import SetField
from lup_canvas.project.views import View
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.silence import all_write_alone
from lup_canvas.ui.steps.board import board_block, pages, theme_names_block
from lup_canvas.ui.steps.insights import own_insights_block


def board(here: Here, view: View) -> None:
    """Show the notes in their themes, for all who sort them."""
    t = here.t
    with st.container(horizontal=True, vertical_alignment="bottom", key="board-tools"):
        _silence(here, silent=view.project.listening.in_silence)
        page = _page(here, pages(view.project))
    show(
        here,
        view,
        "themes",
        of_project(theme_names_block, t),
        lambda now: board_block(now.project, t, page),
        *(() if all_write_alone(here) else (lambda _: own_insights_block(t),)),
        mine=str(page or ""),
    )


def _silence(here: Here, *, silent: bool) -> None:
    """Show the switch, which goes for all screens of the project."""
    t = here.t
    label = t("End the silence and name the themes") if silent else t("Sort in silence")
    icon = ":material/record_voice_over:" if silent else ":material/volume_off:"
    turned = SetField(part="listening", field="in_silence", value=not silent)
    st.button(
        label, key="silence", icon=icon, type="primary" if silent else "secondary",
        on_click=here.send, args=(turned,),
    )  # fmt: skip


def _page(here: Here, all_pages: list[str]) -> int:
    """Return which of the pages is chosen; a board that holds all notes offers no choice."""
    if not all_pages[1:]:
        return 0
    chosen = st.selectbox(
        here.t("Show notes number"), all_pages, key="board-page", width=240,
    )  # fmt: skip
    return all_pages.index(chosen) if chosen in all_pages else 0
