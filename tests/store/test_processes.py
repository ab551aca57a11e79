"""Several processes at once, and processes that are killed while they write."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from lup_canvas.store import JsonStore
from tests.store.projects import kept_in

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("LUP_KILLS", "50"))
PROCESSES, THREADS, COMMITS = 4, 3, 25


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def start_writer(folder: Path, project_id: str) -> subprocess.Popen[str]:
    writer = Path(__file__).with_name("writer.py")
    return start(str(writer), str(folder), project_id, str(THREADS), str(COMMITS))


def commit_together(folder: Path, project_id: str) -> list[list[tuple[str, str, int]]]:
    """Let several processes commit at once; return the thread, item and revision of each answer."""
    writers = [start_writer(folder, project_id) for _ in range(PROCESSES)]
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    told = [writer.communicate()[0] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * PROCESSES
    return [
        [(thread, item, int(revision)) for thread, item, revision in map(str.split, lines)]
        for lines in map(str.splitlines, told)
    ]


def test_several_processes_never_overwrite_each_other(tmp_path: Path) -> None:
    project = kept_in(tmp_path)
    store = JsonStore(tmp_path)
    store.load(project.id)

    answers = commit_together(tmp_path, project.id)

    kept = store.load(project.id)
    items = [item for process in answers for _, item, _ in process]
    assert len(items) == PROCESSES * THREADS * COMMITS
    assert sorted(items) == sorted(kept.insights), "each change exactly once"
    assert kept.revision == len(items), "each revision has a change of its own"
    for process in answers:
        for thread in map(str, range(THREADS)):
            revisions = [revision for name, _, revision in process if name == thread]
            assert all(before < after for before, after in pairwise(revisions))


def test_what_was_answered_survives_kill_9_at_any_moment() -> None:
    run = start("-m", "benchmarks.kill", str(KILLS))
    told, _ = run.communicate()
    found = json.loads(told)

    assert run.returncode == 0
    assert found["kills"] == KILLS
    assert found["answered"] > KILLS
    assert found["in_mid_write"] > KILLS / 10
    assert (found["lost"], found["doubled"], found["unreadable"]) == (0, 0, 0)
