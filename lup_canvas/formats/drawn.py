"""Which figures belong to which chapter of the story, for every file that shows figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

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
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project

CHAPTERS: Mapping[str, tuple[Callable[..., Figure], ...]] = {
    "area": (actors, assumptions),
    "heard": (participation, journey, themes, theme_steps, round_result),
    "causes": (fishbone, why_tree, importance_evidence),
    "problem": (vote_distribution,),
    "goal": (goal_arrows, indicator_answers),
    "ideas": (effect_effort, golden_thread),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure that has something to show, by what it is called in the code."""

    key: str
    chapter: str
    figure: Figure


def drawn(project: Project, t: Translator, *, dark: bool = False, big: bool = False) -> list[Drawn]:
    """Return the figures of `project`, which is a view, in the order of the story."""
    made = (
        Drawn(draw.__name__, chapter, draw(project, t, dark=dark, big=big))
        for chapter, figures in CHAPTERS.items()
        for draw in figures
    )
    return [each for each in made if not each.figure.is_empty]
