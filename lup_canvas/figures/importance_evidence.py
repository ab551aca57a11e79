"""Importance and evidence: which cause means much, and is only something the group believes?"""

from __future__ import annotations

import pandas as pd

from lup_canvas.analysis.importance import Weighed, weighed
from lup_canvas.figures.evidence_field import draw_causes
from lup_canvas.figures.figure import Figure, missing
from lup_canvas.figures.look import look
from lup_canvas.figures.text import shortened
from lup_canvas.figures.words import word, yes_or_no
from lup_canvas.locale import Translator
from lup_canvas.project.document import Project


def importance_evidence(
    project: Project, t: Translator, *, dark: bool = False, big: bool = False
) -> Figure:
    """Return the causes of `project`, which is a view, by what they explain and what is known."""
    title = t("Importance and evidence")
    causes = weighed(project)
    if not causes.most:
        return missing(
            title, t("Tie contributions to the causes, to see which of them explain most.")
        )
    return Figure(
        title=title,
        finding=_finding(causes, t, longest=40 if big else 80),
        figure=draw_causes(causes, t, look(dark=dark, big=big)).figure(),
        table=_table(causes, t),
    )


def _finding(causes: Weighed, t: Translator, *, longest: int) -> str:
    first = causes.to_find_out
    if not first:
        return t("Every cause that explains much has evidence beyond «we believe so».")
    return t.plural(
        "{count} cause explains much, but is only something you believe. Begin with «{cause}».",
        "{count} causes explain much, but are only something you believe. Begin with «{cause}».",
        len(first),
        cause=shortened(first[0].text, longest),
    )


def _table(causes: Weighed, t: Translator) -> pd.DataFrame:
    every = causes.causes
    return pd.DataFrame(
        {
            t("Cause"): [each.text for each in every],
            t("Contributions it explains"): [each.explains for each in every],
            t("Evidence"): [word(each.evidence, t) for each in every],
            t("Root cause"): [yes_or_no(each.root, t) for each in every],
            t("Must be looked into"): [
                yes_or_no(causes.must_be_found_out(each), t) for each in every
            ],
        }
    )
