"""WS /bell/PROJECT: tells screens the revision their project has come to, and what they show of it.

A screen says by name what it shows (a list, as JSON), and hears that anew with each ring, as far
as it can be made without the screen's own script (`shown`); else it hears the revision alone. What
is as it was at the ring before is told by its name only. A storskjerm comes `?first`.
A screen that has heard nothing for a while asks, `"?"`, and hears the revision again, so that it
knows that it would have heard. It may also say which field is written in on it,
`{"writes": FIELD}`, or that none is, and hears from then on who is with it (`company`).

In this process each project that is looked at has one listener at the workspace (its tower), which
rings for all its screens.
"""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from functools import partial

import anyio
from anyio import to_thread
from starlette.types import Message
from starlette.websockets import WebSocket, WebSocketDisconnect

from lup_canvas import workspace
from lup_canvas.shown import drawings, offers
from lup_canvas.web.company import Company, is_field
from lup_canvas.web.cookies import PASS
from lup_canvas.web.patience import Patience
from lup_canvas.web.same_origin import is_same_origin
from lup_canvas.web.tower import Listener, Tower, Towers
from lup_canvas.workspace import StoreError

REST = 1 / 6
"""Seconds between two rings of one project."""

MOST_SCREENS = 1_000
_SHARE = 4
"""One project has at most a fourth of what is left: 200 screens, when there are no others."""

_AT_ONCE, _IN_A_SECOND = 60, 20
"""How much a screen may say: several times what one does on which somebody writes fast."""

_MOST_NAMES, _LONGEST = 40, 8_000

_LOOK_AGAIN = 10.0
"""A pass is looked at again before a ring when it was last looked at this many seconds ago."""

_NOT_ALLOWED, _TRY_LATER = 1008, 1013


class Bell:
    """The towers of all projects that are looked at, in this process."""

    def __init__(self, rest: float = REST) -> None:
        self._towers = Towers(rest, lambda project_id: partial(offers.made, project_id))
        self._companies: dict[str, Company] = {}
        self._phones: Counter[str] = Counter()

    async def answer(self, socket: WebSocket) -> None:
        """Send the project's revision now, and again whenever there is a new one."""
        project_id = socket.path_params["project"]
        if not is_same_origin(socket) or not await _may_listen(socket, project_id):
            await socket.close(_NOT_ALLOWED)
        elif not self._towers.has_room(project_id, most=MOST_SCREENS, share=_SHARE):
            await socket.close(_TRY_LATER)
        else:
            await self._listen(socket, project_id)

    def hear_of_phones(self, project_id: str, count: int) -> None:
        """Hear how many phones have the project's page open now."""
        self._phones[project_id] = count
        if company := self._companies.get(project_id):
            company.stir()

    def close(self) -> None:
        """Stop listening to the workspace."""
        self._towers.close()
        for company in self._companies.values():
            company.close()
        self._companies.clear()

    async def _listen(self, socket: WebSocket, project_id: str) -> None:
        me = Listener(first="first" in socket.query_params)
        tower = self._join(project_id, me)
        try:
            # The tower listens already, so nothing is missed between this reading and its rings.
            tower.hear(await to_thread.run_sync(workspace.current().revision, project_id))
            me.news.set()
            await socket.accept()
            company = self._companies[project_id]
            await _Screen(socket, project_id, tower, company, me).serve()
        except StoreError:
            await socket.close(_TRY_LATER)
        finally:
            self._leave(project_id, tower, me)

    def _join(self, project_id: str, me: Listener) -> Tower:
        tower = self._towers.join(project_id, me)
        if project_id not in self._companies:
            self._companies[project_id] = Company(
                tower.listeners, phones=lambda: self._phones[project_id]
            )
        self._companies[project_id].stir()
        return tower

    def _leave(self, project_id: str, tower: Tower, me: Listener) -> None:
        self._towers.leave(project_id, tower, me)
        if project_id in self._towers:
            self._companies[project_id].stir()
        elif company := self._companies.pop(project_id, None):
            company.close()


class _Screen:
    """One socket. It may only say what it shows and which field is written in on it.

    Whatever else it sends, or too much, or its going, ends it.
    """

    def __init__(
        self,
        socket: WebSocket,
        project_id: str,
        tower: Tower,
        company: Company,
        me: Listener,
    ) -> None:
        self._socket = socket
        self._project_id = project_id
        self._tower = tower
        self._company = company
        self._me = me
        self._looked = anyio.current_time()
        self._patience = Patience(_AT_ONCE, _IN_A_SECOND, anyio.current_time)

    async def serve(self) -> None:
        """Ring until the screen leaves or has no right to hear it any more."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._ring, tasks.cancel_scope)
            while self._takes(_said(await self._socket.receive())):
                pass
            tasks.cancel_scope.cancel()
        with suppress(WebSocketDisconnect, RuntimeError):  # it may have gone already
            await self._socket.close(_NOT_ALLOWED)

    def _takes(self, said: object) -> bool:
        """Take what the screen says; tell whether it is something that a screen may say."""
        if not self._patience.lasts():
            return False
        match said:
            case list() if len(said) <= _MOST_NAMES and all(isinstance(n, str) for n in said):
                self._me.names = frozenset(said)
            case "?":
                self._me.asks = True
                self._me.news.set()
            case {"writes": field, **others} if not others and (field == "" or is_field(field)):
                self._company.hear(self._me, field)
            case _:
                return False
        return True

    async def _ring(self, talk: anyio.CancelScope) -> None:
        sent, told = (-1, -1), ""
        with suppress(WebSocketDisconnect):
            while await self._is_to_hear_news():
                if self._me.listens and told != (told := self._company.told(self._me)):
                    await self._socket.send_text(told)
                if self._me.asks:
                    self._me.asks = False
                    await self._socket.send_text(str(self._tower.rung))
                if sent != (self._tower.revision, self._tower.rung):
                    sent = (self._tower.revision, self._tower.rung)
                    await self._socket.send_text(self._news())
        talk.cancel()

    def _news(self) -> str:
        mine = {n: self._tower.shown[n] for n in self._me.names if n in self._tower.shown}
        had, self._me.had = self._me.had, mine
        if not mine:
            return str(self._tower.revision)
        shown = b",".join(told for n, told in mine.items() if told != had.get(n)).decode()
        same = json.dumps([n for n, told in mine.items() if told == had.get(n)])
        wait = f"{drawings.wait(self._me.turn, first=self._me.first):.2f}"
        return f'{{"revision":{self._tower.rung},"wait":{wait},"shown":[{shown}],"same":{same}}}'

    async def _is_to_hear_news(self) -> bool:
        """Wait for news; tell whether the screen may still hear it."""
        await self._me.news.wait()
        self._me.news.clear()
        if anyio.current_time() - self._looked < _LOOK_AGAIN:
            return True
        self._looked = anyio.current_time()
        return await _may_listen(self._socket, self._project_id)


def _said(message: Message) -> object:
    """Return what a screen says; None if it goes, or says nothing that can be read."""
    text = message.get("text") or ""
    try:
        return json.loads(text) if len(text) <= _LONGEST else None
    except (ValueError, RecursionError):
        return None


async def _may_listen(socket: WebSocket, project_id: str) -> bool:
    cookie = socket.cookies.get(PASS)
    return project_id in await to_thread.run_sync(workspace.current().doors.grants, cookie)


bell = Bell()
"""The one bell of this process."""
