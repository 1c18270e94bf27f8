"""Files that are no table, told by their first bytes. No decoding."""

from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.options import ReadingOptions

_PAGE = ("a web page", "Download the file itself")
_KINDS = (
    (b"\x1f\x8b", "gzip-compressed", "Unpack it first"),
    (b"PK\x05\x06", "an empty zip archive", "Look for the one that holds the table"),
    (b"BZh", "bzip2-compressed", "Unpack it first"),
    (b"\xfd7zXZ\x00", "xz-compressed", "Unpack it first"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed", "Unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "Unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook", "Open it in a spreadsheet and save it as CSV"),
    (b"PAR1", "a Parquet file", "Convert it to CSV first"),
    (b"SQLite format 3\x00", "an SQLite database", "Export a table from it as CSV"),
    (b"\x89HDF", "an HDF5 file", "Export a table from it as CSV"),
    (b"%PDF", "a PDF document", "Look for the table as CSV"),
    (b"\x89PNG", "an image", "Choose a CSV file"),
    (b"\xff\xd8\xff", "an image", "Choose a CSV file"),
    (b"{\\rtf", "a formatted text document", "Save it as plain text"),
)


def refuse_foreign(source: FileSource, options: ReadingOptions) -> None:
    """Raise a ReadingError where `source` is something else than text with delimiters; a page is text where one is chosen."""
    with source.open() as file:
        head = file.read(4096)
    if (kind := foreign_kind(head)) is not None and (kind != _PAGE or options.delimiter is None):
        raise ReadingError(f"{source.name} is {kind[0]}, not a CSV file. {kind[1]}.")


def foreign_kind(head: bytes) -> tuple[str, str] | None:
    """What a file that begins with `head` (4 KiB do) is instead of a CSV, and the remedy; None when it may be one."""
    if head.startswith(b"PK\x03\x04"):
        if b"[Content_Types].xml" in head or b"xl/" in head:
            return "an Excel workbook", "Open it in a spreadsheet and save it as CSV"
        return "a zip archive", "Unpack it first"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:14].lower().startswith((b"<!doctype html", b"<html")):
        return _PAGE
    return next(((kind, remedy) for magic, kind, remedy in _KINDS if head.startswith(magic)), None)
