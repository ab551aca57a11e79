"""What was made a moment ago, of a project or for a screen, and is asked for again at once.

When the bell rings, fifty screens of one project draw the same revision within a second, and one
run of a screen asks for the same several times; what they share is made once. Nothing kept here
is the truth, and all of it can be made again.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar
from weakref import finalize

from lup_canvas.project.base import Part
from lup_canvas.project.document import Project

Thing = TypeVar("Thing", bound=Part)
Made = TypeVar("Made")
More = ParamSpec("More")
Make = Callable[Concatenate[Project, More], Made]


class Recent(Generic[Made]):
    """What was made last under each of the `most` latest names.

    Nobody asks for what was made of an older revision: hundreds of them, each larger than the one
    before, would be most of what a server has in memory after a long gathering.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[Hashable, tuple[Hashable, Made]] = OrderedDict()
        self._guard = threading.Lock()

    def get(self, name: Hashable, made_from: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made last under `name`, or, of anything else, what `make` makes now."""
        with self._guard:
            if name in self._made and self._made[name][0] == made_from:
                self._made.move_to_end(name)
                return self._made[name][1]
        # Outside the lock: two screens may make the same thing, and nobody waits for another's.
        made = make()
        with self._guard:
            self._made[name] = made_from, made
            self._made.move_to_end(name)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made


def once(most: int) -> Callable[[Make[More, Made]], Make[More, Made]]:
    """Return a decorator that keeps the `most` latest things that a function makes of projects.

    A project is never changed, so what is made of the same one is the same. What the function
    makes must never be changed either, since all who ask get the same.
    """

    def keeping(make: Make[More, Made]) -> Make[More, Made]:
        made: Recent[tuple[Project, Made]] = Recent(most)

        @wraps(make)
        def found(project: Project, /, *more: More.args, **named: More.kwargs) -> Made:
            # An id is nobody else's as long as the project it belongs to is kept beside it.
            name = (id(project), more, *sorted(named.items()))
            return made.get(name, None, lambda: (project, make(project, *more, **named)))[1]

        return found

    return keeping


def while_it_lasts(
    make: Callable[Concatenate[Thing, More], Made],
) -> Callable[Concatenate[Thing, More], Made]:
    """Keep what a function makes of a part of a document, for as long as that part is in use.

    A change makes one part anew and leaves the others as they are, so hundreds of cards need not
    be made again for one that was written in. What is erased is kept no longer than its text is.
    What is given by name is what else it is made of: when that is another, it takes the place of
    what was made before. What the function makes must never be changed, and must not hold on to the
    part.
    """
    made: dict[Hashable, tuple[object, Made]] = {}

    @wraps(make)
    def found(part: Thing, /, *more: More.args, **named: More.kwargs) -> Made:
        name = (id(part), more)
        kept = made.get(name)
        if kept is None:
            finalize(part, made.pop, name, None).atexit = False
        if kept is None or kept[0] != named:
            kept = made[name] = (named, make(part, *more, **named))
        return kept[1]

    return found
