from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.access import Passes, ServerKey
from lup_canvas.access.passes import MOST_PROJECTS
from lup_canvas.project.base import new_id

KEY = ServerKey(b"k" * 32)
A, B = "abcd2345", "zzzz7777"
HANDLE, NEWER = "0" * 64, "f" * 64

projects = st.from_regex(r"[a-z2-7]{4,26}", fullmatch=True)
handles = st.binary(min_size=32, max_size=32).map(bytes.hex)


@pytest.fixture
def passes() -> Passes:
    return Passes(KEY)


@given(st.dictionaries(projects, handles, max_size=MOST_PROJECTS))
def test_a_pass_is_read_as_it_was_written(content: dict[str, str]) -> None:
    assert Passes(KEY).read(Passes(KEY).write(content)) == content


@given(st.text() | st.from_regex(r"[A-Za-z0-9._-]{1,200}", fullmatch=True))
def test_what_this_server_did_not_write_is_empty(cookie: str) -> None:
    assert Passes(KEY).read(cookie) == {}


def test_no_cookie_is_an_empty_pass(passes: Passes) -> None:
    assert passes.read(None) == {}


def test_every_change_of_a_sign_makes_the_pass_empty(passes: Passes) -> None:
    written = passes.write({A: HANDLE, B: NEWER})

    for position, sign in enumerate(written):
        other = "A" if sign != "A" else "B"
        forged = written[:position] + other + written[position + 1 :]
        # The last sign of the signature carries two bits that mean nothing.
        assert passes.read(forged) == {} or position == len(written) - 1


def test_another_key_reads_nothing(passes: Passes) -> None:
    assert Passes(ServerKey(b"x" * 32)).read(passes.write({A: HANDLE})) == {}


def test_adding_keeps_the_others_and_replaces_the_projects_own(passes: Passes) -> None:
    cookie = passes.add(passes.add(None, A, HANDLE), B, HANDLE)

    assert passes.read(passes.add(cookie, A, NEWER)) == {B: HANDLE, A: NEWER}


def test_adding_to_a_forged_pass_starts_afresh(passes: Passes) -> None:
    assert passes.read(passes.add("forged", A, HANDLE)) == {A: HANDLE}


def test_a_pass_for_many_projects_fits_in_a_cookie_and_forgets_the_oldest(passes: Passes) -> None:
    names = [new_id(26) for _ in range(MOST_PROJECTS + 5)]
    cookie = ""
    for number, name in enumerate(names):
        cookie = passes.add(cookie, name, ServerKey(b"h" * 32).mac(str(number)).hex())

    assert list(passes.read(cookie)) == names[5:]
    assert len(cookie) < 3_800


@pytest.mark.parametrize(
    "content", [[], "text", 7, {A: 7}, {A: "short"}, {"../..": HANDLE}, {A: {"b": HANDLE}}]
)
def test_signed_nonsense_is_empty(passes: Passes, content: object) -> None:
    assert passes.read(passes._serializer.dumps(content)) == {}  # noqa: SLF001
