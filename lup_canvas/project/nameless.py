"""What leaders score and vote, told without whose it is, and not at all while they are too few."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from lup_canvas.project.document import Project, Trashed
from lup_canvas.project.document.ideas import Idea, Score
from lup_canvas.project.document.steps import Answer, Checkpoint, Gate
from lup_canvas.project.gathering import is_voted_alone

FEWEST_ANSWERS = 3
"""Nobody is told what fewer people answered: one of two knows the other's answer."""


def with_hidden_scores(project: Project, ballot: str | None) -> Project:
    """Return `project` with the scores of `ballot`, and those of others only once they are shown.

    Then they are told without whose they are, and effect apart from effort, so that nobody is
    known by the pair. What lies in the trash tells none.
    """
    shown = project.choosing.scores_shown
    ideas = {
        name: idea.but(scores=_told_scores(idea, ballot, shown=shown)) if idea.scores else idea
        for name, idea in project.ideas.items()
    }
    trash = {name: _without_scores(item) for name, item in project.trash.items()}
    return project.but(ideas=ideas, trash=trash)


def _told_scores(idea: Idea, ballot: str | None, *, shown: bool) -> Mapping[str, Score]:
    own = {name: score for name, score in idea.scores.items() if name == ballot}
    if not shown:
        return own
    others = [score for name, score in idea.scores.items() if name != ballot]
    effects = sorted(score.effect for score in others if score.effect is not None)
    efforts = sorted(score.effort for score in others if score.effort is not None)
    pairs = list(zip_longest(effects, efforts))
    pairs += [(None, None)] * (len(others) - len(pairs))
    told = {
        f"score-{n}": Score(effect=effect, effort=effort)
        for n, (effect, effort) in enumerate(pairs, start=1)
    }
    return {**own, **told}


def _without_scores(trashed: Trashed) -> Trashed:
    values = {**trashed.values, "scores": {}} if trashed.values.get("scores") else trashed.values
    touched = tuple(each for each in trashed.touched if each.field != "scores")
    return trashed.but(values=values, touched=touched)


def with_hidden_votes(project: Project, ballot: str | None) -> Project:
    """Return `project` with the votes of `ballot`, and those of others without whose they are.

    What somebody misses is told apart from their score, and nobody is followed from checkpoint to
    checkpoint. A ballot is known to its own browser alone: whoever has it votes and reads with it.
    """
    checkpoints = {
        gate: each.but(answers=_told_answers(each, ballot)) if each.answers else each
        for gate, each in project.checkpoints.items()
    }
    return project.but(checkpoints=checkpoints)


def _told_answers(checkpoint: Checkpoint, ballot: str | None) -> Mapping[str, Answer]:
    own = {name: each for name, each in checkpoint.answers.items() if name == ballot}
    others = [each for name, each in checkpoint.answers.items() if name != ballot]
    scores = sorted(each.score for each in others if each.score is not None)
    missing = sorted(each.missing for each in others if each.missing)
    told = enumerate(zip_longest(scores, missing), start=1)
    return {**own, **{f"answer-{n}": Answer(score=s, missing=m or "") for n, (s, m) in told}}


def without_few_votes(project: Project) -> Project:
    """Return `project` without what is voted by too few, or not shown to the group yet."""
    checkpoints = {
        gate: each if is_vote_told(project, gate) else each.but(answers={})
        for gate, each in project.checkpoints.items()
    }
    return project.but(checkpoints=checkpoints)


def is_vote_told(project: Project, gate: Gate) -> bool:
    """Tell whether the answers at `gate` can be shown: enough of them, and not still given."""
    enough = len(project.checkpoint(gate).scores) >= FEWEST_ANSWERS
    return enough and not is_voted_alone(project, gate)


def without_voters(checkpoint: Checkpoint) -> Checkpoint:
    """Return `checkpoint` with how people voted, and nothing of what they miss."""
    answers = enumerate(checkpoint.scores, start=1)
    return checkpoint.but(answers={f"answer-{n}": Answer(score=score) for n, score in answers})


def without_few_scores(idea: Idea) -> Idea:
    """Return `idea` without its scores if too few have given any."""
    return idea if len(idea.scores) >= FEWEST_ANSWERS else idea.but(scores={})
