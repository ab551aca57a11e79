"""Limits on guessing codes, counted in wrong guesses only and kept in memory only.

A whole town hall may sit behind one address, so no address is ever locked out: a right code
works as long as the house as a whole is not under attack. What a busy address meets is a
longer wait after each wrong guess. The token in the QR code cannot be guessed and always works.
"""

from __future__ import annotations

import hashlib
import ipaddress
import secrets
import threading
from collections import deque
from collections.abc import Callable, Iterator

from lup_canvas.access.codes import Codes, is_code, is_token

WRONG_PER_MINUTE_FROM_ONE_PLACE = 10
WRONG_PER_MINUTE = 60
WRONG_PER_DAY = 2_000

_MINUTE = 60.0
_DAY = 24 * 60 * _MINUTE
_WAIT = 0.2
_LONG_WAIT = 3.0


class Attempts:
    """The door that codes are tried at. `clock` gives seconds that never run backwards."""

    def __init__(self, codes: Codes, clock: Callable[[], float]) -> None:
        self._codes = codes
        self._clock = clock
        self._wrong: deque[tuple[float, bytes]] = deque()
        self._salt = secrets.token_bytes(16)
        self._one_at_a_time = threading.Lock()

    def project_behind(self, code_or_token: str, address: str) -> str | None:
        """Return the project that the code or token opens, else None, and count a wrong code.

        What has not the form of a code is no guess, and an outdated QR code is none either.
        """
        if is_token(code_or_token.strip()):
            return self._codes.find(code_or_token)
        if not is_code(code_or_token):
            return None
        with self._one_at_a_time:
            return self._guess(code_or_token, address)

    def wait(self, address: str) -> float:
        """Return how many seconds after the question a wrong guess from there is answered."""
        place = self._place(address)
        with self._one_at_a_time:
            wrong = sum(each == place for each in self._places_within_a_minute())
        return _LONG_WAIT if wrong > WRONG_PER_MINUTE_FROM_ONE_PLACE else _WAIT

    @property
    def only_tokens_work(self) -> bool:
        """Tell whether the day's limit is used up, so that people must scan the QR code."""
        with self._one_at_a_time:
            return self._day_is_used_up()

    def _guess(self, code: str, address: str) -> str | None:
        if self._day_is_used_up() or self._minute_is_used_up():
            return None
        found = self._codes.find(code)
        if found is None:
            self._wrong.append((self._clock(), self._place(address)))
        return found

    def _day_is_used_up(self) -> bool:
        yesterday = self._clock() - _DAY
        while self._wrong and self._wrong[0][0] <= yesterday:
            self._wrong.popleft()
        return len(self._wrong) >= WRONG_PER_DAY

    def _minute_is_used_up(self) -> bool:
        return sum(1 for _ in self._places_within_a_minute()) >= WRONG_PER_MINUTE

    def _places_within_a_minute(self) -> Iterator[bytes]:
        # Never more than a minute's limit of them: over the limit nothing is tried or counted.
        before = self._clock() - _MINUTE
        for at, place in reversed(self._wrong):
            if at <= before:
                return
            yield place

    def _place(self, address: str) -> bytes:
        """Return where an address is, in a form that says nothing once the process has ended."""
        return hashlib.blake2b(_network(address).encode(), key=self._salt, digest_size=16).digest()


def _network(address: str) -> str:
    """Return what one household or office has for itself: an IPv4 address, an IPv6 network."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "?"
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed.packed, 56), strict=False))
    return str(parsed)
