"""The exercise that runs, with its time, wherever it stands: the same element in several sizes."""

from __future__ import annotations

from typing import Literal

from lup_canvas.project.views import View
from lup_canvas.ui.assets import element
from lup_canvas.ui.offered import headed, offered
from lup_canvas.ui.places import Place
from lup_canvas.ui.session import Here
from lup_canvas.ui.steps.exercise import Shown, shown_exercise

Size = Literal["bar", "lead", "strip", "stage", "clock"]
"""In the top bar, on the page of the gathering, and on the storskjerm: below, alone, as a clock."""

_exercise = element(
    "gathering/exercise",
    html='<div class="exercise" hidden></div><p class="speaker" role="status"></p>',
)


def exercise(here: Here, view: View, size: Size) -> None:
    """Show the exercise that runs; nothing between gatherings. The bell keeps it in step."""
    name = f"exercise-{size}|{here.t.language}"

    def made(view: View) -> bytes:
        shown: Shown = shown_exercise(view, here.t, name=name, size=size)
        href = f"/{Place.GATHERING}?project={here.project_id}"
        return shown.model_copy(update={"href": href}).model_dump_json().encode()

    told = offered(here, view, name, made)
    _exercise(key=f"exercise-{size}", data=headed(told, view.project.revision))
