"""Importance and evidence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.analysis.importance import weighed
from lup_canvas.figures.importance_evidence import importance_evidence
from lup_canvas.figures.words import word
from lup_canvas.locale import translator
from lup_canvas.project.document import Project
from lup_canvas.project.document.insights import Insight
from lup_canvas.project.document.problem import Cause, Evidence
from tests.figures import drawn
from tests.figures.examples import Row, by_id, kindergarten, numbered, project

T = translator("en")


def bank(*rows: Row) -> Project:
    """Return a bank of causes, and four contributions that they can name."""
    insights = [{"id": f"insi{name}", "text": "Her"} for name in "abcd"]
    causes = [
        {"id": numbered("caus", n), "text": f"Cause {n}", **row} for n, row in enumerate(rows)
    ]
    return project(insights=by_id(Insight, insights), causes=by_id(Cause, causes))


def test_a_cause_explains_what_is_told_about_all_it_leads_to_and_each_only_once() -> None:
    first = {"insights": ["insia", "insib"]}
    second = {"insights": ["insib", "insic"], "leads_to": ["causaa"]}
    causes = weighed(bank(first, second)).causes

    assert {each.cause: each.explains for each in causes} == {"causaa": 2, "causab": 3}


def test_what_explains_much_and_is_only_believed_comes_first() -> None:
    known = {"insights": ["insia", "insib", "insic", "insid"], "evidence": "numbers"}
    believed, small = {"insights": ["insia", "insib"]}, {"insights": ["insia"]}
    figure = importance_evidence(bank(known, small, believed), T)

    assert figure.table["Cause"].tolist() == ["Cause 2", "Cause 0", "Cause 1"]
    assert figure.table["Must be looked into"].tolist() == ["Yes", "No", "No"]
    assert figure.finding == (
        "1 cause explains much, but is only something you believe. Begin with «Cause 2»."
    )


def test_a_bank_in_which_all_that_matters_is_known_is_told_so() -> None:
    known = {"insights": ["insia", "insib"], "evidence": "users"}

    assert importance_evidence(bank(known, {}), T).finding == (
        "Every cause that explains much has evidence beyond «we believe so»."
    )


def test_causes_without_contributions_make_no_figure() -> None:
    assert importance_evidence(bank({}, {}), T).is_empty


def test_a_marker_lies_at_what_is_known_and_what_is_explained() -> None:
    figure = importance_evidence(kindergarten(), T)
    markers = drawn.of(figure).data[-1]
    places = dict(zip(figure.table["Cause"], zip(markers.x, markers.y, strict=True), strict=True))

    assert places["Taushetsplikten er uklar for oss"][0] == 0
    alone = next(each for each in weighed(kindergarten()).causes if each.evidence == "numbers")
    assert places[alone.text] == (3, alone.explains)


def test_a_root_cause_is_told_by_its_shape_and_a_word() -> None:
    figure = drawn.of(importance_evidence(kindergarten(), T))
    symbols = figure.data[-1].marker.symbol

    roots = [each.root for each in weighed(kindergarten()).causes]
    assert [symbol == "square" for symbol in symbols] == roots
    assert drawn.text(figure).count("(root cause)") == sum(roots)


def test_pointing_at_a_marker_tells_more() -> None:
    figure = drawn.of(importance_evidence(kindergarten(), T))

    assert figure.layout.hovermode == "closest"
    assert all("Explains " in told for told in figure.data[-1].hovertext)


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "insights": st.lists(st.sampled_from(["insia", "insib", "insic"]), max_size=3),
                "evidence": st.sampled_from(list(Evidence)),
            }
        ),
        max_size=8,
    )
)
def test_the_table_is_what_is_drawn(rows: list[Row]) -> None:
    figure = importance_evidence(bank(*rows), T)
    if figure.figure is None:
        return
    known = [word(each, T) for each in Evidence]
    markers = figure.figure.data[-1]
    table = figure.table[["Evidence", "Contributions it explains"]].to_numpy().tolist()

    # Markers that would stand on each other are moved aside, but never to another kind of evidence.
    assert [known[round(x)] for x in markers.x] == [evidence for evidence, _ in table]
