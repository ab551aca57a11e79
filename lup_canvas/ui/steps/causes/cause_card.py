"""The card of one cause, made of the cause and of what stands around it in the bank."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from lup_canvas.locale import Translator
from lup_canvas.project.document.problem import Cause, Depth, Evidence, Influence, RootTest
from lup_canvas.project.recent import while_it_lasts
from lup_canvas.ui.cards import Action, Add, Badge, Card, Field, Hint, Option, Then
from lup_canvas.ui.fields import (
    action,
    add_box,
    card,
    choice_field,
    choices,
    delete,
    links_field,
    text_field,
)
from lup_canvas.ui.labels import label, words
from lup_canvas.ui.steps.hints import end_hints, hints_for

INSIGHTS, CAUSES = "insights", "causes"
"""The names of the lists that all cards choose from."""


class Around(NamedTuple):
    """What the card of a cause says that the cause itself does not know."""

    bones: tuple[str, ...]
    """Every category that a cause can be put in."""
    questions: tuple[str, ...]
    """What each of the tests of a root cause asks."""
    behind: frozenset[str]
    """The cause itself and all that explain it: it can lead to none of them."""
    leads_to: tuple[str, ...]
    """The causes it leads to that are still there."""
    insights: tuple[str, ...]
    """The insights it stands on that can be shown."""
    support: int
    """How many of them are read through."""
    aloud: str
    """The chains that are read aloud from here; "" if none begins here."""

    @property
    def is_end(self) -> bool:
        """Tell whether nobody has asked why about the cause yet."""
        return len(self.behind) == 1

    @property
    def is_meeting(self) -> bool:
        """Tell whether chains meet in the cause."""
        return len(self.leads_to) > 1


@while_it_lasts
def cause_card(cause: Cause, t: Translator, *, around: Around) -> Card:
    """Return the card, with the tests before all else once the cause is marked as a root cause."""
    return card(
        "causes",
        cause,
        [_text(cause, around, t), *(_tests(cause, around) if cause.root else ())],
        tone="root" if cause.root else "plain",
        badges=tuple(_badges(cause, around, t)),
        more=tuple(_more(cause, around, t)),
        more_label=t("What do we know?"),
        actions=_actions(cause, t),
        add=_adds(cause, around, t),
    )


def line_of_why(
    t: Translator, label: str, placeholder: str, *leads_to: str, under: str | None = None
) -> Add:
    """Return a line for a cause that leads to these; Enter asks why of what was written."""
    line = add_box("causes", label=label, placeholder=placeholder, leads_to=list(leads_to))
    then = Then(label=t("Because ..."), placeholder=t("Why? Because ..."), tied="values.leads_to")
    return line.model_copy(update={"under": under, "then": then})


def _text(cause: Cause, around: Around, t: Translator) -> Field:
    hints: tuple[Hint, ...] = hints_for(cause.text, cause.id, t)
    if around.is_end:
        hints = (*hints, *end_hints(cause.text, t))
    return text_field(cause, "text", label=t("Cause"), hide_label=True, hints=hints)


def _tests(cause: Cause, around: Around) -> Iterable[Field]:
    """Return the four questions a root cause is asked, each to be answered by itself."""
    return (
        Field(
            field=f"root_tests.{test}",
            label=question,
            kind="check",
            value=test in cause.root_tests,
            change={"kind": "answer_root_test", "item": cause.id, "test": test.value},
            into="passed",
        )
        for test, question in zip(RootTest, around.questions, strict=True)
    )


def _more(cause: Cause, around: Around, t: Translator) -> Iterable[Field]:
    evidence, influence, depth = (_options(kind, t) for kind in (Evidence, Influence, Depth))
    yield choice_field(cause, "evidence", label=t("How do we know?"), options=evidence)
    yield links_field(
        cause,
        "insights",
        label=t("Supported by"),
        options=dict.fromkeys(around.insights, ""),
        shared=INSIGHTS,
    )
    yield text_field(cause, "against", label=t("What speaks against it?"))
    yield choice_field(cause, "influence", label=t("Can we influence it?"), options=influence)
    yield choice_field(cause, "category", label=t("Category"), options=_bones(around.bones))
    yield choice_field(cause, "depth", label=t("Level"), options=depth)
    yield links_field(
        cause,
        "leads_to",
        label=t("Leads to (none: straight to the problem)"),
        options=dict.fromkeys(around.leads_to, ""),
        shared=CAUSES,
        without=tuple(sorted(around.behind)),
        change={"kind": "put_cause", "item": cause.id},
        into="leads_to",
    )
    yield text_field(cause, "other_words", label=t("Other words for the same"))
    if around.aloud:
        yield Field(field="aloud", label=t("Read aloud"), kind="show", value=around.aloud)
    if not cause.root and (cause.root_tests or around.is_meeting):
        yield from _tests(cause, around)


def _badges(cause: Cause, around: Around, t: Translator) -> Iterable[Badge]:
    if cause.root:
        yield Badge(text=t("Root cause"), tone="strong", icon="root")
        yield Badge(
            text=t("{count} of {all} tests passed", count=len(cause.root_tests), all=len(RootTest)),
            tone="good" if len(cause.root_tests) == len(RootTest) else "warn",
        )
    believed = cause.evidence is Evidence.BELIEVED
    yield Badge(text=label(cause.evidence, t), tone="plain" if believed else "good")
    if around.support:
        told = t.plural("{count} contribution", "{count} contributions", around.support)
        yield Badge(text=told, icon="link")
    if around.is_meeting:
        yield Badge(text=t("Chains meet here"), tone="strong")


def _actions(cause: Cause, t: Translator) -> tuple[Action, ...]:
    return (
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
    )


def _adds(cause: Cause, around: Around, t: Translator) -> tuple[Add, ...]:
    """Return the lines below a card: a cause behind it, or the half that is another cause."""
    asks = t("Why? Because ...") if around.is_end else t("Another cause of this ...")
    return (
        line_of_why(t, t("Because ..."), asks, cause.id),
        Add(
            label=t("Split in two"),
            placeholder=t("Write the half that is a cause of its own"),
            change={"kind": "split_cause", "item": cause.id},
            into="new_text",
        ),
    )


@cache
def _options(kind: type[Evidence | Influence | Depth], t: Translator) -> tuple[Option, ...]:
    return choices(words(kind, t))


def _bones(names: tuple[str, ...]) -> tuple[Option, ...]:
    return choices({name: name for name in names})
