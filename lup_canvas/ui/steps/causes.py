"""What the screen of causes shows: one cause bank, looked at by several methods (domain.md 3)."""

from __future__ import annotations

from collections.abc import Sequence

from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, Depth, Evidence, Influence
from lup_canvas.ui.cards import Badge, Block, Card, Column, Field, SortedBy
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    choice_field,
    delete,
    links_field,
    text_field,
)
from lup_canvas.ui.labels import label, words
from lup_canvas.ui.steps.hints import hints_for


def focal_block(project: Project, t: Translator) -> Block:
    """Return the problem that the causes explain, as the group can observe it."""
    problem = project.problem
    return Block(
        id="focal",
        layout="form",
        cards=(
            card(
                "problem",
                problem,
                [
                    text_field(
                        problem,
                        "focal",
                        label=t("The problem we can observe"),
                        placeholder=t("What happens, that should not happen?"),
                        size="large",
                        hints=hints_for(problem.focal, "focal", t),
                    )
                ],
            ),
        ),
    )


def whys_block(project: Project, categories: Sequence[str], t: Translator) -> Block:
    """Return the cause bank as chains of hvorfor that branch and meet (domain.md 3.1)."""
    return Block(
        id="whys",
        layout="tree",
        empty=t("Why does this happen? Write the first cause."),
        cards=tuple(
            _cause(project, cause, categories, t).model_copy(
                update={
                    "depth": depth - 1,
                    "under": f"causes/{under}//" if under else None,
                    "add": (
                        add_box(
                            "causes",
                            label=t("Because ..."),
                            placeholder=t("Why? Because ..."),
                            leads_to=[cause.id],
                        ),
                    ),
                }
            )
            for cause, depth, under in causes.tree(project)
        ),
        add=(
            add_box(
                "causes", label=t("New cause"), placeholder=t("Why does this happen? Because ...")
            ),
        ),
    )


def fishbone_block(project: Project, categories: Sequence[str], t: Translator) -> Block:
    """Return the same causes sorted into the bones of the fishbone (domain.md 3.2)."""
    bones = (*categories, *(c for c in causes.categories_used(project) if c not in categories))
    return Block(
        id="fishbone",
        layout="columns",
        columns=(
            *(Column(id=name, title=name) for name in bones),
            Column(id="", title=t("Not sorted yet")),
        ),
        sorted_by=SortedBy(field="category"),
        cards=tuple(
            _cause(project, cause, bones, t).model_copy(update={"column": cause.category or ""})
            for cause in in_order(project.causes)
        ),
        add=tuple(
            add_box(
                "causes",
                label=t("New cause"),
                placeholder=t("Because ..."),
                column=name,
                category=name or None,
            )
            for name in (*bones, "")
        ),
    )


def _cause(project: Project, cause: Cause, categories: Sequence[str], t: Translator) -> Card:
    told = {each.id: str(each.text) for each in in_order(project.insights)}
    return card(
        "causes",
        cause,
        [
            text_field(
                cause,
                "text",
                label=t("Cause"),
                hide_label=True,
                hints=hints_for(cause.text, cause.id, t),
            )
        ],
        tone="root" if cause.root else "plain",
        badges=_badges(project, cause, t),
        more=(
            choice_field(cause, "evidence", label=t("How do we know?"), options=words(Evidence, t)),
            links_field(cause, "insights", label=t("Supported by"), options=told),
            text_field(cause, "against", label=t("What speaks against it?")),
            choice_field(
                cause, "influence", label=t("Can we influence it?"), options=words(Influence, t)
            ),
            choice_field(
                cause,
                "category",
                label=t("Category"),
                options={name: name for name in categories},
            ),
            choice_field(cause, "depth", label=t("Level"), options=words(Depth, t)),
            _leads_to(project, cause, t),
        ),
        more_label=t("Evidence and ties"),
        actions=(
            action(
                t("Not a root cause after all") if cause.root else t("Mark as root cause"),
                "set_field",
                icon="root",
                part="causes",
                item=cause.id,
                field="root",
                value=not cause.root,
            ),
            delete("causes", cause, label=t("Delete"), done=t("Deleted")),
        ),
    )


def _leads_to(project: Project, cause: Cause, t: Translator) -> Field:
    behind = {each.id for each in in_order(project.causes) if _is_behind(project, each, cause)}
    others = {
        each.id: str(each.text) or t("(empty)")
        for each in in_order(project.causes)
        if each.id not in behind
    }
    return links_field(
        cause,
        "leads_to",
        label=t("Leads to (none: straight to the problem)"),
        options=others,
        change={"kind": "put_cause", "item": cause.id},
        into="leads_to",
    )


def _is_behind(project: Project, other: Cause, cause: Cause) -> bool:
    """Tell whether `other` is `cause` or one of the reasons behind it: no circles."""
    return cause.id in causes.ahead(project, (other.id,))


def _badges(project: Project, cause: Cause, t: Translator) -> tuple[Badge, ...]:
    support = causes.support(project, cause)
    believed = cause.evidence is Evidence.BELIEVED
    return (
        *((Badge(text=t("Root cause"), tone="strong", icon="root"),) if cause.root else ()),
        Badge(text=label(cause.evidence, t), tone="plain" if believed else "good"),
        *(
            (
                Badge(
                    text=t.plural("{count} contribution", "{count} contributions", support),
                    icon="link",
                ),
            )
            if support
            else ()
        ),
        *(
            (Badge(text=t("Chains meet here"), tone="strong"),)
            if len(causes.parents(project, cause)) > 1
            else ()
        ),
    )


def consequences_block(project: Project, t: Translator) -> Block:
    """Return what the problem leads to: the branches of the problem tree (domain.md 3.3)."""
    return Block(
        id="consequences",
        layout="list",
        heading=t("Consequences"),
        help=t("What follows from the problem, and what follows from that?"),
        ordered=True,
        cards=tuple(
            card(
                "consequences",
                each,
                [text_field(each, "text", label=t("Consequence"), hide_label=True)],
                actions=(delete("consequences", each, label=t("Delete"), done=t("Deleted")),),
            )
            for each in in_order(project.consequences)
        ),
        add=(
            add_box("consequences", label=t("New consequence"), placeholder=t("This leads to ...")),
        ),
    )
