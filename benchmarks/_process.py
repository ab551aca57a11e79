"""What a process takes, as Linux tells it."""

from __future__ import annotations

import os
from pathlib import Path


def cpu_seconds(pid: int) -> float:
    """Return the seconds of a processor that a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def megabytes(pid: int) -> float:
    """Return the memory that a process holds; not a number, where the system does not tell."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return float("nan")
    [resident] = [line for line in status.read_text().splitlines() if line.startswith("VmRSS")]
    return int(resident.split()[1]) / 1_000


def only_child() -> int:
    """Return the process of the server, which is the only one that was started here."""
    me = os.getpid()
    [child] = Path(f"/proc/{me}/task/{me}/children").read_text().split()
    return int(child)
