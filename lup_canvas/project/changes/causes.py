"""Changes to the cause bank beyond its ties: merge, split, test, show; and the branches above."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import StringConstraints

from lup_canvas.project import branches, variants
from lup_canvas.project.base import MAX_TEXT, Id, LongText
from lup_canvas.project.changes.base import Change, find, is_known, replace
from lup_canvas.project.changes.items import MoveItem, last_place, with_item
from lup_canvas.project.changes.silence import shown_to_all
from lup_canvas.project.document import Project
from lup_canvas.project.document.problem import Cause, RootTest
from lup_canvas.project.errors import ChangeRefused


class SplitCause(Change):
    """Make two causes of one: the new one stands beside it, with the same ties.

    Without `text` the old one keeps its words; with it, they are written as by WriteText.
    """

    kind: Literal["split_cause"] = "split_cause"
    item: Id
    new_item: Id
    new_text: Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT)]
    text: LongText | None = None
    base_rev: int = 0

    def apply(self, project: Project, at: datetime) -> Project:
        """Return `project` with both; what stands behind stays behind the old one."""
        if is_known(project, self.new_item):
            return project
        find(project, "causes", self.item)
        cause = project.causes[self.item]
        part = Cause.model_validate(
            {
                **_what_both_have(cause),
                "id": self.new_item,
                "place": last_place(project, "causes") + 1,
                "text": self.new_text,
            }
        )
        both = with_item(project, "causes", part)
        if self.text is not None:
            text = variants.written(cause.text, self.text, base_rev=self.base_rev, draft=self.id)
            both = replace(both, "causes", self.item, text=text)
        return MoveItem(part="causes", item=self.new_item, after=self.item).apply(both, at)


class AnswerRootTest(Change):
    """Answer one of the tests of a root cause: yes, or not (yet)."""

    kind: Literal["answer_root_test"] = "answer_root_test"
    item: Id
    test: RootTest
    passed: bool

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the answer."""
        find(project, "causes", self.item)
        before = project.causes[self.item].root_tests
        yes = {*before, self.test} if self.passed else {*before} - {self.test}
        after = tuple(test for test in RootTest if test in yes)
        if after == before:
            return project
        return replace(project, "causes", self.item, root_tests=after)


class ShowCauses(Change):
    """End the silent writing: every cause is shown to all, and nobody's any more."""

    kind: Literal["show_causes"] = "show_causes"

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with nothing hidden in the bank."""
        return shown_to_all(project, "causes")


class PutConsequence(Change):
    """Say what a consequence follows from: another one, or the problem when none is named."""

    kind: Literal["put_consequence"] = "put_consequence"
    item: Id
    follows_from: Id | None = None

    def apply(self, project: Project, at: datetime) -> Project:  # noqa: ARG002
        """Return `project` with the consequence on its new branch; refuses a circle."""
        find(project, "consequences", self.item)
        if self.follows_from is not None:
            find(project, "consequences", self.follows_from)
        if project.consequences[self.item].follows_from == self.follows_from:
            return project
        if branches.grows_from(project, self.follows_from, self.item):
            raise ChangeRefused("A consequence cannot follow from itself.")
        return replace(project, "consequences", self.item, follows_from=self.follows_from)


def _what_both_have(cause: Cause) -> dict[str, object]:
    shared = ("leads_to", "category", "depth", "evidence", "influence", "insights", "hidden_by")
    return {name: getattr(cause, name) for name in shared}
