"""Kill a writing process with -9, again and again, and see what is left of what it answered.

python -m benchmarks.kill [kills]      prints what it found as JSON when a number is given

Each writer is a forked process in which several threads commit to one project and tell each
item when it was answered. One half are killed after a random number of answers and a moment
more; the other half when they have come to a random step in the middle of a write.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import NoReturn, ParamSpec, TypeVar

from benchmarks.commit import AT, WORDS, project_with
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddInsight
from lup_canvas.project.document import Project
from lup_canvas.store import JsonStore, StoreError

P = ParamSpec("P")
R = TypeVar("R")

KILLS = 500
THREADS = 4
INSIGHTS = 100
"""How many there are from the start."""
KILLS_PER_PROJECT = 25
MOST_ANSWERS = 12
MOST_SECONDS = 0.004
MOST_STEPS = 30


@dataclass
class Findings:
    """What was found in all."""

    kills: int = 0
    answered: int = 0
    lost: int = 0
    """Changes that were answered and are not in the file."""
    doubled: int = 0
    """Revisions without a change of their own."""
    unreadable: int = 0
    in_mid_write: int = 0
    """Kills that left a half-written file behind."""
    slowest_recovery_ms: float = 0.0


def start_writer(folder: Path, project_id: str, dies_at: int | None) -> tuple[int, int]:
    """Fork a process that commits until it dies; return it, and the pipe on which it answers."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        tell = partial(os.write, writing)
        if dies_at is not None:
            die_in_mid_write(dies_at)
        write_for_ever(folder, project_id, tell)
    os.close(writing)
    return process, reading


def write_for_ever(folder: Path, project_id: str, tell: Callable[[bytes], int]) -> NoReturn:
    """Commit in several threads; tell each item as soon as it is answered."""
    store = JsonStore(folder)

    def write() -> None:
        while True:
            change = AddInsight(item=new_id(), text=WORDS)
            store.commit(project_id, change, AT)
            tell(f"{change.item}\n".encode())

    try:
        threads = [Thread(target=write) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        os._exit(1)


def die_in_mid_write(at: int) -> None:
    """Let this process kill itself at that step of writing: half a write, a sync, a rename."""
    steps = iter(range(at + 1))

    def dies(step: Callable[P, R], half: Callable[P, object]) -> Callable[P, R]:
        def perhaps(*args: P.args, **options: P.kwargs) -> R:
            if next(steps, at) == at:
                half(*args, **options)
                os.kill(os.getpid(), signal.SIGKILL)
            return step(*args, **options)

        return perhaps

    write = os.write

    def write_half(file: int, data: bytes) -> None:
        write(file, data[: len(data) // 2])

    def do_nothing(*_: object, **__: object) -> None:
        pass

    os.write = dies(os.write, write_half)  # type: ignore[arg-type]
    os.fsync = dies(os.fsync, do_nothing)
    os.rename = dies(os.rename, do_nothing)


def kill_one(folder: Path, project_id: str, *, in_mid_write: bool) -> list[str]:
    """Let a writer write and die, and return what it had answered."""
    dies_at = random.randint(0, MOST_STEPS) if in_mid_write else None
    enough = None if in_mid_write else random.randint(1, MOST_ANSWERS)
    process, pipe = start_writer(folder, project_id, dies_at)
    answered: list[str] = []
    with os.fdopen(pipe, encoding="ascii") as answers:
        for answer in answers:
            answered.append(answer.rstrip("\n"))
            if len(answered) == enough:
                time.sleep(random.uniform(0, MOST_SECONDS))
                os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
        raise RuntimeError("the writer ended by itself")
    return answered


def look(folder: Path, project: Project, answered: set[str], found: Findings) -> set[str]:
    """Open the project as a new process would; return which answered items are missing."""
    found.in_mid_write += any(folder.glob("*.new"))
    start = time.perf_counter()
    try:
        kept = JsonStore(folder).load(project.id)
    except StoreError:
        found.unreadable += 1
        return answered
    recovery = (time.perf_counter() - start) * 1_000
    found.slowest_recovery_ms = max(found.slowest_recovery_ms, round(recovery, 1))
    found.doubled += abs(kept.revision - (len(kept.insights) - len(project.insights)))
    return answered - set(kept.insights)


def kill_writers_of_one(folder: Path, kills: int, found: Findings) -> None:
    """Kill so many writers of one project, one after another."""
    project = project_with(INSIGHTS)
    JsonStore(folder).create(project)
    answered: set[str] = set()
    missing: set[str] = set()
    for _ in range(kills):
        answered.update(kill_one(folder, project.id, in_mid_write=found.kills % 2 == 1))
        found.kills += 1
        missing |= look(folder, project, answered, found)
    found.answered += len(answered)
    found.lost += len(missing)


def kill_writers(kills: int) -> Findings:
    """Kill so many writers, and return what was found."""
    found = Findings()
    while found.kills < kills:
        with TemporaryDirectory(prefix="lup-kill-") as folder:
            kill_writers_of_one(Path(folder), min(KILLS_PER_PROJECT, kills - found.kills), found)
    return found


def main() -> None:
    """Print what was found after many kills."""
    start = time.perf_counter()
    for name, value in asdict(kill_writers(KILLS)).items():
        print(f"{name.replace('_', ' '):>20} {value:>10,}")
    print(f"{'seconds':>20} {time.perf_counter() - start:>10.1f}")


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(asdict(kill_writers(int(sys.argv[1])))))
    else:
        main()
