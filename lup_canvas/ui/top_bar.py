"""The bar on top of every screen of a project: whose it is, the ways from here, help, and parking.

Everything has one place, whatever the screen is: only the name gives way to what comes and goes.
"""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.document.steps import Step
from lup_canvas.ui.assets import element
from lup_canvas.ui.exercise import exercise
from lup_canvas.ui.help import help_here
from lup_canvas.ui.parking import parking
from lup_canvas.ui.places import Place, address, go_where, page_of
from lup_canvas.ui.presence import presence
from lup_canvas.ui.session import Here

_WAYS = (Place.HOME, Place.GATHERING, Place.CANVAS, Place.SNAPSHOTS, Place.SETTINGS)

# Not apart, since axe knows the link that skips the bar by the first link to elsewhere in the page.
_name = element("top_bar/name", html='<p class="project-name"><a></a></p>', is_apart=False)
_ways = element("top_bar/ways", html="<nav></nav>")


def top_bar(here: Here, place: Place, step: Step | None) -> None:
    """Show the bar of the screen at `place`, which may be that of a step."""
    with st.container(horizontal=True, vertical_alignment="center", key="top-bar"):
        _whose(here, place)
        exercise(here, here.view(), "bar")
        _show_ways(here, place)
        help_here(here, place, step)
        parking(here)


def _whose(here: Here, current: Place) -> None:
    """Show whose project this is, and how many are with us.

    The name leads to all of the project, and from there to where the name itself is written:
    never to where one is, since then axe takes another link for the first of the page.
    """
    about, there = here.view().project.about, Place.CANVAS
    if current is there:
        there = Place.AREA
    data = {
        "name": " · ".join(str(text) for text in (about.title, about.workplace) if text),
        "place": there,
        "href": address(there, here.project_id),
    }
    with st.container(key="whose", gap=None):
        pressed = _name(key="whose-name", data=data, on_go_change=lambda: None)
        presence(here.t, key="presence")
    go_where(pressed.go, here.project_id, here.t)


def _show_ways(here: Here, current: Place) -> None:
    """Show the ways to what is not a step."""
    ways = [
        {
            "place": place,
            "href": address(place, here.project_id),
            "name": _called(here, place),
            "current": place is current,
        }
        for place in _WAYS
    ]
    data = {"label": here.t("The project"), "ways": ways}
    pressed = _ways(key="top-ways", data=data, on_go_change=lambda: None)
    go_where(pressed.go, here.project_id, here.t)


def _called(here: Here, place: Place) -> str:
    """Return what a way is called: the start page is where all of one's projects are."""
    return here.t("Your projects") if place is Place.HOME else page_of(place, here.t).title
