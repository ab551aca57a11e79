"""Refusing a disk that is in another machine.

Locks on network disks hold for one machine only, or not at all, depending on how the disk is
mounted; and a sync may come back before anything is safe. Two servers would overwrite each
other without either noticing.
"""

from __future__ import annotations

from pathlib import Path

from lup_canvas.store.base import StoreUnavailable

MOUNTS = Path("/proc/self/mountinfo")
NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs"}
)
_TYPE_AFTER = "-"


def refuse_network_disk(folder: Path, mounts: Path = MOUNTS) -> None:
    """Raise `StoreUnavailable` if `folder` is on a network disk, as far as this system tells."""
    kind = _kind_of_disk(folder.resolve(), mounts)
    if kind in NETWORK:
        raise StoreUnavailable(
            f"{folder} is on a network disk ({kind}), where projects could be lost. "
            "Choose a folder on a disk in this machine."
        )


def _kind_of_disk(folder: Path, mounts: Path) -> str | None:
    """Return the type of the file system that is mounted closest above `folder`."""
    if not mounts.exists():
        return None
    lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    found = [_mount(line) for line in lines]
    above = [
        (len(point.parts), n, kind)
        for n, (point, kind) in enumerate(found)
        if folder.is_relative_to(point)
    ]
    return max(above)[2] if above else None


def _mount(line: str) -> tuple[Path, str]:
    """Return where a file system is mounted, and its type (see proc(5))."""
    fields = line.split(" ")
    return Path(_unescaped(fields[4])), fields[fields.index(_TYPE_AFTER) + 1]


def _unescaped(point: str) -> str:
    for letter in " \t\n\\":
        point = point.replace(f"\\{ord(letter):03o}", letter)
    return point
