"""What will be deleted, and when: shown before it happens, where the day is set."""

from __future__ import annotations

import streamlit as st

from lup_canvas.project.retention import Leaving
from lup_canvas.project.views import View
from lup_canvas.ui import plain
from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.session import Here


def retention(here: Here, view: View) -> None:
    """Show what goes on the day that is set, what stays, and what the employees are told."""
    t = here.t
    with st.container(key="retention"):
        st.header(t("What is deleted, and when"), anchor=False)
        day = view.project.settings.delete_on
        going = here.workspace.upkeep.leaving(here.project_id)
        if day is None:
            plain.line(t("No day is set. What the employees tell is kept as long as the project."))
        else:
            plain.line(_what_goes(here, going, t.date(day)))
            plain.quiet(_what_stays(here, going))
        button_link(
            t("What the employees are told about this"),
            f"/b/{here.workspace.doors.code(here.project_id)}/personvern?lang={t.language}",
        )


def _what_goes(here: Here, going: Leaving, day: str) -> str:
    t = here.t
    if not going:
        return t("Nothing that was told is kept now. What comes is deleted on {day}.", day=day)
    told = t.plural(
        "On {day}, {count} contribution is deleted.",
        "On {day}, {count} contributions are deleted.",
        going.insights,
        day=day,
    )
    unread = t.plural(
        "{count} of them is not read yet.", "{count} of them are not read yet.", going.unread
    )
    return f"{told} {unread}" if going.unread else told


def _what_stays(here: Here, going: Leaving) -> str:
    t = here.t
    stays = t("Themes, insights in your own words, causes and everything else you wrote stay.")
    quotes = t.plural(
        "{count} quote that you chose, and that may be shared, stays.",
        "{count} quotes that you chose, and that may be shared, stay.",
        going.quotes,
    )
    closed = t("From that day the employees' page takes no more.")
    return " ".join([stays, *([quotes] if going.quotes else []), closed])
