"""What a test card says from the start: what the card of its idea says already (domain.md 6)."""

from __future__ import annotations

from collections.abc import Mapping

from lup_canvas.project.base import Text
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea, IdeaState
from lup_canvas.project.document.trial import Trial

_SAID_AS: Mapping[str, str] = {
    "believe": "must_be_true",
    "do": "first_test",
    "owner": "owner",
}
"""The fields of a test card, and those of an idea card that say the same."""


def begun(project: Project, trial: Trial) -> Trial:
    """Return `trial` with what its chosen idea says, in the fields where nothing is written."""
    idea = project.ideas.get(trial.idea or "")
    if idea is None or idea.state is not IdeaState.CHOSEN or not project.ideas_are_open:
        return trial
    return trial.but(**{n: t for n, t in _said(idea).items() if not trial.written(n)})


def first_unsaid(idea: Idea) -> str:
    """Return the field in which a test card of `idea` begins: the first it does not bring."""
    return "measure" if _said(idea)["believe"] else "believe"


def _said(idea: Idea) -> Mapping[str, Text]:
    return {name: idea.written(own).plain for name, own in _SAID_AS.items()}
