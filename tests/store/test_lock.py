from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lup_canvas.store import StoreUnavailable
from lup_canvas.store.lock import alone

TRY = """
import sys
from pathlib import Path
from lup_canvas.store import StoreUnavailable
from lup_canvas.store.lock import alone
try:
    with alone(Path(sys.argv[1]), patience=0):
        print("free")
except StoreUnavailable:
    print("held")
"""


def seen_by_another_process(lock: Path) -> str:
    run = [sys.executable, "-c", TRY, str(lock)]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()


def test_opening_and_closing_the_lock_file_does_not_drop_the_lock(tmp_path: Path) -> None:
    lock = tmp_path / "lock"

    with alone(lock):
        lock.open("rb").close()
        lock.read_bytes()
        held = seen_by_another_process(lock)

    assert (held, seen_by_another_process(lock)) == ("held", "free")


def test_a_lock_file_that_was_left_behind_means_nothing(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("4711")

    with alone(tmp_path / "lock", patience=0):
        pass

    assert (tmp_path / "lock").exists()


def test_the_lock_is_let_go_of_when_the_work_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), alone(tmp_path / "lock"):
        raise ZeroDivisionError

    with alone(tmp_path / "lock", patience=0):
        pass


def test_who_cannot_have_the_lock_is_told(tmp_path: Path) -> None:
    with (
        alone(tmp_path / "lock"),
        pytest.raises(StoreUnavailable, match="another program"),
        alone(tmp_path / "lock", patience=0.01),
    ):
        pass
