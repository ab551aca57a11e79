"""A process that commits to a project: python writer.py FOLDER PROJECT THREADS COMMITS.

It says "ready", waits for a line, commits, and tells the item and the revision of each answer.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lup_canvas.store import JsonStore
from tests.store.projects import NOW, told


def main(folder: str, project_id: str, threads: int, commits: int) -> None:
    store = JsonStore(Path(folder))

    def commit(thread: int) -> list[str]:
        answers = []
        for _ in range(commits):
            change = told()
            revision = store.commit(project_id, change, NOW).revision
            answers.append(f"{thread} {change.item} {revision}")
        return answers

    tell("ready")
    sys.stdin.readline()
    with ThreadPoolExecutor(threads) as pool:
        for answers in pool.map(commit, range(threads)):
            tell("\n".join(answers))


def tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
