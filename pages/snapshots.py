"""Snapshots: freeze the project under a name, share it by a link, close the link."""

from __future__ import annotations

from lup_canvas.ui.places import Place
from lup_canvas.ui.screen import screen
from lup_canvas.ui.snapshots import snapshots

screen(snapshots, place=Place.SNAPSHOTS)
