"""The start page: open, create, go on where the group left, or try the example."""

from __future__ import annotations

import streamlit as st

from lup_canvas.locale import LANGUAGES
from lup_canvas.project.base import in_order
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.progress import current_step, next_thing
from lup_canvas.project.views import Audience, View
from lup_canvas.ui import plain, session
from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.labels import NEXT_THINGS
from lup_canvas.ui.places import STEP_PLACES, Place, page_of
from lup_canvas.ui.session import Visitor
from lup_canvas.workspace import Created, NotFound

_TITLE, _WORKPLACE, _CREATED = "new-title", "new-workplace", "created"
_LANGUAGE_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}


def home() -> None:
    """Show the start page."""
    guest = session.visitor()
    t = guest.t
    for message in session.notices():
        st.warning(message)
    with st.container(horizontal=True, key="home-top"):
        st.title("LUP-lerretet", anchor=False)
        _languages(guest)
    st.markdown(t("Find the real problem before you look for solutions."))
    if created := st.session_state.get(_CREATED):
        _hand_over(guest, created)
    _your_projects(guest)
    new, example, join = st.columns(3, gap="large")
    with new:
        _new_project(guest)
    with example:
        _example(guest)
    with join:
        _open(guest)


def _languages(guest: Visitor) -> None:
    st.selectbox(
        guest.t("Language"),
        list(LANGUAGES),
        index=LANGUAGES.index(guest.t.language),
        format_func=_LANGUAGE_NAMES.__getitem__,
        key="language-choice",
        on_change=_choose_language,
        width=180,
    )


def _choose_language() -> None:
    st.session_state["lang"] = st.query_params["lang"] = st.session_state["language-choice"]


def _your_projects(guest: Visitor) -> None:
    t = guest.t
    views = [view for each in guest.grants if (view := _view(guest, each))]
    if not views:
        return
    st.header(t("Your projects"), anchor=False)
    for view in views:
        _project_card(guest, view)


def _view(guest: Visitor, project_id: str) -> View | None:
    try:
        return guest.workspace.view(project_id, Audience.EDITOR)
    except NotFound:
        return None


def _project_card(guest: Visitor, view: View) -> None:
    t, project = guest.t, view.project
    step = current_step(project)
    with st.container(border=True, key=f"project-{project.id}"):
        st.text(project.title)
        plain.quiet(str(project.about.workplace) or t("No workplace yet"))
        st.markdown(f"**{guest.texts.steps[step].name}.** {t(NEXT_THINGS[next_thing(view, step)])}")
        open_tasks = [task for task in in_order(project.tasks) if not task.done][:3]
        for task in open_tasks:
            due = t.date(task.due, "medium") if task.due else ""
            st.text(
                "· " + "  ".join(part for part in (str(task.text), str(task.owner), due) if part)
            )
        with st.container(horizontal=True):
            query = {"project": project.id}
            st.page_link(
                page_of(STEP_PLACES[step], t), label=t("Go on"), icon=":material/arrow_forward:",
                query_params=query,
            )  # fmt: skip
            st.page_link(page_of(Place.CANVAS, t), query_params=query)


def _new_project(guest: Visitor) -> None:
    t = guest.t
    with st.form("new-project"):
        st.header(t("Start a project"), anchor=False)
        st.text_input(t("What is the project called?"), key=_TITLE, max_chars=200)
        st.text_input(t("Workplace"), key=_WORKPLACE, max_chars=200)
        st.form_submit_button(
            t("Create the project"), type="primary", on_click=_create, args=(guest,)
        )


def _create(guest: Visitor) -> None:
    try:
        st.session_state[_CREATED] = guest.workspace.create_project(
            st.session_state[_TITLE], st.session_state[_WORKPLACE], guest.t.language
        )
    except ChangeRefused as refusal:
        session.notify(guest.t(refusal.code, **refusal.params))


def _example(guest: Visitor) -> None:
    t = guest.t
    with st.container(border=True, key="example"):
        st.header(t("Look at an example"), anchor=False)
        st.markdown(t("A kindergarten that wants to help families earlier. You get your own copy."))
        st.button(t("Open the example"), key="open-example", on_click=_copy_example, args=(guest,))


def _copy_example(guest: Visitor) -> None:
    st.session_state[_CREATED] = guest.workspace.copy_example()


def _open(guest: Visitor) -> None:
    t = guest.t
    with st.container(border=True, key="join"):
        st.header(t("Were you invited?"), anchor=False)
        st.markdown(t("Leader groups open the link they were given. It is remembered here."))
        st.markdown(t("Employees write the code on the projector here:"))
        button_link(t("Contribute with a code"), "/b")


def _hand_over(guest: Visitor, created: Created) -> None:
    """Show the secrets of a new project, once."""
    t = guest.t
    address = guest.workspace.address(f"open/{created.editor_secret}")
    with st.container(border=True, key="hand-over"):
        st.header(t("The project is ready"), anchor=False)
        st.markdown(t("This is the group's link. Keep it well: whoever has it can read and write."))
        st.code(address, language=None)
        button_link(t("Open the project"), f"/open/{created.editor_secret}", strong=True)
