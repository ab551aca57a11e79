"""The places one can go to: their files, their addresses and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from lup_canvas.locale import Translator, mark
from lup_canvas.project.document.steps import Step

_PAGES = Path(__file__).parents[2] / "pages"


class Place(StrEnum):
    """A page, by its address."""

    HOME = "start"
    AREA = "problemomrade"
    INSIGHTS = "innspill"
    CAUSES = "arsaker"
    PROBLEM = "problemet"
    GOAL = "mal"
    IDEAS = "ideer"
    TRIAL = "prove-ut"
    GATHERING = "samling"
    CANVAS = "lerretet"
    SNAPSHOTS = "oyeblikksbilder"
    SETTINGS = "innstillinger"


STEP_PLACES: Mapping[Step, Place] = {
    Step.AREA: Place.AREA,
    Step.INSIGHTS: Place.INSIGHTS,
    Step.CAUSES: Place.CAUSES,
    Step.PROBLEM: Place.PROBLEM,
    Step.GOAL: Place.GOAL,
    Step.IDEAS: Place.IDEAS,
    Step.TRIAL: Place.TRIAL,
}

_FILES: Mapping[Place, tuple[str, str]] = {
    Place.HOME: ("home.py", mark("Start page")),
    Place.AREA: ("problem_area.py", mark("Problem area")),
    Place.INSIGHTS: ("insights.py", mark("Contributions and insight")),
    Place.CAUSES: ("root_cause.py", mark("Causes")),
    Place.PROBLEM: ("real_problem.py", mark("The real problem")),
    Place.GOAL: ("goal.py", mark("Goal")),
    Place.IDEAS: ("ideas.py", mark("Ideas")),
    Place.TRIAL: ("trial.py", mark("Try out and share")),
    Place.GATHERING: ("gathering.py", mark("Gathering")),
    Place.CANVAS: ("canvas.py", mark("The canvas")),
    Place.SNAPSHOTS: ("snapshots.py", mark("Snapshots")),
    Place.SETTINGS: ("settings.py", mark("Settings")),
}


@cache
def page_of(place: Place, t: Translator) -> StreamlitPage:
    """Return the page at `place` to link to or go to, named in the language of `t`.

    Finding its file takes longer than the link, and a screen has a dozen links.
    """
    return _page(place, t)


def all_pages(t: Translator) -> list[StreamlitPage]:
    """Return every page, the start page first. One run of one screen calls the one it shows."""
    return [_page(place, t) for place in Place]


def _page(place: Place, t: Translator) -> StreamlitPage:
    file, title = _FILES[place]
    return st.Page(
        _PAGES / file,
        title=t(title),
        url_path=None if place is Place.HOME else place.value,
        default=place is Place.HOME,
    )


def address(place: Place, project_id: str) -> str:
    """Return where `place` of a project is found, for a link that can also be copied."""
    return "/" if place is Place.HOME else f"/{place}?project={project_id}"


def go_where(pressed: str | None, project_id: str, t: Translator) -> None:
    """Go to the place that was pressed in one of our elements, within the same session."""
    if pressed:
        place = Place(pressed)
        query = {} if place is Place.HOME else {"project": project_id}
        st.switch_page(page_of(place, t), query_params=query)
