from __future__ import annotations

from pathlib import Path

import pytest

from lup_canvas.project.hints import HintKind, hints_in, missing_parts

CORPUS = Path(__file__).parent / "corpus"


def kinds(text: str, language: str = "nb") -> list[HintKind]:
    return [hint.kind for hint in hints_in(text, language)]


def words(text: str, language: str = "nb") -> list[str]:
    return [text[hint.start : hint.end] for hint in hints_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Vi må snakke mer sammen.", "nb", "Vi må"),
        ("Det hadde hjulpet å innføre faste samtaler.", "nb", "innføre"),
        ("Løsningen er en app for beskjeder.", "nb", "app"),
        ("Kurs i vanskelige samtaler", "nb", "Kurs"),
        ("Lage et skjema til foreldre", "nb", "Lage et"),
        ("Ha et møte hver uke", "nb", "møte hver"),
        ("En ny ordning for vikarer", "nb", "ordning"),
        ("Vi treng ein ny plan.", "nn", "Vi treng ein"),
        ("Setje i gang eit prosjekt", "nn", "Setje i gang"),
        ("We should hire more people.", "en", "We should"),
        ("Develop an app.", "en", "Develop an"),
    ],
)
def test_a_solution_in_disguise_is_seen(text: str, language: str, word: str) -> None:
    assert HintKind.SOLUTION in kinds(text, language)
    assert words(text, language)[0] == word


@pytest.mark.parametrize(
    "text",
    [
        "Foreldre vil applaudere når barna opplever noe nytt.",
        "Ressursene er fordelt, og konkursen er et tema i avisa.",
        "Foreldre tror vi må melde fra til barnevernet hvis de forteller noe.",
        "Når vi må vente på svar, blir foreldrene urolige.",
        "Samtaleskjemaet handler bare om barnet.",
        "Appen virker ikke når nettet er nede.",
        "Vi tilbyr samtaler, men ingen kommer.",
        "Foreldre venter til krisen har rammet.",
    ],
)
def test_what_only_looks_like_a_solution_is_left_alone(text: str) -> None:
    assert HintKind.SOLUTION not in kinds(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi mangler folk hver mandag.", "nb"),
        ("Mangel på tid ved levering", "nb"),
        ("Det er for få voksne.", "nb"),
        ("Vi har ikke noe sted å snakke.", "nb"),
        ("Vi har ikkje nok folk.", "nn"),
        ("There is a lack of time.", "en"),
        ("We don't have enough people.", "en"),
    ],
)
def test_a_lack_is_seen(text: str, language: str) -> None:
    assert HintKind.LACKING in kinds(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Foreldrene gidder ikke å komme.", "nb"),
        ("De bryr seg ikke om barna sine.", "nb"),
        ("Personalet er late.", "nb"),
        ("Det er stor motstand mot endring.", "nb"),
        ("Dei vil ikkje vere med.", "nn"),
        ("They do not care.", "en"),
        ("Parents refuse to answer.", "en"),
    ],
)
def test_blame_is_seen(text: str, language: str) -> None:
    assert HintKind.BLAME in kinds(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Foreldre sier de ikke vil bry oss fordi vi har det travelt.",
        "Barna later som ingenting og vil late seg merke med det.",
        "Vi later som vi har tid, men er slitne av å late som.",
        "Plateforsyningen er god.",
    ],
)
def test_what_is_no_blame_is_left_alone(text: str) -> None:
    assert HintKind.BLAME not in kinds(text)


def test_the_example_gets_no_hint() -> None:
    lines = (CORPUS / "clean.txt").read_text(encoding="utf-8").splitlines()
    example = [line for line in lines if not line.startswith("#")][:18]

    assert {line: kinds(line) for line in example if kinds(line)} == {}


def test_each_kind_is_hinted_at_once() -> None:
    text = "Vi må kjøpe en app, for vi mangler tid og foreldre vil ikke."

    assert kinds(text) == [HintKind.SOLUTION, HintKind.LACKING, HintKind.BLAME]


def test_norwegian_words_say_nothing_in_english() -> None:
    assert hints_in("The parents come late and kurs is a word.", "en") == ()


@pytest.mark.parametrize(
    ("text", "language", "missing"),
    [
        ("Samtalen kommer for sent.", "nb", [HintKind.NOBODY, HintKind.NO_SITUATION]),
        ("Foreldre får ikke sagt det viktigste.", "nb", [HintKind.NO_SITUATION]),
        ("Når noe endrer seg hjemme, blir det stille.", "nb", [HintKind.NOBODY]),
        ("Foreldre opplever at det er vanskelig når livet endrer seg.", "nb", []),
        ("Foreldra får ikkje fortalt det når dei leverer.", "nn", []),
        ("It is hard to talk.", "en", [HintKind.NOBODY, HintKind.NO_SITUATION]),
        ("Parents find it hard when life changes.", "en", []),
        ("  ", "nb", []),
    ],
)
def test_a_problem_definition_says_who_and_when(
    text: str, language: str, missing: list[HintKind]
) -> None:
    assert [hint.kind for hint in missing_parts(text, language)] == missing


def test_the_definitions_of_the_example_are_whole() -> None:
    chosen = (
        "Medarbeidere og foreldre venter på hverandre: foreldre vet ikke hva som er trygt å "
        "fortelle, og vi er usikre på hvordan vi spør. Derfor kommer samtalen først når krisen "
        "er der."
    )

    assert missing_parts(chosen, "nb") == ()
    assert hints_in(chosen, "nb") == ()
