"""The report of a command as its file's name says: numbers as JSON, or the same as a document, HTML or PDF."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from engine.files.atomic import write_atomically, write_bytes
from engine.headless.language import language_of, shown
from engine.headless.report import write_report
from engine.headless.usage import UsageError
from engine.report.html import document_html
from engine.report.pages import report_pages
from engine.report.subject import Subject
from engine.text import Text, or_list
from engine.worksheet.pages import ENDINGS, is_page, page_bytes

JSON = ".json"


def check_reports(paths: Sequence[Path]) -> None:
    """Raises UsageError where the end of a name does not say what is to be written."""
    known = (JSON, *ENDINGS)
    for path in paths:
        if path.suffix.lower() not in known:
            raise UsageError(
                Text(
                    "--report: '{file}' does not say how the report is to be written. Let its name end in {endings}.",
                    file=path.name,
                    endings=or_list(known),
                )
            )


def write_one_report(
    path: Path, numbers: Callable[[], dict[str, Any]], subject: Callable[[], Subject], arguments: Sequence[str]
) -> None:
    """Write one report. `arguments`: of the command, which say the language. Raises FileError, and WorksheetError without PDF."""
    if not is_page(path):
        found = numbers()
        write_atomically(path, lambda stream: write_report(stream, found))
        return
    language = language_of(arguments)
    html = document_html(report_pages(subject()), partial(shown, language=language), language=language)
    write_bytes(path, page_bytes(html, path))
