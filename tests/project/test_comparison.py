"""What came, changed, moved and went, and what became of each word."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.project.comparison import Fate, How, compared, pieces, turning
from lup_canvas.project.snapshot import Occasion
from tests.formats.projects import AT, a_project, snapshot_of, the_example

words = st.text(alphabet="ab .,\n", max_size=60)


def fates(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.fate.value, piece.text) for piece in pieces(before, after)]


def test_a_text_is_told_word_by_word() -> None:
    assert fates("Foreldre tar for sent kontakt.", "Foreldre tar altfor sjelden kontakt.") == [
        ("kept", "Foreldre tar "),
        ("gone", "for sent"),
        ("new", "altfor sjelden"),
        ("kept", " kontakt."),
    ]


def test_markup_is_words_like_any_others() -> None:
    assert "".join(piece.text for piece in pieces("<b>", "<b>x</b>")) == "<b>x</b>"


@given(words, words)
def test_both_texts_can_be_read_out_of_the_words(before: str, after: str) -> None:
    told = pieces(before, after)

    assert "".join(each.text for each in told if each.fate is not Fate.NEW) == before
    assert "".join(each.text for each in told if each.fate is not Fate.GONE) == after
    assert all(each.text for each in told)


def test_two_very_long_texts_replace_each_other() -> None:
    told = pieces("a " * 2_000, "b " * 2_000)

    assert [each.fate for each in told][:2] == [Fate.GONE, Fate.NEW]


def test_nothing_is_different_from_itself() -> None:
    assert compared(the_example(), the_example()) == ()


def test_what_came_and_what_went_is_known_by_its_words() -> None:
    before = a_project(causes={"gammel": {"text": "Vi har ikke øvd"}})
    after = a_project(causes={"nyere2": {"text": "Ingen rom for samtalen"}})

    came, went = compared(before, after)

    assert (came.how, came.part, came.words) == (How.CAME, "causes", "Ingen rom for samtalen")
    assert (went.how, went.part, went.words) == (How.WENT, "causes", "Vi har ikke øvd")


def test_something_empty_is_not_there_yet() -> None:
    before = a_project(ideas={"ideen2": {"text": ""}})
    after = a_project(ideas={"ideen2": {"text": "Ny oppstartssamtale"}})

    assert [each.how for each in compared(before, after)] == [How.CAME]


def test_a_sentence_of_its_own_comes_changes_and_goes() -> None:
    empty, first, second = (a_project(goal={"effect": words}) for words in ("", "En", "To"))

    assert [each.how for each in compared(empty, first)] == [How.CAME]
    assert [each.how for each in compared(first, second)] == [How.CHANGED]
    assert [each.how for each in compared(second, empty)] == [How.WENT]


def test_a_cause_that_gets_another_place_in_the_tree_has_moved() -> None:
    causes = {"topp22": {"text": "Vi spør ikke"}, "under2": {"text": "Vi har ikke øvd"}}
    tied = {**causes, "under2": {**causes["under2"], "leads_to": ["topp22"]}}

    (moved,) = compared(a_project(causes=causes), a_project(causes=tied))

    assert (moved.how, moved.words) == (How.MOVED, "Vi har ikke øvd")
    assert [(each.field, each.before, each.after) for each in moved.shifts] == [
        ("leads_to", (), ("Vi spør ikke",))
    ]


def test_a_choice_that_became_another_is_a_change() -> None:
    before = a_project(causes={"aarsak": {"text": "Vi spør ikke"}})
    after = a_project(causes={"aarsak": {"text": "Vi spør ikke", "root": True}})

    (changed,) = compared(before, after)

    assert (changed.how, changed.shifts) == (How.CHANGED, (("root", False, True),))


def test_only_what_was_taken_to_another_place_in_the_order_has_moved() -> None:
    names = ["en2222", "to2222", "tre222", "fire22"]

    def ordered(*order: str) -> dict[str, dict[str, object]]:
        return {name: {"text": name, "place": n} for n, name in enumerate(order)}

    before = a_project(questions=ordered(*names))
    after = a_project(questions=ordered("to2222", "tre222", "en2222", "fire22"))

    (moved,) = compared(before, after)

    assert (moved.how, moved.item, moved.reordered) == (How.MOVED, "en2222", True)


def test_what_the_staff_told_is_not_compared() -> None:
    quote = {"text": "Et sitat", "quotable": True}

    assert compared(a_project(), a_project(insights={"sitat2": quote})) == ()


def test_the_view_turns_from_the_first_gathering_to_today() -> None:
    first = snapshot_of(a_project(area={"area": "Foreldre tar for sent kontakt"}))
    earlier = first.but(taken=AT, project=a_project(area={"area": "Noe helt annet"}))
    gathering = first.but(taken=AT + timedelta(days=1), occasion=Occasion.GATHERING)
    today = a_project(problem={"believed": "Omskrevet", "seen": "Vi venter på hverandre"})

    told = turning([earlier, gathering], today)

    assert (told.believed, told.seen) == ("Foreldre tar for sent kontakt", "Vi venter på hverandre")
    assert told.since == AT + timedelta(days=1)


def test_without_snapshots_the_view_turns_as_the_group_says_itself() -> None:
    today = a_project(problem={"believed": "Slik", "seen": "Nei, slik"})

    assert turning([], today) == ("Slik", "Nei, slik", None)
