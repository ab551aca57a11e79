"""The sheet: one element that shows many cards and fields, and sends what people write in them.

Hundreds of cards as widgets cost about 100 ms for every change anybody makes, and lose the
focus of whoever is typing; as one element they cost about 4 ms and lose nothing
(../shared/platform.md). What a page gives is only what is shown: see `cards` and `fields`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from lup_canvas.locale import Translator
from lup_canvas.ui.assets import element
from lup_canvas.ui.cards import Block, Sheet
from lup_canvas.ui.offered import headed

_sheet = element("sheet/sheet", html='<div class="sheet"></div>')


def sheet(key: str, told: bytes, revision: int, t: Translator) -> str | None:
    """Show what `sheet_json` wrote, and let people write in it; return where they ask to go.

    Nothing else comes back to the script: each edit goes straight to the server, and what people
    do is in the project when the bell has rung.
    """
    data = headed(told, revision, _words_json(t))
    pressed: str | None = _sheet(key=key, data=data, on_go_change=lambda: None).go
    return pressed


def sheet_json(blocks: Iterable[Block], t: Translator, project_id: str, name: str = "") -> bytes:
    """Return everything that the element shows, as JSON.

    What is as usual is left out: the browser knows it as well.
    """
    shown = sheet_data(blocks, t, project_id, name)
    return shown.model_dump_json(exclude_none=True, exclude_defaults=True).encode()


def sheet_data(blocks: Iterable[Block], t: Translator, project_id: str, name: str = "") -> Sheet:
    """Return everything that the element shows."""
    return Sheet(
        project=project_id,
        name=name,
        post=f"/changes/{project_id}?lang={t.language}",
        blocks=tuple(blocks),
    )


@cache
def _words_json(t: Translator) -> bytes:
    """Return the words of the sheet as the browser gets them, from the script alone."""
    return f'"words":{json.dumps(sheet_words(t), ensure_ascii=False)}'.encode()


def sheet_words(t: Translator) -> dict[str, str]:
    """Return the words of the sheet itself. Blanks in them are filled in by the browser."""
    return {
        "add": t("Add"),
        "bring_back": t("Bring it back"),
        "cancel": t("Cancel"),
        "characters_left": t("{count} characters left", count="{count}"),
        "choose_from": t("Choose from {count}", count="{count}"),
        "choose_notes": t("Choose the notes that shall have a theme of their own"),
        "clear": t("Take away the choice"),
        "deleted": t("Deleted"),
        "deleted_by_other": t("Somebody deleted this while you were writing in it."),
        "drop_for_new": t("Drop a note here to make a new theme of it."),
        "empty_text": t("(empty)"),
        "keep_as_it_is": t("Keep it as it is"),
        "keep_both": t("Keep both"),
        "keep_this": t("Keep this one"),
        "lost": t(
            "No contact with the server. What you write is not saved yet. "
            "Leave this page open, and it is saved when contact is back."
        ),
        "many_wait": t("{count} wait", count="{count}"),
        "merge_with": t("Merge with {column}", column="{column}"),
        "merged_with": t("Merged with {column}", column="{column}"),
        "more": t("More"),
        "move": t("Move"),
        "move_down": t("Move down"),
        "move_to": t("Move to {column}", column="{column}"),
        "move_up": t("Move up"),
        "moved": t("Moved to place {place} of {count}", place="{place}", count="{count}"),
        "moved_to": t("Moved to {column}", column="{column}"),
        "new_theme": t("New theme"),
        "not_a_number": t("This does not look like a number that fits here."),
        "not_chosen": t("Not chosen"),
        "not_found": t("The search got no answer. Try again in a moment."),
        "not_saved": t("Not saved. Trying again."),
        "one_waits": t("{count} waits", count="{count}"),
        "refused": t("This could not be saved."),
        "read": t("Contribution to read"),
        "read_by_other": t("Somebody else has just dealt with this one."),
        "read_next": t("Next"),
        "read_previous": t("Previous"),
        "rewrite": t("Rewrite"),
        "saved": t("Saved {time}", time="{time}"),
        "saving": t("Saving …"),
        "search": t("Search"),
        "show_rest": t("Show {count} more", count="{count}"),
        "someone_writes": t("Somebody writes here"),
        "something_not_saved": t("Something you wrote is not saved."),
        "split": t("Split: choose notes for a new theme"),
        "split_done": t("Split. Notes in the new theme: {count}", count="{count}"),
        "split_off": t("Make a new theme of these"),
        "tidied": t("Done tidying"),
        "tidy": t("Tidy the words"),
        "to_new_theme": t("Move to a new theme"),
        "undo": t("Undo"),
        "use_other": t("Use the other one"),
        "use_this": t("Use this one"),
        "versions": t("{count} versions", count="{count}"),
        "versions_help": t(
            "Two of you wrote here at the same time. Both texts are kept until you choose."
        ),
    }
