"""`docs/lessons.md`: each number that the course prints, with what both engines give, lesson by lesson."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from engine.config.training import EngineName
from engine.lessons.check import ENGINES, CheckedNumber
from engine.lessons.expected import Expected
from engine.lessons.lesson import Lesson
from tests.lessons import LESSONS

FILE = Path(__file__).resolve().parents[1] / "docs" / "lessons.md"
MORE_DIGITS = 3
"""Of the lab's numbers, behind those that are printed."""
NOT_PROMISED = "–"

INTRODUCTION = """\
# The course's numbers

Each number that a lesson promises, as the course prints it, with what the two engines give. A number is right where it differs from
the print by half of the last printed digit at most, or by what stands behind ±. A lesson may leave a number to one engine, where
rounding decides on it.

`python3 run.py lessons check` computes all of them anew, and so do the tests. `python -m tests.make_pages` writes this page.

"""
_SECTION = re.compile(r"^## (\S+)$", re.MULTILINE)

Row = tuple[str, str, str, str]
"""What it is a number of, the print, NumPy's number, TensorFlow's."""


def promised_rows(lesson: Lesson) -> Iterator[tuple[Expected, tuple[int, ...], str, str]]:
    """Each number of a lesson, its index, what it is a number of, and the print as the page has it."""
    for printed in lesson.text.expected:
        for index, value in printed.entries():
            within = f" ± {printed.within:g}" if printed.within else ""
            yield printed, index, str(printed.name(index)), f"{value:.{printed.decimals}f}{within}"


def rendered(sections: Mapping[str, Sequence[Row]]) -> str:
    """The page, the lessons in their order."""
    parts = [INTRODUCTION]
    for lesson in LESSONS:
        rows = sections[lesson.id]
        parts.append(f"## {lesson.id}\n\n{lesson.text.title.en}. {lesson.text.source.en}.\n\n")
        parts.append("| number | printed | NumPy | TensorFlow |\n|---|---|---|---|\n")
        parts += [f"| {' | '.join(row)} |\n" for row in rows]
        parts.append("\n")
    return "".join(parts).rstrip() + "\n"


def read(page: str) -> dict[str, list[Row]]:
    """The rows of each section of a page, by the lesson's id."""
    _, *found = _SECTION.split(page)
    return {name: [*_rows(body)] for name, body in zip(found[::2], found[1::2], strict=True)}


def rows_of(lesson: Lesson, numbers: Sequence[CheckedNumber]) -> list[Row]:
    """A section's rows, of the numbers that were computed."""
    computed = {engine: iter([number for number in numbers if number.engine is engine]) for engine in ENGINES}
    rows = list[Row]()
    for printed, _, name, expected in promised_rows(lesson):
        numpy, tensorflow = (
            _shown(next(computed[engine])) if printed.holds_on(engine) else NOT_PROMISED for engine in ENGINES
        )
        rows.append((name, expected, numpy, tensorflow))
    return rows


def stale(sections: Mapping[str, Sequence[Row]]) -> list[Lesson]:
    """The lessons whose section is missing, or has other numbers than the lesson promises."""
    found = []
    for lesson in LESSONS:
        promised = [(name, expected) for *_, name, expected in promised_rows(lesson)]
        if [(name, expected) for name, expected, *_ in sections.get(lesson.id, ())] != promised:
            found.append(lesson)
    return found


def is_shown_right(printed: Expected, value: float, engine: EngineName, shown: str) -> bool:
    """Whether the page's number agrees with the print, or is left out where the engine does not promise it."""
    if not printed.holds_on(engine):
        return shown == NOT_PROMISED
    return abs(float(shown) - value) <= printed.tolerance + 0.5 * 10.0 ** -(printed.decimals + MORE_DIGITS)


def _shown(number: CheckedNumber) -> str:
    assert number.got is not None, (number.name, number.why)
    return f"{number.got:.{number.printed.decimals + MORE_DIGITS}f}"


def _rows(body: str) -> Iterator[Row]:
    for line in body.splitlines():
        if line.startswith("| ") and not line.startswith("| number |"):
            name, expected, numpy, tensorflow = line.strip("| ").split(" | ")
            yield name, expected, numpy, tensorflow
