"""The screen of causes: the way of looking stands in the address, and nothing chosen is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from lup_canvas import workspace
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import AddItem
from lup_canvas.project.document import Project
from lup_canvas.project.permissions import Role
from lup_canvas.project.views import Audience
from lup_canvas.ui import session
from lup_canvas.ui import show as showing
from lup_canvas.workspace import Workspace
from tests.pages.screen import installed_components

SHELL = Path(__file__).parents[2] / "lup_canvas" / "ui" / "shell.py"
PAGE = "../../pages/root_cause.py"


class Screen:
    """The screen of causes in one browser, and what its sheets were given."""

    def __init__(self, house: Workspace, monkeypatch: pytest.MonkeyPatch, **asked: str) -> None:
        created = house.copy_example()
        grant = house.doors.enter(created.editor_secret)
        assert grant
        self.house, self.id = house, created.project_id
        jar = {
            session.PASS_COOKIE: house.doors.new_pass(None, grant),
            session.BROWSER_COOKIE: "kari",
        }
        self.jar = jar
        self.shown: dict[str, str] = {}
        monkeypatch.setattr(session, "cookie", jar.get)
        monkeypatch.setattr(manifest_scanner, "scan_component_manifests", installed_components)
        monkeypatch.setattr(
            showing, "sheet", lambda key, told, *_: self.shown.update({key: told.decode()})
        )
        self.app = AppTest.from_file(str(SHELL), default_timeout=60)
        self.app.query_params["project"] = self.id
        self.app.run()
        self.app.switch_page(PAGE)
        for name, value in asked.items():
            self.app.query_params[name] = value
        self.run()

    def run(self) -> None:
        self.shown.clear()
        self.app.run()
        assert not self.app.exception

    @property
    def project(self) -> Project:
        return self.house.view(self.id, Audience.EDITOR).project

    def send(self, **values: Any) -> None:
        change = AddItem(part="causes", item=new_id(), values=values)
        self.house.send(self.id, Role.EDITOR, change)

    def press(self, label: str) -> None:
        self.shown.clear()
        next(each for each in self.app.button if each.label == label).click().run()
        assert not self.app.exception


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    house = Workspace(tmp_path)
    workspace.use(house)
    yield lambda **asked: Screen(house, monkeypatch, **asked)
    workspace.use(None)
    house.close()


@pytest.mark.parametrize(
    ("way", "block"),
    [
        ("hvorfor", "whys"),
        ("fiskebein", "fishbone"),
        ("problemtre", "roots"),
        ("maltre", "objectives"),
        ("isfjell", "iceberg"),
        ("noe annet", "whys"),
    ],
)
def test_the_address_says_how_the_bank_is_looked_at(screen: Any, way: str, block: str) -> None:
    shown = screen(vis=way).shown

    assert f'"id":"{block}"' in shown["sheet-causes"]


def test_what_is_chosen_to_be_merged_is_kept_through_every_view(screen: Any) -> None:
    page = screen()
    first, second = list(page.project.causes)[:2]
    page.app.multiselect(key="merge-causes-same").set_value([first, second]).run()

    for way in ("fiskebein", "problemtre", "isfjell", "hvorfor"):
        page.app.query_params["vis"] = way
        page.run()
        assert page.app.multiselect(key="merge-causes-same").value == [first, second]

    page.app.selectbox(key="merge-causes-kept").set_value(second).run()
    page.press("Slå sammen")
    assert first not in page.project.causes
    assert page.app.multiselect(key="merge-causes-same").value == []

    page.press("Angre sammenslåingen")
    assert first in page.project.causes


def test_nobody_sees_what_others_write_in_silence_until_all_is_shown(screen: Any) -> None:
    page = screen(vis="fiskebein")
    ballot = page.house.doors.ballot("kari", page.id)
    page.send(text="Min egen tanke", hidden_by=ballot)
    page.send(text="Hennes tanke", hidden_by=new_id())
    page.run()
    assert "tanke" not in "".join(page.shown.values())

    page.app.toggle(key="silent-causes").set_value(True).run()
    assert "Min egen tanke" in page.shown["sheet-silent-causes"]
    assert "Hennes tanke" not in "".join(page.shown.values())

    for way in ("hvorfor", "fiskebein"):
        page.app.query_params["vis"] = way
        page.run()
        assert "Hennes tanke" not in "".join(page.shown.values())
    told = page.shown["sheet-silent-causes"]
    assert "Min egen tanke" in told, "the silence is kept through a switch"

    page.jar[session.BROWSER_COOKIE] = "liv"
    page.run()
    assert "Min egen tanke" not in "".join(page.shown.values()), "nothing is kept for others"

    page.press("Vis alle")
    assert "Min egen tanke" in page.shown["sheet-causes"]
    assert "Hennes tanke" in page.shown["sheet-causes"]
    assert page.app.toggle(key="silent-causes").value is False


def test_turning_the_tree_drafts_what_is_not_written_yet(screen: Any) -> None:
    page = screen(vis="problemtre")
    page.house.send(
        page.id, Role.EDITOR,
        AddItem(part="consequences", item="nyyy", values={"text": "Vi mister folk."}),
    )  # fmt: skip
    page.run()

    page.press("Snu til måltre")

    assert str(page.project.consequences["nyyy"].turned) == (
        "Det er ikke lenger slik at vi mister folk."
    )
    assert '"id":"objectives"' in page.shown["sheet-causes"]
    page.press("Tilbake til problemtreet")
    assert '"id":"roots"' in page.shown["sheet-causes"]


def test_there_is_nothing_to_show_when_nothing_is_written_in_silence(screen: Any) -> None:
    page = screen(vis="fiskebein")

    assert "Vis alle" not in [each.label for each in page.app.button]
