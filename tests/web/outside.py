"""What the tests of the web need from outside the house: browsers and a clock."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it would rather have another httpx
    from starlette.testclient import TestClient

__all__ = ["OURS", "Clock", "TestClient"]

OURS = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
"""What a browser says about a request from one of our own pages."""


@dataclass
class Clock:
    now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: int) -> None:
        self.now += timedelta(days=days)
