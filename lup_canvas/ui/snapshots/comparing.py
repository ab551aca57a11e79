"""What has changed between two snapshots, or since one of them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lup_canvas.locale import Translator
from lup_canvas.project.comparison import Turning, compared, first_moment, turning
from lup_canvas.project.document import Project
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.project.views import Audience
from lup_canvas.ui import plain
from lup_canvas.ui.assets import element
from lup_canvas.ui.session import Here
from lup_canvas.ui.snapshots.differences import chapters_of, summary

_TODAY = ""
_FROM, _TO = "compare-from", "compare-to"
_changes = element("changes/changes", html='<div class="changes"></div>')


def comparing(here: Here, snapshots: Sequence[Snapshot]) -> None:
    """Show what came, changed, moved and went between two moments; `snapshots` oldest first."""
    t = here.t
    with st.container(key="comparing"):
        st.header(t("What has changed?"), anchor=False)
        named = {each.id: each for each in snapshots}
        before, after = _chosen(here, named)
        today = here.view(Audience.SNAPSHOT).project
        _turning(turning(snapshots, today), t)
        told = compared(_project(named, before, today), _project(named, after, today))
        st.text(summary(told, t))
        if told:
            _changes(key="changes", data={"chapters": chapters_of(told, t)})


def _chosen(here: Here, named: dict[str, Snapshot]) -> tuple[str, str]:
    t = here.t

    def name_of(name: str) -> str:
        if name == _TODAY:
            return t("Today")
        return f"{named[name].name} ({t.date(named[name].taken, 'medium')})"

    moments = [*named, _TODAY]
    first, last = st.columns(2, gap="medium")
    start = first_moment([*named.values()])
    with first:
        before = st.selectbox(
            t("From"),
            moments,
            index=moments.index(start.id if start else _TODAY),
            format_func=name_of,
            key=_FROM,
        )
    with last:
        after = st.selectbox(t("To"), moments, index=len(moments) - 1, format_func=name_of, key=_TO)
    return before, after


def _project(named: dict[str, Snapshot], name: str, today: Project) -> Project:
    return named[name].project if name in named else today


def _turning(turned: Turning, t: Translator) -> None:
    """Say how the view has turned since the beginning, if it has."""
    if not (turned.believed and turned.seen):
        return
    since = f", {t.date(turned.since)}" if turned.since else ""
    told = {f"{t('We believed')}{since}": turned.believed, t("Now we see"): turned.seen}
    with st.container(key="turning"):
        for column, (heading, words) in zip(st.columns(2, gap="large"), told.items(), strict=True):
            with column:
                plain.quiet(heading)
                st.text(words)
