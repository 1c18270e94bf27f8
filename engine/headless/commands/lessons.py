"""`glassnet lessons`: the lessons of the course, the check of their numbers, and the making of others."""

from argparse import RawDescriptionHelpFormatter
from collections.abc import Callable
from itertools import groupby

from engine.files.atomic import FileError
from engine.headless.check_lessons import add_check_arguments, check_lessons
from engine.headless.console import Console, console_on_terminal
from engine.headless.language import language_of
from engine.headless.make_lesson import add_make_arguments, make_lesson
from engine.headless.parser import Parser
from engine.lessons.folder import lesson_folders, lesson_text
from engine.text import Text, plain

EPILOG = Text("""\
  glassnet lessons                          all lessons, with their ids
  glassnet lessons check                    computes every printed number of every lesson on both engines
  glassnet lessons check 415 416            those whose id is or begins with one of these
  glassnet lessons check 415 --project A.glassnet B.glassnet
                                            what comes out in these projects, set against the lesson's numbers
  glassnet lessons make A.glassnet --text TEXT.json --number 20:output/Y --output X.lesson
                                            a lesson of a project, a text, and numbers that must come out
An id may also be the path of a lesson's folder or of a file that ends in .lesson.

Exit status: 0 when all numbers are right; 1 when one is wrong; 2 for what cannot be used.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """List the lessons, check some, or make one. Raises UsageError."""
    parser = Parser(
        prog="glassnet lessons",
        shown=shown,
        description=Text("List the lessons, check their numbers, or make one."),
        epilog=EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    check = actions.add_parser("check", shown=shown, help=Text("compute the printed numbers and compare"))
    add_check_arguments(check)
    make = actions.add_parser("make", shown=shown, help=Text("make a .lesson file of a project"))
    add_make_arguments(make)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        match found.action:
            case "check":
                return check_lessons(console, found)
            case "make":
                return make_lesson(console, found)
            case _:
                return _list(console, language_of(arguments))
    except FileError as error:
        console.complain(error.text)
        return 2


def _list(console: Console, language: str) -> int:
    texts = [lesson_text(folder) for folder in lesson_folders()]
    for chapter, lessons in groupby(texts, key=lambda text: text.chapter.in_language(language)):
        console.tell(chapter)
        for text in lessons:
            console.tell(plain(f"  {text.id:<28} {text.title.in_language(language)}"))
    return 0
