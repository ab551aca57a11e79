"""Settings: thresholds, links and codes, what waits for reading, the trash."""

from __future__ import annotations

from lup_canvas.ui.places import Place
from lup_canvas.ui.screen import screen
from lup_canvas.ui.settings import settings

screen(settings, place=Place.SETTINGS)
