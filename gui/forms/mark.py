"""What is wrong with a field, or worth knowing of it: the sentences, and whether they keep a run from starting."""

from collections.abc import Iterable
from typing import NamedTuple

from engine.problems import Problem, Severity
from gui.language import translated


class Mark(NamedTuple):
    """Sentences, one a line. A warning is no error."""

    text: str
    is_warning: bool = False


NO_MARK = Mark("")


def joined(marks: Iterable[Mark]) -> Mark:
    """All of them; a warning where none is an error."""
    found = tuple(marks)
    return Mark("\n".join(mark.text for mark in found), bool(found) and all(mark.is_warning for mark in found))


def mark_of(problem: Problem) -> Mark:
    """The problem as it stands at its place."""
    return Mark(translated(problem.sentence), problem.severity in (Severity.WARNING, Severity.OPEN))


def marks_within(problems: Iterable[Problem], *place: str) -> dict[str, Mark]:
    """The marks of the problems in `place`, by the path that leads on from there; under "" what concerns all of it."""
    found: dict[str, list[Mark]] = {}
    for problem in problems:
        if problem.place[: len(place)] == place:
            found.setdefault(".".join(problem.place[len(place) :]), []).append(mark_of(problem))
    return {path: joined(marks) for path, marks in found.items()}
