"""`glassnet lessons make`: a .lesson file of a project, a text in two languages, and numbers that must come out."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine.files.atomic import check_writable
from engine.files.project import open_project
from engine.headless.console import Console
from engine.headless.lesson_rows import Checked, Errand, rows_of, write_rows
from engine.headless.paths import FileUse, refuse_overwriting
from engine.headless.usage import UsageError
from engine.lessons.check import ENGINES
from engine.lessons.folder import SUFFIX, read_lesson_text, save_lesson
from engine.lessons.lesson import Lesson
from engine.lessons.making import MakingError, Pick, check_all, curve, promised, tensor
from engine.text import Text

MAX_DIGITS = 15


def add_make_arguments(make: ArgumentParser) -> None:
    """The arguments of `lessons make`."""
    make.add_argument("file", type=Path, metavar="FILE.glassnet", help=Text("the project: its table and experiment"))
    make.add_argument(
        "--text",
        type=Path,
        required=True,
        metavar="TEXT.json",
        help=Text("id, chapter, title, story and so on in two languages: the lesson.json of any lesson is an example"),
    )
    make.add_argument(
        "--number",
        type=_number,
        action="append",
        default=[],
        metavar="UPDATE:TENSOR",
        help=Text("a tensor of an update that must come out, such as 20:output/Y or 200:output/kernel/after"),
    )
    make.add_argument(
        "--curve",
        type=_number,
        action="append",
        default=[],
        metavar="EPOCH:CURVE",
        help=Text("a value of a curve after an epoch that must come out, such as 10:loss or 10:val_accuracy"),
    )
    make.add_argument(
        "--digits", type=int, default=3, metavar="N", help=Text("digits behind the point that must agree; 3 by default")
    )
    make.add_argument("--output", type=Path, required=True, metavar="FILE.lesson", help=Text("where it is saved"))
    make.add_argument("--overwrite", action="store_true", help=Text("replace the file where there is one"))
    make.add_argument("--report", type=Path, metavar="FILE.json", help=Text("where a list of all numbers is written"))


def make_lesson(console: Console, found: Namespace) -> int:
    """Make it as the arguments say, and give the exit status. Raises UsageError, FileError."""
    _refuse_outputs(found)
    text = read_lesson_text(found.text)
    project = open_project(found.file)
    picks: list[Pick] = [
        *(tensor(update, name, decimals=found.digits) for update, name in found.number),
        *(curve(epoch, name, decimals=found.digits) for epoch, name in found.curve),
    ]
    try:
        lesson = promised(Lesson(text, project.experiment, project.table), picks)
    except MakingError as error:
        console.complain(error.text)
        return 1
    save_lesson(found.output, lesson)
    count = sum(len(printed.values) for printed in lesson.text.expected)
    console.tell(Text("Saved {path}: {count} numbers come out on both engines", path=found.output, count=count))
    if found.report is not None:
        each = Checked(Errand(found.output, None, ENGINES), lesson.id, check_all(lesson))
        write_rows(found.report, [*rows_of(each)])
        console.tell(Text("Saved {report}", report=found.report))
    return 0


def _refuse_outputs(found: Namespace) -> None:
    """What could not be written after the work is found now."""
    if not 0 <= found.digits <= MAX_DIGITS:
        raise UsageError(Text("--digits is a whole number from 0 to {most}.", most=MAX_DIGITS))
    if found.output.suffix.lower() != SUFFIX:
        raise UsageError(Text("--output: '{file}' should end in {suffix}.", file=found.output.name, suffix=SUFFIX))
    if found.output.exists() and not found.overwrite:
        raise UsageError(
            Text("--output: '{file}' is there already. Choose another name, or add --overwrite.", file=found.output)
        )
    uses = [
        FileUse("FILE.glassnet", found.file, False),
        FileUse("--text", found.text, False),
        FileUse("--output", found.output, True),
    ]
    if found.report is not None:
        uses.append(FileUse("--report", found.report, True))
    refuse_overwriting(uses)
    for use in uses:
        if use.writes:
            check_writable(use.path)


def _number(written: str) -> tuple[int, str]:
    """`20:output/Y` as a number and a name."""
    number, _, name = written.partition(":")
    if not number.isdecimal() or int(number) < 1 or not name:
        raise UsageError(Text("'{written}' is not written as 20:NAME, with a number from 1.", written=written))
    return int(number), name
