"""What the back row sees of the whole way, from the first gathering to today."""

from __future__ import annotations

from lup_canvas.content import content
from lup_canvas.locale import translator
from lup_canvas.project.snapshot import Occasion
from lup_canvas.ui.steps.turning import turning_tile
from tests.formats.projects import a_project, snapshot_of

t = translator("en")


def test_the_first_gathering_stands_against_today() -> None:
    then = a_project(problem={"believed": "Foreldre tar for sent kontakt"})
    first = snapshot_of(then).but(occasion=Occasion.GATHERING)
    today = a_project(problem={"believed": "Omskrevet", "seen": "Vi venter på hverandre"})

    tile = turning_tile([first], today, content("en"), t)

    assert tile.before == "Foreldre tar for sent kontakt"
    assert tile.before_label == f"We believed, {t.date(first.taken)}"
    assert (tile.lead_label, tile.lead) == ("Now we see", "Vi venter på hverandre")
    assert tile.facts == ("1 new · 1 changed",)


def test_without_a_snapshot_the_group_says_itself_what_it_believed() -> None:
    today = a_project(problem={"believed": "Slik", "seen": "Nei, slik"})

    tile = turning_tile([], today, content("en"), t)

    assert (tile.before, tile.lead, tile.facts) == ("Slik", "Nei, slik", ())
