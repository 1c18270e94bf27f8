"""A teacher's table: a line for each student's project, how many numbers are right on each engine, and the first wrong one."""

from collections.abc import Callable, Iterator, Sequence

from engine.config.training import EngineName
from engine.headless.lesson_rows import Checked
from engine.headless.text_table import text_table
from engine.text import NOTHING, Text


def project_table(done: Sequence[Checked], engines: Sequence[EngineName], shown: Callable[[str], str]) -> Iterator[str]:
    """The lines, in the language of `shown`."""
    header = (shown(Text("project")), *(engine.value for engine in engines), shown(Text("first wrong number")))
    rows = [header]
    for each in done:
        name = each.errand.project.name if each.errand.project is not None else each.lesson
        rows.append((name, *(_share(each, engine) for engine in engines), shown(_first_wrong(each))))
    yield from text_table(rows, words=(0, len(header) - 1))
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
