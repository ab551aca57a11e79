"""Every state a disk may be in after a power cut, from a record of what was asked of it.

What was not synced may be on disk whole, in part, as zeros, or not at all; names that were not
synced may be there or not, in any combination. This is what file systems allow, and more than
one alone does. Only what was synced is certain.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Step:
    """One thing that was asked of the disk, or (`answered`) said to a person."""

    kind: str
    name: str = ""
    data: bytes = b""
    other: str = ""


FOLDER = "."
SECTOR = 512

Trace = list[Step]
Names = dict[str, int]
State = dict[str, bytes]


@contextmanager
def recording(folder: Path) -> Iterator[Trace]:
    """Record what is done to the files in `folder` that hold documents."""
    recorder = _Recorder(folder)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("open", "write", "fsync", "rename", "unlink"):
            patch.setattr(os, name, recorder.around(name, getattr(os, name)))
        yield recorder.trace


class _Recorder:
    def __init__(self, folder: Path) -> None:
        self.trace: Trace = []
        self._folder = folder
        self._names: dict[int, str] = {}

    def around(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def recorded(*args: Any, **options: Any) -> Any:
            result = call(*args, **options)
            getattr(self, f"_{name}")(result, *args)
            return result

        return recorded

    def _open(self, file: int, path: Path, flags: int, *_: Any) -> None:
        self._names[file] = FOLDER if Path(path) == self._folder else Path(path).name
        if flags & os.O_CREAT and not Path(path).name.endswith(".lock"):
            self.trace.append(Step("create", Path(path).name))

    def _write(self, written: int, file: int, data: bytes) -> None:
        self.trace.append(Step("write", self._names[file], bytes(data[:written])))

    def _fsync(self, _: None, file: int) -> None:
        self.trace.append(Step("sync", self._names[file]))

    def _rename(self, _: None, old: Path, new: Path) -> None:
        self.trace.append(Step("rename", Path(old).name, other=Path(new).name))

    def _unlink(self, _: None, path: Path) -> None:
        self.trace.append(Step("unlink", Path(path).name))


class _Disk:
    """What is certain to be on disk, and what is only on its way."""

    def __init__(self, before: State) -> None:
        self._names: Names = {name: inode for inode, name in enumerate(before)}
        self._data = dict(enumerate(before.values()))
        self._safe_names = dict(self._names)
        self._safe_data = dict(self._data)
        self._on_the_way: list[tuple[Step, int]] = []

    def do(self, step: Step) -> None:
        if step.kind in ("create", "rename", "unlink"):
            self._change_names(step)
        elif step.kind == "write":
            self._data[self._names[step.name]] += step.data
        elif step.kind == "sync" and step.name == FOLDER:
            self._safe_names, self._on_the_way = dict(self._names), []
        elif step.kind == "sync":
            inode = self._names[step.name]
            self._safe_data[inode] = self._data[inode]

    def _change_names(self, step: Step) -> None:
        if step.kind == "create":
            inode = len(self._data)
            self._data[inode] = self._safe_data[inode] = b""
        else:
            inode = self._names[step.name]
        _apply(self._names, step, inode)
        self._on_the_way.append((step, inode))

    def states(self) -> Iterator[State]:
        for names in self._possible_names():
            shown = sorted(set(names.values()))
            for contents in product(*map(self._possible_data, shown)):
                by_inode = dict(zip(shown, contents, strict=True))
                yield {name: by_inode[inode] for name, inode in names.items()}

    def _possible_names(self) -> Iterator[Names]:
        for count in range(len(self._on_the_way) + 1):
            for arrived in combinations(self._on_the_way, count):
                names = dict(self._safe_names)
                for step, inode in arrived:
                    _apply(names, step, inode)
                yield names

    def _possible_data(self, inode: int) -> set[bytes]:
        safe, new = self._safe_data[inode], self._data[inode]
        if safe == new:
            return {safe}
        cuts = {1, len(new) - 1, *range(0, len(new), SECTOR)}
        torn = {new[:cut] for cut in cuts} | {new[:cut] + bytes(len(new) - cut) for cut in cuts}
        return {safe, new} | torn


def _apply(names: Names, step: Step, inode: int) -> None:
    names.pop(step.name, None)
    if step.kind == "create":
        names[step.name] = inode
    elif step.kind == "rename":
        names[step.other] = inode


def states_after_cuts(before: State, trace: Trace) -> Iterator[tuple[State, list[str]]]:
    """Return every state of the disk after a cut anywhere in `trace`, and what was answered."""
    disk = _Disk(before)
    answered: list[str] = []
    for step in trace:
        if step.kind == "answered":
            answered = [*answered, step.name]
        disk.do(step)
        for state in disk.states():
            yield state, answered
