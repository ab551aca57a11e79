"""What the builders of fields and cards make of the domain, without any Streamlit."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from lup_canvas.locale import translator
from lup_canvas.project.base import Text, Variant, new_id
from lup_canvas.project.changes import read_change
from lup_canvas.project.document.area import About, Assumption, ProblemArea, Standing
from lup_canvas.project.document.goal import Indicator
from lup_canvas.project.document.ideas import Idea
from lup_canvas.project.document.insights import JourneyStep
from lup_canvas.project.document.problem import Cause, Evidence
from lup_canvas.shown.parts import FOLDER
from lup_canvas.ui.cards import Block, Card, Column, Field, SortedBy
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    check_field,
    choice_field,
    date_field,
    delete,
    links_field,
    number_field,
    show_field,
    text_field,
)
from lup_canvas.ui.offered import headed
from lup_canvas.ui.reading import reading, shown
from lup_canvas.ui.sheet import sheet_data, sheet_words

NAMES = {standing: standing.name.title() for standing in Standing}


def assumption(**values: Any) -> Assumption:
    return Assumption(id="assumption", **values)


def with_id(change: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return `change` as the browser sends it."""
    return {**change, "id": new_id(), **more}


# ------------------------------------------------------------------ fields


def test_a_text_brings_its_revision_and_what_others_wrote() -> None:
    text = Text(value="Vi ser", rev=3, variants=(Variant(id="othr", text="Vi hører"),))

    field = text_field(ProblemArea(area=text), "area", label="Our problem area", size="large")

    assert (field.value, field.rev, field.max) == ("Vi ser", 3, 4_000)
    assert [(other.id, other.text) for other in field.variants] == [("othr", "Vi hører")]


def test_what_is_no_text_is_not_written_in() -> None:
    with pytest.raises(KeyError):
        text_field(assumption(), "standing", label="Where it stands")


@pytest.mark.parametrize(
    ("field", "value"),
    [("standing", "believe"), ("risk", 2)],
)
def test_a_choice_speaks_plain_values(field: str, value: object) -> None:
    options = NAMES if field == "standing" else {0: "Nothing", 2: "Some"}

    made = choice_field(assumption(risk=2), field, label="Choose", options=options)

    assert made.value == value
    assert value in [option.value for option in made.options]


def test_only_a_choice_that_may_be_left_open_can_be_taken_back() -> None:
    standing = choice_field(assumption(), "standing", label="Where it stands", options=NAMES)
    risk = choice_field(assumption(), "risk", label="Risk", options={0: "Nothing"})

    assert (standing.optional, risk.optional) == (False, True)
    assert risk.value is None


def test_a_number_has_the_bounds_of_its_type() -> None:
    staff = number_field(About(staff=24), "staff", label="Employees")
    mood = number_field(JourneyStep(id="step"), "mood", label="Mood")
    baseline = number_field(Indicator(id="indi"), "baseline", label="Baseline")

    assert (staff.value, staff.min, staff.max, staff.step) == (24, 1, 10_000, 1)
    assert (mood.min, mood.max, mood.step) == (-2, 2, 1)
    assert baseline.step is None


def test_a_day_is_written_as_browsers_write_it() -> None:
    indicator = Indicator(id="indi", baseline_due=date(2027, 1, 31))

    assert date_field(indicator, "baseline_due", label="By").value == "2027-01-31"
    assert date_field(Indicator(id="indi"), "baseline_due", label="By").value is None


def test_links_to_what_these_eyes_may_not_see_are_not_shown() -> None:
    cause = Cause(id="cause", insights=("seen", "hidden"))

    field = links_field(cause, "insights", label="Supported by", options={"seen": "A", "new2": "B"})

    assert field.value == ("seen",)


def test_a_guarded_field_needs_a_change_of_its_own() -> None:
    cause = Cause(id="cause", leads_to=("other",))

    with pytest.raises(AssertionError):
        links_field(cause, "leads_to", label="Leads to", options={"other": "B"})
    change = {"kind": "put_cause", "item": "cause"}
    field = links_field(
        cause, "leads_to", label="Leads to", options={"other": "B"}, change=change, into="leads_to"
    )
    assert field.value == ("other",)


def test_a_change_of_its_own_must_say_where_the_value_goes() -> None:
    with pytest.raises(ValidationError):
        check_field(assumption(), "text", label="Tick", change={"kind": "tick_criterion"})


# ------------------------------------------------------------------ cards and what one can do


def test_a_card_of_a_section_has_no_item() -> None:
    assert card("area", ProblemArea(), []).item is None
    assert card("assumptions", assumption(), []).item == "assumption"


def test_deleting_can_be_undone() -> None:
    button = delete("assumptions", assumption(), label="Delete", done="Deleted")

    assert read_change(with_id(button.change)).kind == "trash_item"
    assert button.undo is not None
    assert read_change(with_id(button.undo)).kind == "restore_item"


