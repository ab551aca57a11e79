"""Planning a gathering: take a ready-made programme, change it, begin; and how it ends."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.changes import EndGathering, StartGathering, TakeProgramme
from lup_canvas.project.document.gathering import Gathering
from lup_canvas.project.gathering import neighbours
from lup_canvas.project.gathering import programme as programme_of
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.gathering.entering import entering
from lup_canvas.ui.gathering.on_paper import sheets_to_print
from lup_canvas.ui.kept import hold, keep, kept
from lup_canvas.ui.labels import label
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.steps.programme import preview, programme_block
from lup_canvas.ui.steps.trial import tasks_block

_KEY = "gathering"


def planning(here: Here, view: View) -> None:
    """Show the gatherings, and the programme of the one that is chosen."""
    t = here.t
    chosen = _chosen(view)
    hold(_KEY, chosen)
    st.segmented_control(
        t("Which gathering?"), list(Gathering), format_func=lambda each: label(each, t),
        key=_KEY, required=True, on_change=keep, args=(_KEY,), label_visibility="collapsed",
    )  # fmt: skip
    _about(here, view, chosen)
    if programme_of(view.project, chosen):
        st.button(
            t("Begin the gathering"), icon=":material/play_arrow:", type="primary",
            key="gathering-start", on_click=here.send,
            args=(StartGathering(gathering=chosen, ballot=here.ballot),),
        )  # fmt: skip
        _sheet(here, view, chosen)
        _ready(here, view, chosen)
    else:
        _ready(here, view, chosen)
        _sheet(here, view, chosen)
    sheets_to_print(here, view, chosen)
    entering(here, view)


def programme(here: Here, view: View, gathering: Gathering) -> None:
    """Show the programme of the gathering that runs, folded, to change what is still to come."""
    with st.expander(here.t("The programme"), key="programme-fold"):
        _sheet(here, view, gathering)


def end(here: Here, view: View) -> None:
    """Show the way to end: first who does what, and when; open at the last exercise."""
    t, running = here.t, view.project.running
    if running.gathering is None:
        return
    _, after = neighbours(view.project)
    with st.expander(
        t("End the gathering"), icon=":material/flag:", key="gathering-end", expanded=after is None
    ):
        st.markdown(t("Who does what before you meet again, and when is it done?"))
        show(here, view, "tasks", of_project(tasks_block, t))
        st.button(
            t("End the gathering"), key="gathering-ended", type="primary", on_click=here.send,
            args=(EndGathering(gathering=running.gathering, name=label(running.gathering, t)),),
        )  # fmt: skip


def _chosen(view: View) -> Gathering:
    """Return the gathering that was looked at last, else the first that is not ended yet."""
    last = kept(_KEY)
    ended = view.project.running.ended
    to_come = next((each for each in Gathering if each not in ended), Gathering.FIRST)
    return next((each for each in Gathering if each == last), to_come)


def _about(here: Here, view: View, gathering: Gathering) -> None:
    t, ready = here.t, here.texts.programmes.get(gathering)
    ended = view.project.running.ended.get(gathering)
    with st.container(key="gathering-about"):
        if ready is not None:
            st.header(ready.name, anchor=False)
            st.markdown(ready.about)
        if ended is not None:
            st.text(t("Ended {date}", date=t.date(ended, "medium")))


def _sheet(here: Here, view: View, gathering: Gathering) -> None:
    texts, t = here.texts, here.t
    show(
        here, view, f"programme-{gathering}",
        lambda now: programme_block(now.project, gathering, texts, t),
    )  # fmt: skip


def _ready(here: Here, view: View, gathering: Gathering) -> None:
    """Show the ready-made programme, to take it; or, folded, to take it anew."""
    t, ready = here.t, here.texts.programmes.get(gathering)
    if ready is None:
        return
    is_anew = bool(programme_of(view.project, gathering))
    with st.expander(
        t("The ready-made programme"), icon=":material/list_alt:", key="ready-made",
        expanded=not is_anew,
    ):  # fmt: skip
        if is_anew:
            st.text(t("What you have now goes to the trash, and can be brought back."))
        st.button(
            t("Take this programme"), key="take-programme", icon=":material/check:",
            type="secondary" if is_anew else "primary", on_click=here.send,
            args=(TakeProgramme(gathering=gathering, exercises=ready.planned),),
        )  # fmt: skip
        plain.table(preview(ready, t))
