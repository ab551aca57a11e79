"""How each scene is drawn for the back row, with the exercise that runs above it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from lup_canvas.content import Content
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
from lup_canvas.project.document.scenes import Scene, Showing
from lup_canvas.project.document.steps import Step
from lup_canvas.project.gathering import running_exercise, voted_at
from lup_canvas.project.rounds import open_round
from lup_canvas.project.views import Audience, View
from lup_canvas.ui.exercise import exercise
from lup_canvas.ui.figure import figure
from lup_canvas.ui.invitation import big_invitation
from lup_canvas.ui.poster import big_poster, lasting_poster
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.canvas import Tile, tiles
from lup_canvas.ui.steps.gathering import (
    definition_tile,
    missing_tile,
    nothing_runs_tile,
    round_tile,
    statements_tile,
    theme_tile,
    turn_tile,
)
from lup_canvas.ui.steps.turning import turning_tile
from lup_canvas.ui.wall import wall

_TILES: Mapping[Scene, Step] = {
    Scene.AREA: Step.AREA,
    Scene.INSIGHTS: Step.INSIGHTS,
    Scene.CAUSES: Step.CAUSES,
    Scene.GOAL: Step.GOAL,
    Scene.IDEAS: Step.IDEAS,
    Scene.TRIAL: Step.TRIAL,
}

_WORDS: Mapping[Scene, Callable[[View, Content, Translator], Tile]] = {
    Scene.STATEMENTS: statements_tile,
    Scene.PROBLEM: definition_tile,
    Scene.TURN: turn_tile,
}

_FIGURES: Mapping[Scene, Callable[..., Figure]] = {
    Scene.ASSUMPTIONS: assumptions,
    Scene.ACTORS: actors,
    Scene.PARTICIPATION: participation,
    Scene.THEMES: themes,
    Scene.JOURNEY: journey,
    Scene.THEME_STEPS: theme_steps,
    Scene.FISHBONE: fishbone,
    Scene.IMPORTANCE: importance_evidence,
    Scene.ANSWERS: indicator_answers,
    Scene.ARROWS: goal_arrows,
    Scene.EFFECT: effect_effort,
    Scene.THREAD: golden_thread,
}

_ALONE = (Scene.EXERCISE, Scene.TIMER)
"""Scenes that are the exercise itself."""


def draw(here: Here, view: View, showing: Showing) -> None:
    """Show one scene, below the exercise if one runs."""
    scene, runs = showing.scene, running_exercise(view.project) is not None
    if runs and scene in _ALONE:
        exercise(here, view, "clock" if scene is Scene.TIMER else "stage")
        return
    if runs:
        with st.container(key="projector-exercise"):
            exercise(here, view, "strip")
    _scene(here, view, showing)


def _scene(here: Here, view: View, showing: Showing) -> None:
    scene = showing.scene
    if scene is Scene.INVITATION:
        big_invitation(here, view)
    elif scene is Scene.BOARD:
        wall(here, view)
    elif scene is Scene.VOTE:
        _vote(here, view)
    elif scene is Scene.ROUND:
        _round(here, view)
    elif scene is Scene.TURNING:
        _turning(here, view)
    elif scene in _FIGURES:
        figure(here, _FIGURES[scene], view.project, key=f"big-{scene}", big=True)
    else:
        which = f"{scene}:{showing.item or ''}"
        big_poster(here, view, lambda now: _tile(here, now, showing), mine=which)


def _tile(here: Here, view: View, showing: Showing) -> Tile:
    """Return what is shown of a scene that is words and not a figure."""
    texts, t = here.texts, here.t
    match showing.scene:
        case Scene.EXERCISE | Scene.TIMER:
            return nothing_runs_tile(texts, t)
        case Scene.THEME:
            return theme_tile(view, showing.item, texts, t)
        case Scene.MISSING:
            return missing_tile(view, voted_at(view.project), texts, t)
        case scene if scene in _WORDS:
            return _WORDS[scene](view, texts, t)
        case scene:
            return next(each for each in tiles(view, texts, t) if each.step == _TILES[scene])


def _vote(here: Here, view: View) -> None:
    """Show how all answered at the checkpoint, under the sentence that they answered to."""
    gate = voted_at(view.project)
    title = f"«{here.texts.checkpoints[gate].statement}»"

    def drawn(project: Project, t: Translator, *, dark: bool, big: bool) -> Figure:
        return replace(vote_distribution(project, t, gate=gate, dark=dark, big=big), title=title)

    figure(here, drawn, view.project, key=f"big-{gate}-answered", big=True)


def _round(here: Here, view: View) -> None:
    """Show what the phones are asked while a round is open, and then what they answered."""
    held = open_round(view.project)
    if held is None:
        figure(here, round_result, view.project, key="big-round-answered", big=True)
    else:

        def asked(now: View) -> Tile:
            return round_tile(open_round(now.project) or held, here.texts, here.t)

        big_poster(here, view, asked, mine="round")


def _turning(here: Here, view: View) -> None:
    """Show how the view has turned since the first gathering that is kept in a snapshot."""
    taken = here.workspace.snapshots.of(here.project_id)
    today = here.view(Audience.SNAPSHOT).project
    lasting_poster(here, view, turning_tile(taken, today, here.texts, here.t))
