"""The criteria of the checkpoints lead to where they are met."""

from __future__ import annotations

from lup_canvas.content import content
from lup_canvas.locale import translator
from lup_canvas.project.changes import SetField
from lup_canvas.project.checkpoints import criteria
from lup_canvas.project.document import Project
from lup_canvas.project.document.steps import Gate
from lup_canvas.ui import met
from lup_canvas.ui.cards import Way
from lup_canvas.ui.labels import CRITERIA
from lup_canvas.ui.steps.checkpoint import criteria_block
from tests.project.projects import add, after, empty, write

T = translator("en")


def ways(project: Project, gate: Gate) -> dict[str, Way | None]:
    block = criteria_block(project, gate, content("en").checkpoints[gate], T)
    return {field.field: field.way for card in block.cards for field in card.fields}


def test_every_criterion_has_a_place_where_it_is_met() -> None:
    mini = after(empty(), SetField(part="settings", field="preset", value="mini"))
    asked = {each.key for gate in Gate for p in (empty(), mini) for each in criteria(p, gate)}

    assert asked == met.BLOCKS.keys() == CRITERIA.keys()


def test_what_is_missing_leads_to_the_step_and_the_part_where_it_is_met() -> None:
    missing = ways(empty(), Gate.PROBLEM)

    places = {key: way and (way.place, way.block) for key, way in missing.items()}
    assert places["staff"] == ("innspill", None)
    assert places["lonely"] == ("innspill", "themes")
    assert places["root_evidence"] == ("arsaker", "whys")
    assert places["chosen"] == ("problemet", "definitions")
    assert missing["lonely"] == Way(
        place="innspill", block="themes", href="/innspill?project=aasbarnehage#themes"
    )


def test_what_is_met_leads_nowhere_and_what_is_ticked_has_its_way_beside_it() -> None:
    project = after(
        empty(),
        write("area", None, "area", "Overganger"),
        *(add("assumptions", f"aaa{n}") for n in "abc"),
    )

    labels = {key: way.label for key, way in ways(project, Gate.AREA).items() if way}
    assert labels == {"affected_named": None, "actor_to_ask": None, "question_ready": "Go there"}
