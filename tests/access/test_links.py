from __future__ import annotations

import string
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.access import LinkKind, Links
from lup_canvas.access.links import handle_of

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PROJECT = "abcd2345"
OTHER = "zzzz7777"


def editor_link(links: Links, **values: object) -> str:
    return links.new_link(PROJECT, LinkKind.EDITOR, created=NOW, **values)  # type: ignore[arg-type]


def everything_on_disk(folder: Path) -> str:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return "\n".join(f"{path}\n{path.read_text()}" for path in files)


def test_a_link_is_found_by_its_secret_with_all_that_was_said_about_it(links: Links) -> None:
    expires = NOW + timedelta(days=30)

    secret = links.new_link(
        PROJECT, LinkKind.SNAPSHOT, created=NOW, target="snap2345", label="Styret", expires=expires
    )

    found = links.find(secret, NOW)
    assert found is not None
    assert (found.project_id, found.kind, found.target) == (PROJECT, LinkKind.SNAPSHOT, "snap2345")
    assert (found.label, found.created, found.expires) == ("Styret", NOW, expires)


def test_a_secret_is_256_random_bits_that_fit_in_an_address(links: Links) -> None:
    made = {editor_link(links) for _ in range(50)}

    assert len(made) == 50
    assert all(len(secret) == 43 for secret in made)
    assert set("".join(made)) <= set(string.ascii_letters + string.digits + "-_")


def test_the_disk_never_sees_a_secret(links: Links, folder: Path) -> None:
    secret = editor_link(links, label="Kari")

    kept = everything_on_disk(folder)

    assert handle_of(secret) in kept
    assert secret not in kept


def test_the_files_are_for_the_server_only(links: Links, folder: Path) -> None:
    editor_link(links)

    paths = list(folder.rglob("*"))

    assert len(paths) == 5
    assert all(path.stat().st_mode & 0o077 == 0 for path in (folder, *paths))


def test_a_revoked_link_opens_nothing_but_stays_in_the_owners_list(links: Links) -> None:
    kept, closed = editor_link(links, label="Kari"), editor_link(links, label="Ola")

    links.revoke(handle_of(closed))

    assert links.find(closed, NOW) is None
    assert links.by_handle(handle_of(closed), NOW) is None
    assert links.find(kept, NOW) is not None
    assert {(link.label, link.revoked) for link in links.of(PROJECT)} == {
        ("Kari", False),
        ("Ola", True),
    }


def test_a_link_revoked_in_one_process_is_closed_in_the_others(links: Links, folder: Path) -> None:
    secret = editor_link(links)
    elsewhere = Links(folder)
    assert elsewhere.find(secret, NOW) is not None

    links.revoke(handle_of(secret))

    assert elsewhere.find(secret, NOW) is None


def test_revoking_twice_or_what_is_unknown_is_no_error(links: Links) -> None:
    handle = handle_of(editor_link(links))

    for each in (handle, handle, handle_of("unknown"), "../../etc/passwd"):
        links.revoke(each)

    assert [link.handle for link in links.of(PROJECT)] == [handle]


def test_a_link_lives_until_the_moment_it_expires(links: Links) -> None:
    end = NOW + timedelta(days=1)
    secret = editor_link(links, expires=end)

    assert links.find(secret, end - timedelta(microseconds=1)) is not None
    assert links.find(secret, end) is None
    assert links.by_handle(handle_of(secret), end) is None


def test_a_project_sees_only_its_own_links_oldest_first(links: Links) -> None:
    later = links.new_link(PROJECT, LinkKind.ADVISER, created=NOW + timedelta(hours=1))
    first = editor_link(links)
    links.new_link(OTHER, LinkKind.EDITOR, created=NOW)

    assert [link.handle for link in links.of(PROJECT)] == [handle_of(first), handle_of(later)]
    assert links.of("nobody") == []


@pytest.mark.parametrize("hostile", ["../links", "..", ".", "", "a/b", "abcd2345\n", "æøå"])
def test_a_hostile_project_id_has_no_links(links: Links, hostile: str) -> None:
    editor_link(links)

    assert links.of(hostile) == []


@given(guess=st.text() | st.from_regex(r"[A-Za-z0-9_-]{43}", fullmatch=True))
def test_what_nobody_was_given_opens_nothing(
    tmp_path_factory: pytest.TempPathFactory, guess: str
) -> None:
    links = Links(tmp_path_factory.getbasetemp() / "shared")
    editor_link(links)

    assert links.find(guess, NOW) is None
    assert links.by_handle(guess, NOW) is None


def test_the_handle_does_not_open_the_link(links: Links) -> None:
    secret = editor_link(links)

    assert links.find(handle_of(secret), NOW) is None


def test_a_damaged_file_opens_nothing_and_harms_no_other(links: Links, folder: Path) -> None:
    damaged, sound = editor_link(links), editor_link(links)
    path = folder / "links" / f"{handle_of(damaged)}.json"
    whole = path.read_bytes()

    for cut in range(len(whole) - 1):
        path.write_bytes(whole[:cut])
        assert links.find(damaged, NOW) is None

    assert [link.handle for link in links.of(PROJECT)] == [handle_of(sound)]


def test_a_link_copied_to_another_name_opens_nothing(links: Links, folder: Path) -> None:
    files = folder / "links"
    own = files / f"{handle_of(editor_link(links))}.json"
    mine = "a-secret-i-chose"

    (files / f"{handle_of(mine)}.json").write_bytes(own.read_bytes())

    assert links.find(mine, NOW) is None


def test_a_symbolic_link_is_not_followed(links: Links, folder: Path, tmp_path: Path) -> None:
    secret = editor_link(links)
    path = folder / "links" / f"{handle_of(secret)}.json"
    elsewhere = tmp_path / "elsewhere.json"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)

    assert links.find(secret, NOW) is None
