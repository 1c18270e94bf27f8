"""Files that are no table, told by their first bytes. No decoding."""

from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.options import ReadingOptions
from engine.text import Text

_PAGE = (Text("a web page"), Text("Download the file itself"))
_KINDS = (
    (b"\x1f\x8b", Text("gzip-compressed"), Text("Unpack it first")),
    (b"PK\x05\x06", Text("an empty zip archive"), Text("Look for the one that holds the table")),
    (b"BZh", Text("bzip2-compressed"), Text("Unpack it first")),
    (b"\xfd7zXZ\x00", Text("xz-compressed"), Text("Unpack it first")),
    (b"\x28\xb5\x2f\xfd", Text("zstd-compressed"), Text("Unpack it first")),
    (b"7z\xbc\xaf\x27\x1c", Text("a 7z archive"), Text("Unpack it first")),
    (b"\xd0\xcf\x11\xe0", Text("an old Excel workbook"), Text("Open it in a spreadsheet and save it as CSV")),
    (b"PAR1", Text("a Parquet file"), Text("Convert it to CSV first")),
    (b"SQLite format 3\x00", Text("an SQLite database"), Text("Export a table from it as CSV")),
    (b"\x89HDF", Text("an HDF5 file"), Text("Export a table from it as CSV")),
    (b"%PDF", Text("a PDF document"), Text("Look for the table as CSV")),
    (b"\x89PNG", Text("an image"), Text("Choose a CSV file")),
    (b"\xff\xd8\xff", Text("an image"), Text("Choose a CSV file")),
    (b"{\\rtf", Text("a formatted text document"), Text("Save it as plain text")),
)


def refuse_foreign(source: FileSource, options: ReadingOptions) -> None:
    """Raise a ReadingError where `source` is something else than text with delimiters; a page is text where one is chosen."""
    with source.open() as file:
        head = file.read(4096)
    if (kind := foreign_kind(head)) is not None and (kind != _PAGE or options.delimiter is None):
        raise ReadingError(
            Text("{file} is {kind}, not a CSV file. {remedy}.", file=source.name, kind=kind[0], remedy=kind[1])
        )


def foreign_kind(head: bytes) -> tuple[Text, Text] | None:
    """What a file that begins with `head` (4 KiB do) is instead of a CSV, and the remedy; None when it may be one."""
    if head.startswith(b"PK\x03\x04"):
        if b"[Content_Types].xml" in head or b"xl/" in head:
            return Text("an Excel workbook"), Text("Open it in a spreadsheet and save it as CSV")
        return Text("a zip archive"), Text("Unpack it first")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:14].lower().startswith((b"<!doctype html", b"<html")):
        return _PAGE
    return next(((kind, remedy) for magic, kind, remedy in _KINDS if head.startswith(magic)), None)
