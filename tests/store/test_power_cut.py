"""What was answered survives a power cut at any moment; and the test itself is tested."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lup_canvas.project.document import Project
from lup_canvas.store import JsonStore, StoreError
from tests.store.power_cuts import FOLDER, State, Step, Trace, recording, states_after_cuts
from tests.store.projects import NOW, kept_in, told

COMMITS = 3


def contents(folder: Path) -> State:
    return {path.name: path.read_bytes() for path in folder.glob("*.json*")}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return kept_in(tmp_path / "projects")


@pytest.fixture
def story(tmp_path: Path, project: Project) -> tuple[State, Trace]:
    """Return what was on disk, and all that was asked of it during a few commits."""
    folder = tmp_path / "projects"
    before = contents(folder)
    store = JsonStore(folder)
    with recording(folder) as trace:
        for _ in range(COMMITS):
            change = told()
            store.commit(project.id, change, NOW)
            trace.append(Step("answered", change.item))
    return before, trace


def violations(folder: Path, project: Project, before: State, trace: Trace) -> tuple[int, int]:
    """Return how many states there are, and how many of them break a promise."""
    folder.mkdir()
    seen = {
        (tuple(sorted(state.items())), tuple(answered))
        for state, answered in states_after_cuts(before, trace)
    }
    return len(seen), sum(
        not keeps_promise(folder, project, dict(state), answered) for state, answered in seen
    )


def keeps_promise(folder: Path, project: Project, state: State, answered: tuple[str, ...]) -> bool:
    for path in folder.glob("*.json*"):
        path.unlink()
    for name, data in state.items():
        (folder / name).write_bytes(data)
    try:
        kept = JsonStore(folder).load(project.id)
    except StoreError:
        return False
    return set(kept.insights) >= set(answered) and kept.revision == len(kept.insights)


def test_a_power_cut_at_any_moment_loses_nothing_answered(
    tmp_path: Path, project: Project, story: tuple[State, Trace]
) -> None:
    states, broken = violations(tmp_path / "after", project, *story)

    assert states > 20 * COMMITS
    assert broken == 0


def no_file_sync(trace: Trace) -> Trace:
    return [step for step in trace if step.kind != "sync" or step.name == FOLDER]


def no_folder_sync(trace: Trace) -> Trace:
    return [step for step in trace if step.kind != "sync" or step.name != FOLDER]


def renamed_too_early(trace: Trace) -> Trace:
    """The file is synced only after it has taken the place of the old one."""
    steps = list(trace)
    for at, step in enumerate(steps):
        if step.kind == "rename":
            synced = Step("sync", step.other)
            steps[at - 1], steps[at] = step, synced
    return steps


def answered_too_early(trace: Trace) -> Trace:
    """People are told before the folder is synced."""
    steps = list(trace)
    for at, step in enumerate(steps):
        if step.kind == "answered":
            steps[at - 1], steps[at] = step, steps[at - 1]
    return steps


def written_in_place(trace: Trace) -> Trace:
    """The old file is removed first, and the new one written under its name."""
    name = next(step.other for step in trace if step.kind == "rename")
    steps: Trace = []
    for step in trace:
        if step.kind == "create":
            steps += [Step("unlink", name), Step("create", name)]
        elif step.kind in ("write", "sync") and step.name != FOLDER:
            steps.append(Step(step.kind, name, step.data))
        elif step.kind != "rename":
            steps.append(step)
    return steps


@pytest.mark.parametrize(
    "mistake",
    [no_file_sync, no_folder_sync, renamed_too_early, answered_too_early, written_in_place],
)
def test_a_mistake_in_writing_would_be_found(
    tmp_path: Path,
    project: Project,
    story: tuple[State, Trace],
    mistake: Callable[[Trace], Trace],
) -> None:
    before, trace = story

    _, broken = violations(tmp_path / "after", project, before, mistake(trace))

    assert broken > 0
