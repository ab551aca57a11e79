from __future__ import annotations

from pathlib import Path

import pytest

from lup_canvas.store import StoreUnavailable
from lup_canvas.store.network_disk import refuse_network_disk

MOUNTS = """\
25 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
26 25 0:22 / /srv/shared rw,relatime shared:2 master:1 - nfs4 files:/export rw
27 26 254:1 / /srv/shared/local rw - xfs /dev/vdb rw
28 25 0:30 / /srv/two\\040words rw - cifs //files/lup rw
29 25 254:2 / /srv/twice rw - nfs files:/old rw
30 25 254:2 / /srv/twice rw - ext4 /dev/vdc rw
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    return mounts


@pytest.mark.parametrize("folder", ["/srv/shared", "/srv/shared/lup/data", "/srv/two words/data"])
def test_a_network_disk_is_refused_with_words(mounts: Path, folder: str) -> None:
    with pytest.raises(StoreUnavailable, match="network disk"):
        refuse_network_disk(Path(folder), mounts)


@pytest.mark.parametrize(
    "folder", ["/", "/srv", "/srv/sharedness", "/srv/shared/local/data", "/srv/twice/data"]
)
def test_a_disk_in_this_machine_is_used(mounts: Path, folder: str) -> None:
    refuse_network_disk(Path(folder), mounts)


def test_where_the_system_does_not_tell_the_disk_is_used(tmp_path: Path) -> None:
    refuse_network_disk(tmp_path, tmp_path / "no such file")


def test_this_machine_can_be_asked(tmp_path: Path) -> None:
    refuse_network_disk(tmp_path)
