"""What the screen of causes shows: one cause bank, looked at by several methods (domain.md 3)."""

from lup_canvas.ui.steps.causes.aloud import chain_ends, read_aloud
from lup_canvas.ui.steps.causes.bank import Bank
from lup_canvas.ui.steps.causes.focal import focal_block
from lup_canvas.ui.steps.causes.tree import (
    branches_block,
    drafts_of_the_objective_tree,
    objectives_block,
)
from lup_canvas.ui.steps.causes.views import (
    chain_block,
    fishbone_block,
    iceberg_block,
    roots_block,
    silent_block,
    whys_block,
)

__all__ = [
    "Bank",
    "branches_block",
    "chain_block",
    "chain_ends",
    "drafts_of_the_objective_tree",
    "fishbone_block",
    "focal_block",
    "iceberg_block",
    "objectives_block",
    "read_aloud",
    "roots_block",
    "silent_block",
    "whys_block",
]
