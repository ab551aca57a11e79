"""The few words that Streamlit says itself, in the language of the page."""

from __future__ import annotations

from lup_canvas.locale import Translator
from lup_canvas.ui.assets import element

_words = element("words", html="<span hidden></span>")


def own_words(t: Translator) -> None:
    """Put Streamlit's own words into the language of `t`, wherever they stand on the page."""
    _words(key="words", data={"said": [list(pair) for pair in said(t).items()]})


def said(t: Translator) -> dict[str, str]:
    """Return what Streamlit says, and what is said instead. A blank is {} in both."""
    return {
        "Skip to main content": t("Skip to the main content"),
        "Upload": t("Choose a file"),
        "Add files": t("Choose a file"),
        "file upload": t("Choose a file"),
        "Drag and drop a file here": t("Drop the file here"),
        "{} per file": t("At most {size}", size="{}"),
        "{} files are not allowed.": t("Files of this kind cannot be read."),
        "File must be {} or smaller.": t("The file can be at most {size}.", size="{}"),
    }
