from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lup_canvas.access import ServerKey, server_key
from lup_canvas.access.server_key import ServerKeyUnreadable


def test_the_key_is_made_once_and_then_the_same(folder: Path) -> None:
    assert server_key(folder) == server_key(folder)


def test_two_servers_have_two_keys(tmp_path: Path) -> None:
    assert server_key(tmp_path / "a") != server_key(tmp_path / "b")


def test_nobody_but_the_server_may_read_it(folder: Path) -> None:
    server_key(folder)

    assert (folder / "server.key").stat().st_mode & 0o777 == 0o600


def test_many_who_start_at_once_get_the_same_key(folder: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        keys = list(pool.map(lambda _: server_key(folder), range(64)))

    assert len({key.mac("x") for key in keys}) == 1
    assert [path.name for path in folder.iterdir()] == ["server.key"]


@pytest.mark.parametrize("damaged", [b"", b"abc", b"00" * 31, b"zz" * 32, b"\xff" * 64])
def test_a_damaged_key_is_never_written_over(folder: Path, damaged: bytes) -> None:
    server_key(folder)
    path = folder / "server.key"
    path.write_bytes(damaged)

    with pytest.raises(ServerKeyUnreadable, match=r"server\.key is not a server key"):
        server_key(folder)

    assert path.read_bytes() == damaged


def test_the_key_is_not_shown_when_printed(folder: Path) -> None:
    server_key(folder)
    secret = (folder / "server.key").read_text()

    assert len(secret) == 64
    assert secret not in repr(server_key(folder))
    assert repr(bytes.fromhex(secret)) not in repr(server_key(folder))


def test_purposes_and_words_are_kept_apart() -> None:
    key = ServerKey(b"k" * 32)

    made = {key.mac("a", "b", "c"), key.mac("a", "bc"), key.mac("ab", "c"), key.mac("a", "b", "")}

    assert len(made) == 4
