"""The golden thread (rød tråd): does the idea build on what people told?"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from lup_canvas.analysis.thread import ThreadRows, thread_rows
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import look
from lup_canvas.figures.ribbons import draw_thread
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project


def golden_thread(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return the thread of `project`, which is a view, from contributions to ideas."""
    title = t("Golden thread")
    rows = thread_rows(project)
    if not rows.causes:
        return missing(
            title,
            t("The thread begins when a contribution is tied to a cause, or an idea acts on one."),
        )
    drawing = draw_thread(rows, t, look(dark=dark, big=big))
    return Figure(
        title=title,
        finding=_finding(rows, t),
        figure=drawing.figure(),
        table=_table(rows, t),
        tells=drawing.tells,
    )


def _finding(rows: ThreadRows, t: Translator) -> str:
    told = sum(idea.insights > 0 for idea in rows.ideas)
    if not rows.ideas:
        return t.plural(
            "{count} cause has contributions behind it; no ideas are tied to it yet.",
            "{count} causes have contributions behind them; no ideas are tied to them yet.",
            sum(count > 0 for count in rows.insights.values()),
        )
    if rows.loose:
        return t.plural(
            "{told} of {count} idea builds on what people have told, and {loose} acts on no cause.",
            "{told} of {count} ideas build on what people have told, and {loose} act on no cause.",
            len(rows.ideas),
            told=told,
            loose=len(rows.loose),
        )
    return t.plural(
        "{told} of {count} idea builds on what people have told.",
        "{told} of {count} ideas build on what people have told.",
        len(rows.ideas),
        told=told,
    )


def _table(rows: ThreadRows, t: Translator) -> pd.DataFrame:
    columns = [t("Idea"), t("Acts on the cause"), t("Themes"), t("Contributions")]
    return pd.DataFrame([*_tied(rows, t), *_untied(rows, t)], columns=columns)


def _tied(rows: ThreadRows, t: Translator) -> Iterator[tuple[str, str, str, int]]:
    """Yield a row for each cause that each idea acts on."""
    for idea in rows.ideas:
        for cause in idea.causes:
            yield idea.text, rows.causes[cause], _themes(rows, cause, t), rows.insights[cause]


def _untied(rows: ThreadRows, t: Translator) -> Iterator[tuple[str, str, str, int]]:
    """Yield the causes nobody has an idea about, and the ideas that act on no cause."""
    acted_on = {cause for idea in rows.ideas for cause in idea.causes}
    for cause, text in rows.causes.items():
        if cause not in acted_on:
            yield t("No idea yet"), text, _themes(rows, cause, t), rows.insights[cause]
    for idea in rows.loose:
        yield idea.text, t("No cause"), "", 0


def _themes(rows: ThreadRows, cause: str, t: Translator) -> str:
    return ", ".join(
        f"{rows.themes[theme] or t('No theme')} ({count})"
        for theme, count in rows.told.get(cause, {}).items()
    )
