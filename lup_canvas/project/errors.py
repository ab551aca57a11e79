"""What the domain answers when it cannot do what somebody asked."""

from __future__ import annotations


class ChangeRefused(Exception):
    """A change that the rules turn down; the project stays as it was.

    `code` is a gettext source sentence with `{blanks}` for `params`, so that it can be
    said in the language of whoever asked.
    """

    def __init__(self, code: str, /, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        """Return the sentence in English, for logs and tests."""
        return self.code.format(**self.params)
