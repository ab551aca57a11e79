"""What every test shares: how Hypothesis behaves, and what runs last."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# A busy machine must not fail a test, and continuous integration must not draw lots: there the
# examples are the same every time. `--hypothesis-profile=nightly` looks ten times as far.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("nightly", deadline=None, max_examples=1_000)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the browser's tests last: its loop stays in the process, and others start their own."""
    items.sort(key=lambda item: "browser" in item.path.parts)
