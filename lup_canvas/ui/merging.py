"""Making one of several that say the same, and the way back: for causes and for ideas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from lup_canvas.project.changes import MergeCauses, MergeIdeas, RestoreItem
from lup_canvas.project.document import Project
from lup_canvas.project.document.ideas import Idea
from lup_canvas.project.document.problem import Cause
from lup_canvas.ui.session import Here


@dataclass(frozen=True, slots=True)
class Merging:
    """What merging is called for one list, and the change that does it."""

    change: type[MergeCauses | MergeIdeas]
    title: str
    help: str
    which: str

    @property
    def key(self) -> str:
        """Return the word that tells its widgets from those of another list."""
        return str(self.change.model_fields["kind"].default).replace("_", "-")


def merging(here: Here, project: Project, items: Iterable[Cause | Idea], words: Merging) -> None:
    """Show the way to make one of several of `items`, and the way back."""
    t, key = here.t, words.key
    names = {each.id: str(each.text) or t("(empty)") for each in items}
    merged = [each for each in st.session_state.get(f"{key}-merged", ()) if each in project.trash]
    if len(names) < 2 and not merged:  # noqa: PLR2004  (it takes two to say the same)
        return
    with st.popover(words.title, icon=":material/merge:", key=key, width="content"):
        st.markdown(words.help)
        same = st.multiselect(
            words.which,
            names,
            format_func=lambda name: names.get(name, ""),
            placeholder=t("Choose"),
            key=f"{key}-same",
        )
        if len(same) > 1:
            # A list to choose from shows words as they are; a radio takes them for Markdown.
            st.selectbox(
                t("Which words shall it have?"),
                same,
                format_func=lambda name: names.get(name, ""),
                key=f"{key}-kept",
            )
            st.button(t("Merge"), type="primary", on_click=_merge, args=(here, words))
        if merged:
            st.button(t("Undo the merging"), on_click=_unmerge, args=(here, key))


def _merge(here: Here, words: Merging) -> None:
    key = words.key
    kept = st.session_state[f"{key}-kept"]
    others = [name for name in st.session_state[f"{key}-same"] if name != kept]
    merged = [name for name in others if here.sent(words.change(item=name, into=kept))]
    st.session_state[f"{key}-merged"] = merged
    st.session_state[f"{key}-same"] = []


def _unmerge(here: Here, key: str) -> None:
    for name in reversed(st.session_state.pop(f"{key}-merged", [])):
        here.send(RestoreItem(item=name))
