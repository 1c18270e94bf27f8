"""A teacher's table: a line for each student's project, how many numbers are right on each engine, and the first wrong one."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from engine.config.training import EngineName
from engine.headless.lesson_rows import Checked
from engine.text import NOTHING, Text

GAP = "  "


def project_table(done: Sequence[Checked], engines: Sequence[EngineName], shown: Callable[[str], str]) -> Iterator[str]:
    """The lines, in the language of `shown`, aligned where letters of East Asia are as wide as two others."""
    header = (shown(Text("project")), *(engine.value for engine in engines), shown(Text("first wrong number")))
    rows = [header]
    for each in done:
        name = each.errand.project.name if each.errand.project is not None else each.lesson
        rows.append((name, *(_share(each, engine) for engine in engines), shown(_first_wrong(each))))
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for first, *shares, last in rows:
        aligned = [_blanks(share, width) + share for share, width in zip(shares, widths[1:], strict=False)]
        yield GAP.join((first + _blanks(first, widths[0]), *aligned, last)).rstrip()
    right = sum(each.error is None and all(number.ok for number in each.numbers) for each in done)
    yield shown(Text("{right} of {count} projects are right", right=right, count=len(done)))


def _share(each: Checked, engine: EngineName) -> str:
    marks = [number.ok for number in each.numbers if number.engine is engine]
    return f"{sum(marks)}/{len(marks)}" if each.error is None else "–"


def _first_wrong(each: Checked) -> Text:
    if each.error is not None:
        return each.error
    wrong = next((number for number in each.numbers if not number.ok), None)
    if wrong is None:
        return NOTHING
    if wrong.got is None:
        return Text("{name}: {why}", name=wrong.name, why=wrong.why)
    return Text("{name} is {got:.6g}, not {expected}", name=wrong.name, got=wrong.got, expected=repr(wrong.expected))


def _blanks(text: str, width: int) -> str:
    return " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns of a terminal."""
    letters = (letter for letter in text if not unicodedata.combining(letter))
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in letters)
