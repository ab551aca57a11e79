"""What the storskjerm can show, one thing at a time (trust.md 6)."""

from __future__ import annotations

from enum import StrEnum

from lup_canvas.project.base import Id, Value


class Scene(StrEnum):
    """One thing to show to the back row, in the order of the story, by its address."""

    INVITATION = "kode"
    EXERCISE = "oppgave"
    TIMER = "tid"
    AREA = "problemomrade"
    ASSUMPTIONS = "antakelser"
    ACTORS = "aktorkart"
    PARTICIPATION = "deltakelse"
    INSIGHTS = "innspill"
    BOARD = "tavle"
    THEMES = "temaer"
    THEME = "tema"
    STATEMENTS = "innsikter"
    JOURNEY = "brukerreise"
    THEME_STEPS = "temaer-langs-reisen"
    CAUSES = "arsaker"
    FISHBONE = "fiskebein"
    IMPORTANCE = "betydning"
    PROBLEM = "problemet"
    TURN = "vi-trodde"
    TURNING = "fra-forst-til-na"
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


class Showing(Value):
    """What the person leading has chosen to show."""

    scene: Scene
    item: Id | None = None
    """Which of several, where the scene shows one: a theme."""
