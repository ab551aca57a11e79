"""Puts the board on a screen, with the switch to sort in silence and the way to further notes."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.changes import SetField
from lup_canvas.project.sorting import is_begun, loose
from lup_canvas.project.views import View
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import Make, of_project, show
from lup_canvas.ui.silence import all_write_alone
from lup_canvas.ui.steps.board import board_block, pages, theme_names_block
from lup_canvas.ui.steps.insights import own_insights_block
from lup_canvas.ui.steps.suggestions import suggestions_block


def board(here: Here, view: View) -> None:
    """Show the notes in their themes, for all who sort them, and where one writes down more.

    Before there is anything to sort, only that.
    """
    t, page = here.t, 0
    notes: tuple[Make, ...] = ()
    if is_begun(view.project):
        page = _tools(here, view)
        notes = (of_project(theme_names_block, t), lambda now: board_block(now.project, t, page))
    writing: tuple[Make, ...] = () if all_write_alone(here) else (lambda _: own_insights_block(t),)
    show(here, view, "themes", *notes, *writing, mine=str(page) if notes else "empty")


def _tools(here: Here, view: View) -> int:
    """Show what helps to sort, as long as there is something to sort, and return the page."""
    project = view.project
    silent, all_pages = project.listening.in_silence, pages(project)
    if not silent and not loose(project) and len(all_pages) == 1:
        return 0
    with st.container(horizontal=True, vertical_alignment="center", key="board-tools"):
        if silent or loose(project):
            _silence(here, silent=silent)
        page = _page(here, all_pages)
        suggests = loose(project) and not silent and _suggests(here)
    if suggests:
        show(here, view, "suggestions", of_project(suggestions_block, here.t))
    return page


def _suggests(here: Here) -> bool:
    """Show the switch that asks for themes that the words suggest, and return whether it is on.

    Until it is, nothing is made, since it costs more than the board itself; and people sort best
    before a machine has.
    """
    return st.toggle(here.t("Suggest themes"), key="suggestions")


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
