"""A link that looks like a button: for routes outside Streamlit."""

from __future__ import annotations

from html import escape

import streamlit as st


def button_link(label: str, address: str, *, strong: bool = False, beside: bool = False) -> None:
    """Show a link to `address`, a path on this server; `beside` opens it in a tab of its own."""
    look = "button-link strong" if strong else "button-link"
    where = 'target="_blank" rel="noopener"' if beside else 'target="_self"'
    st.html(f'<a class="{look}" href="{escape(address)}" {where}>{escape(label)}</a>')
