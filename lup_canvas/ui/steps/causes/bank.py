"""The cards of the cause bank. Every view shows these, and only says where each stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lup_canvas.content import MethodText
from lup_canvas.locale import Translator
from lup_canvas.project import causes
from lup_canvas.project.base import in_order
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, RootTest
from lup_canvas.shown.told import told
from lup_canvas.ui.cards import Card, Option, Search
from lup_canvas.ui.fields import choices
from lup_canvas.ui.steps.causes.aloud import chain_words
from lup_canvas.ui.steps.causes.cause_card import (
    CAUSES,
    INSIGHTS,
    Around,
    cause_card,
)
from lup_canvas.ui.steps.told import searches, sent


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
        return {
            cause.id: cause_card(cause, self.t, around=self._around(cause))
            for cause in in_order(self.project.causes)
        }

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
    def _questions(self) -> tuple[str, ...]:
        return tuple(self.test.part(test).question for test in RootTest)

    def _around(self, cause: Cause) -> Around:
        behind = self._behind[cause.id]
        is_read = cause.root or len(behind) == 1
        return Around(
            bones=self.bones,
            questions=self._questions,
            behind=behind,
            leads_to=causes.parents(self.project, cause),
            insights=tuple(name for name in cause.insights if name in self._told),
            support=causes.support(self.project, cause),
            aloud=chain_words(self.project, cause, self.t) if is_read else "",
        )
