"""What Streamlit's page asks its host before it connects.

By itself the page answers a lost line with a dialog in English ("Is Streamlit still running?
... streamlit run yourscript.py") that makes everything behind it dead and takes the focus in
mid-word. Our screens say it themselves, calmly, and let people write on (ui/assets/sheet).
"""

from __future__ import annotations

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

PATH = "/_stcore/host-config"

_ANSWER = {
    "allowedOrigins": [],
    "useExternalAuthToken": False,
    "enableCustomParentMessages": False,
    "enforceDownloadInNewTab": False,
    "metricsUrl": "",
    "blockErrorDialogs": True,
    "resourceCrossOriginMode": None,
}


class HostConfig:
    """Answers for the host; all else passes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the page's question, or let the request pass."""
        asked = scope["type"] == "http" and scope["path"] == PATH
        answer = JSONResponse(_ANSWER, headers={"Cache-Control": "no-cache"})
        await (answer if asked else self._app)(scope, receive, send)
