"""Files that are no CSV, told by their first bytes. No decoding."""

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
    (b"\x93NUMPY", "a NumPy array", "Save it with numpy.savetxt as CSV"),
    (b"%PDF", "a PDF document", "Look for the table as CSV"),
    (b"\x89PNG", "an image", "Choose a CSV file"),
    (b"\xff\xd8\xff", "an image", "Choose a CSV file"),
    (b"{\\rtf", "a formatted text document", "Save it as plain text"),
)


def foreign_kind(head: bytes) -> tuple[str, str] | None:
    """What a file that begins with `head` (4 KiB do) is instead of a CSV, and the remedy; None when it may be one."""
    if head.startswith(b"PK\x03\x04"):
        if b"[Content_Types].xml" in head or b"xl/" in head:
            return "an Excel workbook", "Open it in a spreadsheet and save it as CSV"
        return "a zip archive", "Unpack it first"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:14].lower().startswith((b"<!doctype html", b"<html")):
        return "a web page", "Download the file itself"
    return next(((kind, remedy) for magic, kind, remedy in _KINDS if head.startswith(magic)), None)
