"""WS /b/CODE/runde: tells phones that there is something else to look at, so that they look.

It says nothing of what it is: the phone asks for it at its own door. Contributions do not ring
here, so that fifty phones are quiet while everybody writes.

A page counts as one phone as long as it listens, by a word that it makes up when it is opened and
that dies with it: one that comes back after its line broke is not two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

import anyio
from anyio import to_thread
from starlette.websockets import WebSocket, WebSocketDisconnect

from lup_canvas import workspace
from lup_canvas.project.recent import Recent
from lup_canvas.project.views import Audience
from lup_canvas.web.bell import bell
from lup_canvas.web.phone.code import written
from lup_canvas.web.phone.now import mark_of
from lup_canvas.web.phone.visit import place_of
from lup_canvas.web.same_origin import is_same_origin
from lup_canvas.web.tower import Listener, Tower, Towers
from lup_canvas.workspace import NotFound, StoreError

MOST_PHONES = 2_000
_SHARE = 2
"""One project has at most half of what is left: a whole town hall. Others look now and then."""
REST = 1 / 6
"""Seconds between two looks at one project."""

_MARK = "mark"
"""What is made for all phones of a project with each ring: of what there is to look at."""

_NOT_ALLOWED, _TRY_LATER = 1008, 1013
_LONGEST_PAGE = 32


@dataclass(eq=False, slots=True)
class Phone(Listener):
    """A phone that has the page of a project open."""

    page: str = ""


class Following:
    """The towers of all projects whose phones listen, in this process."""

    def __init__(self, rest: float = REST) -> None:
        self._towers = Towers(rest, lambda project_id: partial(self._made, project_id))
        self._marks: Recent[bytes] = Recent(most=100)

    async def answer(self, socket: WebSocket) -> None:
        """Tell a phone the mark of what there is to look at, now and whenever it changes."""
        asked, code = anyio.current_time(), written(socket.path_params["code"])
        if not is_same_origin(socket):
            await socket.close(_NOT_ALLOWED)
            return
        doors = workspace.current().doors
        project_id = await to_thread.run_sync(doors.phone_project, code, place_of(socket))
        if project_id is None:
            wait = await to_thread.run_sync(doors.phone_wait, place_of(socket))
            await anyio.sleep_until(asked + wait)
            await socket.close(_NOT_ALLOWED)
        elif not self._towers.has_room(project_id, most=MOST_PHONES, share=_SHARE):
            await socket.close(_TRY_LATER)
        else:
            await self._listen(socket, project_id)

    def close(self) -> None:
        """Stop listening to the workspace."""
        self._towers.close()

    async def _listen(self, socket: WebSocket, project_id: str) -> None:
        page = socket.query_params.get("side", "")[:_LONGEST_PAGE]
        me = Phone(names=frozenset({_MARK}), page=page)
        tower = self._towers.join(project_id, me)
        self._count(project_id, tower)
        try:
            me.news.set()
            await socket.accept()
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(self._ring, socket, project_id, tower, me, tasks.cancel_scope)
                # A phone has nothing to say here: whatever it says, or its going, ends it.
                await socket.receive()
                tasks.cancel_scope.cancel()
            with suppress(WebSocketDisconnect, RuntimeError):  # it may have gone already
                await socket.close(_NOT_ALLOWED)
        finally:
            self._towers.leave(project_id, tower, me)
            self._count(project_id, tower)

    def _count(self, project_id: str, tower: Tower) -> None:
        """Tell the bell how many pages listen."""
        pages = {phone.page or phone for phone in tower.listeners if isinstance(phone, Phone)}
        bell.hear_of_phones(project_id, len(pages))

    async def _ring(
        self,
        socket: WebSocket,
        project_id: str,
        tower: Tower,
        me: Listener,
        talk: anyio.CancelScope,
    ) -> None:
        sent = b""
        with suppress(WebSocketDisconnect, NotFound, StoreError):
            while True:
                await me.news.wait()
                me.news.clear()
                mark = tower.shown.get(_MARK, b"") or await to_thread.run_sync(
                    self._mark, project_id
                )
                if mark != sent:
                    await socket.send_text(mark.decode())
                    sent = mark
        talk.cancel()

    def _made(self, project_id: str, _: Iterable[str]) -> Mapping[str, bytes]:
        """Return the mark once for all phones; nothing, if each is to hear what is wrong."""
        with suppress(NotFound, StoreError):
            return {_MARK: self._mark(project_id)}
        return {}

    def _mark(self, project_id: str) -> bytes:
        house = workspace.current()
        revision = house.revision(project_id)
        return self._marks.get(
            project_id,
            revision,
            lambda: mark_of(house.view(project_id, Audience.PHONE).project).encode(),
        )


following = Following()
"""The one place in this process where phones listen."""
