"""How a CSV is written: guessed from a sample of its lines unless a person chose. The numbers' form is in `csv_numbers`."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from engine.data.number_format import NumberFormat
from engine.data.reading.comment_names import names_in_comments
from engine.data.reading.csv_numbers import guess_number_form
from engine.data.reading.csv_records import BLANKS, LongField, Record, RecordForm, records
from engine.data.reading.head import Head, find_head
from engine.data.reading.options import ReadingOptions
from engine.data.reading.titles import has_numbers_below, is_any_number

DELIMITERS = (",", ";", "\t", "|")
COMMENT_MARKS = ("#", "%", "//")
SAMPLE_ROWS = 1000
SAMPLE_ROWS = 200
"""The rows that decide on the delimiter."""
_SEPARATOR = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
"""The first line by which spreadsheets are told the delimiter."""
_QUOTED_NAMES = re.compile(r'"[^"]*"( "[^"]*")+\s*')
"""The first line that R writes."""
_LEAST = 0.4
"""The share of the records that must have one width for a delimiter to be one: others may be titles and comments."""
_SURE = 0.9


@dataclass(frozen=True)
class Dialect:
    """How a CSV is written. `skip_lines` stand above the header. `ambiguous`: a cell whose mark may mean two things.

    `named_in`: the line of the comment that names the columns; 0 where none does.
    """

    form: RecordForm
    numbers: NumberFormat
    head: Head
    skip_lines: int = 0
    ambiguous: str = ""
    named_in: int = 0

    @property
    def header(self) -> bool:
        """Whether the file names its columns."""
        return self.head.header_rows > 0 or self.named_in > 0


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
    rows = [record.fields for record in found]
    numbers, ambiguous = guess_number_form(rows, form.delimiter, options)
    head = find_head(rows, numbers, options)
    if options.skip_lines is None and head.titles:
        skip = found[head.titles].line - 1
    dialect = Dialect(form, numbers, head, skip, ambiguous)
    return (_named_by_comment(dialect, sample, found) if options.header is None else dialect), found[head.titles :]


def _named_by_comment(dialect: Dialect, sample: Sequence[str], found: Sequence[Record]) -> Dialect:
    """`dialect` with the names of the last comment above the first row that has as many, where the first row has none."""
    if not dialect.form.comment or dialect.skip_lines or not found:
        return dialect
    first, body = found[0].fields, [record.fields for record in found[1:]]
    texts = {at for at, cell in enumerate(first) if not dialect.numbers.is_number(cell)}
    if dialect.header and has_numbers_below(texts, body, dialect.numbers):
        return dialect
    named = names_in_comments(sample[: found[0].line - 1], dialect.form, len(first))
    if named is None:
        return dialect
    line, names = named
    return replace(dialect, head=Head(names), named_in=line)


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
            rows = [record.fields for record in _sample_records(sample, form, whole=whole, most=SAMPLE_ROWS)]
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
    forms = [NumberFormat(sign) for sign in ((".",) if delimiter == "," else (".", ","))]
    return sum(any(form.is_number(cell) for form in forms) for cell in cells) / max(1, len(cells))


def _is_in_blanks(sample: Sequence[str], quote: str) -> bool:
    """Whether the lines are columns of mostly numbers with runs of blanks between them."""
    form = RecordForm(BLANKS, quote)
    found = _sample_records(sample, form, whole=True, most=SAMPLE_ROWS)
    rows = [record.fields for record in found if not record.raw.startswith(COMMENT_MARKS)]
    widths = {len(row) for row in rows[1:]}
    if len(rows) < 2 or len(widths) != 1 or widths == {1}:
        return False
    is_short = len(rows[0]) == max(widths) - 1  # R leaves out the name of its row names
    if not is_short and len(rows[0]) != max(widths):
        return False
    return _share_of_numbers(rows, BLANKS) > 0.5 or (bool(quote) and _QUOTED_NAMES.fullmatch(sample[0]) is not None)


def _blank_follows(sample: Sequence[str], delimiter: str) -> bool:
    """Whether every delimiter of the sample is followed by a blank, as in "a, b, c"."""
    text = "".join(sample)
    count = text.count(delimiter)
    return delimiter not in ("\t", BLANKS) and count >= 2 and count == text.count(delimiter + " ")


def _guess_comment(sample: Sequence[str], form: RecordForm, *, whole: bool) -> str:
    """The mark of lines that do not fit among the others, as none of those that begin with it does."""
    found = _sample_records(sample, form, whole=whole, most=SAMPLE_ROWS)
    for mark in COMMENT_MARKS:
        marked = [record for record in found if record.raw.startswith(mark)]
        others = [record for record in found if not record.raw.startswith(mark)]
        if not marked or len(others) < 2:
            continue
        width = Counter(len(record.fields) for record in others).most_common(1)[0][0]
        if width > 1 and all(len(record.fields) != width for record in marked):
            return mark
        if len(marked) > 1 and found[: len(marked)] == marked and _are_remarks(marked, others):
            return mark
        if width == 1 and found[: len(marked)] == marked and all(each.raw.startswith(f"{mark} ") for each in marked):
            return mark  # notes above a single column
    return ""


def _are_remarks(marked: Sequence[Record], others: Sequence[Record]) -> bool:
    """Whether no number stands in the `marked` lines that begin a file, as some do in all others."""
    have = [any(map(is_any_number, record.fields)) for record in (*marked, *others)]
    return not any(have[: len(marked)]) and all(have[len(marked) :])
