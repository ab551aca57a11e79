from __future__ import annotations

from pathlib import Path

import pytest

from lup_canvas.access import Codes, Links, ServerKey, server_key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "access"


@pytest.fixture
def key(folder: Path) -> ServerKey:
    return server_key(folder)


@pytest.fixture
def links(folder: Path) -> Links:
    return Links(folder)


@pytest.fixture
def codes(folder: Path, key: ServerKey) -> Codes:
    return Codes(folder, key)
