"""Build `data/examples/aas-barnehage.json` from the chapters in `tools/example`.

    python -m tools.build_example

A chapter is what the group did at one gathering or between two. Every line of it becomes a
change, applied like a change from a screen, so that the example is always a legal document.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from lup_canvas.content import content
from lup_canvas.project.base import ID_ALPHABET, Text
from lup_canvas.project.changes import Change, apply, find, read_change
from lup_canvas.project.document import COLLECTIONS, SECTIONS, Project, new_project
from lup_canvas.project.document.gathering import Gathering

CHAPTERS = Path(__file__).parent / "example"
EXAMPLE = Path(__file__).parent.parent / "data" / "examples" / "aas-barnehage.json"

PROJECT_ID = "aasbarnehageeksempelfralup"
TITLE = "Våge å bry oss (eksempel)"
WORKPLACE = "Ås barnehage (eksempel)"

Values = dict[str, Any]


class Builder:
    """A project on its way, and the time of the chapter that is being told."""

    def __init__(self, at: datetime) -> None:
        self.project = new_project(PROJECT_ID, TITLE, WORKPLACE, at=at)
        self.at = at
        self._numbers = count()

    def tell(self, chapter: Mapping[str, Any]) -> None:
        """Apply everything in `chapter`, in the order it is written."""
        self.at = chapter["at"]
        for name, told in chapter.items():
            if name == "programme":
                self.programme(told)
            elif name in SECTIONS:
                self.edit(name, None, told)
            elif name in COLLECTIONS:
                for values in told:
                    self.item(name, dict(values))
        for gate, told in chapter.get("gates", {}).items():
            self.gate(gate, told)

    def send(self, kind: str, **values: object) -> None:
        """Apply one change. A change that does nothing is a mistake in the chapter."""
        before = self.project
        self.project = apply(before, self._change(kind, values), self.at)
        if self.project is before:
            raise ValueError(f"{kind} changes nothing: {values}")

    def item(self, part: str, values: Values) -> None:
        """Add an item, or go on with one that an earlier chapter added."""
        item = values.pop("id")
        after = _AFTERWARDS.get(part)
        later = {key: values.pop(key) for key in _LATER.get(part, ()) if key in values}
        if item not in getattr(self.project, part):
            self._add(part, item, values, later)
        else:
            if later.pop("release", False):
                self.send("release_idea", item=item)
            self.edit(part, item, values)
        if after is not None:
            after(self, item, later)

    def edit(self, part: str, item: str | None, values: Mapping[str, Any]) -> None:
        """Write the texts and set the fields of a section, or of an item that is there."""
        for field, value in values.items():
            before = getattr(find(self.project, part, item), field)
            where = {"part": part, "item": item, "field": field}
            if field == "chosen":
                self.send("choose_definition", item=value)
            elif field == "scores_shown":
                self.send("show_scores", shown=value)
            elif isinstance(before, Text):
                self.send("write_text", **where, base_rev=before.rev, text=value)
            else:
                self.send("set_field", **where, value=_plain(value))

    def programme(self, gathering: str) -> None:
        """Take the ready-made programme of a gathering."""
        ready = content("nb").programmes[Gathering(gathering)]
        planned = [each.model_dump(mode="json") for each in ready.planned]
        self.send("take_programme", gathering=gathering, exercises=planned)

    def gate(self, gate: str, told: Mapping[str, Any]) -> None:
        """Tick what the group judges, answer in silence, and open the checkpoint."""
        for criterion in told.get("ticked", ()):
            self.send("tick_criterion", gate=gate, criterion=criterion)
        for ballot, score in zip(ballots(), told["answers"], strict=False):
            missing = told.get("missing", "") if score == min(told["answers"]) else ""
            self.send("answer_checkpoint", gate=gate, ballot=ballot, score=score, missing=missing)
        self.send("open_checkpoint", gate=gate)

    def _add(self, part: str, item: str, values: Values, later: Values) -> None:
        if later.pop("parked", False):
            self.send("park_idea", item=item, **values)
        elif part == "insights":
            self._add_insight(item, values)
        else:
            self.send("add_item", part=part, item=item, values=_plain(values))

    def _add_insight(self, item: str, values: Values) -> None:
        """Tell an insight; one of the staff's comes from a phone of its own and is read first."""
        by_phone = values.get("source", "staff") == "staff"
        kind = values.pop("kind", "experience")
        self.send(
            "add_insight",
            item=item,
            insight_kind=kind,
            day=self.at.date(),
            by_phone=by_phone,
            first=by_phone,
            **values,
        )
        if by_phone:
            self.send("review_insight", item=item, reading="read")

    def _change(self, kind: str, values: Mapping[str, object]) -> Change:
        return read_change({"kind": kind, "id": f"change{_letters(next(self._numbers))}", **values})


def after_insight(builder: Builder, item: str, later: Values) -> None:
    """Put an insight in its themes, and say what the group thinks of a lonely one."""
    for theme in later.get("themes", ()):
        builder.send("link", part="insights", item=item, field="themes", other=theme)
    if "comment" in later:
        builder.edit("insights", item, {"comment": later["comment"]})


def after_cause(builder: Builder, item: str, later: Values) -> None:
    """Say which causes a cause leads to, and how the group tested a root cause."""
    if "leads_to" in later:
        builder.send("put_cause", item=item, leads_to=later["leads_to"])
    for test in later.get("root_tests", ()):
        builder.send("answer_root_test", item=item, test=test, passed=True)


def after_idea(builder: Builder, item: str, later: Values) -> None:
    """Let everybody score an idea, and choose it if the group did."""
    for ballot, (effect, effort) in zip(ballots(), later.get("scores", ()), strict=False):
        builder.send("score_idea", item=item, ballot=ballot, effect=effect, effort=effort)
    if later.get("chosen"):
        builder.send("choose_idea", item=item)


_LATER: Mapping[str, tuple[str, ...]] = {
    "insights": ("themes", "comment"),
    "causes": ("leads_to", "root_tests"),
    "ideas": ("parked", "release", "scores", "chosen"),
}
"""What a chapter says about an item in words of its own, and changes of their own do."""

_AFTERWARDS: Mapping[str, Callable[[Builder, str, Values], None]] = {
    "insights": after_insight,
    "causes": after_cause,
    "ideas": after_idea,
}


def ballots() -> Iterator[str]:
    """Yield ids of anonymous ballots."""
    return (f"ballot{letter}" for letter in ID_ALPHABET)


def build() -> Project:
    """Return the example project."""
    chapters = [tomllib.loads(file.read_text("utf-8")) for file in sorted(CHAPTERS.glob("*.toml"))]
    builder = Builder(chapters[0]["at"])
    for chapter in chapters:
        builder.tell(chapter)
    return builder.project.but(applied=(), history={})


def written(project: Project) -> str:
    """Return the text of the file, which a person can read and compare."""
    return project.model_dump_json(indent=1, warnings="error") + "\n"


def main() -> None:
    """Write the example."""
    EXAMPLE.parent.mkdir(parents=True, exist_ok=True)
    EXAMPLE.write_text(written(build()), "utf-8")
    sys.stdout.write(f"{EXAMPLE}\n")


def _letters(number: int) -> str:
    high, low = divmod(number, len(ID_ALPHABET))
    return ID_ALPHABET[high] + ID_ALPHABET[low]


def _plain(value: Any) -> Any:  # noqa: ANN401  (whatever TOML holds, as JSON)
    """Return `value` as JSON holds it: dates become texts."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return value


if __name__ == "__main__":
    main()
