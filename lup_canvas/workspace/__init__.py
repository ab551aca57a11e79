"""The only door to the data for screens, routes and scripts.

It joins the store, the links and the codes, and lets nothing through that the domain does
not allow. One workspace serves the whole process; the truth is on disk, so that other
processes (a script beside the server) may work at the same time.
"""

from lup_canvas.access import Link, LinkKind
from lup_canvas.store import NotFound, StoreError, StoreUnavailable, Unreadable
from lup_canvas.store.traces import traces
from lup_canvas.workspace.doors import Doors, Grant
from lup_canvas.workspace.process import current, use
from lup_canvas.workspace.snapshots import Shared, Snapshots
from lup_canvas.workspace.upkeep import Due, Upkeep
from lup_canvas.workspace.workspace import EXAMPLE, Created, Done, Workspace

__all__ = [
    "EXAMPLE",
    "Created",
    "Done",
    "Doors",
    "Due",
    "Grant",
    "Link",
    "LinkKind",
    "NotFound",
    "Shared",
    "Snapshots",
    "StoreError",
    "StoreUnavailable",
    "Unreadable",
    "Upkeep",
    "Workspace",
    "current",
    "traces",
    "use",
]
