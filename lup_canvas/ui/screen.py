"""The frame that every screen of a project has: where we are, what to do now, what comes next.

The live part is one fragment: the bell wakes it, it reads the project once and draws
everything from that one revision.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lup_canvas.project.changes import MarkReviewed
from lup_canvas.project.checkpoints import STEP_OF, unmet
from lup_canvas.project.document.steps import Step
from lup_canvas.project.progress import (
    is_passed,
    next_thing,
    step_after,
    unopened_before,
)
from lup_canvas.project.views import Audience, View
from lup_canvas.shown import drawings
from lup_canvas.ui import session
from lup_canvas.ui.backbone import backbone
from lup_canvas.ui.deleted import deleted
from lup_canvas.ui.foot import foot
from lup_canvas.ui.labels import next_words
from lup_canvas.ui.live import live
from lup_canvas.ui.narrow import watch_narrow
from lup_canvas.ui.new_link import new_link
from lup_canvas.ui.places import STEP_PLACES, Place, page_of
from lup_canvas.ui.session import Here, Visitor
from lup_canvas.ui.since import since
from lup_canvas.ui.top_bar import top_bar

Draw = Callable[[Here, View], None]


def step_screen(step: Step, draw: Draw, *, audience: Audience = Audience.EDITOR) -> None:
    """Show the screen of one step: the instruction, the next thing, and what `draw` draws."""

    def with_heading(here: Here, view: View) -> None:
        _heading(here, view, step)
        _unopened(here, view, step)
        draw(here, view)
        if is_passed(view.project, step) and step_after(step) is not None:
            with st.container(horizontal=True, horizontal_alignment="right", key="way-on"):
                _way_on(here, step)

    screen(with_heading, place=STEP_PLACES[step], step=step, audience=audience)


def bare_screen(draw: Draw) -> None:
    """Show a screen of the project without bars and backbone, for the projector."""
    guest = session.visitor()
    here = session.at_project(guest)
    if here is None:
        _not_here(guest)
    elif here.view().project.deleted is not None:
        _deleted_part(here)
    else:
        _bare_part(here, draw)


@st.fragment
@drawings.drawing()
def _bare_part(here: Here, draw: Draw) -> None:
    view = here.view(Audience.PROJECTOR)
    if view.project.deleted is not None:
        st.rerun()
    draw(here, view)
    live(here.project_id, view.project.revision, here.t, first=True)


def screen(
    draw: Draw, *, place: Place, step: Step | None = None, audience: Audience = Audience.EDITOR
) -> None:
    """Show a screen of the project that the address names; without one, say how to get in."""
    guest = session.visitor()
    here = session.at_project(guest)
    if here is None:
        _not_here(guest)
    elif here.view().project.deleted is not None:
        _deleted_part(here)
    else:
        top_bar(here, place, step)
        since(here)
        _live_part(here, draw, step, audience)


@st.fragment
@drawings.drawing()
def _live_part(here: Here, draw: Draw, step: Step | None, audience: Audience) -> None:
    view = here.view(audience)
    if view.project.deleted is not None:
        st.rerun()
    for message in session.notices():
        st.warning(message)
    backbone(view, step, here.texts, here.t)
    draw(here, view)
    watch_narrow()
    foot(here)
    live(here.project_id, view.project.revision, here.t)


@st.fragment
def _deleted_part(here: Here) -> None:
    """Show that the project is deleted, as long as it is."""
    project = here.view().project
    if project.deleted is None:
        st.rerun()
    for message in session.notices():
        st.warning(message)
    deleted(here, project)
    live(here.project_id, project.revision, here.t)


def _not_here(guest: Visitor) -> None:
    st.title(guest.t("Open the project first"), anchor=False)
    st.write(guest.t("Use the link that your group was given, or go to the start page."))
    new_link(guest, st.query_params.get("project") or st.session_state.get("project"))
    st.page_link(page_of(Place.HOME, guest.t), label=guest.t("Go to the start page"))


def _heading(here: Here, view: View, step: Step) -> None:
    """Show one instruction; everything else about the step is folded away."""
    text = here.texts.steps[step]
    with st.container(key="heading"):
        instruction, guide = st.columns([3, 2], vertical_alignment="center", gap="large")
    with instruction, st.container(key="instruction"):
        st.title(text.name, anchor=False)
        st.markdown(text.instruction)
    with guide, st.container(horizontal=True, horizontal_alignment="right", key="guide"):
        _next(here, view, step)


def _next(here: Here, view: View, step: Step) -> None:
    """Show the next thing to do, or the way on to the next step."""
    t = here.t
    if step in view.project.review:
        st.markdown(t("An earlier step is taken up again. Does this still hold?"))
        st.button(
            t("We have looked at it again"), key="reviewed", icon=":material/check:",
            on_click=here.send, args=(MarkReviewed(step=step),),
        )  # fmt: skip
    elif _is_through(view, step):
        _way_on(here, step)
    else:
        st.markdown(f"**{t('Next')}:** {next_words(view, step, t)}")


def _unopened(here: Here, view: View, step: Step) -> None:
    """Say calmly that the checkpoint before this step is not opened, with the way back."""
    gate, t = unopened_before(view.project, step), here.t
    if gate is None:
        return
    missing, name = len(unmet(view.project, gate)), here.texts.checkpoints[gate].name
    said = t("«{checkpoint}» is not opened, though everything is in place.", checkpoint=name)
    if missing:
        said = t.plural(
            "«{checkpoint}» is not opened yet. {count} point is missing.",
            "«{checkpoint}» is not opened yet. {count} points are missing.",
            missing,
            checkpoint=name,
        )
    with st.container(horizontal=True, vertical_alignment="center", key="unopened"):
        st.text(said, width="content")
        back = STEP_OF[gate]
        st.page_link(
            page_of(STEP_PLACES[back], t),
            label=t("Back to «{step}»", step=here.texts.steps[back].name),
            icon=":material/arrow_back:",
            query_params={"project": here.project_id},
        )


def _is_through(view: View, step: Step) -> bool:
    """Tell whether the group has done what there is to do here, and can go on."""
    return next_thing(view, step) == "go_on" and step_after(step) is not None


def _way_on(here: Here, step: Step) -> None:
    after = step_after(step)
    assert after is not None, step
    st.page_link(
        page_of(STEP_PLACES[after], here.t),
        label=here.t("Go on to «{step}»", step=here.texts.steps[after].name),
        icon=":material/arrow_forward:",
        query_params={"project": here.project_id},
    )
