"""A phone at the door of a project, and what it can see and send."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from httpx import Response

from lup_canvas.project.document import Project
from lup_canvas.project.views import Audience
from lup_canvas.workspace import Created, Workspace
from tests.web.outside import TestClient

JSON = {"Accept": "application/json"}


@dataclass
class Phone:
    """One phone, with the cookies it has been given."""

    client: TestClient
    house: Workspace
    project: Created

    @property
    def path(self) -> str:
        return f"/b/{self.project.code}"

    def open(self, query: str = "") -> Response:
        answer: Response = self.client.get(self.path + query)
        return answer

    def send(self, text: str, **fields: str) -> Response:
        """Send the form, as a phone without JavaScript does."""
        form = {"nonce": "a nonce of this phone", "text": text, **fields}
        answer: Response = self.client.post(f"{self.path}?lang=nb", data=form)
        return answer

    def send_by_script(self, text: str, **fields: str) -> Response:
        form = {"nonce": "a nonce of this phone", "text": text, **fields}
        answer: Response = self.client.post(f"{self.path}?lang=nb", data=form, headers=JSON)
        return answer

    def kept(self) -> Project:
        """Return what the group has, unread things too."""
        return self.house.view(self.project.project_id, Audience.READING).project

    def counted(self) -> int:
        """Return how many have contributed, as the rules of the checkpoints know it."""
        view = self.house.view(self.project.project_id, Audience.EDITOR)
        return view.project.listening.contributors

    def texts(self) -> list[str]:
        return [str(insight.text) for insight in self.kept().insights.values()]


def words_of(answer: Response) -> str:
    """Return what a person reads, without markup."""
    visible = re.sub(r"<(script|style)\b.*?</\1>", "", answer.text, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", visible)).split())


def mark(answer: Response) -> str:
    """Return the word for what the page shows, which the script asks for news with."""
    found = re.search(r'<section id="na" data-mark="([a-z2-7]+)"', answer.text)
    assert found
    return found[1]


def hidden_field(answer: Response, name: str) -> str:
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', answer.text)
    assert found
    return html.unescape(found[1])
