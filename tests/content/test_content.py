"""The methods' texts: complete in every language, and in the words the glossary asks for."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from lup_canvas.content import Content, MethodId, content, languages
from lup_canvas.content.library import read_content
from lup_canvas.project.document.empathy import Side
from lup_canvas.project.document.gathering import Gathering, Mode
from lup_canvas.project.document.goal import Indicator
from lup_canvas.project.document.insights import Cell
from lup_canvas.project.document.problem import Depth, Viewpoint
from lup_canvas.project.document.steps import Gate, Step
from lup_canvas.project.methods import Method

HOME = Path(str(files("lup_canvas.content")))
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", languages())

FORBIDDEN = {
    "nb": (
        r"workshop|canvas|evidens|ansatt|arbeidsplass|fremdrift|fremtid|antagelse|fasilitator"
        r"|idéer|implementer|\bman\b|gruppa\b"
    ),
    "en": r"workshop|brainstorm|sticky note|homework|employees|stakeholders? analysis",
}
"""Words that section 10 of domain.md replaces by others."""

SIGNS = re.compile(r"""[!"]|\.\.\.| - |[ ]{2}|[<>*_#`]""")
"""Signs that have no place in a text: shouting, typewriter quotes and dashes, mark-up."""

TO_ONE_PERSON = {MethodId.PHONE, MethodId.CONVERSATIONS}
"""Methods that quote what is said to a single person, who is «du»."""


NO_TEXTS = {
    *("id", "step", "gate", "phase", "language", "default_preset"),
    *("gathering", "mode", "phones", "scene", "method"),
}
"""What is the same in every language."""


def texts(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in `value` with the path to it."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in NO_TEXTS:
                yield from texts(inner, f"{where}/{name}")
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            name = getattr(inner, "id", number)
            yield from texts(inner, f"{where}/{name}")
    elif isinstance(value, str) and value:
        yield where, value


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?])\s+", text) if part]


