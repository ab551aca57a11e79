"""What screens show of the exercise that runs, wherever on them it stands."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from lup_canvas.locale import Translator
from lup_canvas.project.document.scenes import Scene
from lup_canvas.project.gathering import running_exercise, shown_scene, voted_at
from lup_canvas.project.views import View
from lup_canvas.ui.labels import label


class Words(BaseModel):
    """The exercise as people read it."""

    model_config = ConfigDict(frozen=True)

    id: str
    mode: str
    mode_word: str
    title: str
    prompt: str
    fact: str
    """How much is written alone, as long as nobody sees it."""


class Shown(BaseModel):
    """What the element is given. Without an exercise it shows nothing."""

    model_config = ConfigDict(frozen=True)

    name: str
    size: str
    href: str = ""
    exercise: Words | None
    clock: dict[str, int | None]
    """How much is left and since when it runs, all in milliseconds."""
    words: dict[str, str]


def shown_exercise(view: View, t: Translator, *, name: str, size: str) -> Shown:
    """Return what is shown of the exercise that runs."""
    project = view.project
    running = running_exercise(project)
    return Shown(
        name=name,
        size=size,
        exercise=Words(
            id=running.id,
            mode=running.mode.value,
            mode_word=label(running.mode, t),
            title=str(running.title) or t("No name yet"),
            prompt=str(running.prompt),
            fact=hidden_words(view, t) if view.hidden else "",
        )
        if running
        else None,
        clock=project.running.clock.in_milliseconds(),
        words={
            "over": t("Time is up"),
            "paused": t("Paused"),
            "over_said": t("Time is up. You can take more."),
            "last_said": t("One minute left"),
        },
    )


def hidden_words(view: View, t: Translator) -> str:
    """Return how much is written or answered alone, and seen by nobody else yet."""
    if shown_scene(view.project).scene is Scene.VOTE:
        answers = len(view.project.checkpoint(voted_at(view.project)).scores)
        some = t.plural("{count} has answered.", "{count} have answered.", answers)
        return some if answers else t("Nobody has answered yet.")
    if not view.hidden:
        return t("Nothing is written alone yet.")
    return t.plural(
        "{count} contribution is written alone.",
        "{count} contributions are written alone.",
        view.hidden,
    )
