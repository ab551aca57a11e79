"""The backbone on top of every page: the steps of Behov, Løsning and Test, and where they stand."""

from __future__ import annotations

from typing import Any

from lup_canvas.content import Content, Phase
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Step
from lup_canvas.project.progress import StepProgress, StepState, progress
from lup_canvas.project.views import View
from lup_canvas.ui.assets import element
from lup_canvas.ui.labels import label
from lup_canvas.ui.places import STEP_PLACES, address, go_where

_MARKS = {StepState.DONE: "✓", StepState.CLOSED: "🔒︎"}

_backbone = element("backbone/backbone", html="<nav></nav>")


def backbone(view: View, current: Step | None, content: Content, t: Translator) -> None:
    """Show the steps; pressing one goes there within the same session."""
    data = backbone_data(view, current, content, t)
    pressed = _backbone(key="backbone", data=data, on_go_change=lambda: None)
    go_where(pressed.go, view.project.id, t)


def backbone_data(
    view: View, current: Step | None, content: Content, t: Translator
) -> dict[str, Any]:
    """Return what the backbone shows, as the browser gets it."""
    steps = {each.step: each for each in progress(view)}
    return {
        "label": t("Steps"),
        "phases": [
            {
                "id": phase.value,
                "name": content.phases[phase],
                "steps": [
                    _step(view.project, each, content, t) | {"current": step is current}
                    for step, each in steps.items()
                    if content.steps[step].phase is phase
                ],
            }
            for phase in Phase
        ],
    }


def _step(project: Project, each: StepProgress, content: Content, t: Translator) -> dict[str, Any]:
    place = STEP_PLACES[each.step]
    return {
        "key": place.value,
        "href": address(place, project.id),
        "number": _MARKS.get(each.state, content.steps[each.step].number),
        "name": label(each.step, t),
        "state": each.state.value,
        "word": t("Look at it again") if each.review else label(each.state, t),
    }
