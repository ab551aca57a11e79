"""WS /bell/PROJECT: tells screens the revision their project has come to, and nothing else.

Commits happen in any thread; sockets live in the event loop. In this process each project that
is looked at has one listener at the workspace (its tower), which rings for all its screens.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

import anyio
from anyio import to_thread
from starlette.websockets import WebSocket, WebSocketDisconnect

from lup_canvas import workspace
from lup_canvas.web.cookies import PASS
from lup_canvas.web.same_origin import is_same_origin
from lup_canvas.web.tower import Tower
from lup_canvas.workspace import StoreError

REST = 1 / 6
"""Seconds between two rings of one project."""

MOST_SCREENS = 1_000

_LOOK_AGAIN = 10.0
"""A pass is looked at again before a ring when it was last looked at this many seconds ago."""

_NOT_ALLOWED, _TRY_LATER = 1008, 1013


class Bell:
    """The towers of all projects that are looked at, in this process."""

    def __init__(self, rest: float = REST) -> None:
        self._rest = rest
        self._towers: dict[str, Tower] = {}

    async def answer(self, socket: WebSocket) -> None:
        """Send the project's revision now, and again whenever there is a new one."""
        project_id = socket.path_params["project"]
        if not is_same_origin(socket) or not await _may_listen(socket, project_id):
            await socket.close(_NOT_ALLOWED)
        elif sum(len(tower.listeners) for tower in self._towers.values()) >= MOST_SCREENS:
            await socket.close(_TRY_LATER)
        else:
            await self._listen(socket, project_id)

    def close(self) -> None:
        """Stop listening to the workspace."""
        for tower in self._towers.values():
            tower.stop()
        self._towers.clear()

    async def _listen(self, socket: WebSocket, project_id: str) -> None:
        news = asyncio.Event()
        tower = self._join(project_id, news)
        try:
            # The tower listens already, so nothing is missed between this reading and its rings.
            tower.hear(await to_thread.run_sync(workspace.current().revision, project_id))
            news.set()
            await socket.accept()
            await _Screen(socket, project_id, tower, news).serve()
        except StoreError:
            await socket.close(_TRY_LATER)
        finally:
            self._leave(project_id, tower, news)

    def _join(self, project_id: str, news: asyncio.Event) -> Tower:
        tower = self._towers.get(project_id)
        if tower is None:
            tower = self._towers[project_id] = Tower(self._rest)
            tower.stop = workspace.current().watch(project_id, tower.hear_from_any_thread)
        tower.listeners.add(news)
        return tower

    def _leave(self, project_id: str, tower: Tower, news: asyncio.Event) -> None:
        tower.listeners.discard(news)
        if not tower.listeners and self._towers.get(project_id) is tower:
            tower.stop()
            del self._towers[project_id]


class _Screen:
    """One socket. It has nothing to say: whatever it sends, or its going, ends the talk."""

    def __init__(
        self, socket: WebSocket, project_id: str, tower: Tower, news: asyncio.Event
    ) -> None:
        self._socket = socket
        self._project_id = project_id
        self._tower = tower
        self._news = news
        self._looked = anyio.current_time()

    async def serve(self) -> None:
        """Ring until the screen leaves or has no right to hear it any more."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._ring, tasks.cancel_scope)
            await self._socket.receive()
            tasks.cancel_scope.cancel()
        with suppress(WebSocketDisconnect, RuntimeError):  # it may have gone already
            await self._socket.close(_NOT_ALLOWED)

    async def _ring(self, talk: anyio.CancelScope) -> None:
        sent = -1
        with suppress(WebSocketDisconnect):
            while await self._is_to_hear_news():
                if sent != self._tower.revision:
                    sent = self._tower.revision
                    await self._socket.send_text(str(sent))
        talk.cancel()

    async def _is_to_hear_news(self) -> bool:
        """Wait for news; tell whether the screen may still hear it."""
        await self._news.wait()
        self._news.clear()
        if anyio.current_time() - self._looked < _LOOK_AGAIN:
            return True
        self._looked = anyio.current_time()
        return await _may_listen(self._socket, self._project_id)


async def _may_listen(socket: WebSocket, project_id: str) -> bool:
    cookie = socket.cookies.get(PASS)
    return project_id in await to_thread.run_sync(workspace.current().grants, cookie)
