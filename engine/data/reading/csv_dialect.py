"""How a CSV is written: guessed from a sample of its lines unless a person chose. The numbers' form is in `csv_numbers`."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from engine.data.number_form import NumberForm
from engine.data.reading.csv_numbers import guess_number_form
from engine.data.reading.csv_records import BLANKS, LongField, Record, RecordForm, records
from engine.data.reading.options import ReadingOptions
from engine.data.table import MISSING_WORDS

DELIMITERS = (",", ";", "\t", "|")
COMMENT_MARKS = ("#", "%", "//")
SAMPLE_ROWS = 1000
FEW_ROWS = 200
"""The rows that decide on the delimiter."""
MOST_TITLES = 30
"""Lines above the header."""

_SEPARATOR = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
"""The first line by which spreadsheets are told the delimiter."""
_LEAST = 0.4
"""The share of the records that must have one width for a delimiter to be one: others may be titles and comments."""
_SURE = 0.9

_FEW_BELOW = 20
"""The rows below a line that decide whether it names the columns."""

_PLAIN, _COMMA = NumberForm(), NumberForm(",")


@dataclass(frozen=True)
class Dialect:
    """How a CSV is written. `skip_lines` stand above the header. `ambiguous`: a cell whose mark may mean two things."""

    form: RecordForm
    numbers: NumberForm
    header: bool
    skip_lines: int = 0
    ambiguous: str = ""


def find_dialect(sample: Sequence[str], options: ReadingOptions, *, whole: bool) -> tuple[Dialect, list[Record]]:
    """The dialect of a file that begins with the lines `sample`, and its first records, the header among them.

    `whole`: there are no more lines. Chosen options win. Raises LongField.
    """
    skip = options.skip_lines or 0
    named = _SEPARATOR.fullmatch(sample[0]) if sample and options.skip_lines is None else None
    if named is not None:
        skip = 1
        options = options.model_copy(update={"delimiter": options.delimiter or named[1]})
    sample = sample[skip:]
    form = _find_form(sample, options, whole=whole)
    found = _sample_records(sample, form, whole=whole, first=skip + 1)
    if options.skip_lines is None:
        titles = title_rows([record.fields for record in found])
        if titles:
            skip = found[titles].line - 1
            found = found[titles:]
    rows = [record.fields for record in found]
    numbers, ambiguous = guess_number_form(rows, form.delimiter, options)
    header = options.header if options.header is not None else guess_header(rows, numbers)
    return Dialect(form, numbers, header, skip, ambiguous), found


def _sample_records(
    sample: Sequence[str], form: RecordForm, *, whole: bool, first: int = 1, most: int = SAMPLE_ROWS
) -> list[Record]:
    """The first records of `sample`, without the last one where the sample may have cut it. Raises LongField."""
    found = list(islice(records(sample, form, first=first), most + 1))
    return found if whole and len(found) <= most else found[:-1]


def _find_form(sample: Sequence[str], options: ReadingOptions, *, whole: bool) -> RecordForm:
    quote = options.quote if options.quote is not None else _guess_quote(sample)
    comment = options.comment or ""
    candidates = DELIMITERS if options.delimiter is None else (options.delimiter,)
    delimiter, share = _guess_delimiter(sample, quote, comment, candidates, whole=whole)
    if options.delimiter is None and share < _SURE and _is_in_blanks(sample, quote):
        delimiter = BLANKS
    form = RecordForm(delimiter, quote, comment, skip_blanks=_blank_follows(sample, delimiter))
    if options.comment is None:
        form = RecordForm(delimiter, quote, _guess_comment(sample, form, whole=whole), form.skip_blanks)
    return form


def _guess_quote(sample: Sequence[str]) -> str:
    """The apostrophe where cells stand in it and nothing stands in double quotes."""
    text = "".join(sample)
    if '"' in text:
        return '"'
    pairs = sum(text.count(f"'{delimiter}'") for delimiter in DELIMITERS)
    return "'" if pairs >= 2 and text.count("'") % 2 == 0 else '"'


def _guess_delimiter(
    sample: Sequence[str], quote: str, comment: str, candidates: Sequence[str], *, whole: bool
) -> tuple[str, float]:
    """The delimiter under which most records have one width, then most cells are numbers, then there are most columns.

    With it comes the share of the records that have that width.
    """
    found: dict[str, tuple[float, int, list[list[str]]]] = {}
    for delimiter in candidates:
        form = RecordForm(delimiter, quote, comment, skip_blanks=_blank_follows(sample, delimiter))
        try:
            rows = [record.fields for record in _sample_records(sample, form, whole=whole, most=FEW_ROWS)]
        except LongField:
            continue  # a long line that another delimiter may take apart; who parses with this one is told
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if widths and max(widths.values()) >= _LEAST * len(rows):
            width, same = widths.most_common(1)[0]
            found[delimiter] = same / len(rows), width, rows
    share = max((share for share, _, _ in found.values()), default=0.0)
    best = [delimiter for delimiter in found if found[delimiter][0] == share]
    if len(best) > 1:  # counting numbers takes its time
        best.sort(key=lambda sign: (_share_of_numbers(found[sign][2], sign), found[sign][1]), reverse=True)
    return best[0] if best else candidates[0], share


def _share_of_numbers(rows: Sequence[Sequence[str]], delimiter: str) -> float:
    cells = [cell for row in rows for cell in row]
    forms = [NumberForm(sign) for sign in ((".",) if delimiter == "," else (".", ","))]
    return sum(any(form.is_number(cell) for form in forms) for cell in cells) / max(1, len(cells))


def _is_in_blanks(sample: Sequence[str], quote: str) -> bool:
    """Whether the lines are columns of mostly numbers with runs of blanks between them."""
    form = RecordForm(BLANKS, quote)
    rows = [record.fields for record in _sample_records(sample, form, whole=True, most=FEW_ROWS)]
    widths = {len(row) for row in rows}
    return len(rows) > 1 and len(widths) == 1 and widths != {1} and _share_of_numbers(rows, BLANKS) > 0.5


def _blank_follows(sample: Sequence[str], delimiter: str) -> bool:
    """Whether every delimiter of the sample is followed by a blank, as in "a, b, c"."""
    text = "".join(sample)
    count = text.count(delimiter)
    return delimiter not in ("\t", BLANKS) and count >= 2 and count == text.count(delimiter + " ")


def _guess_comment(sample: Sequence[str], form: RecordForm, *, whole: bool) -> str:
    """The mark of lines that do not fit among the others, as none of those that begin with it does."""
    found = _sample_records(sample, form, whole=whole, most=FEW_ROWS)
    for mark in COMMENT_MARKS:
        marked = [record for record in found if record.raw.startswith(mark)]
        others = [record for record in found if not record.raw.startswith(mark)]
        if not marked or len(others) < 2:
            continue
        width = Counter(len(record.fields) for record in others).most_common(1)[0][0]
        if width > 1 and all(len(record.fields) != width for record in marked):
            return mark
        if width == 1 and found[: len(marked)] == marked and all(each.raw.startswith(f"{mark} ") for each in marked):
            return mark  # notes above a single column
    return ""


def title_rows(found: Sequence[Sequence[str]]) -> int:
    """How many rows stand above the header: lines of a word or two above a table of more columns.

    They are only left out where all that follows has one width, so that no row of a broken table is taken for a title.
    """
    widths = [len(fields) for fields in found]
    width = widths[-1] if widths else 0
    odd = max((at for at, other in enumerate(widths) if other != width), default=0)
    for count in range(odd + 1, min(MOST_TITLES, len(found) - 2) + 1 if width > 1 else 0):
        titles = found[:count]
        header = [cell for cell in found[count] if cell.strip()]
        padded = any(len(fields) == width for fields in titles)
        if padded and (len(header) < width or any(_PLAIN.is_number(cell) for cell in header)):
            continue  # a header of few names is no title
        if len(header) > width / 2 and all(_is_title(fields, width) for fields in titles):
            return count
        cannot_name = all(
            len(fields) < width or 2 * _filled(fields) < width or _filled(fields) == 1 for fields in titles
        )
        if cannot_name and _is_clear_header(found[count], found[count + 1 :]):
            return count  # whatever stands in them
    return 0


def _is_clear_header(header: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Whether `header` has a name of its own for each column, and one of them stands above numbers."""
    names = {cell.strip() for cell in header}
    if len(names) < len(header) or any(_is_blank(name) or _is_any_number(name) for name in names):
        return False
    columns = ([cell for cell in column if not _is_blank(cell)] for column in zip(*body[:_FEW_BELOW], strict=True))
    return any(len(cells) > 1 and all(map(_is_any_number, cells)) for cells in columns)


