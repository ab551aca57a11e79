"""The script that Streamlit runs for every screen: the frame around the pages."""

from __future__ import annotations

import streamlit as st

from lup_canvas.ui import session
from lup_canvas.ui.assets import text
from lup_canvas.ui.own_words import own_words
from lup_canvas.ui.places import all_pages
from lup_canvas.ui.theme import theme_css


def main() -> None:
    """Show the page that the address names."""
    t = session.visitor().t
    page = st.navigation(all_pages(t), position="hidden")
    st.set_page_config(page_title=f"{page.title} · LUP-lerretet", layout="wide")
    st.html(f"<style>{theme_css()}{text('shell.css')}{text('home.css')}</style>")
    page.run()
    own_words(t)


main()
