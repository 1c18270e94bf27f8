"""`glassnet listing`: a project or a lesson as a program that stands alone, written to a file and proved."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.files.atomic import FileError, check_writable, write_bytes
from engine.files.project import SUFFIX
from engine.files.same_file import is_same_file
from engine.headless.check_lessons import chosen
from engine.headless.console import Console, console_on_terminal
from engine.headless.parser import Parser
from engine.headless.settings import add_settings_argument
from engine.headless.source import source_of
from engine.headless.usage import UsageError
from engine.lessons.folder import open_lesson
from engine.listings.form import Form, InexpressibleError
from engine.listings.listing import Listing
from engine.listings.runner import ListingError, Runner
from engine.listings.saving import ENDINGS, saved_files
from engine.listings.subject import Subject, listing_for, verified
from engine.listings.verify import Verification
from engine.text import Text, joined
from engine.walk.spec import Walk

EPILOG = Text("""\
  glassnet listing 415 --form numpy                        prints the program
  glassnet listing MINE.glassnet --form gradient_tape --output mine.py
  glassnet listing 415 --form sequential --verify --output 415.ipynb
                                                           writes a notebook, runs it and compares
The numbers of a large table lie beside the program in a .npz file.

Exit status: 0; 1 when the program does something else than the lab; 2 for what cannot be used, or cannot be written in this form.
""")


def main(arguments: list[str], shown: Callable[[str], str]) -> int:
    """Write a listing. Raises UsageError."""
    parser = Parser(
        prog="glassnet listing",
        shown=shown,
        description=Text("Write an experiment as a program that stands alone."),
        epilog=EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_listing_arguments(parser)
    found = parser.parse_args(arguments)
    console = console_on_terminal(shown)
    try:
        return _written(found, console)
    except (FileError, InexpressibleError, ListingError) as error:
        console.complain(error.text)
        return 2


def add_listing_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of `listing`."""
    add = parser.add_argument
    add("source", metavar="FILE.glassnet|LESSON", help=Text("a project, or a lesson's id, number or folder"))
    add("--form", required=True, choices=[form.value for form in Form], help=Text("how the program is written"))
    add("--run", default="", metavar="NAME", help=Text("another run of the lesson than its own"))
    add("--walk", default="", metavar="NAME", help=Text("a walk of the lesson; its first one where it trains nothing"))
    add_settings_argument(parser)
    add("--verify", action="store_true", help=Text("run it in a process of its own and compare with the lab"))
    add("--output", type=Path, metavar="FILE.py|FILE.ipynb", help=Text("where it is written; printed where left out"))
    add("--report", type=Path, metavar="FILE.json", help=Text("what the comparison gave"))


def _written(found: Any, console: Console) -> int:
    _check_paths(found)
    subject = _subject(found)
    name = found.output.stem if found.output is not None else "listing"
    listing = listing_for(subject, Form(found.form), name=name)
    _write(listing, found.output, console)
    if not found.verify:
        return 0
    with Runner() as runner:
        comparison = verified(subject, listing, runner)
    if found.report is not None:
        content = f"{json.dumps(_report(found, comparison), ensure_ascii=False, indent=1)}\n".encode()
        write_bytes(found.report, content)
        console.tell(Text("Saved {report}", report=found.report))
    (console.tell if comparison.ok else console.complain)(comparison.verdict)
    return 0 if comparison.ok else 1


def _check_paths(found: Any) -> None:
    if found.report is not None and not found.verify:
        raise UsageError(Text("--report: add --verify, or there is nothing to report."))
    if found.output is not None and found.output.suffix.lower() not in ENDINGS:
        raise UsageError(Text("--output: '{file}' should end in .py or .ipynb.", file=found.output.name))
    for option, path in (("--output", found.output), ("--report", found.report)):
        if path is None:
            continue
        if is_same_file(path, Path(found.source)):
            raise UsageError(
                Text("{option} would overwrite '{file}'. Choose another name.", option=option, file=path.name)
            )
        check_writable(path)


def _subject(found: Any) -> Subject:
    """What is to be written, from a project or a lesson. Raises UsageError, FileError."""
    if (walk := _walk(found.source, found.walk)) is None:
        return source_of(found.source, found.run, found.settings).setup
    if found.settings:
        raise UsageError(Text("--set: a walk of a lesson is written as it is. 'glassnet walk' takes other settings."))
    return walk


def _walk(source: str, name: str) -> Walk | None:
    """The walk of that name; the first one of a lesson that trains nothing. None where something is trained."""
    lessons = [] if source.lower().endswith(SUFFIX) else chosen([source])
    if len(lessons) != 1:
        if name:
            raise UsageError(Text("--walk: '{source}' has no walks; only a lesson has.", source=source))
        return None
    lesson = open_lesson(lessons[0])
    walks = {each.name: each.walk for each in lesson.text.walks}
    if not name and (lesson.experiment is not None or not walks):
        return None
    if name and name not in walks:
        known = ", ".join(walks) or "–"
        raise UsageError(Text("--walk: the lesson has no walk '{walk}'. There are: {names}.", walk=name, names=known))
    return walks[name or next(iter(walks))]


def _write(listing: Listing, output: Path | None, console: Console) -> None:
    if output is None:
        console.tell(joined([listing.source(console.shown).rstrip("\n")]))
        return
    for path, content in saved_files(listing, output, console.shown).items():
        write_bytes(path, content)
        console.tell(Text("Saved {path}", path=path))


def _report(found: Any, verified: Verification) -> dict[str, Any]:
    rows = [
        {"name": row.name, "same_bits": row.is_same, "difference": row.difference, "allowed": row.allowed, "ok": row.ok}
        for row in verified.rows
    ]
    return {
        "source": found.source,
        "form": found.form,
        "ok": verified.ok,
        "verdict": str(verified.verdict),
        "compared": rows,
        "printed": verified.printed,
    }
