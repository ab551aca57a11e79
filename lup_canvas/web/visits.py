"""What a browser remembers of one project: how the counts stood when it was last there.

It is the browser's own cookie, sent to the address of the project's news and to no other. The
server keeps nothing of it: not who was here, and not when.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

NEW_VISIT = timedelta(hours=4)
"""Whoever comes back later than this was away; lunch is no absence."""

_LONGEST = 3_000
_COUNTS = re.compile(r"([a-z-]{1,30})_(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Moment:
    """When a browser was here, and how the counts stood then."""

    at: datetime
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Visits:
    """The end of the visit before this one, the beginning of this one, and how far it has come."""

    before: Moment
    arrived: Moment
    latest: Moment


def here_now(visits: Visits | None, now: Moment) -> Visits:
    """Return what to remember of somebody who is here `now`."""
    if visits is None:
        return from_now_on(now)
    if now.at - visits.latest.at > NEW_VISIT:
        return Visits(visits.latest, now, now)
    return Visits(visits.before, visits.arrived, now)


def from_now_on(now: Moment) -> Visits:
    """Return what to remember of somebody who has seen everything until `now`."""
    return Visits(now, now, now)


def read(cookie: str | None) -> Visits | None:
    """Return what the cookie holds; None if it is none of ours."""
    moments = [_moment(each) for each in (cookie or "")[:_LONGEST].split("~")]
    match moments:
        case [Moment() as before, Moment() as arrived, Moment() as latest]:
            return Visits(before, arrived, latest)
        case _:
            return None


def written(visits: Visits) -> str:
    """Return `visits` as a cookie holds them."""
    return "~".join(_written(each) for each in (visits.before, visits.arrived, visits.latest))


def _written(moment: Moment) -> str:
    counts = (f"{kind}_{count}" for kind, count in moment.counts.items())
    return ".".join((str(int(moment.at.timestamp())), *counts))


def _moment(told: str) -> Moment | None:
    at, *counts = told.split(".")
    found = [_COUNTS.fullmatch(each) for each in counts]
    if not re.fullmatch(r"\d{9,11}", at) or not all(found):
        return None
    return Moment(
        datetime.fromtimestamp(int(at), UTC), {each[1]: int(each[2]) for each in found if each}
    )
