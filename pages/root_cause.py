"""Step 2, causes: one cause bank, looked at by 5 x hvorfor, fiskebein, problemtre and isfjell."""

from __future__ import annotations

import streamlit as st

from lup_canvas.content import MethodId
from lup_canvas.figures.fishbone import fishbone
from lup_canvas.figures.importance_evidence import importance_evidence
from lup_canvas.figures.why_tree import why_tree
from lup_canvas.project.document.steps import Step
from lup_canvas.project.views import View
from lup_canvas.ui import bank_tools as tools
from lup_canvas.ui.bones import bones_of, choose_bones
from lup_canvas.ui.figure import figure, folded
from lup_canvas.ui.screen import step_screen
from lup_canvas.ui.session import Here
from lup_canvas.ui.show import of_project, show
from lup_canvas.ui.silence import all_write_alone
from lup_canvas.ui.steps import causes
from lup_canvas.ui.ways import Way, choose_way, is_turned


def draw(here: Here, view: View) -> None:
    """Show the cause bank in the way the group has chosen."""
    project, t = view.project, here.t
    test, iceberg = (here.texts.method(m) for m in (MethodId.ROOT_TEST, MethodId.ICEBERG))

    def bank(view: View) -> causes.Bank:
        return causes.Bank(view.project, bones_of(here, view.project), test, t)

    show(here, view, "focal", of_project(causes.focal_block, t))
    with st.container(
        horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key="ways"
    ):
        way = choose_way(here)
        tools.merging(here, project)
    tools.waiting_in_silence(here, view)
    # The sheet is one and the same in all views: what is open and half typed there stays.
    above, middle, below = (st.container(key=f"bank-{place}") for place in ("top", "sheet", "foot"))
    turned = is_turned()
    blocks = {
        Way.WHYS: (lambda view: causes.whys_block(bank(view)),),
        Way.FISHBONE: (lambda view: causes.fishbone_block(bank(view)),),
        Way.ICEBERG: (lambda view: causes.iceberg_block(bank(view), iceberg),),
        Way.TREE: (
            (of_project(causes.objectives_block, t),)
            if turned
            else (of_project(causes.branches_block, t), lambda view: causes.roots_block(bank(view)))
        ),
    }
    with above:
        # Silence belongs to the fishbone; at a gathering where all write alone, to every way.
        silent = (way is Way.FISHBONE or all_write_alone(here)) and tools.is_silent(here)
        if silent:
            tools.silent_writing(here)
            return
    match way:
        case Way.WHYS:
            with above:
                tools.reading_aloud(here, project)
            with below:
                if project.causes:
                    figure(here, why_tree, project, key="why-tree")
        case Way.FISHBONE:
            with above:
                if project.causes:
                    figure(here, fishbone, project, key="fishbone")
                choose_bones(here, project)
        case Way.TREE:
            with above:
                tools.turn_around(here, project, turned=turned)
        case Way.ICEBERG:
            pass
    with middle:
        show(here, view, "causes", *blocks[way], mine=f"{way}{'-turned' * turned}")
    if project.causes:
        folded(
            here, t("What must be looked into"), project,
            {"importance-evidence": importance_evidence},
        )  # fmt: skip


step_screen(Step.CAUSES, draw)
