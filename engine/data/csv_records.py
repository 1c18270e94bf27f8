"""The records of a CSV text with their line numbers, read slowly and exactly by the csv module: for samples and for faults."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Record:
    """One record: its first line's number, how many lines it takes, its fields, and its text as it stands in the file."""

    line: int
    lines: int
    fields: list[str]
    raw: str

    @property
    def quotes_open(self) -> bool:
        """Whether its quotes do not pair: in the last record of a file a quote was not closed."""
        return self.raw.count('"') % 2 == 1


class LongField(Exception):  # noqa: N818 - a fact about the text; `csv_faults` makes the error of it
    """A field is longer than the csv module takes (128 KiB): mostly a quote that is not closed. `line`: where it begins."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True)
class Misshapen:
    """A record that has another number of fields than the header, or whose quote is never closed."""

    record: Record
    unclosed: bool


def records(lines: Iterable[str], delimiter: str, *, skip_blanks: bool = False, first: int = 1) -> Iterator[Record]:
    """The records of `lines` without blank lines, which pandas skips too; `first` is the first line's number.

    Raises LongField.
    """
    taken: list[str] = []

    def followed() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    blanks = "\r\n \t".replace(delimiter, "")
    reader = csv.reader(followed(), delimiter=delimiter, skipinitialspace=skip_blanks)
    line = first
    while True:
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise LongField(line) from error
        raw = "".join(taken)
        if raw.strip(blanks):
            yield Record(line, len(taken), fields, raw)
        line += len(taken)
        taken.clear()


def find_misshapen(found: Iterable[Record], width: int) -> Misshapen | None:
    """The first of all records that has not `width` fields, or the last one when its quote stays open; None if all fit."""
    last: Record | None = None
    wrong: Record | None = None
    for record in found:
        last = record
        if wrong is None and len(record.fields) != width:
            wrong = record
        # An open quote swallows all that follows, so only the very last record can have one: read on to see.
        if wrong is not None and not wrong.quotes_open:
            break
    if wrong is not None:
        return Misshapen(wrong, unclosed=wrong is last and wrong.quotes_open)
    return Misshapen(last, unclosed=True) if last is not None and last.quotes_open else None
