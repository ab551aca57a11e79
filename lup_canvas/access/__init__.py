"""Who may come in: links, codes, the pass in the browser, and limits on guessing.

Nothing here knows what is in a project, only what a link opens. On disk are only hashes of
secrets, counts, and the server key.
"""

from lup_canvas.access.attempts import Attempts
from lup_canvas.access.codes import Codes
from lup_canvas.access.links import Link, LinkKind, Links
from lup_canvas.access.openings import Openings
from lup_canvas.access.passes import Passes
from lup_canvas.access.server_key import ServerKey, server_key

__all__ = [
    "Attempts",
    "Codes",
    "Link",
    "LinkKind",
    "Links",
    "Openings",
    "Passes",
    "ServerKey",
    "server_key",
]
