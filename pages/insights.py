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
from lup_canvas.ui.invitation import invitation
from lup_canvas.ui.rounds import rounds_panel
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.silence import all_write_alone, writing
from lup_canvas.ui.steps import empathy, insights, reading, statements
from lup_canvas.ui.steps.journey import journey_block
from lup_canvas.ui.steps.suggestions import suggestions_block


def _reading(here: Here, view: View) -> None:
    """Show the queue when somebody asks for it: this screen is often on a wall, for its QR code."""
    t, unread = here.t, here.view(Audience.READING)
    if not unread.project.insights:
        return
    waiting = t("Read through ({count} new)", count=view.waiting)
    label = waiting if view.waiting else t("Reading through")
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


def _suggestions(here: Here, view: View) -> None:
    """Show themes that the words suggest, folded: people sort best before a machine has.

    Until it is unfolded nothing is made for it, since it costs more than the board itself.
    """
    t = here.t
    fold = st.expander(
        t("Suggestions for themes"), icon=":material/category:", key="suggestions",
        on_change="rerun",
    )  # fmt: skip
    if fold.open:
        with fold:
            show(here, view, "suggestions", of_project(suggestions_block, t))


def _alone(here: Here) -> None:
    """Show what this browser has written alone, and how much the others have."""
    own, t = here.own_view(), here.t
    told = t.plural(
        "{count} contribution is written by others.",
        "{count} contributions are written by others.",
        own.silent_insights,
    )
    writing(
        here, "insights", own, told,
        lambda now: insights.silent_block(now.project, here.ballot, t),
    )  # fmt: skip


def _themes(here: Here, view: View) -> None:
    """Show the board; what the words suggest and what is counted wait until it is sorted."""
    if all_write_alone(here):
        _alone(here)
    silent = view.project.listening.in_silence
    if not silent:
        _suggestions(here, view)
    board(here, view)
    if not silent:
        # What draws figures weighs more than the whole board, which tells the counts itself.
        folded(
            here, here.t("The themes in figures, and how many take part"), view.project,
            {"themes": themes, "theme-steps": theme_steps, "participation": participation},
        )  # fmt: skip
        rounds_panel(here, view, Subject.THEMES)


def draw(here: Here, view: View) -> None:
    """Show the fields of the step."""
    project, t = view.project, here.t
    ways = {
        "themes": t("Themes"),
        "statements": t("Insights in our own words"),
        "journey": t("User journey"),
        "empathy": t("Empathy map"),
    }
    invitation(here, view)
    _reading(here, view)
    importing(here, view)
    way = st.segmented_control(
        t("Look at"), ways, format_func=ways.__getitem__, default="themes", key="way-insights",
        required=True, label_visibility="collapsed",
    )  # fmt: skip
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
        case "journey":
            method = here.texts.method(MethodId.JOURNEY)
            figure(here, journey, project, key="journey")
            show(here, view, "journey", lambda now: journey_block(now.project, method, t))
        case "empathy":
            _empathy(here, view)
        case _:
            _themes(here, view)


step_screen(Step.INSIGHTS, draw)
