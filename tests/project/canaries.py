"""Projects in which every text has a word of its own, so that one can see where each comes out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any

from hypothesis import strategies as st

from lup_canvas.project.base import Item, Part, Text, Variant, derived_id
from lup_canvas.project.document import (
    COLLECTIONS,
    SECTIONS,
    Project,
    Touched,
    Trashed,
    new_project,
)
from lup_canvas.project.document.ideas import Idea, IdeaState, Score
from lup_canvas.project.document.insights import Reading
from lup_canvas.project.document.steps import Answer, Checkpoint, Gate, Opening
from tests.project.projects import AT

InsightState = tuple[Reading, bool]
"""How far it is read, and whether it may be quoted."""

Idling = tuple[IdeaState, bool]
"""How far an idea has come, and whether it is written in silence."""

MANY = 4
BALLOT = "kari"
"""Of the one who has written causes and ideas in silence."""


@dataclass(frozen=True)
class Canary:
    """A word, and where in the project it stands."""

    word: str
    part: str
    field: str
    holder: Part | None = None
    is_variant: bool = False
    in_trash: bool = False


@dataclass(frozen=True)
class Mine:
    """A project and every canary in it."""

    project: Project
    canaries: tuple[Canary, ...]

    def heard_in(self, shown: Project) -> set[str]:
        """Return the words of the canaries that are heard in `shown`."""
        air = shown.model_dump_json()
        return {canary.word for canary in self.canaries if canary.word in air}


@dataclass(frozen=True)
class Plan:
    """What a mine is to hold."""

    insights: list[InsightState]
    ideas: list[Idling]
    insights_in_trash: list[InsightState]
    ideas_in_trash: list[Idling]
    silent: list[bool]
    """Which of the causes, and which of the assumptions, are written in silence."""
    silent_in_trash: list[bool]
    scores_shown: bool
    answers: int
    opened: set[Gate]
    disputed: bool


INSIGHTS = st.lists(st.tuples(st.sampled_from(Reading), st.booleans()), max_size=MANY)
IDEAS = st.lists(st.tuples(st.sampled_from(IdeaState), st.booleans()), max_size=MANY)
PLANS: st.SearchStrategy[Plan] = st.builds(
    Plan,
    insights=INSIGHTS,
    ideas=IDEAS,
    insights_in_trash=INSIGHTS,
    ideas_in_trash=IDEAS,
    silent=st.lists(st.booleans(), max_size=MANY),
    silent_in_trash=st.lists(st.booleans(), max_size=MANY),
    scores_shown=st.booleans(),
    answers=st.integers(0, MANY),
    opened=st.sets(st.sampled_from(Gate)),
    disputed=st.booleans(),
)


def dig(plan: Plan) -> Mine:
    """Return a project that has been used in all ways, with a canary in every text."""
    return _Digger(plan).dig()


class _Digger:
    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._canaries: list[Canary] = []
        self._numbers = count()

    def dig(self) -> Mine:
        bare = new_project(derived_id("mine"), "", "", at=AT)
        sections = {part: self._filled(part, getattr(bare, part)) for part in SECTIONS}
        sections["choosing"] = sections["choosing"].but(scores_shown=self._plan.scores_shown)
        lists = {part: self._items(part) for part in COLLECTIONS}
        project = bare.but(
            **sections,
            **lists,
            trash=self._trash(),
            checkpoints={gate: self._checkpoint(gate) for gate in Gate},
            erased=(derived_id("erased"),),
            applied=(derived_id("applied"),),
            revision=7,
        )
        return Mine(project, tuple(self._canaries))

    def _items(self, part: str, *, in_trash: bool = False) -> dict[str, Item]:
        """Return the items of one list: some lists as planned, one item in all others."""
        plan = self._plan
        match part:
            case "insights":
                planned = plan.insights_in_trash if in_trash else plan.insights
                items = [self._insight(state) for state in planned]
            case "ideas":
                idling = plan.ideas_in_trash if in_trash else plan.ideas
                items = [self._idea(each) for each in idling]
            case "assumptions" | "causes":
                silent = plan.silent_in_trash if in_trash else plan.silent
                items = [self._quiet(part, each) for each in silent]
            case _:
                items = [self._bare(part)]
        return {item.id: self._filled(part, item, in_trash=in_trash) for item in items}

    def _bare(self, part: str) -> Item:
        return COLLECTIONS[part](id=derived_id(part, str(next(self._numbers))))

    def _insight(self, state: InsightState) -> Item:
        reading, quotable = state
        return self._bare("insights").but(reading=reading, quotable=quotable)

    def _quiet(self, part: str, silent: bool) -> Item:
        return self._bare(part).but(hidden_by=BALLOT if silent else None)

    def _idea(self, idling: Idling) -> Item:
        state, silent = idling
        return self._bare("ideas").but(state=state, hidden_by=BALLOT if silent else None)

    def _filled(self, part: str, holder: Any, *, in_trash: bool = False) -> Any:
        """Return `holder` with a canary in each text, and in a variant of each if disputed."""
        where = {"part": part, "holder": holder, "in_trash": in_trash}
        texts = {field: self._text(where | {"field": field}) for field in holder.texts()}
        if isinstance(holder, Idea):
            texts["scores"] = {self._sung(**where, field="scores"): Score(effect=3)}  # type: ignore[assignment]
        return holder.but(**texts)

    def _text(self, where: dict[str, Any]) -> Text:
        beside = [self._sung(**where, is_variant=True)] if self._plan.disputed else []
        variants = tuple(Variant(id=derived_id(word), text=word) for word in beside)
        return Text(value=self._sung(**where), rev=2, variants=variants)

    def _trash(self) -> dict[str, Trashed]:
        return {
            name: Trashed(
                part=part,
                at=AT,
                values=item.model_dump(mode="json"),
                touched=self._touched(part, item),
            )
            for part in COLLECTIONS
            for name, item in self._items(part, in_trash=True).items()
        }

    def _touched(self, part: str, item: Item) -> tuple[Touched, ...]:
        """Return what merging the cause or idea `item` did to another."""
        other = derived_id("merged into")
        where = {"part": part, "holder": item, "in_trash": True}
        match part:
            case "causes":
                field = "against"
                told = [self._text(where | {"field": field}) for _ in range(2)]
                before, after = (text.model_dump(mode="json") for text in told)
            case "ideas":
                field = "scores"
                before, after = ({self._sung(**where, field=field): {}} for _ in range(2))
            case _:
                return ()
        return (Touched(part=part, item=other, field=field, before=before, after=after),)

    def _checkpoint(self, gate: Gate) -> Checkpoint:
        where = {"part": "checkpoints"}
        answers = {
            self._sung(**where, field="ballot"): Answer(
                score=1 + n, missing=self._sung(**where, field="missing")
            )
            for n in range(self._plan.answers)
        }
        if gate not in self._plan.opened:
            return Checkpoint(answers=answers)
        opening = Opening(at=AT, reason=self._sung(**where, field="reason"))
        return Checkpoint(answers=answers, opening=opening)

    def _sung(self, **where: Any) -> str:
        word = f"canary{next(self._numbers):04o}".translate(str.maketrans("01", "xy"))
        self._canaries.append(Canary(word=word, **where))
        return word
