"""Nothing that Streamlit says itself is in English on a page in bokmål, for eyes or for ears."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from lup_canvas.locale import translator
from tests.browser.conftest import OnServer, OpenProject

nb = translator("nb")
ENGLISH = re.compile(
    r"\b(skip|main|content|upload|file|files|per|drag|drop|here|must|smaller)\b", re.IGNORECASE
)
READABLE = """(node) => {
    const own = [node, ...node.querySelectorAll("*")]
        .filter((each) => !each.closest("[aria-hidden=true]"));
    const texts = own.flatMap((each) => [...each.childNodes])
        .filter((each) => each.nodeType === Node.TEXT_NODE).map((each) => each.data);
    const names = ["aria-label", "title", "placeholder"];
    const named = own.flatMap((each) => names.map((name) => each.getAttribute(name)));
    return [...texts, ...named].filter(Boolean);
}"""


def test_streamlits_own_words_are_in_the_language_of_the_page(
    project: OnServer, open_project: OpenProject
) -> None:
    page = open_project(project, "innspill")
    skip = page.get_by_role("link", name=nb("Skip to the main content"))
    expect(skip).to_have_count(1)
    page.locator(".st-key-import summary").first.press("Enter")
    uploader = page.get_by_test_id("stFileUploader")
    expect(uploader.get_by_role("button", name=nb("Choose a file")).last).to_be_visible()

    uploader.locator("input").set_input_files(
        {"name": "svar.csv", "mimeType": "text/csv", "buffer": b"x" * 3_000_000}
    )
    expect(uploader).to_contain_text(re.compile(nb("The file can be at most {size}.", size=".+")))

    assert [words for words in uploader.evaluate(READABLE) if ENGLISH.search(words)] == []
