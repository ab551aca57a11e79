"""``python -m lup_canvas.locale update`` and ``check``: keep the catalogues complete."""

from __future__ import annotations

import argparse
import sys

from lup_canvas.locale.catalogue import read, texts, translated_forms, write
from lup_canvas.locale.check import problems
from lup_canvas.locale.languages import LANGUAGES
from lup_canvas.locale.sources import collect
from lup_canvas.locale.update import update


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m lup_canvas.locale", description=__doc__)
    parser.add_argument("command", choices=["update", "check"])
    match parser.parse_args(arguments).command:
        case "update":
            return _update()
        case _:
            return _check()


def _update() -> int:
    sources = collect()
    for language in LANGUAGES:
        catalog = update(read(language), sources.template, language)
        write(catalog, language)
        known = sum(
            all(translated_forms(message)) and not message.fuzzy for message in texts(catalog)
        )
        print(f"{language}: {known} of {len(catalog)} sentences")
    return _told(list(sources.mistakes))


def _check() -> int:
    sources = collect()
    found = list(sources.mistakes)
    for language in LANGUAGES:
        found.extend(problems(read(language), sources.template, language))
    return _told(found)


def _told(found: list[str]) -> int:
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
