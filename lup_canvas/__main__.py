"""``python -m lup_canvas``: see `cli`."""

from __future__ import annotations

import sys

from lup_canvas.cli import main

sys.exit(main())
