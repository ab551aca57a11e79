"""The tile of the ideas on the canvas and the projector: the question until something is chosen."""

from __future__ import annotations

from lup_canvas.content import content
from lup_canvas.locale import translator
from lup_canvas.project.changes import Change, ChooseIdea
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Step
from lup_canvas.project.views import Audience, view_for
from lup_canvas.ui.steps.canvas import Tile, tiles
from tests.project.projects import add, after, empty, open_ideas

T = translator("en")


def tile(project: Project) -> Tile:
    view = view_for(project, Audience.PROJECTOR)
    return next(each for each in tiles(view, content("en"), T) if each.step == Step.IDEAS)


def asked(*more: Change) -> Project:
    return after(
        empty(),
        *open_ideas(),
        add("questions", "trust", text="Hvordan kan vi bli trygge?"),
        add("ideas", "bank", text="Ressursbank"),
        add("ideas", "mine", text="Min idé", hidden_by="kari"),
        *more,
    )


def test_the_question_stands_large_until_an_idea_is_chosen() -> None:
    assert tile(asked()).lead == "Hvordan kan vi bli trygge?"

    chosen = tile(asked(ChooseIdea(item="bank")))
    assert (chosen.lead, [line.text for line in chosen.lines]) == ("", ["Ressursbank"])


def test_what_is_written_in_silence_is_a_number_only() -> None:
    shown = tile(asked())

    assert shown.facts[0] == "1 idea"
    assert len(shown.facts) == 2
    assert "1" in shown.facts[1]
    assert "Min idé" not in shown.model_dump_json()
