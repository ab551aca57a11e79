"""Changes that wait for the same project are written together.

Concurrency: whoever finds nobody writing takes everything that waits, writes it, and wakes the
others. Those whose change was among it have their answer; one of the rest writes the next
group. Nobody writes for others more than once, so under constant load no one is held up for
ever. The condition guards the list and the flag, and is not held while writing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from threading import Condition
from typing import NamedTuple

from lup_canvas.project.changes import Change, apply
from lup_canvas.project.document import Project
from lup_canvas.store.base import StoreUnavailable
from lup_canvas.store.readable import require_readable

Edit = Callable[[Project], Project]


class Outcome(NamedTuple):
    """The project as it is on disk with a change, and just before and after that change."""

    project: Project
    before: Project
    after: Project

    @property
    def changed(self) -> bool:
        """Tell whether the change made a difference."""
        return self.after is not self.before


class GroupCommit:
    """The line in front of one project.

    `rewrite` puts an edit of the document on disk, alone, and returns what is there then.
    """

    def __init__(self, rewrite: Callable[[Edit], Project]) -> None:
        self._rewrite = rewrite
        self._turn = Condition()
        self._line: list[_Waiting] = []
        self._writing = False

    @property
    def waiting(self) -> int:
        """How many changes wait for the write under way to end."""
        return len(self._line)

    def submit(self, change: Change, at: datetime) -> Outcome:
        """Return what came of `change` when it is on disk; raises what went wrong with it."""
        mine = _Waiting(change, at)
        group = self._wait(mine)
        if group:
            self._lead(group)
        return mine.answer()

    def _wait(self, mine: _Waiting) -> Sequence[_Waiting]:
        """Return the group to write, or nothing if somebody else wrote `mine`."""
        with self._turn:
            self._line.append(mine)
            self._turn.wait_for(lambda: mine.is_answered or not self._writing)
            if mine.is_answered:
                return ()
            self._writing = True
            group, self._line = self._line, []
            return group

    def _lead(self, group: Sequence[_Waiting]) -> None:
        try:
            self._write(group)
        finally:
            with self._turn:
                self._writing = False
                self._turn.notify_all()

    def _write(self, group: Sequence[_Waiting]) -> None:
        failure: Exception = StoreUnavailable("the write was interrupted")
        project = None
        try:
            project = self._rewrite(partial(_apply_all, group))
        except Exception as error:  # noqa: BLE001  (raised again for each who waits)
            failure = error
        finally:
            for waiting in group:
                waiting.settle(project, failure)


def _apply_all(group: Sequence[_Waiting], project: Project) -> Project:
    for waiting in group:
        project = waiting.applied_to(project)
    return project


class _Waiting:
    """A change that somebody waits to see on disk, and in the end its answer."""

    def __init__(self, change: Change, at: datetime) -> None:
        self.is_answered = False
        self._change = change
        self._at = at
        self._step: tuple[Project, Project] | None = None
        self._error: Exception | None = None
        self._project: Project | None = None

    def applied_to(self, project: Project) -> Project:
        """Return `project` with the change, or as it is if the change cannot be made."""
        try:
            after = apply(project, self._change, self._at)
            if after is not project:
                require_readable(project, after)
            self._step = project, after
        except Exception as error:  # noqa: BLE001  (raised again by `answer`; others go on)
            self._error = error
            return project
        return after

    def settle(self, project: Project | None, failure: Exception) -> None:
        """Give the answer: `project` is on disk, or nothing is because of `failure`.

        With nothing on disk, even a refusal may rest on another change that came to nothing.
        """
        self._project = project
        if project is None:
            self._error = failure
        self.is_answered = True

    def answer(self) -> Outcome:
        """Return the outcome, or raise why there is none."""
        if self._error:
            raise self._error
        assert self._project is not None
        assert self._step is not None
        return Outcome(self._project, *self._step)
