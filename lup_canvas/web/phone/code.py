"""The code in the address, as people type it and as we write it."""

from __future__ import annotations

import re

_NO_LETTER_OR_DIGIT = re.compile(r"[\W_]+")
_TOKEN_LENGTH = 43
_CODE_LENGTH = 8


def written(code_or_token: str) -> str:
    """Return the code as ABCD-EFGH, however it was typed; anything else as it came."""
    letters = _NO_LETTER_OR_DIGIT.sub("", code_or_token).upper()
    if len(code_or_token) == _TOKEN_LENGTH or len(letters) != _CODE_LENGTH or not letters.isascii():
        return code_or_token.strip()
    return f"{letters[:4]}-{letters[4:]}"


def looks_like_a_code(typed: str) -> bool:
    """Tell whether this can be a code, whatever stands between its letters."""
    return len(written(typed)) == _CODE_LENGTH + 1
