"""Faults in the shape of a CSV: rows too long or too short, open quotes; found with their line and told in one sentence."""

from collections.abc import Iterator
from itertools import islice

from engine.data.reading.csv_layout import Layout
from engine.data.reading.csv_records import LongField, Record, find_misshapen, records
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.options import HeadRows, RaggedRows
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.text_lines import TextLines
from engine.text import Text


def shape_error(layout: Layout, reason: str) -> ReadingError:
    """The error for a file that pandas refused with `reason`, with the line at fault where there is one."""
    return find_shape_error(layout) or ReadingError(
        Text(
            "{file} cannot be read ({reason}). Check the file, or choose another delimiter.",
            file=layout.source.name,
            reason=reason.strip(),
        ),
        Remedy(choice=Choice.DELIMITER),
    )


def find_shape_error(layout: Layout) -> ReadingError | None:
    """The error for the first record that does not fit the header; None when all fit."""
    width = len(layout.names)
    with layout.encoding.open(layout.source) as stream:
        try:
            found = find_misshapen(_body(stream, layout), width, layout.dialect.form.quotes)
        except LongField as fault:
            return long_field(layout.source, fault)
    if found is None:
        return None
    if found.unclosed:
        return open_quote(layout.source, found.record.line, layout.dialect.form.quote)
    if layout.options.ragged is not RaggedRows.REFUSE:
        return None
    return wrong_width(layout.source, found.record, width, has_header=layout.dialect.header)


def refuse_short_rows(layout: Layout) -> None:
    """Raise a ReadingError for the first row with too few fields. pandas fills such rows with missing cells in silence."""
    if layout.options.ragged is RaggedRows.REFUSE and (error := find_shape_error(layout)) is not None:
        raise error


def wrong_width(source: FileSource, record: Record, width: int, *, has_header: bool) -> ReadingError:
    """The error for a record that has not `width` fields."""
    count = len(record.fields)
    wanted = (
        Text("the header has {width}", width=width) if has_header else Text("the first line has {width}", width=width)
    )
    remedy = (
        Text("Put a cell that holds the delimiter in quotes, or remove the surplus.")
        if count > width
        else Text("Add the missing cells; an empty cell still needs its delimiter.")
    )
    return ReadingError(
        Text(
            "Line {line} of {file} has {n} fields; {wanted}. {remedy}",
            "Line {line} of {file} has {n} field; {wanted}. {remedy}",
            n=count,
            line=record.line,
            file=source.name,
            wanted=wanted,
            remedy=remedy,
        ),
        Remedy(choice=Choice.RAGGED, value=RaggedRows.FILL.value),
    )


def open_quote(source: FileSource, line: int, quote: str) -> ReadingError:
    """The error for a quote that is never closed."""
    return ReadingError(
        Text(
            "A quote ({quote}) opened in line {line} of {file} is never closed. Close it, write it twice "
            "({quote}{quote}), or open the file without quotes.",
            quote=quote,
            line=line,
            file=source.name,
        ),
        Remedy(choice=Choice.QUOTE, value="none"),
    )


def long_field(source: FileSource, fault: LongField) -> ReadingError:
    """The error for a field that never seems to end."""
    return ReadingError(
        Text(
            "Line {line} of {file} begins a record with a field of more than 128 KiB. Look there for a quote that is "
            "not closed, or choose another delimiter.",
            line=fault.line,
            file=source.name,
        ),
        Remedy(choice=Choice.DELIMITER),
    )


def _body(stream: TextLines, layout: Layout) -> Iterator[Record]:
    stream.skip(layout.header_lines)
    found = records(stream, layout.dialect.form, first=layout.header_lines + 1)
    sampling = layout.options.sampling
    return islice(found, sampling.rows) if isinstance(sampling, HeadRows) else found
