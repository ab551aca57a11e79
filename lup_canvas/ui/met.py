"""Where in the canvas each criterion of the checkpoints is met: the step, and the part of it."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.project.checkpoints import Criterion
from lup_canvas.ui.cards import Way
from lup_canvas.ui.places import STEP_PLACES, address

BLOCKS: Mapping[str, str | None] = {
    "area_written": "area",
    "affected_named": "area",
    "assumptions": "assumptions",
    "actor_to_ask": "actors",
    "question_ready": "question",
    "methods": "whys",
    "staff": None,
    "outside_sources": "themes",
    "breadth": "whys",
    "root_evidence": "whys",
    "root_marked": "whys",
    "definitions": "definitions",
    "chosen": "definitions",
    "no_solution": "definitions",
    "lonely": "themes",
    "vote": "vote-problem",
    "goal_linked": "goal",
    "indicator": "indicators",
    "baseline": "indicators",
    "several_ways": "goal",
    "read_by_staff": "goal",
    "hypothesis": "trials",
    "measure": "trials",
    "owner_and_date": "trials",
    "affected_asked": "trials",
}
"""The block in which each is met; None where the invitation stands first on the screen."""


def way_to(criterion: Criterion, project_id: str, label: str | None = None) -> Way:
    """Return the link to where `criterion` is met."""
    place, block = STEP_PLACES[criterion.step], BLOCKS[criterion.key]
    part = f"#{block}" if block else ""
    return Way(place=place, href=address(place, project_id) + part, block=block, label=label)
