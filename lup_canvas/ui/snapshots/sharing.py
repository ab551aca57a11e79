"""Making a link: for whom, for how long, and which parts and quotes it shows."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import streamlit as st

from lup_canvas.content import content
from lup_canvas.formats.story import story
from lup_canvas.project.sharing import Chapter, Choice, everything, quotable
from lup_canvas.project.snapshot import Snapshot
from lup_canvas.ui import plain
from lup_canvas.ui.button_link import button_link
from lup_canvas.ui.session import Here
from lup_canvas.ui.snapshots.links import keep_secret

_OPEN = "sharing"
_DAYS = (7, 30, 90, 180, 365)
_USUAL = 90


def begin(here: Here, snapshot: Snapshot) -> None:
    """Open the choosing for `snapshot`, with everything chosen; for a callback."""
    st.session_state[_OPEN] = snapshot.id
    for key in _keys(here, snapshot):
        st.session_state[key] = True


def is_open(snapshot: Snapshot) -> bool:
    """Tell whether somebody at this screen is making a link to `snapshot`."""
    return bool(st.session_state.get(_OPEN) == snapshot.id)


def sharing(here: Here, snapshot: Snapshot) -> None:
    """Show what can be chosen, how it will look, and the button that makes the link."""
    t, name = here.t, snapshot.id
    with st.container(key=f"sharing-{name}"):
        st.text_input(
            t("Who is the link for?"),
            key=f"label-{name}",
            max_chars=100,
            placeholder=t("The municipal director"),
        )
        st.selectbox(
            t("How long shall it be open?"),
            _DAYS,
            index=_DAYS.index(_USUAL),
            format_func=lambda days: t.plural("{count} day", "{count} days", days),
            key=f"days-{name}",
        )
        _choosing(here, snapshot)
        with st.container(horizontal=True, vertical_alignment="center", key=f"make-{name}"):
            st.button(
                t("Make the link"),
                key=f"make-link-{name}",
                type="primary",
                on_click=_make,
                args=(here, snapshot),
            )
            button_link(t("See how it will look"), _preview(here, snapshot), beside=True)
            st.button(t("Cancel"), key=f"cancel-{name}", type="tertiary", on_click=_close)


def _choosing(here: Here, snapshot: Snapshot) -> None:
    t = here.t
    plain.quiet(t("Choose what those who get the link will see. No raw contributions go out."))
    for chapter, heading in _chapters(here, snapshot).items():
        st.checkbox(heading, key=_chapter_key(snapshot, chapter))
        quotes = quotable(snapshot.project) if chapter is Chapter.HEARD else []
        if quotes and st.session_state.get(_chapter_key(snapshot, chapter)):
            with st.container(key=f"quotes-{snapshot.id}"):
                plain.quiet(t("Quotes that may be shared"))
                for number, quote in enumerate(quotes, start=1):
                    # The words stand beside it: a label would take them for Markdown.
                    st.checkbox(
                        t("Quote {number}", number=number), key=_quote_key(snapshot, quote.id)
                    )
                    st.text(f"«{quote.text.value}»")


def _chapters(here: Here, snapshot: Snapshot) -> dict[Chapter, str]:
    """Return the chapters that have anything to tell, with what they are called."""
    told = story(snapshot, here.t, content(here.t.language))
    return {Chapter(section.key): section.heading for section in told.sections}


def _keys(here: Here, snapshot: Snapshot) -> Iterator[str]:
    yield from (_chapter_key(snapshot, chapter) for chapter in _chapters(here, snapshot))
    yield from (_quote_key(snapshot, quote) for quote in everything(snapshot.project).quotes)


def _chapter_key(snapshot: Snapshot, chapter: Chapter) -> str:
    return f"chapter-{snapshot.id}-{chapter}"


def _quote_key(snapshot: Snapshot, quote: str) -> str:
    return f"may-quote-{snapshot.id}-{quote}"


def _chosen(snapshot: Snapshot) -> Choice:
    """Return what is ticked. A chapter with nothing to tell is not asked about, nor left out."""
    chosen = st.session_state
    whole = everything(snapshot.project)
    return Choice(
        chapters=tuple(c for c in whole.chapters if chosen.get(_chapter_key(snapshot, c), True)),
        quotes=tuple(q for q in whole.quotes if chosen.get(_quote_key(snapshot, q))),
    )


def _preview(here: Here, snapshot: Snapshot) -> str:
    choice = _chosen(snapshot)
    named = [("lang", here.t.language), *(("chapter", each.value) for each in choice.chapters)]
    named += [("quote", each) for each in choice.quotes]
    return f"/preview/{here.project_id}/{snapshot.id}?{urlencode(named)}"


def _make(here: Here, snapshot: Snapshot) -> None:
    secret = here.workspace.snapshots.share(
        here.project_id,
        snapshot.id,
        st.session_state[f"label-{snapshot.id}"],
        choice=_chosen(snapshot),
        days=st.session_state[f"days-{snapshot.id}"],
    )
    keep_secret(snapshot.id, secret)
    _close()


def _close() -> None:
    st.session_state[_OPEN] = None
