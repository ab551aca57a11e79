"""Every command, through `main`: what it answers, what it leaves behind, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

import pytest

from lup_canvas import workspace
from lup_canvas.cli import main
from lup_canvas.formats.document import read_document, write_document
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddInsight, AddItem, DeleteProject, SetField
from lup_canvas.project.permissions import Role
from lup_canvas.workspace import Created, LinkKind, Workspace, traces
from tests.formats.projects import the_example

WORDS = "Mora til Åse Bøe"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "data"
    monkeypatch.setenv("LUP_DATA", str(folder))
    workspace.use(None)
    yield folder
    workspace.current().close()
    workspace.use(None)


@pytest.fixture
def house(data: Path) -> Workspace:  # noqa: ARG001  (it is opened where LUP_DATA says)
    return workspace.current()


@pytest.fixture
def created(house: Workspace) -> Created:
    return house.create_project("Trygge overganger", "Ås barnehage")


def told(house: Workspace, created: Created, text: str = WORDS) -> str:
    item = new_id()
    change = AddInsight(item=item, text=text, quotable=True)
    house.send(created.project_id, Role.EDITOR, change)
    return item


# Create, export, import


def test_a_project_is_made_and_its_addresses_are_answered(
    house: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["create", "--title", "Trygg hverdag", "--json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    grant = house.doors.enter(answer["editor"].rpartition("/")[2])
    assert grant is not None
    assert grant.project_id == answer["project"]


def test_a_project_without_a_title_is_refused_in_a_sentence(
    house: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["create", "--title", " "]) == 1

    assert capsys.readouterr().err == "Write what the project is called.\n"
    assert house.upkeep.ids() == []


def test_what_is_exported_is_imported_as_a_project_of_its_own(
    house: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example = house.copy_example()
    file = tmp_path / "example.json"

    assert main(["export", example.project_id, "--to", str(file)]) == 0
    capsys.readouterr()
    assert main(["import", str(file), "--json"]) == 0

    project_id = json.loads(capsys.readouterr().out)["project"]
    assert project_id != example.project_id
    copy, original = (house.upkeep.load(each) for each in (project_id, example.project_id))
    assert copy.title == original.title
    assert len(copy.insights) == len(original.insights)


def test_the_document_itself_is_the_answer_when_no_file_is_named(
    house: Workspace, created: Created, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", created.project_id]) == 0

    assert read_document(capsys.readouterr().out.encode()) == house.upkeep.load(created.project_id)


def test_what_is_handed_on_holds_no_raw_contributions(
    house: Workspace, created: Created, tmp_path: Path
) -> None:
    private = AddInsight(item="ffff", text=WORDS)
    house.send(created.project_id, Role.EDITOR, private)
    file = tmp_path / "story.md"

    assert main(["export", created.project_id, "--format", "story", "--to", str(file)]) == 0

    assert "Trygge overganger" in file.read_text()
    assert WORDS not in file.read_text()


@pytest.mark.parametrize("content", [b"", b"[" * 100_000, b"PK\x03\x04"])
def test_what_is_no_document_is_refused_in_a_sentence(
    house: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    file = tmp_path / "no.json"
    file.write_bytes(content)

    assert main(["import", str(file)]) == 1

    assert "does not hold a project" in capsys.readouterr().err
    assert house.upkeep.ids() == []


def test_a_file_that_is_not_there_is_said_in_a_sentence(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(data / "nowhere.json")]) == 1

    assert "nowhere.json: No such file or directory." in capsys.readouterr().err


# Backup, verify, restore


@contextmanager
def being_written_to(house: Workspace, created: list[Created]) -> Iterator[dict[str, set[str]]]:
    """Let people write all the while; yields the hashes of every revision that was answered."""
    answered = {each.project_id: {_hash(house, each.project_id)} for each in created}
    enough = Event()

    def write(project_id: str) -> None:
        while not enough.is_set():
            change = AddInsight(item=new_id(), text="Vi får beskjed for sent")
            after = house.send(project_id, Role.EDITOR, change)
            answered[project_id].add(sha256(write_document(after)).hexdigest())
            house.doors.new_link(project_id, LinkKind.EDITOR)
            house.doors.renew_code(project_id)
            house.snapshots.take(project_id, "Etter samling 2")

    threads = [Thread(target=write, args=(each.project_id,)) for each in created]
    for thread in threads:
        thread.start()
    try:
        yield answered
    finally:
        enough.set()
        for thread in threads:
            thread.join()


def _hash(house: Workspace, project_id: str) -> str:
    return sha256(write_document(house.upkeep.load(project_id))).hexdigest()


def test_a_backup_under_write_load_is_restored_as_it_was_answered(
    house: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    created = [house.create_project(f"Prosjekt {n}", "Ås") for n in range(3)]
    archive, elsewhere = tmp_path / "backup.zip", tmp_path / "elsewhere"

    with being_written_to(house, created) as answered:
        for _ in range(3):
            assert main(["backup", "--to", str(archive)]) == 0

    assert main(["verify", str(archive)]) == 0
    monkeypatch.setenv("LUP_DATA", str(elsewhere))
    assert main(["restore", str(archive)]) == 0
    assert main(["verify"]) == 0
    restored = {
        path.stem: sha256(path.read_bytes()).hexdigest()
        for path in elsewhere.glob("projects/*.json")
    }
    assert {*restored} == {*answered}
    assert all(hashed in answered[project_id] for project_id, hashed in restored.items())
    assert [path.name for path in elsewhere.iterdir() if path.name.startswith(".")] == []


def test_links_and_codes_open_what_they_opened_after_a_restore(
    house: Workspace, created: Created, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = house.snapshots.take(created.project_id, "Etter samling 2")
    shared = house.snapshots.share(created.project_id, snapshot.id)
    main(["backup", "--to", str(tmp_path)])
    (archive,) = tmp_path.glob("lup-*.zip")
    monkeypatch.setenv("LUP_DATA", str(tmp_path / "elsewhere"))

    assert main(["restore", str(archive)]) == 0

    there = Workspace(tmp_path / "elsewhere")
    assert there.doors.enter(created.editor_secret)
    assert there.doors.phone_project(created.code, "10.0.0.1") == created.project_id
    opened = there.snapshots.shared(shared)
    assert opened
    assert opened.snapshot == snapshot
    there.close()


def test_nothing_is_put_over_what_is_there_unless_one_says_so(
    house: Workspace, created: Created, data: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "backup.zip"
    main(["backup", "--to", str(archive)])
    house.send(created.project_id, Role.EDITOR, AddInsight(item="ffff", text=WORDS))

    assert main(["restore", str(archive)]) == 1
    assert house.upkeep.load(created.project_id).insights

    assert main(["restore", str(archive), "--replace"]) == 0
    assert not house.upkeep.load(created.project_id).insights
    assert traces(data, WORDS) == []


def damaged(archive: Path, how: str) -> None:
    whole = archive.read_bytes()
    if how == "cut":
        archive.write_bytes(whole[: len(whole) // 2])
    elif how == "a byte changed":
        middle = whole.index(b"PK\x03\x04", 1) + 120
        archive.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    else:
        with zipfile.ZipFile(archive, "a") as packed:
            packed.writestr("../outside.json", "{}")


@pytest.mark.parametrize("how", ["cut", "a byte changed", "a file outside"])
def test_a_damaged_backup_is_found_and_changes_nothing(
    created: Created, data: Path, tmp_path: Path, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tmp_path / "backup.zip"
    main(["backup", "--to", str(archive)])
    damaged(archive, how)
    before = (data / "projects" / f"{created.project_id}.json").read_bytes()

    for asked in (["verify", str(archive)], ["restore", str(archive), "--replace"]):
        assert main(asked) == 1
        assert "no backup, or is damaged" in capsys.readouterr().err

    assert (data / "projects" / f"{created.project_id}.json").read_bytes() == before
    assert not (tmp_path / "outside.json").exists()


def test_what_is_damaged_or_points_nowhere_is_said_in_sentences(
    house: Workspace, created: Created, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = house.create_project("En annen", "Ås skole")
    snapshot = house.snapshots.take(created.project_id, "Etter samling 2")
    house.snapshots.share(created.project_id, snapshot.id)
    assert main(["verify"]) == 0
    capsys.readouterr()

    (data / "projects" / f"{other.project_id}.json").write_bytes(b"{")
    (data / "snapshots" / created.project_id / f"{snapshot.id}.json").unlink()
    (data / "projects" / "half.json.new").write_bytes(b"{")
    assert main(["verify", "--json"]) == 1

    told = json.loads(capsys.readouterr().out)
    assert f"projects/{other.project_id}.json is damaged: ValueError." in told["wrong"]
    assert any(each.endswith("shows a snapshot that is not here.") for each in told["wrong"])
    assert told["left_over"] == ["projects/half.json.new"]
    assert len(told["wrong"]) == 2


# Erase


def test_nothing_is_erased_without_yes(
    house: Workspace, created: Created, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(house, created)

    assert main(["erase", "--words", WORDS]) == 0

    assert capsys.readouterr().out.splitlines()[0] == f"{created.project_id}: insights 1"
    assert traces(data, WORDS)


def test_scripts_hear_in_json_what_was_found_and_that_it_is_gone(
    house: Workspace, created: Created, capsys: pytest.CaptureFixture[str]
) -> None:
    told(house, created)
    erase = ["erase", "--words", WORDS, "--json"]
    found = [f"{created.project_id}: insights 1"]

    assert main(erase) == 0
    assert json.loads(capsys.readouterr().out) == {"found": found, "erased": False, "left": []}
    assert main([*erase, "--yes"]) == 0
    assert json.loads(capsys.readouterr().out) == {"found": found, "erased": True, "left": []}
    assert main(erase) == 1
    assert json.loads(capsys.readouterr().out) == {"found": [], "erased": False, "left": []}


def test_one_thing_is_erased_from_backups_too(
    house: Workspace, created: Created, data: Path, tmp_path: Path
) -> None:
    item = told(house, created)
    house.snapshots.take(created.project_id, "Etter samling 2")
    archives = tmp_path / "archives"
    archives.mkdir()
    for n in range(2):
        main(["backup", "--to", str(archives / f"{n}.zip")])
    asked = ["erase", "--project", created.project_id, "--item", item]

    assert main([*asked, "--backups", str(archives), "--yes"]) == 0

    assert traces(data, WORDS) == []
    for archive in archives.iterdir():
        assert main(["verify", str(archive)]) == 0
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(tmp_path / archive.stem)
        assert traces(tmp_path / archive.stem, WORDS) == []
        assert traces(tmp_path / archive.stem, created.project_id)
    assert {path.name for path in archives.iterdir()} == {"0.zip", "1.zip"}


def test_words_are_erased_from_all_projects_and_read_from_standard_input(
    house: Workspace, created: Created, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = house.create_project(f"Om {WORDS}", "Ås skole")
    told(house, created, f"{WORDS} ringer")
    item = AddItem(part="causes", item="ffff", values={"text": f"{WORDS} ringer ofte"})
    house.send(other.project_id, Role.EDITOR, item)
    monkeypatch.setattr("sys.stdin", _Stdin(f"{WORDS}\n"))

    assert main(["erase", "--words", "-", "--yes"]) == 0

    assert traces(data, WORDS) == []
    assert str(house.upkeep.load(other.project_id).causes["ffff"].text) == "[…] ringer ofte"


class _Stdin:
    def __init__(self, text: str) -> None:
        self._text = text

    def read(self) -> str:
        return self._text


@pytest.mark.parametrize("words", ["Ingen har sagt dette", "ab"])
def test_what_is_nowhere_is_said_to_be_nowhere(created: Created, words: str) -> None:
    assert created.project_id

    assert main(["erase", "--words", words, "--yes"]) == 1


def test_a_whole_project_is_erased_even_when_it_is_damaged(
    house: Workspace, created: Created, data: Path
) -> None:
    told(house, created)
    path = data / "projects" / f"{created.project_id}.json"
    path.write_bytes(path.read_bytes()[:-9])

    assert main(["erase", "--project", created.project_id, "--whole", "--yes"]) == 0

    assert traces(data, WORDS) == []
    assert traces(data, created.project_id) == []


def test_a_damaged_project_that_may_hold_the_words_is_pointed_out(
    house: Workspace, created: Created, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(house, created)
    path = data / "projects" / f"{created.project_id}.json"
    path.write_bytes(path.read_bytes()[:-9])

    assert main(["erase", "--words", WORDS, "--yes"]) == 1

    assert "Erase it whole with --whole" in capsys.readouterr().err


# Sweep


def test_a_dry_run_shows_what_will_go_and_deletes_nothing(
    house: Workspace, created: Created, capsys: pytest.CaptureFixture[str]
) -> None:
    told(house, created)
    day = SetField(part="settings", field="delete_on", value="2026-01-01")
    house.send(created.project_id, Role.EDITOR, day)

    assert main(["sweep", "--dry-run", "--json"]) == 0
    (due,) = json.loads(capsys.readouterr().out)
    assert (due["on"], due["is_now"], due["leaving"]["insights"]) == ("2026-01-01", True, 1)
    assert house.upkeep.load(created.project_id).insights

    assert main(["sweep"]) == 0
    assert not house.upkeep.load(created.project_id).insights
    capsys.readouterr()
    assert main(["sweep"]) == 0
    assert capsys.readouterr().out == "Nothing was due.\n"


def test_a_deleted_project_stands_on_the_list_until_it_goes(
    house: Workspace, created: Created, capsys: pytest.CaptureFixture[str]
) -> None:
    house.send(created.project_id, Role.EDITOR, DeleteProject(name="Trygge overganger"))

    assert main(["sweep", "--dry-run"]) == 0

    assert "not yet  the whole project" in capsys.readouterr().out


# The command line itself


@pytest.mark.parametrize("asked", [[], ["nonsense"], ["erase", "--item", "ffff"], ["restore"]])
def test_what_is_not_understood_ends_with_two(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(asked)

    assert ended.value.code == 2
    assert "usage: python -m lup_canvas" in capsys.readouterr().err


def test_it_runs_as_a_program_of_its_own(tmp_path: Path, run: Callable[..., str]) -> None:
    (tmp_path / "example.json").write_bytes(write_document(the_example()))

    made = json.loads(run("import", str(tmp_path / "example.json"), "--json"))

    assert made["project"] in run("export", made["project"])


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., str]:
    environment = {**os.environ, "LUP_DATA": str(tmp_path / "data")}

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "lup_canvas", *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run
