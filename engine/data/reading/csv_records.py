"""The records of a CSV text with their line numbers, read slowly and exactly by the csv module: for samples and for faults."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.data.reading.csv_quotes import Quotes

BLANKS = " "
"""As a delimiter: any run of blanks and tabs."""


@dataclass(frozen=True)
class RecordForm:
    """What makes the records of a text. `quote` and `comment` are empty where there is none of them."""

    delimiter: str = ","
    quote: str = '"'
    comment: str = ""
    skip_blanks: bool = False
    """A blank follows each delimiter and belongs to no cell."""

    @cached_property
    def quotes(self) -> Quotes:
        """Where quoted cells begin and end."""
        return Quotes(self.delimiter, self.quote, skip_blanks=self.skip_blanks)


@dataclass(frozen=True)
class Record:
    """One record: its first line's number, how many lines it takes, its fields, and its text as it stands in the file."""

    line: int
    lines: int
    fields: list[str]
    raw: str


class LongField(Exception):  # noqa: N818 - a fact about the text; `csv_errors` makes the error of it
    """A field is longer than the csv module takes (128 KiB): mostly a quote that is not closed. `line`: where it begins."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True)
class RaggedRecord:
    """A record that has another number of fields than the header, or whose quote is never closed."""

    record: Record
    unclosed: bool


class Comments:
    """The lines that are comments: how many, and where the first ones stand."""

    def __init__(self) -> None:
        self.count = 0
        self.lines: list[int] = []

    def add(self, line: int, most: int = 5) -> None:
        """Note one."""
        self.count += 1
        if len(self.lines) < most:
            self.lines.append(line)


def records(
    lines: Iterable[str], form: RecordForm, *, first: int = 1, comments: Comments | None = None
) -> Iterator[Record]:
    """The records of `lines` without blank lines, which pandas skips too, and comments; `first` is the first line's number.

    Raises LongField.
    """
    taken: list[str] = []
    line, passed = first, 0

    def followed() -> Iterator[str]:
        nonlocal passed
        for text in lines:
            if form.comment and not taken and text.startswith(form.comment):
                if comments is not None:
                    comments.add(line + passed)
                passed += 1
                continue
            taken.append(text)
            yield text.rstrip().replace("\t", " ") + "\n" if form.delimiter == BLANKS else text

    blanks = "\r\n \t".replace(form.delimiter, "") if form.delimiter != BLANKS else "\r\n \t"
    reader = csv.reader(
        followed(),
        delimiter=form.delimiter,
        quotechar=form.quote or None,
        quoting=csv.QUOTE_MINIMAL if form.quote else csv.QUOTE_NONE,
        skipinitialspace=form.skip_blanks or form.delimiter == BLANKS,
    )
    while True:
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise LongField(line + passed) from error
        raw = "".join(taken)
        line += passed
        passed = 0
        if raw.strip(blanks):
            yield Record(line, len(taken), fields, raw)
        line += len(taken)
        taken.clear()


def find_misshapen(found: Iterable[Record], width: int, quotes: Quotes) -> RaggedRecord | None:
    """The first of all records that has not `width` fields, or the last one when its quote stays open; None if all fit."""
    last: Record | None = None
    wrong: Record | None = None
    for record in found:
        last = record
        if wrong is None and len(record.fields) != width:
            wrong = record
        # An open quote swallows all that follows, so only the very last record can have one: read on to see.
        if wrong is not None and not quotes.stay_open(wrong.raw):
            break
    if wrong is not None:
        return RaggedRecord(wrong, unclosed=wrong is last and quotes.stay_open(wrong.raw))
    return RaggedRecord(last, unclosed=True) if last is not None and quotes.stay_open(last.raw) else None
