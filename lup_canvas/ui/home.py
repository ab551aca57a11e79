"""The start page: what this is, and the shortest way in for whoever comes."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.progress import current_step
from lup_canvas.project.views import Audience, View
from lup_canvas.ui import plain, session
from lup_canvas.ui.bringing_along import bringing_along
from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.deleted import last_day
from lup_canvas.ui.labels import next_words
from lup_canvas.ui.language_choice import language_choice
from lup_canvas.ui.newcomers import newcomers
from lup_canvas.ui.places import STEP_PLACES, Place, page_of
from lup_canvas.ui.session import Visitor
from lup_canvas.workspace import Created, NotFound

_TITLE, _WORKPLACE, _CREATED, _PROBLEM = "new-title", "new-workplace", "created", "new-problem"


def home() -> None:
    """Show the start page; an address that names a project goes on where its group left."""
    guest = session.visitor()
    _go_on(guest)
    views = [view for each in guest.grants if (view := _view(guest, each))]
    with st.container(key="home", gap="large"):
        _welcome(guest, is_known=bool(views))
        if created := st.session_state.get(_CREATED):
            _hand_over(guest, created)
        else:
            if views:
                _your_projects(guest, views)
            _ways_in(guest)


def _go_on(guest: Visitor) -> None:
    """Go to where the group is, if the address names a project that is open to this browser."""
    here = session.at_project(guest) if "project" in st.query_params else None
    if here is not None:
        step = current_step(here.view().project)
        st.switch_page(
            page_of(STEP_PLACES[step], here.t), query_params={"project": here.project_id}
        )


def _welcome(guest: Visitor, *, is_known: bool) -> None:
    """Say what this is; shortly to those who have a project here."""
    t = guest.t
    with st.container(key="home-top"):
        with st.container(horizontal=True, vertical_alignment="center", key="home-bar"):
            st.html('<p class="wordmark">LUP-lerretet</p>')
            language_choice(t)
        for message in session.notices():
            st.warning(message)
        with st.container(key="home-known" if is_known else "home-new"):
            st.title(t("Find the real problem before you look for solutions."), anchor=False)
            if not is_known:
                st.markdown(
                    t(
                        "A canvas for leader groups: first the problem, then the goal, the ideas "
                        "and the trial. The employees contribute from their phones in two minutes."
                    )
                )


def _your_projects(guest: Visitor, views: list[View]) -> None:
    with st.container():
        st.header(guest.t("Your projects"), anchor=False)
        with st.container(key="home-projects"):
            for view in views:
                _project_card(guest, view)


def _view(guest: Visitor, project_id: str) -> View | None:
    try:
        return guest.workspace.view(project_id, Audience.EDITOR)
    except NotFound:
        return None


def _project_card(guest: Visitor, view: View) -> None:
    t, project = guest.t, view.project
    if project.deleted is not None:
        _deleted_card(guest, project)
        return
    step = current_step(project)
    query = {"project": project.id}
    with st.container(key=f"project-{project.id}"):
        plain.card_title(project.title, str(project.about.workplace) or t("No workplace yet"))
        st.markdown(f"**{guest.texts.steps[step].name}.** {next_words(view, step, t)}")
        _tasks(guest, project)
        with st.container(horizontal=True, vertical_alignment="center"):
            with st.container(key=f"go-on-{project.id}", width="content"):
                st.page_link(
                    page_of(STEP_PLACES[step], t), label=t("Go on"),
                    icon=":material/arrow_forward:", query_params=query,
                )  # fmt: skip
            st.page_link(page_of(Place.CANVAS, t), query_params=query)


def _deleted_card(guest: Visitor, project: Project) -> None:
    """Show a deleted project as what it is, with the way to where it can be brought back."""
    t = guest.t
    with st.container(key=f"project-{project.id}"):
        until = t("Deleted. It can be brought back until {date}.", date=last_day(guest, project))
        plain.card_title(project.title, until)
        st.page_link(
            page_of(Place.CANVAS, t), label=t("Open it"), query_params={"project": project.id}
        )


def _tasks(guest: Visitor, project: Project) -> None:
    """Show the next three things that somebody has said they will do."""
    for task in [task for task in in_order(project.tasks) if not task.done][:3]:
        due = guest.t.date(task.due, "medium") if task.due else ""
        plain.line(str(task.text), " · ".join(part for part in (str(task.owner), due) if part))


def _ways_in(guest: Visitor) -> None:
    new, example, join = st.columns([5, 4, 4], gap="large")
    with new:
        _new_project(guest)
    with example:
        _example(guest)
    with join:
        _open(guest)


def _new_project(guest: Visitor) -> None:
    t = guest.t
    with st.form("new-project", border=False):
        st.header(t("Start a project"), anchor=False)
        st.text_input(t("What is the project called?"), key=_TITLE, max_chars=200)
        st.text_input(t("Workplace"), key=_WORKPLACE, max_chars=200)
        if problem := st.session_state.pop(_PROBLEM, None):
            st.error(problem)
        st.form_submit_button(
            t("Create the project"), type="primary", on_click=_create, args=(guest,)
        )
    bringing_along(guest, _keep)


def _keep(created: Created) -> None:
    st.session_state[_CREATED] = created


def _create(guest: Visitor) -> None:
    title, workplace = st.session_state[_TITLE], st.session_state[_WORKPLACE]
    _make(guest, lambda: guest.workspace.create_project(title, workplace, guest.t.language))


def _make(guest: Visitor, make: Callable[[], Created]) -> None:
    try:
        newcomers.make_room()
        st.session_state[_CREATED] = make()
    except ChangeRefused as refusal:
        st.session_state[_PROBLEM] = guest.t(refusal.code, **refusal.params)


def _example(guest: Visitor) -> None:
    t = guest.t
    with st.container(key="example"):
        st.header(t("Look at an example"), anchor=False)
        st.markdown(t("A kindergarten that wants to help families earlier. You get your own copy."))
        st.button(t("Open the example"), key="open-example", on_click=_copy_example, args=(guest,))


def _copy_example(guest: Visitor) -> None:
    _make(guest, guest.workspace.copy_example)


def _open(guest: Visitor) -> None:
    t = guest.t
    with st.container(key="join"):
        st.header(t("Were you invited?"), anchor=False)
        st.markdown(t("Leader groups open the link they were given. It is remembered here."))
        st.markdown(t("Employees write the code on the projector here:"))
        button_link(t("Contribute with a code"), "/b")


def _hand_over(guest: Visitor, created: Created) -> None:
    """Show the secrets of a new project, once, and nothing that draws the eye from them."""
    t = guest.t
    way = f"open/{created.editor_secret}"
    with st.container(key="hand-over"):
        st.header(t("The project is ready"), anchor=False)
        st.markdown(t("This is the group's link. Keep it well: whoever has it can read and write."))
        st.code(guest.workspace.address(way), language=None, wrap_lines=True)
        button_link(t("Open the project"), f"/{way}?lang={t.language}", strong=True)
