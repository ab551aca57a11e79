"""Step 2, contributions and insight: what the staff told, read, grouped and put into words."""

from __future__ import annotations

import streamlit as st

from lup_canvas.content import MethodId
from lup_canvas.figures.journey import journey
from lup_canvas.figures.participation import participation
from lup_canvas.figures.theme_steps import theme_steps
from lup_canvas.figures.themes import themes
from lup_canvas.project.base import in_order
from lup_canvas.project.document.rounds import Subject
from lup_canvas.project.document.steps import Step
from lup_canvas.project.views import Audience, View
from lup_canvas.ui.board import board
from lup_canvas.ui.figure import figure, folded
from lup_canvas.ui.importing import importing
from lup_canvas.ui.invitation import invitation, small_invitation
from lup_canvas.ui.rounds import rounds_panel
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.silence import all_write_alone, writing
from lup_canvas.ui.steps import empathy, insights, reading, statements
from lup_canvas.ui.steps.journey import journey_block


def _reading(here: Here, view: View) -> None:
    """Show the queue when somebody asks for it: this screen is often on a wall, for its QR code.

    What waits stands out; when nothing does, a calm line keeps the way back to what was hidden.
    """
    t, unread = here.t, here.view(Audience.READING)
    if not unread.project.insights:
        return
    waiting = t("Read through ({count} new)", count=view.waiting)
    label = f"**{waiting}**" if view.waiting else t("All contributions are read through.")
    with st.expander(label, icon=":material/visibility_off:", key="reading"):
        show(here, unread, "reading", of_project(reading.reading_block, t))
        if reading.hidden(unread.project):
            show(here, unread, "hidden", of_project(reading.hidden_block, t))


def _empathy(here: Here, view: View) -> None:
    """Show the roles that have a map, and the map of the one that is looked at."""
    t, project = here.t, view.project
    method = here.texts.method(MethodId.EMPATHY)
    show(here, view, "empathy", of_project(empathy.empathy_maps_block, t))
    names = {each.id: str(each.name) or t("Empathy map") for each in in_order(project.empathy)}
    if not names:
        return
    chosen = next(iter(names))
    if len(names) > 1:
        # A list, since Streamlit reads Markdown on buttons; what people write is never markup.
        chosen = st.selectbox(
            t("Look at the map of"), list(names), format_func=lambda each: names.get(each, ""),
            key="empathy-map",
        )  # fmt: skip
    show(
        here, view, f"empathy-{chosen}",
        lambda now: empathy.empathy_block(now.project, chosen, method, t),
    )  # fmt: skip


def _alone(here: Here) -> None:
    """Show what this browser has written alone, and how much the others have."""
    own, t = here.own_view(), here.t
    told = t.plural(
        "{count} contribution is written by others.",
        "{count} contributions are written by others.",
        own.silent["insights"],
    )
    writing(
        here, "insights", own, told,
        lambda now: insights.silent_block(now.project, here.ballot, t),
    )  # fmt: skip


def _themes(here: Here, view: View) -> None:
    """Show where contributions come in and are sorted; what is not of use yet is not there."""
    project = view.project
    if not project.themes:
        invitation(here, view)
    _reading(here, view)
    if all_write_alone(here):
        _alone(here)
    board(here, view)
    importing(here, view)
    if project.listening.in_silence:
        return
    if project.themes:
        # What draws figures weighs more than the whole board, which tells the counts itself.
        folded(
            here, here.t("The themes in figures, and how many take part"), project,
            {"themes": themes, "theme-steps": theme_steps, "participation": participation},
        )  # fmt: skip
    rounds_panel(here, view, Subject.THEMES)


def _way(here: Here, view: View) -> str:
    """Show the parts of the step, and beside them the invitation where it is not the main thing."""
    t = here.t
    ways = {
        "themes": t("Contributions and themes"),
        "statements": t("Insights in our own words"),
        "journey": t("User journey"),
        "empathy": t("Empathy map"),
    }
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="ways"
    ):
        way = st.segmented_control(
            t("Look at"), ways, format_func=ways.__getitem__, default="themes", key="way-insights",
            required=True, label_visibility="collapsed",
        )  # fmt: skip
        if view.project.themes or way != "themes":
            small_invitation(here, view)
    return way


def draw(here: Here, view: View) -> None:
    """Show the fields of the step."""
    project, t = view.project, here.t
    way = _way(here, view)
    if way != "themes" and view.waiting:
        _reading(here, view)
    match way:
        case "statements":
            show(
                here,
                view,
                "statements",
                of_project(statements.statements_block, t),
                lambda now: statements.sentence_block(now.project, here.texts, t),
                of_project(statements.surprise_block, t),
            )
            rounds_panel(here, view, Subject.STATEMENTS)
        case "journey":
            method = here.texts.method(MethodId.JOURNEY)
            figure(here, journey, project, key="journey")
            show(here, view, "journey", lambda now: journey_block(now.project, method, t))
        case "empathy":
            _empathy(here, view)
        case _:
            _themes(here, view)


step_screen(Step.INSIGHTS, draw)
