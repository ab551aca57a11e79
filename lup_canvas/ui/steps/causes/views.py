"""The four views of the one cause bank: the same cards, each in its own order and place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lup_canvas.content import MethodText
from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Depth
from lup_canvas.ui.cards import Block, Card, Column, SortedBy
from lup_canvas.ui.fields import add_box
from lup_canvas.ui.steps.causes.bank import Bank
from lup_canvas.ui.steps.causes.cause_card import line_of_why
from lup_canvas.ui.steps.silent import written_alone

MOST_ON_A_BONE = 4
"""How many causes of a bone stand open; the rest are folded (domain.md 3.2)."""


def whys_block(bank: Bank) -> Block:
    """Return the bank as chains of hvorfor, side by side, that branch and meet (domain.md 3.1)."""
    t = bank.t
    return Block(
        id="whys",
        layout="tree",
        beside=True,
        lists=bank.lists,
        searches=bank.searches,
        empty=t("Why does this happen? Write the first cause."),
        cards=_hanging(bank, bank.project),
        add=(line_of_why(t, t("New cause"), _asked(bank)),),
    )


def chain_block(bank: Bank, cause: str) -> Block:
    """Return the chain that begins with `cause` alone, for those who ask why about it."""
    t, project = bank.t, bank.project
    mine = causes.behind(project).get(cause, frozenset())
    within = project.but(causes={name: project.causes[name] for name in mine})
    placeholder = t("Why does this happen? Because ...")
    return whys_block(bank).model_copy(
        update={
            "id": "chain",
            "cards": _hanging(bank, within),
            "add": tuple(
                line_of_why(t, t("New cause"), placeholder, each, under=each)
                for each in within.causes
                if each == cause
            ),
        }
    )


def roots_block(bank: Bank) -> Block:
    """Return the bank as the roots of the problem tree (domain.md 3.3)."""
    t = bank.t
    return whys_block(bank).model_copy(
        update={
            "id": "roots",
            "heading": t("Roots: the causes"),
            "help": t("Two or three levels are enough. Stop when the same causes come back."),
        }
    )


def fishbone_block(bank: Bank) -> Block:
    """Return the bank sorted into the bones of the fishbone (domain.md 3.2)."""
    columns = (
        *(Column(id=name, title=name) for name in bank.bones),
        Column(id="", title=bank.t("Not sorted yet")),
    )
    block = _columns(bank, "fishbone", "category", columns)
    return block.model_copy(update={"fold": MOST_ON_A_BONE})


def iceberg_block(bank: Bank, iceberg: MethodText) -> Block:
    """Return the bank sorted by how deep each cause lies, with the question of each level (3.7)."""
    levels = ((depth, iceberg.part(depth)) for depth in Depth)
    columns = (
        *(Column(id=depth, title=part.title, help=part.question) for depth, part in levels),
        Column(id="", title=bank.t("Not placed yet")),
    )
    return _columns(bank, "iceberg", "depth", columns)


def silent_block(project: Project, ballot: str, t: Translator) -> Block:
    """Return what one person has written in silence, for that person's screen alone."""
    mine = (cause for cause in in_order(project.causes) if cause.hidden_by == ballot)
    add = add_box("causes", label=t("New cause"), placeholder=t("Because ..."), hidden_by=ballot)
    heading, label = t("My causes, in silence"), t("Cause")
    return written_alone("causes", mine, (add,), t, heading=heading, label=label)


def _asked(bank: Bank) -> str:
    """Return what the last line asks: with causes above it, it is not the next why."""
    t = bank.t
    if bank.project.causes:
        return t("Another cause of the problem ...")
    return t("Why does this happen? Because ...")


def _hanging(bank: Bank, within: Project) -> tuple[Card, ...]:
    def hung(depth: int, under: str | None) -> dict[str, object]:
        return {"depth": depth - 1, "under": under}

    return tuple(
        _placed(bank, cause.id, hung(depth, under)) for cause, depth, under in causes.tree(within)
    )


def _columns(bank: Bank, name: str, field: str, columns: tuple[Column, ...]) -> Block:
    t = bank.t
    return Block(
        id=name,
        layout="columns",
        lists=bank.lists,
        searches=bank.searches,
        columns=columns,
        sorted_by=SortedBy(field=field),
        cards=tuple(
            _placed(bank, cause.id, {"column": getattr(cause, field) or ""}, narrow=True)
            for cause in in_order(bank.project.causes)
        ),
        add=tuple(
            add_box(
                "causes",
                label=t("New cause"),
                placeholder=t("Because ..."),
                column=column.id,
                **dict[str, Any]({field: column.id or None}),
            )
            for column in columns
        ),
    )


def _placed(bank: Bank, name: str, place: Mapping[str, object], *, narrow: bool = False) -> Card:
    """Return the card in its place; a narrow one has one line below it, and leads nowhere."""
    card = bank.cards[name]
    one = tuple(line.model_copy(update={"then": None}) for line in card.add[:1])
    return card.model_copy(update={**place, "add": one if narrow else card.add})
