"""All the figures of the product, in the order of the story."""

from __future__ import annotations

from collections.abc import Callable

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
from lup_canvas.figures.why_tree import why_tree

Draw = Callable[..., Figure]
"""Makes a figure of a view of a project, given a translator, `dark` and `big`."""

EVERY: tuple[Draw, ...] = (
    actors,
    assumptions,
    participation,
    journey,
    themes,
    theme_steps,
    fishbone,
    why_tree,
    importance_evidence,
    round_result,
    vote_distribution,
    goal_arrows,
    indicator_answers,
    effect_effort,
    golden_thread,
)
