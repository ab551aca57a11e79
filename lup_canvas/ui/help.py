"""Help, in the same place on every screen: what this is for, and how it is done."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager

import streamlit as st

from lup_canvas.content import HelpPage, MethodText, PageText, StepText
from lup_canvas.locale import Translator
from lup_canvas.project.document.steps import Step
from lup_canvas.ui.places import Place
from lup_canvas.ui.session import Here

_PAGES: Mapping[Place, HelpPage] = {
    Place.GATHERING: HelpPage.GATHERING,
    Place.CANVAS: HelpPage.CANVAS,
    Place.SNAPSHOTS: HelpPage.SNAPSHOTS,
    Place.SETTINGS: HelpPage.SETTINGS,
}


def help_here(here: Here, place: Place, step: Step | None) -> None:
    """Show the help of the screen at `place`, which may be that of a step."""
    t = here.t
    with _folded(t, place):
        if step is None:
            _reasons(here.texts.pages[_PAGES[place]])
        else:
            _step(here.texts.steps[step], t)


def _folded(t: Translator, place: Place) -> AbstractContextManager[object]:
    return st.popover(t("Help"), icon=":material/help:", key=f"help-{place}", width="content")


def _reasons(text: PageText | StepText) -> None:
    st.markdown("\n\n".join((text.why, *text.help)))


def _step(text: StepText, t: Translator) -> None:
    _reasons(text)
    prompts = "\n".join(f"- {prompt}" for prompt in text.prompts)
    st.markdown(f"**{t('Ask each other')}**\n\n{prompts}")
    for method in text.methods:
        _method(method, t)


def _method(method: MethodText, t: Translator) -> None:
    with st.expander(f"{method.name} · {t('{minutes} min', minutes=method.minutes)}"):
        how = "\n".join(f"{n}. {line}" for n, line in enumerate(method.how, start=1))
        st.markdown(f"{method.when}\n\n{how}")
