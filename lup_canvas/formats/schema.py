"""What a project as JSON looks like, for programs that read or write one: JSON Schema."""

from __future__ import annotations

import json
from typing import Any

from lup_canvas.project.document import Project
from lup_canvas.project.document.project import SCHEMA_VERSION

NAME = f"project-{SCHEMA_VERSION}.json"


def schema() -> bytes:
    """Return the schema of the documents that this program writes, as readable JSON."""
    described: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Project.model_json_schema(mode="serialization"),
        "title": "LUP-lerretet: project",
    }
    return (json.dumps(described, indent=1, ensure_ascii=False) + "\n").encode()
