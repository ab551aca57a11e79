"""The top of a page that is no step: its heading, on one height on all, and what is beside."""

from __future__ import annotations

from contextlib import AbstractContextManager

import streamlit as st


def page_top() -> AbstractContextManager[object]:
    """Return what the heading of a page stands in; it takes the room that others leave."""
    return st.container(horizontal=True, vertical_alignment="center", key="page-top")
