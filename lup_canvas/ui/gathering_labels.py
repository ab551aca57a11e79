"""What the values of a gathering are called on screens; a part of `labels` (domain.md 7.1, 10)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from lup_canvas.locale import mark
from lup_canvas.project.document.gathering import Gathering, Mode, OnPhones
from lup_canvas.project.document.scenes import Scene
from lup_canvas.shown.modes import MODES

GATHERING_LABELS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Mode: MODES,
    OnPhones: {
        OnPhones.NOTHING: mark("The exercise alone"),
        OnPhones.WRITE: mark("A question to write to"),
        OnPhones.PARK: mark("Park ideas"),
        OnPhones.ROUND: mark("The round that is open"),
        OnPhones.TIMER: mark("The time alone"),
    },
    Gathering: {
        Gathering.FIRST: mark("Gathering 1"),
        Gathering.SECOND: mark("Gathering 2"),
        Gathering.THIRD: mark("Gathering 3"),
        Gathering.FOURTH: mark("Gathering 4"),
        Gathering.MINI: mark("Mini-LUP"),
        Gathering.OWN: mark("Our own"),
    },
    Scene: {
        Scene.INVITATION: mark("QR code to contribute"),
        Scene.EXERCISE: mark("The exercise"),
        Scene.TIMER: mark("The time"),
        Scene.AREA: mark("Problem area"),
        Scene.ASSUMPTIONS: mark("Assumptions"),
        Scene.ACTORS: mark("Stakeholder map"),
        Scene.PARTICIPATION: mark("How many take part"),
        Scene.INSIGHTS: mark("Contributions and insight"),
        Scene.BOARD: mark("The board of themes"),
        Scene.THEMES: mark("Themes"),
        Scene.THEME: mark("A theme"),
        Scene.STATEMENTS: mark("Insights in our own words"),
        Scene.JOURNEY: mark("User journey"),
        Scene.THEME_STEPS: mark("Themes along the journey"),
        Scene.CAUSES: mark("Root causes"),
        Scene.FISHBONE: mark("Fishbone"),
        Scene.IMPORTANCE: mark("Importance and evidence"),
        Scene.PROBLEM: mark("The real problem"),
        Scene.TURN: mark("We believed, now we see"),
        Scene.TURNING: mark("From the first gathering to today"),
        Scene.VOTE: mark("Silent vote"),
        Scene.MISSING: mark("What is missing?"),
        Scene.ROUND: mark("Round on phones"),
        Scene.GOAL: mark("Goal"),
        Scene.ANSWERS: mark("Answers to the indicator"),
        Scene.ARROWS: mark("From baseline to target"),
        Scene.IDEAS: mark("Ideas"),
        Scene.EFFECT: mark("Impact and effort"),
        Scene.THREAD: mark("The golden thread"),
        Scene.TRIAL: mark("Try out and share"),
    },
}