def bad(found: Content, pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    return [(where, text) for where, text in texts(found) if pattern.search(text)]


def test_bokmal_and_english_are_there() -> None:
    assert languages() == ("en", "nb")


def test_nynorsk_is_read_in_bokmal() -> None:
    assert content("nn").steps == content("nb").steps


def test_a_language_without_texts_is_an_error() -> None:
    with pytest.raises(LookupError, match="sv"):
        content("sv")


def test_every_language_says_the_same_things() -> None:
    places = {
        language: [where for where, _ in texts(content(language))] for language in languages()
    }

    assert places["en"] == places["nb"]
    assert len(places["nb"]) > 400


@IN_EVERY_LANGUAGE
def test_every_step_gate_and_method_has_its_texts(language: str) -> None:
    found = content(language)

    assert list(found.steps) == list(Step)
    assert list(found.checkpoints) == list(Gate)
    assert {each.id for step in found.steps.values() for each in step.methods} == set(MethodId)
    assert all(found.method(method).id is method for method in MethodId)


@IN_EVERY_LANGUAGE
def test_every_step_recommends_a_few_methods_and_folds_away_the_rest(language: str) -> None:
    for step in content(language).steps.values():
        recommended = sum(method.recommended for method in step.methods)

        assert 1 <= recommended <= max(3, len(step.methods) - 2)


@IN_EVERY_LANGUAGE
def test_an_instruction_is_one_or_two_short_sentences(language: str) -> None:
    for step in content(language).steps.values():
        assert 1 <= len(sentences(step.instruction)) <= 2, step.instruction
        assert len(sentences(step.why)) == 1, step.why


@IN_EVERY_LANGUAGE
def test_sentences_end_and_names_do_not(language: str) -> None:
    for where, text in texts(content(language)):
        kind = where.rsplit("/", 1)[-1]
        if kind in {"name", "title", "statement", "number"}:
            assert not text.endswith((".", ":")), where
        elif kind not in {"heading", "need", "solution", "test"}:
            assert text.endswith((".", "?", "».", "?»")), (where, text)


@IN_EVERY_LANGUAGE
def test_words_that_the_glossary_replaces_are_not_used(language: str) -> None:
    assert bad(content(language), re.compile(FORBIDDEN[language], re.IGNORECASE)) == []


@IN_EVERY_LANGUAGE
def test_no_shouting_no_mark_up_and_proper_quotes(language: str) -> None:
    assert bad(content(language), SIGNS) == []


@IN_EVERY_LANGUAGE
def test_quotes_are_closed(language: str) -> None:
    pairs = {"nb": "«»", "en": "“”"}[language]
    others = re.compile("[“”]" if language == "nb" else "[«»]")

    for where, text in texts(content(language)):
        assert text.count(pairs[0]) == text.count(pairs[1]), where
        assert not others.search(text), where


def test_the_group_is_dere_and_only_a_single_person_is_du() -> None:
    du = re.compile(r"\b(du|deg|din|ditt|dine)\b", re.IGNORECASE)

    found = {where for where, _ in bad(content("nb"), du)}

    alone = {
        f"/programmes/{programme.gathering}/exercises/{each.id}/prompt"
        for programme in content("nb").programmes.values()
        for each in programme.exercises
        if each.mode is Mode.ALONE
    }
    assert found & alone
    found -= alone
    allowed = {f"/steps/insights/methods/{method}" for method in TO_ONE_PERSON}
    assert {where.rsplit("/how", 1)[0].removesuffix("/template") for where in found} == allowed


@IN_EVERY_LANGUAGE
def test_blanks_in_template_sentences_are_whole(language: str) -> None:
    for method in (content(language).method(each) for each in MethodId):
        assert bool(re.search(r"\[[^\[\]]+\]", method.template)) is bool(method.template)
        assert not re.search(r"[\[\]]", re.sub(r"\[[^\[\]]+\]", "", method.template))


def test_the_problem_sentence_has_the_six_blanks_of_the_domain() -> None:
    blanks = re.findall(r"\[([^\]]+)\]", content("nb").method(MethodId.DEFINITION).template)

    assert blanks == [
        "Hvem", "hva som er vanskelig", "situasjon", "rotårsak", "konsekvens", "belegg",
    ]  # fmt: skip


@IN_EVERY_LANGUAGE
def test_parts_that_fill_the_document_have_the_names_of_its_fields(language: str) -> None:
    def parts(method: MethodId) -> set[str]:
        return {part.id for part in content(language).method(method).parts}

    assert parts(MethodId.ICEBERG) == set(Depth)
    assert parts(MethodId.REFRAMING) == set(Viewpoint)
    assert parts(MethodId.JOURNEY) == set(Cell)
    assert parts(MethodId.EMPATHY) == set(Side)
    assert parts(MethodId.INDICATORS) <= set(Indicator.model_fields)


def test_the_methods_that_a_checkpoint_counts_have_texts() -> None:
    assert {str(method) for method in Method} <= {str(method) for method in MethodId}


@IN_EVERY_LANGUAGE
def test_the_fishbone_of_a_municipal_service_is_the_default(language: str) -> None:
    found = content(language)

    assert list(found.presets) == ["municipal", "kindergarten", "care", "five_m", "four_s"]
    assert found.default_categories == found.presets["municipal"].categories
    assert len(found.default_categories) == 6


def test_a_bone_has_a_question_and_a_bone_of_the_group_itself_has_none() -> None:
    assert content("nb").question_for("Samarbeid på tvers").endswith("?")
    assert content("nb").question_for("Vårt eget bein") == ""


@IN_EVERY_LANGUAGE
def test_bones_of_one_preset_differ(language: str) -> None:
    for preset in content(language).presets.values():
        assert len(set(preset.categories)) == len(preset.bones)


@IN_EVERY_LANGUAGE
def test_only_the_way_to_the_ideas_is_ever_closed(language: str) -> None:
    closed = [gate for gate, text in content(language).checkpoints.items() if text.closed]

    assert closed == [Gate.GOAL]


def test_a_part_that_a_method_does_not_have_is_an_error() -> None:
    iceberg = content("nb").method(MethodId.ICEBERG)

    assert iceberg.part(Depth.MINDSET).title == "Tankesett"
    with pytest.raises(KeyError):
        iceberg.part("toppen")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of the content room that a test may spoil."""
    return Path(shutil.copytree(HOME, tmp_path / "content"))


def spoil(home: Path, file: str, before: str, after: str) -> None:
    path = home / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


@pytest.mark.parametrize(
    ("file", "before", "after", "says"),
    [
        ("nb/causes.toml", "[methods.iceberg]", "[methods.isfjell]", "causes: methods.*isfjell"),
        ("nb/checkpoints.toml", "[gates.trial]", "[gates.test]", "gates.*test, trial"),
        ("nb/fishbone.toml", "[presets.care]", "[presets.cure]", "presets.*care, cure"),
        ("structure.toml", "smart = { minutes = 10 }", "", "methods.*smart"),
    ],
)
def test_a_text_under_a_wrong_name_is_found_at_load(
    home: Path, file: str, before: str, after: str, says: str
) -> None:
    spoil(home, file, before, after)

    with pytest.raises(ValueError, match=says):
        read_content(home, "nb")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('why = "', 'whi = "'),
        ('instruction = "', f'instruction = "{"Les alle lappene i stillhet. " * 6}'),
        ('name = "Problemområde"', 'name = ""'),
    ],
)
def test_a_missing_long_or_empty_text_is_found_at_load(home: Path, before: str, after: str) -> None:
    spoil(home, "nb/area.toml", before, after)

    with pytest.raises(ValidationError):
        read_content(home, "nb")


def test_the_overview_for_advisers_has_every_method() -> None:
    overview = (HOME.parent.parent / "docs" / "metoder.md").read_text("utf-8")
    rows = re.findall(r"^\|[^|]*\| ([^|]+?)( ★)? \|", overview, re.MULTILINE)
    methods = [method for step in content("nb").steps.values() for method in step.methods]

    shown = [(name, bool(star)) for name, star in rows if name != "Metode"]
    assert shown == [(method.name, method.recommended) for method in methods]


@IN_EVERY_LANGUAGE
def test_every_gathering_has_a_programme_of_three_hours_and_the_mini_of_a_day(
    language: str,
) -> None:
    programmes = content(language).programmes
    minutes = {
        name: sum(each.minutes for each in programme.exercises)
        for name, programme in programmes.items()
    }

    assert minutes == {
        **dict.fromkeys(list(Gathering)[:4], 180),
        Gathering.MINI: 360,
    }


@IN_EVERY_LANGUAGE
def test_a_programme_has_the_rhythm_of_alone_group_and_plenary_and_a_break(language: str) -> None:
    for programme in content(language).programmes.values():
        assert {each.mode for each in programme.exercises} == set(Mode)
        longest = 0
        for each in programme.exercises:
            longest = 0 if each.mode is Mode.BREAK else longest + each.minutes
            assert longest <= 130, "people need a break"


def test_a_programme_ends_by_saying_who_does_what() -> None:
    for programme in content("nb").programmes.values():
        assert programme.exercises[-1].id == "tasks"