def _is_any_number(cell: str) -> bool:
    return _PLAIN.is_number(cell) or _COMMA.is_number(cell)


def _is_title(fields: Sequence[str], width: int) -> bool:
    is_short = len(fields) < width or width > 2
    is_sparse = _filled(fields) <= max(1, width // 2 - 1)
    return is_short and is_sparse and not any(_PLAIN.is_number(cell) for cell in fields)


def _filled(fields: Sequence[str]) -> int:
    """How many fields hold something; spreadsheets fill a title up to the table's width with empty ones."""
    return sum(bool(cell.strip()) for cell in fields)


def guess_header(rows: Sequence[Sequence[str]], numbers: NumberForm) -> bool:
    """Whether the first record names the columns.

    It does not when it is all numbers. It does when it has a text above a column of numbers. Else it does not when one
    of its texts comes again below it: then it is a row like the others.
    """
    if not rows:
        return True
    first, body = rows[0], rows[1:]
    texts = {at for at, cell in enumerate(first) if not _is_blank(cell) and not numbers.is_number(cell)}
    if not texts:
        return all(_is_blank(cell) for cell in first)
    if any(_are_numbers([row[at] for row in body if at < len(row)], numbers) for at in texts):
        return True
    return not any(at < len(row) and row[at] == first[at] for at in texts for row in body)


def _are_numbers(cells: Sequence[str], numbers: NumberForm) -> bool:
    """Whether most cells that are not blank are numbers."""
    present = [cell for cell in cells if not _is_blank(cell)]
    return bool(present) and (numbers.are_numbers(present) or 2 * sum(map(numbers.is_number, present)) > len(present))


def _is_blank(cell: str) -> bool:
    return cell.strip().lower() in MISSING_WORDS
