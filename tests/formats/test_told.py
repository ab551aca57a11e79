"""From a survey to insights: nobody's name comes along, and nothing is lost on the way."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.formats.table import Table, read_lines, read_table
from lup_canvas.formats.told import (
    Answer,
    Columns,
    Doubtful,
    State,
    answers_in,
    has_headings,
    headings_of,
    likely_columns,
    taken,
    with_repeats,
    without_people,
)
from lup_canvas.project.changes import ImportInsights
from lup_canvas.project.changes.importing import MOST_IMPORTED
from lup_canvas.project.document.insights import MAX_INSIGHT, InsightKind, Often, Source
from lup_canvas.project.errors import ChangeRefused
from tests.formats.surveys import ANSWERS, FORMS_EN, PEOPLE, forms_rows, separated, workbook

NUMBER = "Nummeret er 01010112377"


@pytest.fixture
def forms() -> Table:
    return without_people(read_table(workbook(forms_rows())))


def lines(*texts: str) -> tuple[Answer, ...]:
    return answers_in(
        Table(tuple((text,) for text in texts)), Columns((0,)), headed=False, language="nb"
    )


def states(*texts: str) -> list[State]:
    return [each.state for each in with_repeats(lines(*texts), [])]


# Nobody comes along


def test_names_addresses_and_times_are_taken_away_before_anybody_sees_them(forms: Table) -> None:
    assert headings_of(forms, headed=True) == forms_rows()[0][5:]
    everything = " ".join(cell for row in forms.rows for cell in row)
    assert not any(word in everything for name in PEOPLE for word in name.split())
    assert "@" not in everything
    assert "46328." not in everything


def test_so_they_are_in_english_and_where_the_heading_does_not_tell() -> None:
    rows = [
        (*FORMS_EN, "Hvem er du?", "Noe mer", "Når"),
        *(
            (
                *(n, "2026-11-02 08:15", "2026-11-02 08:19", "anonymous", "", ANSWERS[n]),
                *(PEOPLE[n], f"navn{n}@baerum.no", f"{n + 1}.11.2026 12:0{n}:11"),
            )
            for n in range(3)
        ),
    ]
    table = without_people(read_table(separated(rows).encode()))

    assert headings_of(table, headed=True) == ("What did you notice?",)


def test_a_file_of_names_alone_is_refused() -> None:
    with pytest.raises(ChangeRefused):
        without_people(Table((("Navn", "E-post"), ("Kari Nordmann", "kari@baerum.no"))))


def test_an_answer_is_not_taken_for_a_name(forms: Table) -> None:
    assert set(ANSWERS) <= {cell for row in forms.rows for cell in row}


# Which column is what


def test_the_columns_of_an_export_are_guessed(forms: Table) -> None:
    assert has_headings(forms)
    assert likely_columns(forms, headed=True) == Columns((0,), often=1, day=2, quotable=3)


def test_several_questions_are_several_columns_of_contributions() -> None:
    table = Table(
        (
            ("Hva fungerer?", "Hva er vanskelig?", "Avdeling"),
            ("Vi er flinke til å hjelpe hverandre", "Vi rekker ikke å snakke sammen", "Rød"),
        )
    )

    assert likely_columns(table, headed=True).texts == (0, 1)


def test_pasted_lines_have_no_heading() -> None:
    table = read_lines("\n".join(ANSWERS))

    assert not has_headings(table)
    assert likely_columns(table, headed=False) == Columns((0,))


def test_what_the_other_columns_say_follows_each_answer(forms: Table) -> None:
    columns = likely_columns(forms, headed=True)
    first, second, third = (
        each.insight for each in answers_in(forms, columns, headed=True, language="nb")
    )

    assert (first.often, first.day, first.quotable) == (Often.WEEKLY, date(2026, 11, 2), True)
    assert (second.often, second.quotable) == (Often.DAILY, False)
    assert (third.often, third.quotable) == (Often.RARELY, False), "no answer is no leave to quote"


@pytest.mark.parametrize(
    ("kind", "source", "expected"),
    [
        ("Noe som fungerer", "Forelder", (InsightKind.WORKS, Source.USER)),
        ("Et behov", "Tall og statistikk", (InsightKind.NEED, Source.NUMBERS)),
        ("Opplevelse", "Medarbeider", (InsightKind.EXPERIENCE, Source.STAFF)),
        ("???", "", (InsightKind.EXPERIENCE, Source.STAFF)),
    ],
)
def test_choices_are_understood(
    kind: str, source: str, expected: tuple[InsightKind, Source]
) -> None:
    table = Table(((ANSWERS[0], kind, source),))
    (answer,) = answers_in(table, Columns((0,), kind=1, source=2), headed=False, language="nb")

    assert (answer.insight.kind, answer.insight.source) == expected


# What becomes of each


def test_each_answer_says_what_becomes_of_it() -> None:
    assert states(ANSWERS[0], f"{ANSWERS[0]} ", "Jeg spurte Kari Nordmann", NUMBER, "Nei", "-") == [
        State.NEW,
        State.TWICE,
        State.ABOUT_SOMEBODY,
        State.STOPPED,
        State.NOTHING,
        State.NOTHING,
    ]


def test_what_the_project_says_already_is_a_repeat() -> None:
    (answer,) = with_repeats(lines(ANSWERS[0]), [ANSWERS[0].upper()])

    assert answer.state is State.TWICE


@pytest.mark.parametrize(
    ("decided", "kept"),
    [
        (Doubtful.OUT, []),
        (Doubtful.READ, [("Jeg spurte Kari Nordmann om det", True)]),
        (Doubtful.REPLACED, [("Jeg spurte noen om det", False)]),
    ],
)
def test_people_decide_about_what_may_be_about_somebody(
    decided: Doubtful, kept: list[tuple[str, bool]]
) -> None:
    rows = taken(
        lines("Jeg spurte Kari Nordmann om det"), about_somebody=decided, repeats=False, wait=False
    )

    assert [row.wait for row in rows] == [wait for _, wait in kept]
    if decided is Doubtful.READ:
        assert rows[0].text == kept[0][0]
    assert all("Kari" not in row.text for row in rows if decided is Doubtful.REPLACED)


def test_a_number_that_belongs_to_one_person_never_comes_in_whatever_is_decided() -> None:
    long = "Dette er en ganske lang setning om det som skjer. " * 6 + NUMBER
    for decided in Doubtful:
        rows = taken(lines(NUMBER, long), about_somebody=decided, repeats=True, wait=False)
        assert rows == ()


def test_a_repeat_comes_in_only_when_it_is_asked_for() -> None:
    answers = with_repeats(lines(ANSWERS[0]), ANSWERS)

    assert taken(answers, about_somebody=Doubtful.OUT, repeats=False, wait=True) == ()
    (row,) = taken(answers, about_somebody=Doubtful.OUT, repeats=True, wait=True)
    assert row.again


@given(st.lists(st.text(alphabet="ab. \n", min_size=1, max_size=90), min_size=1, max_size=14))
def test_a_long_answer_becomes_several_and_no_letter_is_lost(sentences: list[str]) -> None:
    whole = " ".join(sentences).strip()
    pieces = [each.insight.text for each in lines(whole)]

    assert all(0 < len(piece) <= MAX_INSIGHT for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(whole.split())


def test_as_many_contributions_as_can_be_brought_in_are_taken_and_no_more() -> None:
    several = " ".join(f"Setning nummer {n} om det som skjer." for n in range(50))
    assert len(lines(several)) > 1

    assert len(lines(*["Vi"] * MOST_IMPORTED)) == MOST_IMPORTED
    with pytest.raises(ChangeRefused):
        lines(*["Vi"] * (MOST_IMPORTED - 1), several)


@given(st.text(max_size=60))
def test_whatever_is_written_can_be_brought_in(text: str) -> None:
    try:
        table = read_lines(text)
    except ChangeRefused:
        return
    answers = answers_in(table, Columns((0,)), headed=False, language="nb")
    rows = taken(answers, about_somebody=Doubtful.REPLACED, repeats=True, wait=True)
    if rows:
        ImportInsights.model_validate(ImportInsights(batch="batch", rows=rows).model_dump())
