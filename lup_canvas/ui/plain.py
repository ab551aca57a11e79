"""What people wrote, shown just as they wrote it.

Most of Streamlit's elements take their text for Markdown, and would fetch an image that
somebody wrote about (../shared/platform.md). Where `st.text` does not do, this does.
"""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st


def title(text: str) -> None:
    """Show `text` as the heading of the page."""
    st.html(f'<h1 class="plain">{escape(text)}</h1>')


def card_title(text: str, below: str, *, level: int = 3) -> None:
    """Show `text` as the heading of a card, with a quiet line below."""
    heading = f'<h{level} class="card-title">{escape(text)}</h{level}>'
    st.html(f'{heading}<p class="plain quiet">{escape(below)}</p>')


def line(text: str, below: str = "") -> None:
    """Show `text` as a paragraph of the page, with a quiet line below if there is one."""
    quietly = f'<p class="plain quiet">{escape(below)}</p>' if below else ""
    st.html(f'<p class="plain">{escape(text)}</p>{quietly}')


def quiet(text: str) -> None:
    """Show `text` small, beside something larger."""
    st.html(f'<p class="plain quiet">{escape(text)}</p>')


def large(text: str) -> None:
    """Show `text` as the sentence that all of this is about."""
    st.html(f'<p class="plain large">{escape(text)}</p>')


def table(data: pd.DataFrame) -> None:
    """Show `data` as a table whose cells know their headings."""
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in data.columns)
    rows = "".join(_row(row) for row in data.itertuples(index=False, name=None))
    st.html(f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>')


def _row(row: tuple[object, ...]) -> str:
    return f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in row)}</tr>"
