"""What the server's log leaves out: addresses of people, and addresses with secrets in them."""

from __future__ import annotations

import logging


def leave_people_out() -> None:
    """Turn off what uvicorn writes about each request and socket: who asked, and for what."""
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").addFilter(_says_nothing_of_sockets)


def _says_nothing_of_sockets(record: logging.LogRecord) -> bool:
    return '"WebSocket %s"' not in str(record.msg)
