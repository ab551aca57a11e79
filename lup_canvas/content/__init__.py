"""The methods' texts: instructions, help, prompts and presets, as data per language."""

from lup_canvas.content.library import content, languages
from lup_canvas.content.models import (
    Bone,
    CheckpointText,
    Content,
    ExerciseText,
    FishbonePreset,
    HelpPage,
    MethodId,
    MethodPart,
    MethodText,
    PageText,
    Phase,
    ProgrammeText,
    StepText,
)

__all__ = [
    "Bone",
    "CheckpointText",
    "Content",
    "ExerciseText",
    "FishbonePreset",
    "HelpPage",
    "MethodId",
    "MethodPart",
    "MethodText",
    "PageText",
    "Phase",
    "ProgrammeText",
    "StepText",
    "content",
    "languages",
]
