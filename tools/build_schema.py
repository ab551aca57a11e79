"""Write what a project as JSON looks like: python -m tools.build_schema"""

from __future__ import annotations

from pathlib import Path

from lup_canvas.formats.schema import NAME, schema

FOLDER = Path(__file__).parents[1] / "docs" / "schema"


def main() -> None:
    """Write the schema of this version."""
    (FOLDER / NAME).write_bytes(schema())


if __name__ == "__main__":
    main()
