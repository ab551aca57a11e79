"""The choice of language: forms of their own, since only a page of the server sets a cookie.

Streamlit takes the name `lang` away from a field, so the address says which language it is.
"""

from __future__ import annotations

from html import escape

import streamlit as st

from lup_canvas.locale import LANGUAGES, Translator

_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}


def language_choice(t: Translator) -> None:
    """Show the languages; the browser remembers the one that is chosen, on every page."""
    forms = "".join(_form(language, chosen=language == t.language) for language in LANGUAGES)
    st.html(
        f'<div class="languages" role="group" aria-label="{escape(t("Language"))}">{forms}</div>'
    )


def _form(language: str, *, chosen: bool) -> str:
    current = ' aria-current="true"' if chosen else ""
    return (
        f'<form method="post" action="/language?lang={language}">'
        f'<button lang="{language}"{current}>{_NAMES[language]}</button></form>'
    )
