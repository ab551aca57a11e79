"""The problem tree above its roots: what the problem leads to, and the same turned around."""

from __future__ import annotations

from collections.abc import Iterator

from lup_canvas.locale import Translator
from lup_canvas.project.base import Part, Text, in_order
from lup_canvas.project.branches import branches, grows_from
from lup_canvas.project.changes import WriteText
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Consequence, RealProblem
from lup_canvas.project.variants import same_words
from lup_canvas.ui.cards import Action, Badge, Block, Card
from lup_canvas.ui.fields import action, add_box, card, choice_field, delete, show_field, text_field

_NOT_FROM_HERE = -1
"""A revision no field has: what is written from it waits beside what others have written."""


def branches_block(project: Project, t: Translator) -> Block:
    """Return what the problem leads to: the branches of the problem tree (domain.md 3.3)."""
    return Block(
        id="consequences",
        layout="tree",
        beside=True,
        heading=t("Branches: the consequences"),
        help=t("What follows from the problem, and what follows from that?"),
        cards=tuple(
            _branch(project, each, t).model_copy(update=_hung(depth, under))
            for each, depth, under in branches(project)
        ),
        add=(
            add_box("consequences", label=t("New consequence"), placeholder=t("This leads to ...")),
        ),
    )


def _branch(project: Project, each: Consequence, t: Translator) -> Card:
    others = {
        other.id: str(other.text) or t("(empty)")
        for other in in_order(project.consequences)
        if not grows_from(project, other.id, each.id)
    }
    return card(
        "consequences",
        each,
        [text_field(each, "text", label=t("Consequence"), hide_label=True)],
        more=(
            choice_field(
                each,
                "follows_from",
                label=t("Follows from (none: straight from the problem)"),
                options=others,
                change={"kind": "put_consequence", "item": each.id},
                into="follows_from",
            ),
        ),
        more_label=t("Move to another branch"),
        actions=(delete("consequences", each, label=t("Delete"), done=t("Deleted")),),
        add=(
            add_box(
                "consequences",
                label=t("And what follows from that?"),
                placeholder=t("This leads to ..."),
                follows_from=each.id,
            ),
        ),
    )


def objectives_block(project: Project, t: Translator) -> Block:
    """Return the objective tree (måltre): trunk and branches turned around, and no roots."""
    trunk = _objective(project, "problem", project.problem, project.problem.focal, t)
    twigs = (
        _objective(project, "consequences", each, each.text, t).model_copy(
            update=_hung(depth + 1, under or "")
        )
        for each, depth, under in branches(project)
        if each.text
    )
    return Block(
        id="objectives",
        layout="tree",
        heading=t("Objective tree"),
        help=t(
            "How is it when the problem is gone? Say it without «not». The causes stay as they "
            "are: turned around now, they would become solutions."
        ),
        empty=t("Write the problem and its consequences first."),
        cards=(trunk, *twigs) if project.problem.focal else tuple(twigs),
    )


def _objective(project: Project, part: str, holder: Part, was: Text, t: Translator) -> Card:
    turned = holder.written("turned")
    in_goal = bool(turned) and _is_said(project.goal.effect, turned.value)
    return card(
        part,
        holder,
        [
            text_field(holder, "turned", label=t("When the problem is gone"), hide_label=True),
            show_field("was", label=t("Now"), value=was, size="small"),
        ],
        tone="root" if part == "problem" else "plain",
        badges=(Badge(text=t("In the goal"), tone="good", icon="check"),) if in_goal else (),
        actions=(_to_goal(project, turned, t),) if turned and not in_goal else (),
    )


def _to_goal(project: Project, turned: Text, t: Translator) -> Action:
    """Return the button that writes a draft of the goal: beside what is there, never over it."""
    effect = project.goal.effect
    return action(
        t("Use as a draft of the goal"),
        "write_text",
        icon="up",
        part="goal",
        item=None,
        field="effect",
        base_rev=_NOT_FROM_HERE if effect else effect.rev,
        text=turned.value,
    )


def drafts_of_the_objective_tree(project: Project, t: Translator) -> Iterator[WriteText]:
    """Yield what turns the problem tree around, where nobody has done it in better words."""
    turnable: list[tuple[str, str | None, RealProblem | Consequence, Text]] = [
        ("problem", None, project.problem, project.problem.focal),
        *(("consequences", each.id, each, each.text) for each in in_order(project.consequences)),
    ]
    for part, item, holder, was in turnable:
        turned = holder.turned
        if was and not turned:
            text = _turned(was.value, t)
            yield WriteText(part=part, item=item, field="turned", base_rev=turned.rev, text=text)


def _turned(text: str, t: Translator) -> str:
    sentence = " ".join(text.split()).rstrip(".!? ")
    return t("It is no longer so that {what}.", what=sentence[:1].lower() + sentence[1:])


def _is_said(text: Text, words: str) -> bool:
    return any(same_words(words, each) for each in (text.value, *(v.text for v in text.variants)))


def _hung(depth: int, under: str | None) -> dict[str, object]:
    return {"depth": depth - 1, "under": under}
