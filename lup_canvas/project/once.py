"""What was made of a project a moment ago: one run of a screen asks for the same several times.

A project is never changed, so what is made of the same one is the same. Nothing kept here is the
truth, and all of it can be made again.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from lup_canvas.project.document import Project

Made = TypeVar("Made")
More = ParamSpec("More")
Make = Callable[Concatenate[Project, More], Made]


def once(most: int) -> Callable[[Make[More, Made]], Make[More, Made]]:
    """Return a decorator that keeps the `most` latest things that a function has made.

    What it makes must never be changed, since all who ask get the same.
    """

    def keeping(make: Make[More, Made]) -> Make[More, Made]:
        made: OrderedDict[tuple[object, ...], tuple[Project, Made]] = OrderedDict()
        guard = threading.Lock()

        @wraps(make)
        def found(project: Project, /, *more: More.args, **named: More.kwargs) -> Made:
            # An id is nobody else's as long as the project it belongs to is kept beside it.
            key = (id(project), more, *sorted(named.items()))
            with guard:
                if key in made:
                    made.move_to_end(key)
                    return made[key][1]
            result = make(project, *more, **named)
            with guard:
                made[key] = (project, result)
                while len(made) > most:
                    made.popitem(last=False)
            return result

        return found

    return keeping
