"""The page of the gathering: the programme before it begins, and the exercise while it runs."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.gathering import running_exercise
from lup_canvas.project.views import View
from lup_canvas.ui.gathering.entering import entering
from lup_canvas.ui.gathering.groups import groups
from lup_canvas.ui.gathering.on_paper import sheets_to_print
from lup_canvas.ui.gathering.planning import end, planning, programme
from lup_canvas.ui.gathering.running import roles, running
from lup_canvas.ui.gathering.storskjerm import storskjerm
from lup_canvas.ui.page_top import page_top
from lup_canvas.ui.projector import way_in
from lup_canvas.ui.session import Here


def gathering(here: Here, view: View) -> None:
    """Show what there is to do now: choose and change a programme, or lead the one that runs."""
    _title(here, view)
    exercise = running_exercise(view.project)
    if exercise is None:
        planning(here, view)
    else:
        running(here, view, exercise)
        groups(here, view, exercise)
        roles(here)
        end(here, view)
        programme(here, view, exercise.gathering)
        sheets_to_print(here, view, exercise.gathering)
        entering(here, view)


def _title(here: Here, view: View) -> None:
    t = here.t
    with page_top():
        st.title(t("Gathering"), anchor=False)
        storskjerm(here, view)
        way_in(t, view.project)
