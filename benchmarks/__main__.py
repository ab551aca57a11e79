"""Run the measurements: all of them, or those named.

python -m benchmarks [name ...]
"""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import iter_modules

import benchmarks


def names() -> list[str]:
    """Return what there is to measure."""
    found = (module.name for module in iter_modules(benchmarks.__path__))
    return sorted(name for name in found if not name.startswith("_"))


def main(wanted: list[str]) -> int:
    """Measure what is wanted, or everything; return the exit code."""
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        print(f"There is no {', '.join(unknown)}. There is: {', '.join(names())}", file=sys.stderr)
        return 2
    for name in wanted or names():
        print(f"\n{name}\n{'-' * len(name)}")
        import_module(f"benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
