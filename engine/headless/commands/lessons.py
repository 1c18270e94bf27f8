"""`glassnet lessons`: the lessons of the course, and their numbers set against the print."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from engine.config.training import EngineName
from engine.files.atomic import FileError, check_writable, write_bytes
from engine.files.project import Project, open_project
from engine.files.same_file import is_same_file
from engine.headless.console import Console, console_on_terminal
from engine.headless.language import language_of
from engine.headless.parser import Parser
from engine.headless.usage import UsageError
from engine.lessons.check import ENGINES, CheckedNumber, check_lesson
from engine.lessons.folder import lesson_folders, lesson_text, open_lesson
from engine.lessons.lesson import Lesson
from engine.text import Text, plain

EPILOG = Text("""\
  glassnet lessons                          all lessons, with their ids
  glassnet lessons check                    computes every printed number of every lesson on both engines
  glassnet lessons check 415 416            those whose id is or begins with one of these
  glassnet lessons check 415 --project A.glassnet B.glassnet
                                            what came out in these projects, set against the lesson's numbers
An id may also be the path of a lesson's folder or of a file that ends in .lesson.

Exit status: 0 when all numbers are right; 1 when one is wrong; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """List the lessons, or check some. Raises UsageError."""
    parser = Parser(
        prog="glassnet lessons", shown=shown, description=Text("List the lessons, or check their numbers."),
        epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter,
    )  # fmt: skip
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    check = actions.add_parser("check", shown=shown, help=Text("compute the printed numbers and compare"))
    add_check_arguments(check)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        if found.action is None:
            return _list(console, language_of(arguments))
        engine = EngineName(found.engine)
        engines = ENGINES if engine is EngineName.BOTH else (engine,)
        return _check(console, found.ids, engines, found.report, found.project)
    except FileError as error:
        console.complain(error.text)
        return 2


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


def _list(console: Console, language: str) -> int:
    texts = [lesson_text(folder) for folder in lesson_folders()]
    for chapter, lessons in groupby(texts, key=lambda text: text.chapter.in_language(language)):
        console.tell(chapter)
        for text in lessons:
            console.tell(plain(f"  {text.id:<28} {text.title.in_language(language)}"))
    return 0


def _check(
    console: Console, ids: Sequence[str], engines: Sequence[EngineName], report: Path | None, paths: Sequence[Path]
) -> int:
    lessons = _chosen(ids)
    if paths and len(lessons) != 1:
        raise UsageError(Text("--project: {count} lessons are chosen; name one.", count=len(lessons)))
    if report is not None:
        if any(is_same_file(report, path) for path in paths):
            raise UsageError(Text("--report would overwrite '{file}'. Choose another name.", file=report.name))
        check_writable(report)
    rows: list[dict[str, Any]] = []
    for path in paths or (None,):
        project = open_project(path) if path is not None else None
        for lesson in lessons:
            rows += _checked(console, lesson, engines, path, project)
    if report is not None:
        content = f"{json.dumps(rows, ensure_ascii=False, indent=1)}\n".encode()
        write_bytes(report, content)
        console.tell(Text("Saved {report}", report=report))
    return 0 if all(row["ok"] for row in rows) else 1


def _chosen(ids: Sequence[str]) -> list[Lesson]:
    folders = lesson_folders()
    if not ids:
        return [open_lesson(folder) for folder in folders]
    chosen: dict[Path, Lesson] = {}
    for wanted in ids:
        path = Path(wanted)
        paths = [path] if path.exists() else [folder for folder in folders if _is_meant(folder.name, wanted)]
        if not paths:
            raise UsageError(Text("There is no lesson '{id}'. 'glassnet lessons' lists them.", id=wanted))
        chosen |= {each: open_lesson(each) for each in paths}
    return list(chosen.values())


def _is_meant(name: str, wanted: str) -> bool:
    """A whole id, or a number that several lessons share."""
    return name == wanted or name.startswith(f"{wanted}_")


def _checked(
    console: Console, lesson: Lesson, engines: Sequence[EngineName], path: Path | None, project: Project | None
) -> list[dict[str, Any]]:
    numbers = list(
        check_lesson(
            lesson, engines,
            experiment=project.experiment if project else None, table=project.table if project else None,
        )
    )  # fmt: skip
    wrong = [number for number in numbers if not number.ok]
    name = lesson.id if path is None else f"{path.name}: {lesson.id}"
    console.tell(
        Text("{lesson}: all {count} numbers are right", lesson=name, count=len(numbers))
        if not wrong
        else Text("{lesson}: {wrong} of {count} numbers are wrong", lesson=name, wrong=len(wrong), count=len(numbers))
    )
    for number in wrong:
        console.tell(_told(number))
    return [_row(lesson, path, number) for number in numbers]


def _told(number: CheckedNumber) -> Text:
    if number.got is None:
        return Text("  {engine}: {name}: {why}", engine=number.engine.value, name=number.name, why=number.why)
    return Text(
        "  {engine}: {name} is {got}, printed {expected}",
        engine=number.engine.value, name=number.name, got=repr(number.got), expected=repr(number.expected),
    )  # fmt: skip


def _row(lesson: Lesson, path: Path | None, number: CheckedNumber) -> dict[str, Any]:
    row: dict[str, Any] = {"lesson": lesson.id} | ({"project": str(path)} if path is not None else {})
    return row | {
        "engine": number.engine.value, "name": number.name, "expected": number.expected, "got": number.got, "ok": number.ok,
    }  # fmt: skip
