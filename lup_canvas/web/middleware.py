"""What every request passes through, from the outside in."""

from __future__ import annotations

from starlette.middleware import Middleware

from lup_canvas.web.compress import CompressStatic
from lup_canvas.web.errors import CalmErrors
from lup_canvas.web.headers import Headers
from lup_canvas.web.host_config import HostConfig
from lup_canvas.web.limits import Limits
from lup_canvas.web.screen_page import ScreenPage
from lup_canvas.web.shortcut import Shortcut
from lup_canvas.web.strangers import Strangers

middleware = [
    Middleware(Headers),
    Middleware(CalmErrors),
    Middleware(Shortcut),
    Middleware(Limits),
    Middleware(Strangers),
    Middleware(HostConfig),
    Middleware(ScreenPage),
    Middleware(CompressStatic),
]
