"""The methods' texts: instructions, help, prompts and presets, as data per language."""

from lup_canvas.content.library import content, languages
from lup_canvas.content.models import (
    Bone,
    CheckpointText,
    Content,
    FishbonePreset,
    MethodId,
    MethodPart,
    MethodText,
    Phase,
    StepText,
)

__all__ = [
    "Bone",
    "CheckpointText",
    "Content",
    "FishbonePreset",
    "MethodId",
    "MethodPart",
    "MethodText",
    "Phase",
    "StepText",
    "content",
    "languages",
]
