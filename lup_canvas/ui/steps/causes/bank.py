"""The cards of the cause bank. Every view shows these, and only says where each stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from lup_canvas.content import MethodText
from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, Depth, Evidence, Influence, RootTest
from lup_canvas.shown.told import told
from lup_canvas.ui.cards import Action, Add, Badge, Card, Field, Hint, Option, Search, Then
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
from lup_canvas.ui.steps.causes.aloud import chain_words
from lup_canvas.ui.steps.hints import end_hints, hints_for
from lup_canvas.ui.steps.told import searches, sent

INSIGHTS, CAUSES = "insights", "causes"
"""The names of the lists that all cards choose from."""


@dataclass(frozen=True)
class Bank:
    """A project's causes, made into cards once for whichever view shows them."""

    project: Project
    categories: Sequence[str]
    """The bones the group has chosen; those in use besides them are added."""
    test: MethodText
    """The method with the four tests of a root cause."""
    t: Translator

    @cached_property
    def bones(self) -> tuple[str, ...]:
        """Return every category that a cause can be put in."""
        return tuple(dict.fromkeys((*self.categories, *causes.categories_used(self.project))))

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """Return the card of each cause, in the group's order."""
        return {cause.id: self._card(cause) for cause in in_order(self.project.causes)}

    @cached_property
    def lists(self) -> dict[str, tuple[Option, ...]]:
        """Return what the cards choose from; sent once, not once for each card."""
        tied = (name for cause in self.project.causes.values() for name in cause.insights)
        return {INSIGHTS: sent(self._told, tied), CAUSES: choices(self._names)}

    @cached_property
    def searches(self) -> dict[str, Search]:
        """Return the search in what people told, where that is too much to send."""
        return searches(self.project, INSIGHTS, self._told, self.t)

    @cached_property
    def _told(self) -> Mapping[str, str]:
        return told(self.project)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        empty = self.t("(empty)")
        return {each.id: str(each.text) or empty for each in in_order(self.project.causes)}

    @cached_property
    def _behind(self) -> Mapping[str, frozenset[str]]:
        return causes.behind(self.project)

    @cached_property
    def _choices(self) -> Mapping[type[StrEnum], tuple[Option, ...]]:
        kinds: tuple[type[StrEnum], ...] = (Evidence, Influence, Depth)
        return {kind: choices(words(kind, self.t)) for kind in kinds}

    @cached_property
    def _bones(self) -> tuple[Option, ...]:
        return choices({name: name for name in self.bones})

    @cached_property
    def _why(self) -> Then:
        t = self.t
        return Then(
            label=t("Because ..."), placeholder=t("Why? Because ..."), tied="values.leads_to"
        )

    def line(self, label: str, placeholder: str, *leads_to: str, under: str | None = None) -> Add:
        """Return a line for a cause that leads to these; Enter asks why of what was written."""
        line = add_box("causes", label=label, placeholder=placeholder, leads_to=list(leads_to))
        return line.model_copy(update={"under": under, "then": self._why})

    def ends(self, cause: Cause) -> bool:
        """Tell whether nobody has asked why about `cause` yet."""
        return len(self._behind[cause.id]) == 1

    def _card(self, cause: Cause) -> Card:
        t = self.t
        return card(
            "causes",
            cause,
            [self._text(cause), *(self._tests(cause) if cause.root else ())],
            tone="root" if cause.root else "plain",
            badges=tuple(self._badges(cause)),
            more=tuple(self._more(cause)),
            more_label=t("Evidence and ties"),
            actions=self._actions(cause),
            add=self._adds(cause),
        )

    def _text(self, cause: Cause) -> Field:
        hints: tuple[Hint, ...] = hints_for(cause.text, cause.id, self.t)
        if self.ends(cause):
            hints = (*hints, *end_hints(cause.text, self.t))
        return text_field(cause, "text", label=self.t("Cause"), hide_label=True, hints=hints)

    def _tests(self, cause: Cause) -> Iterable[Field]:
        """Return the four questions a root cause is asked, each to be answered by itself."""
        return (
            Field(
                field=f"root_tests.{test}",
                label=self.test.part(test).question,
                kind="check",
                value=test in cause.root_tests,
                change={"kind": "answer_root_test", "item": cause.id, "test": test.value},
                into="passed",
            )
            for test in RootTest
        )

    def _more(self, cause: Cause) -> Iterable[Field]:
        t, named = self.t, self._choices
        yield choice_field(cause, "evidence", label=t("How do we know?"), options=named[Evidence])
        yield links_field(
            cause, "insights", label=t("Supported by"), options=self._told, shared=INSIGHTS
        )
        yield text_field(cause, "against", label=t("What speaks against it?"))
        yield choice_field(
            cause, "influence", label=t("Can we influence it?"), options=named[Influence]
        )
        yield choice_field(
            cause,
            "category",
            label=t("Category"),
            options=self._bones,
        )
        yield choice_field(cause, "depth", label=t("Level"), options=named[Depth])
        yield links_field(
            cause,
            "leads_to",
            label=t("Leads to (none: straight to the problem)"),
            options=self._names,
            shared=CAUSES,
            without=tuple(sorted(self._behind[cause.id])),
            change={"kind": "put_cause", "item": cause.id},
            into="leads_to",
        )
        yield text_field(cause, "other_words", label=t("Other words for the same"))
        if cause.root or self.ends(cause):
            yield Field(
                field="aloud",
                label=t("Read aloud"),
                kind="show",
                value=chain_words(self.project, cause, t),
            )
        if not cause.root and (cause.root_tests or len(causes.parents(self.project, cause)) > 1):
            yield from self._tests(cause)

    def _badges(self, cause: Cause) -> Iterable[Badge]:
        t = self.t
        if cause.root:
            yield Badge(text=t("Root cause"), tone="strong", icon="root")
            yield Badge(
                text=t(
                    "{count} of {all} tests passed",
                    count=len(cause.root_tests),
                    all=len(RootTest),
                ),
                tone="good" if len(cause.root_tests) == len(RootTest) else "warn",
            )
        believed = cause.evidence is Evidence.BELIEVED
        yield Badge(text=label(cause.evidence, t), tone="plain" if believed else "good")
        support = causes.support(self.project, cause)
        if support:
            told = t.plural("{count} contribution", "{count} contributions", support)
            yield Badge(text=told, icon="link")
        if len(causes.parents(self.project, cause)) > 1:
            yield Badge(text=t("Chains meet here"), tone="strong")

    def _actions(self, cause: Cause) -> tuple[Action, ...]:
        t = self.t
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

    def _adds(self, cause: Cause) -> tuple[Add, ...]:
        """Return the lines below a card: a cause behind it, or the half that is another cause."""
        t = self.t
        return (
            self.line(
                t("Because ..."),
                t("Why? Because ...") if self.ends(cause) else t("Another cause of this ..."),
                cause.id,
            ),
            Add(
                label=t("Split in two"),
                placeholder=t("Write the half that is a cause of its own"),
                change={"kind": "split_cause", "item": cause.id},
                into="new_text",
            ),
        )
