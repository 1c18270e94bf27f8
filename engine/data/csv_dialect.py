"""How a CSV is written: delimiter, decimal sign, header or not; guessed from a sample of its lines unless a person chose."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from engine.data.csv_records import Record, records
from engine.data.table import MISSING_WORDS

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_ROWS = 1000
FEW_ROWS = 200
"""The rows that decide on the delimiter."""

_POINT = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*")
_COMMA = re.compile(r"\s*[+-]?(\d+,\d*|,\d+)([eE][+-]?\d+)?\s*")
_THOUSANDS = re.compile(r"\s*[+-]?[1-9]\d{0,2},\d{3}\s*")


@dataclass(frozen=True)
class CsvOptions:
    """What a person chose about a file; None is guessed. Columns named in `text_columns` stay text, such as codes 00123."""

    encoding: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    header: bool | None = None
    text_columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dialect:
    """How a CSV is written. `skip_blanks`: a blank follows each delimiter and belongs to no cell."""

    delimiter: str
    decimal: str
    header: bool
    skip_blanks: bool


def find_dialect(sample: Sequence[str], options: CsvOptions, *, whole: bool) -> Dialect:
    """The dialect of a file that begins with the lines `sample`; `whole`: there are no more. Chosen options win."""
    delimiter = options.delimiter or _guess_delimiter(sample, whole=whole)
    skip_blanks = _blank_follows(sample, delimiter)
    first = Dialect(delimiter, ".", header=True, skip_blanks=skip_blanks)
    rows = [record.fields for record in sample_records(sample, first, whole=whole)]
    decimal = options.decimal or _guess_decimal(rows, delimiter)
    header = options.header if options.header is not None else _guess_header(rows, decimal)
    return Dialect(delimiter, decimal, header, skip_blanks)


def sample_records(sample: Sequence[str], dialect: Dialect, *, whole: bool) -> list[Record]:
    """The first records of `sample`, without the last one where the sample may have cut it. Raises LongField."""
    reading = records(sample, dialect.delimiter, skip_blanks=dialect.skip_blanks)
    found = list(islice(reading, SAMPLE_ROWS + 1))
    return found if whole and len(found) <= SAMPLE_ROWS else found[:-1]


def is_number(cell: str, decimal: str) -> bool:
    """Whether `cell` is a plain number, written with `decimal`."""
    if decimal == ",":
        return _COMMA.fullmatch(cell) is not None or cell.strip().lstrip("+-").isdecimal()
    return _POINT.fullmatch(cell) is not None


def _guess_delimiter(sample: Sequence[str], *, whole: bool) -> str:
    """The delimiter under which most records have one width, then most cells are numbers, then there are most columns."""
    best, best_score = ",", (0.0, 0.0, 0)
    for delimiter in DELIMITERS:
        tried = Dialect(delimiter, ".", header=True, skip_blanks=_blank_follows(sample, delimiter))
        rows = [record.fields for record in sample_records(sample, tried, whole=whole)[:FEW_ROWS]]
        if not rows or len(rows[0]) < 2:
            continue
        width, same = Counter(len(row) for row in rows).most_common(1)[0]
        score = (same / len(rows), _share_of_numbers(rows, delimiter), width)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _share_of_numbers(rows: Sequence[Sequence[str]], delimiter: str) -> float:
    cells = [cell for row in rows for cell in row]
    signs = (".",) if delimiter == "," else (".", ",")
    return sum(any(is_number(cell, sign) for sign in signs) for cell in cells) / max(1, len(cells))


def _blank_follows(sample: Sequence[str], delimiter: str) -> bool:
    """Whether every delimiter of the sample is followed by a blank, as in "a, b, c"."""
    text = "".join(sample)
    count = text.count(delimiter)
    return delimiter != "\t" and count >= 2 and count == text.count(delimiter + " ")


def _guess_decimal(rows: Iterable[Sequence[str]], delimiter: str) -> str:
    """The comma where numbers are written with it and none with a point, and it is not the delimiter."""
    if delimiter == ",":
        return "."
    cells = [cell for row in rows for cell in row]
    commas = [cell for cell in cells if _COMMA.fullmatch(cell)]
    if not commas or any("." in cell and _POINT.fullmatch(cell) for cell in cells):
        return "."
    # "1,234" alone may be a thousand; files with semicolons come from where the comma is the decimal sign.
    return "." if delimiter != ";" and all(_THOUSANDS.fullmatch(cell) for cell in commas) else ","


def _guess_header(rows: Sequence[Sequence[str]], decimal: str) -> bool:
    """Whether the first record names the columns.

    It does not when it is all numbers. It does when it has a text above a column of numbers. Else it does not when one
    of its texts comes again below it: then it is a row like the others.
    """
    if not rows:
        return True
    first, body = rows[0], rows[1:]
    texts = {at for at, cell in enumerate(first) if not _is_blank(cell) and not is_number(cell, decimal)}
    if not texts:
        return all(_is_blank(cell) for cell in first)
    below = {at: [row[at] for row in body if at < len(row) and not _is_blank(row[at])] for at in texts}
    if any(2 * sum(is_number(cell, decimal) for cell in cells) > len(cells) for cells in below.values()):
        return True
    return not any(first[at] in cells for at, cells in below.items())


def _is_blank(cell: str) -> bool:
    return cell.strip().lower() in MISSING_WORDS