def test_an_added_item_starts_with_what_the_line_says() -> None:
    line = add_box("assumptions", label="New", column="know", standing=Standing.KNOW)

    change = with_id(line.change, item=new_id())
    place, name = line.into.split(".")
    change[place] = {**change[place], name: "Vi vet"}

    added = read_change(json.loads(json.dumps(change)))
    assert added.model_dump()["values"] == {"standing": "know", "text": "Vi vet"}


def test_an_action_is_a_change_even_when_it_takes_something_away() -> None:
    button = action("Take back", "choose_definition", item=None)
    sent = json.loads(button.model_dump_json(exclude_none=True))["change"]

    assert read_change(with_id(sent)).model_dump()["item"] is None


def test_every_card_of_a_board_has_a_column() -> None:
    cards = (card("assumptions", assumption(), [], column="gone"),)

    with pytest.raises(ValidationError):
        Block(id="b", layout="columns", columns=(Column(id="know", title="Know"),), cards=cards)


# ------------------------------------------------------------------ reading only


def everything() -> Block:
    cause = Cause(id="cause", text=Text(value="Fordi", rev=1), evidence=Evidence.USERS, root=True)
    return Block(
        id="all",
        layout="columns",
        columns=(Column(id="", title="Not sorted"),),
        sorted_by=SortedBy(field="category"),
        ordered=True,
        cards=(
            card(
                "causes",
                cause,
                [
                    text_field(cause, "text", label="Cause"),
                    choice_field(
                        cause, "evidence", label="Evidence", options={Evidence.USERS: "Users"}
                    ),
                    check_field(cause, "root", label="Root"),
                    links_field(cause, "insights", label="Insights", options={"seen": "A"}),
                ],
                more=(text_field(cause, "against", label="Against"),),
                column="",
                actions=(delete("causes", cause, label="Delete", done="Deleted"),),
                add=(add_box("causes", label="Because"),),
            ),
        ),
        add=(add_box("causes", label="New"),),
    )


def test_a_reader_can_change_nothing() -> None:
    block = reading(everything())

    told = block.model_dump_json(exclude_none=True)
    assert {field.kind for field in (*block.cards[0].fields, *block.cards[0].more)} == {"show"}
    assert "change" not in told.replace('"change":null', "")
    assert (block.add, block.ordered, block.sorted_by) == ((), False, None)


def test_a_reader_meets_words_and_not_values() -> None:
    assert [field.value for field in reading(everything()).cards[0].fields] == [
        "Fordi",
        "Users",
        "✓",
        "",
    ]
    assert shown(number_field(About(staff=24), "staff", label="Employees")).value == "24"
    assert show_field("x", label="X", value=3).value == "3"


# ------------------------------------------------------------------ the whole sheet


def test_the_sheet_is_json_that_a_browser_can_read() -> None:
    data = sheet_data([everything()], translator("nb"), "p" * 26)

    told = json.loads(headed(data.model_dump_json(exclude_none=True).encode(), 7, b'"more":1'))
    assert (told["post"], told["revision"]) == (f"/changes/{'p' * 26}?lang=nb", 7)
    assert told["more"] == 1
    assert told["blocks"][0]["cards"][0]["column"] == ""


def test_words_of_people_are_carried_as_they_are() -> None:
    words = "{count} <b>$x$</b> \u2028 «æøå»"
    idea = Idea(id="idea", text=Text(value=words, rev=1))
    block = Block(
        id="i",
        layout="list",
        cards=(card("ideas", idea, [text_field(idea, "text", label="Idea")]),),
    )

    told = json.loads(sheet_data([block], translator("nn"), "p" * 26).model_dump_json())

    assert told["blocks"][0]["cards"][0]["fields"][0]["value"] == words


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_browser_has_a_word_for_all_it_says_and_no_more(language: str) -> None:
    scripts = "\n".join(path.read_text("utf-8") for path in (FOLDER / "sheet").glob("*.js"))
    said = set(re.findall(r"\bwords\.(\w+)", scripts))
    words = sheet_words(translator(language))

    assert said == set(words)
    assert all(words.values())


def test_the_browser_knows_every_shape_and_tone() -> None:
    dom = (FOLDER / "sheet" / "dom.js").read_text("utf-8")
    shapes = set(re.findall(r"^  (\w+): \"M", dom, re.MULTILINE))
    named = {*Card.model_json_schema()["$defs"]["Badge"]["properties"]["icon"]["anyOf"][0]["enum"]}

    assert named <= shapes


def test_every_kind_of_field_has_something_to_show_it() -> None:
    cards = (FOLDER / "sheet" / "cards.js").read_text("utf-8")
    kinds = set(Field.model_json_schema()["properties"]["kind"]["enum"])
    table = cards[cards.index("const FIELDS") : cards.index("const fieldClass")]

    assert kinds == set(re.findall(r"(\w+): \w+Field", table)) | {"choice"}


def test_nothing_people_wrote_can_become_markup() -> None:
    scripts = [path.read_text("utf-8") for path in FOLDER.rglob("*.js")]

    assert scripts
    for unsafe in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert not any(unsafe in script for script in scripts), unsafe
