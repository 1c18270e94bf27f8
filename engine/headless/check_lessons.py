"""`glassnet lessons check`: the numbers of lessons, or what comes out in students' projects, set against the print."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from engine.config.training import EngineName
from engine.files.atomic import FileError, check_writable
from engine.files.same_file import is_same_file
from engine.headless.console import Console
from engine.headless.lesson_rows import Checked, Errand, checked, rows_of, write_rows
from engine.headless.lesson_table import project_table
from engine.headless.usage import UsageError
from engine.lessons.check import ENGINES, CheckedNumber
from engine.lessons.folder import lesson_folders
from engine.text import Text


def add_check_arguments(check: ArgumentParser) -> None:
    """The arguments of `lessons check`."""
    check.add_argument(
        "ids", nargs="*", metavar="ID", help=Text("a lesson's id or number, a folder, or a .lesson file")
    )
    check.add_argument(
        "--engine",
        choices=[engine.value for engine in EngineName],
        default=EngineName.BOTH.value,
        help=Text("which engine computes; both by default"),
    )
    check.add_argument("--report", type=Path, metavar="FILE.json", help=Text("where a list of all numbers is written"))
    check.add_argument(
        "--project",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE.glassnet",
        help=Text("projects whose table and experiment are checked instead of the lesson's own"),
    )


def check_lessons(console: Console, found: Namespace) -> int:
    """Check, tell and report as the arguments say, and give the exit status. Raises UsageError, FileError."""
    engine = EngineName(found.engine)
    engines = ENGINES if engine is EngineName.BOTH else (engine,)
    lessons = chosen(found.ids)
    if found.project and len(lessons) != 1:
        raise UsageError(Text("--project: {count} lessons are chosen; name one.", count=len(lessons)))
    if found.report is not None:
        if any(is_same_file(found.report, path) for path in found.project):
            raise UsageError(Text("--report would overwrite '{file}'. Choose another name.", file=found.report.name))
        check_writable(found.report)
    projects: Sequence[Path | None] = found.project or (None,)
    errands = [Errand(lesson, path, engines) for path in projects for lesson in lessons]
    done = []
    for each in checked(errands):
        if each.error is not None and each.errand.project is None:
            raise FileError(each.error)
        done.append(each)
        if len(found.project) < 2:
            _tell(console, each)
    if len(found.project) > 1:
        for line in project_table(done, engines, console.shown):
            console.tell(line)
    if found.report is not None:
        write_rows(found.report, [row for each in done for row in rows_of(each)])
        console.tell(Text("Saved {report}", report=found.report))
    if any(each.error is not None for each in done):
        return 2
    return 0 if all(number.ok for each in done for number in each.numbers) else 1


def chosen(ids: Sequence[str]) -> list[Path]:
    """Where the lessons lie whose ids, numbers or paths are given; all of them without any. Raises UsageError."""
    folders = lesson_folders()
    if not ids:
        return [*folders]
    found: dict[Path, None] = {}
    for wanted in ids:
        path = Path(wanted)
        paths = [path] if path.exists() else [folder for folder in folders if _is_meant(folder.name, wanted)]
        if not paths:
            raise UsageError(Text("There is no lesson '{id}'. 'glassnet lessons' lists them.", id=wanted))
        found |= dict.fromkeys(paths)
    return [*found]


def _is_meant(name: str, wanted: str) -> bool:
    """A whole id, or a number that several lessons share."""
    return name == wanted or name.startswith(f"{wanted}_")


def _tell(console: Console, each: Checked) -> None:
    if each.error is not None:
        console.complain(each.error)
        return
    wrong = [number for number in each.numbers if not number.ok]
    project = each.errand.project
    name = each.lesson if project is None else f"{project.name}: {each.lesson}"
    console.tell(
        Text("{lesson}: all {count} numbers are right", lesson=name, count=len(each.numbers))
        if not wrong
        else Text(
            "{lesson}: {wrong} of {count} numbers are wrong", lesson=name, wrong=len(wrong), count=len(each.numbers)
        )
    )
    for number in wrong:
        console.tell(_told(number))


def _told(number: CheckedNumber) -> Text:
    if number.got is None:
        return Text("  {engine}: {name}: {why}", engine=number.engine.value, name=number.name, why=number.why)
    return Text(
        "  {engine}: {name} is {got}, printed {expected}",
        engine=number.engine.value,
        name=number.name,
        got=repr(number.got),
        expected=repr(number.expected),
    )
