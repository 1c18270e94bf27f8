"""Faults in the shape of a CSV: rows too long or too short, open quotes; found with their line and told in one sentence."""

from collections.abc import Iterator
from pathlib import Path

from engine.data.csv_layout import Layout
from engine.data.csv_records import LongField, Record, find_misshapen, records
from engine.data.reading_errors import ReadingError
from engine.data.table import Column
from engine.data.text_lines import TextLines


def shape_error(file: Path, layout: Layout, reason: str) -> ReadingError:
    """The error for a file that pandas refused with `reason`, with the line at fault where there is one."""
    return find_shape_error(file, layout) or ReadingError(
        f"{file.name} cannot be read ({reason.strip()}). Check the file, or choose another delimiter."
    )


def find_shape_error(file: Path, layout: Layout) -> ReadingError | None:
    """The error for the first record that does not fit the header; None when all fit."""
    width = len(layout.names)
    with layout.encoding.open(file) as stream:
        try:
            found = find_misshapen(_body(stream, layout), width)
        except LongField as fault:
            return long_field(file, fault)
    if found is None:
        return None
    if found.unclosed:
        return open_quote(file, found.record.line)
    return wrong_width(file, found.record, width, has_header=layout.dialect.header)


def refuse_short_rows(file: Path, layout: Layout, last: Column) -> None:
    """Raise a ReadingError for the first row with too few fields. pandas fills such rows with missing cells in silence.

    Only rows whose `last` column is missing can be short. Counting proves most files sound; the csv module reads the rest.
    """
    if len(layout.names) == 1 or not last.missing.any() or _adds_up(file, layout, len(last.values)):
        return
    error = find_shape_error(file, layout)
    if error is not None:
        raise error


def wrong_width(file: Path, record: Record, width: int, *, has_header: bool) -> ReadingError:
    """The error for a record that has not `width` fields."""
    count = len(record.fields)
    wanted = f"the header has {width}" if has_header else f"the first line has {width}"
    remedy = (
        "Put a cell that holds the delimiter in quotes, or remove the surplus."
        if count > width
        else "Add the missing cells; an empty cell still needs its delimiter."
    )
    return ReadingError(
        f"Line {record.line} of {file.name} has {count} {'field' if count == 1 else 'fields'}; {wanted}. {remedy}"
    )


def open_quote(file: Path, line: int) -> ReadingError:
    """The error for a quote that is never closed."""
    return ReadingError(
        f'A quote (") opened in line {line} of {file.name} is never closed. Close it, or write it twice ("").'
    )


def long_field(file: Path, fault: LongField) -> ReadingError:
    """The error for a field that never seems to end."""
    return ReadingError(
        f'Line {fault.line} of {file.name} begins a record with a field of more than 128 KiB. Look there for a quote (") '
        "that is not closed."
    )


def _body(stream: TextLines, layout: Layout) -> Iterator[Record]:
    stream.skip(layout.header_lines)
    dialect = layout.dialect
    return records(stream, dialect.delimiter, skip_blanks=dialect.skip_blanks, first=layout.header_lines + 1)


def _adds_up(file: Path, layout: Layout, rows: int) -> bool:
    """Whether there are no quotes and just as many delimiters as `rows` full rows have; no row was too long, so none is short."""
    delimiters = 0
    with layout.encoding.open(file) as stream:
        stream.skip(layout.header_lines)
        while block := stream.read():
            if '"' in block:
                return False
            delimiters += block.count(layout.dialect.delimiter)
    return delimiters == rows * (len(layout.names) - 1)
