"""Lines from paper: what becomes of each, and what of it is taken."""

from __future__ import annotations

from datetime import date

from lup_canvas.formats.told import Doubtful, State, Written, lines_in, lines_taken
from lup_canvas.project.changes import Line, Lined

ABOUT = "Jeg spurte Kari Nordmann om det"


def found(text: str, part: Lined = Lined.CAUSES, *said: str) -> tuple[Written, ...]:
    return lines_in(text, part, said, "nb")


def test_empty_lines_and_what_stands_before_a_line_are_left_out() -> None:
    assert [each.line.text for each in found("- Lite tid\n\n  2. Ingen spør \n• Vi vet ikke")] == [
        "Lite tid",
        "Ingen spør",
        "Vi vet ikke",
    ]


def test_a_task_is_written_as_what_who_and_when() -> None:
    tasks = found("Ringe skolen; Kari; 01.05.2026\nLage kaffe\n; Kari", Lined.TASKS)

    assert [each.line for each in tasks] == [
        Line(text="Ringe skolen", owner="Kari", due=date(2026, 5, 1)),
        Line(text="Lage kaffe"),
    ]


def test_what_is_said_already_is_left_out_and_a_number_of_one_person_is_stopped() -> None:
    rows = found("Lite tid\nlite  tid!\nIngen spør\n01010112377", Lined.CAUSES, "Ingen spør")

    assert [each.state for each in rows] == [
        State.NEW,
        State.TWICE,
        State.TWICE,
        State.STOPPED,
    ]
    assert lines_taken(rows, about_somebody=Doubtful.READ) == (Line(text="Lite tid"),)


def test_people_decide_about_words_that_may_tell_who_somebody_is() -> None:
    rows = found(ABOUT)

    taken = {each: lines_taken(rows, about_somebody=each) for each in Doubtful}
    assert taken[Doubtful.OUT] == ()
    assert taken[Doubtful.READ] == (Line(text=ABOUT),)
    assert "Nordmann" not in taken[Doubtful.REPLACED][0].text
