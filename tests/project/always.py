"""What always holds, whatever a group does."""

from __future__ import annotations

from hypothesis.stateful import invariant

from lup_canvas.project import causes
from lup_canvas.project.base import derived_id, in_order
from lup_canvas.project.branches import grows_from
from lup_canvas.project.changes import RestoreItem, apply
from lup_canvas.project.document import COLLECTIONS, Project
from lup_canvas.project.document.ideas import MAX_CHOSEN, IdeaState
from lup_canvas.project.views import Audience, view_for
from tests.project.projects import AT
from tests.project.writers import LISTS, Writers


class Group(Writers):
    """People at a project that is looked at after everything they do."""

    @invariant()
    def every_acknowledged_text_is_found(self) -> None:
        assert self.ledger.broken(self.project) == []

    @invariant()
    def the_document_survives_being_kept(self) -> None:
        assert Project.model_validate_json(self.project.model_dump_json()) == self.project

    @invariant()
    def every_item_stands_in_one_place(self) -> None:
        places = everywhere(self.project)
        assert len(places) == len(set(places))
        for part in LISTS:
            order = [(item.place, item.id) for item in in_order(getattr(self.project, part))]
            assert order == sorted(set(order))
            assert all(item.id == name for name, item in getattr(self.project, part).items())

    @invariant()
    def nothing_leads_to_itself(self) -> None:
        _assert_no_circle(self.project)

    @invariant()
    def nothing_would_lead_to_itself_if_all_came_back(self) -> None:
        project = self.project
        for name in project.trash:
            project = apply(project, RestoreItem(id=derived_id("back", name), item=name), AT)
        _assert_no_circle(project)

    @invariant()
    def at_most_three_ideas_are_chosen(self) -> None:
        ideas = self.project.ideas.values()
        assert sum(idea.state is IdeaState.CHOSEN for idea in ideas) <= MAX_CHOSEN

    @invariant()
    def ideas_are_sealed_until_they_open(self) -> None:
        if self.project.ideas_are_open:
            return
        for audience in Audience:
            shown = view_for(self.project, audience).project
            assert shown.ideas == {}
            assert all(trashed.part != "ideas" for trashed in shown.trash.values())


def everywhere(project: Project) -> list[str]:
    """Return every id that is in a list or in the trash, as often as it is there."""
    return [name for part in COLLECTIONS for name in getattr(project, part)] + list(project.trash)


def _assert_no_circle(project: Project) -> None:
    for cause in project.causes.values():
        assert cause.id not in causes.ahead(project, cause.leads_to)
    for each in project.consequences.values():
        assert not grows_from(project, each.follows_from, each.id)
