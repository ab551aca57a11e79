from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lup_canvas.access import Codes, ServerKey
from lup_canvas.access.codes import ALPHABET, is_code, is_token, plain
from lup_canvas.project.base import new_id

PROJECT = "abcd2345"
OTHER = "zzzz7777"


def test_the_alphabet_has_31_signs_and_none_that_is_mistaken_for_another() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 31
    assert not set(ALPHABET) & set("01OIL")


def test_a_code_is_shown_the_same_again_and_again(
    codes: Codes, folder: Path, key: ServerKey
) -> None:
    code, token = codes.code_for(PROJECT), codes.phone_token_for(PROJECT)

    restarted = Codes(folder, key)

    assert (restarted.code_for(PROJECT), restarted.phone_token_for(PROJECT)) == (code, token)


def test_code_and_token_open_their_own_project(codes: Codes) -> None:
    for project in (PROJECT, OTHER):
        assert codes.find(codes.code_for(project)) == project
        assert codes.find(codes.phone_token_for(project)) == project


WAYS_TO_TYPE: list[Callable[[str], str]] = [
    str.lower,
    str.swapcase,
    lambda code: code.replace("-", ""),
    lambda code: code.replace("-", " "),
    lambda code: code.replace("-", "–"),
    lambda code: f"  {code}\n",
    "-".join,
]


@pytest.mark.parametrize("typed", WAYS_TO_TYPE)
def test_case_dash_and_space_do_not_matter(codes: Codes, typed: Callable[[str], str]) -> None:
    assert codes.find(typed(codes.code_for(PROJECT))) == PROJECT


def test_the_case_of_a_token_does_matter(codes: Codes) -> None:
    assert codes.find(codes.phone_token_for(PROJECT).swapcase()) is None


def test_renewing_ends_the_old_code_and_token_at_once_and_everywhere(
    codes: Codes, folder: Path, key: ServerKey
) -> None:
    old = codes.code_for(PROJECT), codes.phone_token_for(PROJECT)
    others = codes.code_for(OTHER)
    elsewhere = Codes(folder, key)

    codes.renew(PROJECT)

    new = codes.code_for(PROJECT), codes.phone_token_for(PROJECT)
    assert not set(old) & set(new)
    assert [elsewhere.find(each) for each in (*old, *new)] == [None, None, PROJECT, PROJECT]
    assert elsewhere.find(others) == OTHER


def test_the_old_code_is_dead_even_if_the_server_stops_before_it_has_tidied(
    codes: Codes, folder: Path
) -> None:
    old = codes.code_for(PROJECT)
    doors = {path: path.read_bytes() for path in (folder / "doors").iterdir()}

    codes.renew(PROJECT)
    for path, content in doors.items():
        path.write_bytes(content)

    assert codes.find(old) is None
    assert codes.find(codes.code_for(PROJECT)) == PROJECT


def test_the_disk_holds_neither_code_nor_token(codes: Codes, folder: Path) -> None:
    given_out = [
        codes.code_for(PROJECT),
        plain(codes.code_for(PROJECT)),
        codes.phone_token_for(PROJECT),
    ]

    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    kept = [f"{path}{path.read_bytes()!r}" for path in files]

    assert len(kept) == 4
    assert not [secret for secret in given_out for each in kept if secret in each]


def test_another_servers_key_makes_other_codes(codes: Codes, folder: Path) -> None:
    stranger = Codes(folder / "other", ServerKey(b"another key, thirty-two bytes ok"))

    assert stranger.code_for(PROJECT) != codes.code_for(PROJECT)
    assert stranger.find(codes.code_for(PROJECT)) is None


def test_a_code_that_another_project_has_is_never_given_out_twice(
    codes: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlucky = {(OTHER, 1): (PROJECT, 1), (OTHER, 2): (PROJECT, 1)}
    fair = Codes._code  # noqa: SLF001

    def code(self: Codes, project_id: str, serial: int) -> str:
        return fair(self, *unlucky.get((project_id, serial), (project_id, serial)))

    monkeypatch.setattr(Codes, "_code", code)

    assert codes.find(codes.code_for(PROJECT)) == PROJECT
    assert codes.find(codes.code_for(OTHER)) == OTHER
    assert codes.code_for(OTHER) != codes.code_for(PROJECT)


def test_codes_are_spread_evenly_and_never_follow_from_each_other(codes: Codes) -> None:
    made = [plain(codes.code_for(new_id())) for _ in range(620)]

    assert len(set(made)) == 620
    for position in range(8):
        counts = Counter(code[position] for code in made)
        # 20 expected of each of 31; chi-squared over 30 degrees, far out (p < 1e-9).
        assert sum((counts[sign] - 20) ** 2 / 20 for sign in ALPHABET) < 112


def test_tokens_look_random_in_every_bit(codes: Codes) -> None:
    tokens = [codes.phone_token_for(new_id()) for _ in range(200)]

    assert all(len(token) == 43 and is_token(token) for token in tokens)
    assert len(set(tokens)) == 200
    assert min(len({token[position] for token in tokens}) for position in range(42)) > 48


@given(serials=st.lists(st.booleans(), max_size=8))
def test_whatever_is_renewed_every_project_has_exactly_one_code(
    tmp_path_factory: pytest.TempPathFactory, serials: list[bool]
) -> None:
    codes = Codes(tmp_path_factory.mktemp("codes"), ServerKey(b"k" * 32))
    seen = {PROJECT: [codes.code_for(PROJECT)], OTHER: [codes.code_for(OTHER)]}

    for first in serials:
        project = PROJECT if first else OTHER
        codes.renew(project)
        seen[project].append(codes.code_for(project))

    for project, history in seen.items():
        assert [codes.find(code) for code in history] == [None] * (len(history) - 1) + [project]


@given(typed=st.text())
def test_anything_may_be_typed(tmp_path_factory: pytest.TempPathFactory, typed: str) -> None:
    codes = Codes(tmp_path_factory.getbasetemp() / "typed", ServerKey(b"k" * 32))
    codes.code_for(PROJECT)

    assert codes.find(typed) is None


@given(st.text(ALPHABET, min_size=8, max_size=8))
def test_what_has_the_form_of_a_code_is_known_as_one(code: str) -> None:
    assert is_code(f"{code[:4].lower()}-{code[4:]}")
    assert not is_code(code[:-1])
    assert not is_code(code + "2")
    assert not is_code("0" + code[1:])


@pytest.mark.parametrize("hostile", ["../links", "", "a/b", "abcd2345\n", "A" * 8])
def test_a_hostile_project_id_is_refused(codes: Codes, hostile: str) -> None:
    with pytest.raises(ValueError, match="not a project id"):
        codes.code_for(hostile)
