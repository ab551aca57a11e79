"""The projector view (storskjerm): one part at a time, for the back row (trust.md 6).

It shows no secret and hardly any control. What it shows stands in the address, so that a
reload comes back to the same part.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import streamlit as st

from lup_canvas.figures.actors import actors
from lup_canvas.figures.assumptions import assumptions
from lup_canvas.figures.effect_effort import effect_effort
from lup_canvas.figures.figure import Figure
from lup_canvas.figures.fishbone import fishbone
from lup_canvas.figures.goal_arrows import goal_arrows
from lup_canvas.figures.golden_thread import golden_thread
from lup_canvas.figures.importance_evidence import importance_evidence
from lup_canvas.figures.indicator_answers import indicator_answers
from lup_canvas.figures.journey import journey
from lup_canvas.figures.participation import participation
from lup_canvas.figures.round_result import round_result
from lup_canvas.figures.theme_steps import theme_steps
from lup_canvas.figures.themes import themes
from lup_canvas.figures.vote_distribution import vote_distribution
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Step
from lup_canvas.project.views import View
from lup_canvas.ui.figure import figure
from lup_canvas.ui.invitation import big_invitation
from lup_canvas.ui.poster import poster
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.canvas import Tile, for_the_back_row, tiles
from lup_canvas.ui.steps.checkpoint import latest_vote
from lup_canvas.ui.steps.gathering import definition_tile, missing_tile, turn_tile

_ADDRESS = "storskjerm"


class Part(StrEnum):
    """What the projector can show, in the order of the story."""

    INVITATION = "kode"
    AREA = "problemomrade"
    ASSUMPTIONS = "antakelser"
    ACTORS = "aktorkart"
    PARTICIPATION = "deltakelse"
    INSIGHTS = "innspill"
    THEMES = "temaer"
    JOURNEY = "brukerreise"
    THEME_STEPS = "temaer-langs-reisen"
    CAUSES = "arsaker"
    FISHBONE = "fiskebein"
    IMPORTANCE = "betydning"
    PROBLEM = "problemet"
    TURN = "vi-trodde"
    VOTE = "avstemning"
    MISSING = "hva-mangler"
    ROUND = "runde"
    GOAL = "mal"
    ANSWERS = "svar"
    ARROWS = "piler"
    IDEAS = "ideer"
    EFFECT = "effekt"
    THREAD = "rod-trad"
    TRIAL = "prove-ut"


_TILES = {
    Part.AREA: Step.AREA,
    Part.INSIGHTS: Step.INSIGHTS,
    Part.CAUSES: Step.CAUSES,
    Part.GOAL: Step.GOAL,
    Part.IDEAS: Step.IDEAS,
    Part.TRIAL: Step.TRIAL,
}

_FIGURES = {
    Part.ASSUMPTIONS: assumptions,
    Part.ACTORS: actors,
    Part.PARTICIPATION: participation,
    Part.THEMES: themes,
    Part.JOURNEY: journey,
    Part.THEME_STEPS: theme_steps,
    Part.FISHBONE: fishbone,
    Part.IMPORTANCE: importance_evidence,
    Part.ANSWERS: indicator_answers,
    Part.ARROWS: goal_arrows,
    Part.EFFECT: effect_effort,
    Part.ROUND: round_result,
    Part.THREAD: golden_thread,
}


def is_on() -> bool:
    """Tell whether this screen is in the projector view."""
    return _ADDRESS in st.query_params


def turn_on() -> None:
    """Go to the projector view: another screen, and not just another live part of this one."""
    st.query_params[_ADDRESS] = Part.PROBLEM.value
    st.rerun()


def projector(here: Here, view: View) -> None:
    """Show the part that the address names."""
    part = _shown()
    with st.container(key="projector"):
        if part is Part.INVITATION:
            big_invitation(here, view)
        elif part in _FIGURES:
            figure(here, _FIGURES[part], view.project, key=f"big-{part}", big=True)
        elif part is Part.VOTE:
            _vote(here, view)
        else:
            poster([for_the_back_row(_tile(here, view, part))], here.texts, big=True)
    _controls(here, part)


def _tile(here: Here, view: View, part: Part) -> Tile:
    """Return what is shown of a part that is words and not a figure."""
    texts, t = here.texts, here.t
    match part:
        case Part.PROBLEM:
            return definition_tile(view, texts, t)
        case Part.TURN:
            return turn_tile(view, texts, t)
        case Part.MISSING:
            return missing_tile(view, latest_vote(view.project), texts, t)
        case _:
            return next(each for each in tiles(view, texts, t) if each.step == _TILES[part])


def _vote(here: Here, view: View) -> None:
    """Show how all answered at the latest checkpoint, under the sentence that they answered to."""
    gate = latest_vote(view.project)
    title = f"«{here.texts.checkpoints[gate].statement}»"

    def drawn(project: Project, t: Translator, *, dark: bool, big: bool) -> Figure:
        return replace(vote_distribution(project, t, gate=gate, dark=dark, big=big), title=title)

    figure(here, drawn, view.project, key=f"big-vote-{gate}", big=True)


def _shown() -> Part:
    named = st.query_params.get(_ADDRESS, "")
    return Part(named) if named in set(Part) else Part.PROBLEM


def _controls(here: Here, part: Part) -> None:
    t, parts = here.t, list(Part)
    at = parts.index(part)
    with st.container(horizontal=True, key="projector-controls"):
        st.button(t("Previous"), shortcut="left", on_click=_go, args=(parts[at - 1],))
        st.button(t("Next"), shortcut="right", on_click=_go, args=(parts[(at + 1) % len(parts)],))
        if st.button(t("Leave the projector view"), shortcut="esc"):
            _leave()


def _go(part: Part) -> None:
    st.query_params[_ADDRESS] = part.value


def _leave() -> None:
    del st.query_params[_ADDRESS]
    st.rerun()
