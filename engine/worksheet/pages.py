"""The bytes of a page as its file's name says: HTML, or PDF."""

from pathlib import Path

from engine.text import Text
from engine.worksheet.sheet import WorksheetError

ENDINGS = (".html", ".htm", ".pdf")


def is_page(path: Path) -> bool:
    """Whether its name says that a page is in it."""
    return path.suffix.lower() in ENDINGS


def page_bytes(html: str, path: Path) -> bytes:
    """What is written to `path`. Raises WorksheetError where this system cannot make a PDF."""
    if path.suffix.lower() != ".pdf":
        return html.encode()
    try:
        from engine.pdf import pdf_of  # Qt, which HTML does without
    except ImportError as error:
        raise WorksheetError(
            Text("A PDF needs a library that is missing here ({reason}). Write .html instead.", reason=str(error))
        ) from error
    return pdf_of(html)
