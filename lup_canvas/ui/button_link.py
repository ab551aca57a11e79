"""A link that looks like a button and opens in the same tab: for routes outside Streamlit."""

from __future__ import annotations

from html import escape

import streamlit as st


def button_link(label: str, address: str, *, strong: bool = False) -> None:
    """Show a link to `address`, a path on this server."""
    look = "button-link strong" if strong else "button-link"
    st.html(f'<a class="{look}" href="{escape(address)}" target="_self">{escape(label)}</a>')
