"""JSON that holds a table: a list of records, lists by name, one record in a line. Records within records are refused."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from engine.data.reading.bounded import whole_text
from engine.data.reading.cells import Cells, reading_of_cells
from engine.data.reading.csv_layout import MAX_COLUMNS, distinct_names
from engine.data.reading.errors import ReadingCancelled, ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.grid import Grid, laid_out, widened
from engine.data.reading.notes import Note, name_notes
from engine.data.reading.options import ReadingOptions
from engine.data.reading.reading import Cancelled, Progress, Reading
from engine.data.reading.report import Weight
from engine.disk.json_text import refuse_large_table
from engine.disk.limits import MAX_SPAN, MAX_SPAN_OF_CELL
from engine.disk.regular import RefusedError

_BEGINNING = re.compile(r'\s*(?:\{\s*"(?:[^"\\]|\\.)*"\s*:|\[\s*(?:\{|\[\s*["\d\[\-nt]))')
_SUFFIXES = (".json", ".jsonl", ".ndjson")
_EACH = 1 << 14

Records = Sequence[Mapping[str, Any]]


class _Number(str):
    """A number as it stands in the file: not a digit of it is lost."""

    __slots__ = ()


def is_json(text: str, name: str) -> bool:
    """Whether a file that begins with `text` is JSON for certain, or is called so and may be."""
    return _BEGINNING.match(text) is not None or (name.lower().endswith(_SUFFIXES) and text.lstrip()[:1] in "[{")


def read_json(source: FileSource, options: ReadingOptions, *, progress: Progress, cancelled: Cancelled) -> Reading:
    """The table; numbers keep all their digits, null is missing. Raises ReadingError and ReadingCancelled."""
    text = whole_text(source, "JSON", options, cancelled=cancelled)
    try:
        refuse_large_table(text)
    except RefusedError as error:
        raise ReadingError(f"{source.name} {error}") from error
    value, lines = _parsed(text, source.name, cancelled)
    del text
    progress(0.3)
    cells = replace(_cells(value, source.name, options, lines), lines=lines)
    progress(0.6)
    return reading_of_cells(source.name, cells, options, progress=progress, cancelled=cancelled)


def _parsed(text: str, name: str, cancelled: Cancelled) -> tuple[Any, list[int]]:
    """What the text says; where there is one value in each line, these lines."""
    options: Any = {"parse_int": _Number, "parse_float": _Number, "parse_constant": _Number}
    try:
        return json.loads(text, **options), []
    except json.JSONDecodeError as whole:
        found, lines = [], []
        for number, line in enumerate(text.splitlines(), start=1):
            if number % _EACH == 0 and cancelled():
                raise ReadingCancelled from whole
            if not line.strip():
                continue
            try:
                found.append(json.loads(line, **options))
                lines.append(number)
            except json.JSONDecodeError as error:
                first = whole if not found else error
                at = whole.lineno if not found else number
                raise ReadingError(
                    f"Line {at:,} of {name} is no JSON ({first.msg}). Correct it, or save the table as CSV."
                ) from error
        return found, lines
    except RecursionError as error:
        raise ReadingError(
            f"{name} holds lists within lists, many levels deep, and no table. Save the table as CSV."
        ) from error


def _cells(value: Any, name: str, options: ReadingOptions, lines: Sequence[int]) -> Cells:
    """The cells of whatever shape the value has. Raises ReadingError."""
    notes: list[Note] = []
    if isinstance(value, dict):
        value, key = _inner(value)
        if key:
            notes.append(Note(f"The table was found under '{key}'.", weight=Weight.WARNING))
    if isinstance(value, dict):
        return _of_columns(value, name, notes)
    if not isinstance(value, list) or not value:
        raise ReadingError(f"{name} holds no records. Choose a file with a list of them.")
    if all(isinstance(row, dict) for row in value):
        return _of_records(value, name, notes, lines)
    if all(isinstance(row, list) for row in value):
        rows = widened(
            [[_text(cell, "", f"row {at:,}", name) for cell in row] for at, row in enumerate(value, start=1)]
        )
        return laid_out(Grid(name, rows), options).cells
    if not any(isinstance(row, dict | list) for row in value):
        return Cells(("value",), [[_text(cell, "", "", name)] for cell in value], notes=tuple(notes))
    raise ReadingError(f"{name} holds records beside other values. Leave one sort of them, or save the table as CSV.")


def _inner(value: dict[str, Any]) -> tuple[Any, str]:
    """The table within a record that holds it beside what describes it, and the name under which it stands."""
    if isinstance(value.get("columns"), list) and isinstance(value.get("data"), list):  # pandas, orient="split"
        names = [str(each) for each in value["columns"]]
        if all(isinstance(row, list) and len(row) == len(names) for row in value["data"]):
            return {name: [row[at] for row in value["data"]] for at, name in enumerate(distinct_names(names))}, ""
    lists = [key for key, each in value.items() if isinstance(each, list)]
    records = [key for key in lists if value[key] and all(isinstance(row, dict) for row in value[key])]
    if len(records) == 1 and len(lists) <= 2:
        return value[records[0]], records[0]
    return value, ""


def _of_columns(value: dict[str, Any], name: str, notes: list[Note]) -> Cells:
    """Lists by name, or records by name, as pandas writes a table."""
    inner = list(value.values())
    if inner and all(isinstance(each, dict) for each in inner):
        keys = list(dict.fromkeys(key for each in inner for key in each))
        if all(key.isdecimal() for key in value) and not all(key.isdecimal() for key in keys):
            return _of_records(inner, name, notes)  # orient="index"
        if not all(key.isdecimal() for key in keys):
            raise ReadingError(
                f"{name} holds records within a record: nobody can say which are rows. Write a list of records instead."
            )
        return _of_columns({title: [each.get(key) for key in keys] for title, each in value.items()}, name, notes)
    if not inner or not all(isinstance(each, list) for each in inner):
        if value and not any(isinstance(each, list | dict) for each in inner):
            return _of_records([value], name, notes)
        raise ReadingError(f"{name} holds one record with others in it, and no table. Write a list of records instead.")
    lengths = {title: len(each) for title, each in value.items()}
    if len(set(lengths.values())) > 1:
        short, long = min(lengths, key=lengths.__getitem__), max(lengths, key=lengths.__getitem__)
        raise ReadingError(
            f"The lists of {name} differ in length: '{short}' has {lengths[short]:,} values, '{long}' {lengths[long]:,}. "
            "Write one value for each row."
        )
    names = distinct_names(list(value))
    columns = [[_text(cell, title, "one of its values", name) for cell in each] for title, each in value.items()]
    rows = [list(row) for row in zip(*columns, strict=True)]
    return Cells(names, rows, notes=(*notes, *name_notes(list(value), names)))


def _of_records(records: Records, name: str, notes: list[Note], lines: Sequence[int] = ()) -> Cells:
    given = list(dict.fromkeys(key for record in records for key in record))
    if len(given) > MAX_COLUMNS:
        raise ReadingError(f"{name} has {len(given):,} names; no more than {MAX_COLUMNS:,} columns can be opened.")
    if len(records) * len(given) > max(MAX_SPAN, MAX_SPAN_OF_CELL * sum(map(len, records))):
        raise ReadingError(
            f"The {len(records):,} records of {name} have {len(given):,} different names, and nearly all cells would be empty. "
            "Give their values the same names."
        )
    if not given:
        raise ReadingError(f"The records of {name} are empty. Choose a file with a table.")
    names = distinct_names(given)
    places = [f"line {line:,}" for line in lines] or [f"record {at:,}" for at in range(1, len(records) + 1)]
    rows = [
        [_text(record.get(key), key, place, name) for key in given]
        for place, record in zip(places, records, strict=True)
    ]
    few = [key for key in given if any(key not in record for record in records)]
    return Cells(names, rows, notes=(*notes, *name_notes(given, names), *_wanting(few)))


def _wanting(names: Sequence[str]) -> Iterator[Note]:
    if names:
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        yield Note(f"Some records do not have '{names[0]}'{more}: those cells are missing.")


def _text(value: Any, key: str, place: str, name: str) -> str:
    """A cell; it stands under `key` at `place` in the file `name`."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case dict() | list():
            what = "a record" if isinstance(value, dict) else "a list"
            where = f"'{key}' in {place}" if key else place.capitalize()
            raise ReadingError(
                f"{where} of {name} holds {what} instead of a value. Give each of its values a name of its own."
            )
        case _:
            return str(value)
