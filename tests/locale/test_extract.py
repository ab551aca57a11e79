"""Finding the sentences in code and templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from lup_canvas.locale.catalogue import source_forms, texts
from lup_canvas.locale.extract import in_python, in_template
from lup_canvas.locale.sources import ROOT, Sources, collect


def python(code: str) -> list[tuple[str, ...]]:
    return [found.forms for found in in_python(code)]


def jinja(markup: str) -> list[tuple[str, ...]]:
    return [found.forms for found in in_template(markup)]


@pytest.mark.parametrize(
    "code",
    [
        't("Goal")',
        'here.t("Goal", count=3)',
        'mark("Goal")',
        '_("Goal")',
        'raise ChangeRefused("Goal", limit=3)',
        't("Go" "al")',
        'st.button(label=t("Goal"))',
        't(other, name=t("Goal"))',
    ],
)
def test_python_sentences_are_found(code: str) -> None:
    assert ("Goal",) in python(code)


def test_both_ends_of_a_choice_are_found() -> None:
    assert python('t("Open" if ready else "Closed")') == [("Open",), ("Closed",)]
    assert jinja('{{ t("Open" if ready else "Closed") }}') == [("Open",), ("Closed",)]


@pytest.mark.parametrize("code", ["t(label)", "t(LABELS[step])", "t(refusal.code)", "t()", "t(3)"])
def test_a_variable_holds_a_sentence_that_is_marked_elsewhere(code: str) -> None:
    assert python(code) == []


@pytest.mark.parametrize(
    "code", ['t(f"{count} ideas")', 't("Go" + "al")', 't("%s ideas" % count)', 'mark(f"Goal")']
)
def test_a_sentence_put_together_on_the_fly_is_a_mistake(code: str) -> None:
    assert python(code) == [()]


def test_plurals_are_found_with_both_forms() -> None:
    assert python('t.plural("{count} idea", "{count} ideas", n)') == [
        ("{count} idea", "{count} ideas")
    ]
    assert jinja('{{ t.plural("{count} idea", "{count} ideas", n) }}') == [
        ("{count} idea", "{count} ideas")
    ]


def test_other_calls_are_left_alone() -> None:
    assert python('print("Goal"); open("t"); t["Goal"]; "t(\'Goal\')"') == []


@pytest.mark.parametrize(
    "markup",
    [
        '<h1>{{ t("Goal") }}</h1>',
        '{{ _("Goal") }}',
        '<p title="{{ t("Goal") }}">',
        '{% set title = t("Goal") %}',
        '{% if ready %}{{ t("Goal", count=3) }}{% endif %}',
        '{% call box(t("Goal")) %}{% endcall %}',
        '{{ page.t("Goal") }}',
    ],
)
def test_template_sentences_are_found(markup: str) -> None:
    assert jinja(markup) == [("Goal",)]


def test_a_template_sentence_put_together_is_a_mistake() -> None:
    assert jinja('{{ t("Go" ~ end) }}') == [()]
    assert jinja("{{ t(label) }}") == []


def collected(root: Path, **files: str) -> Sources:
    room = root / "lup_canvas" / "web"
    room.mkdir(parents=True)
    for name, content in files.items():
        path = room / name.replace("_", ".")
        path.write_text(content, encoding="utf-8")
    return collect(root)


def test_a_house_is_collected_with_the_places_of_its_sentences(tmp_path: Path) -> None:
    found = collected(
        tmp_path,
        a_py='t("Goal")\nt("Goal")\nt("Ideas")',
        b_html='{{ t("Goal") }}',
        c_css='t("Not a sentence")',
    )

    places = {
        source_forms(message): [place for place, _ in message.locations]
        for message in texts(found.template)
    }
    assert places == {
        ("Goal",): ["lup_canvas/web/a.py", "lup_canvas/web/b.html"],
        ("Ideas",): ["lup_canvas/web/a.py"],
    }
    assert found.mistakes == ()


def test_mistakes_are_told_with_their_line(tmp_path: Path) -> None:
    found = collected(tmp_path, a_py='t("Goal")\nt(f"{goal}")')

    assert found.mistakes == ("lup_canvas/web/a.py:2: a sentence must be one plain string",)


def test_our_own_house_has_no_mistakes() -> None:
    found = collect(ROOT)

    assert found.mistakes == ()
    assert len(found.template) > 0
