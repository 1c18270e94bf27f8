"""JSON that holds a table: a list of records, lists by name, one record in a line. Records within records are refused."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from engine.data.reading.bounded import whole_text
from engine.data.reading.cells import Cells, reading_of_cells
from engine.data.reading.csv_layout import MAX_COLUMNS, distinct_names
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.grid import Grid, laid_out, widened
from engine.data.reading.notes import Note, name_notes
from engine.data.reading.options import ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.report import Weight
from engine.disk.json_text import refuse_large_table
from engine.disk.limits import MAX_SPAN, MAX_SPAN_OF_CELL
from engine.disk.regular import RefusedError
from engine.progress import Check, Progress
from engine.text import NOTHING, Text, joined

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


def read_json(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """The table; numbers keep all their digits, null is missing. Raises ReadingError."""
    text = whole_text(source, Text("JSON"), options, check=check)
    try:
        refuse_large_table(text)
    except RefusedError as error:
        raise ReadingError(joined((source.name, error))) from error
    value, lines = _parsed(text, source.name, check)
    del text
    progress(0.3)
    cells = replace(_cells(value, source.name, options, lines), lines=lines)
    progress(0.6)
    return reading_of_cells(source.name, cells, options, progress=progress, check=check)


def _parsed(text: str, name: str, check: Check) -> tuple[Any, list[int]]:
    """What the text says; where there is one value in each line, these lines."""
    options: Any = {"parse_int": _Number, "parse_float": _Number, "parse_constant": _Number}
    try:
        return json.loads(text, **options), []
    except json.JSONDecodeError as whole:
        found, lines = [], []
        for number, line in enumerate(text.splitlines(), start=1):
            if number % _EACH == 0:
                check()
            if not line.strip():
                continue
            try:
                found.append(json.loads(line, **options))
                lines.append(number)
            except json.JSONDecodeError as error:
                first = whole if not found else error
                at = whole.lineno if not found else number
                raise ReadingError(
                    Text(
                        "Line {at:,} of {name} is no JSON ({msg}). Correct it, or save the table as CSV.",
                        at=at,
                        name=name,
                        msg=first.msg,
                    )
                ) from error
        return found, lines
    except RecursionError as error:
        raise ReadingError(
            Text("{name} holds lists within lists, many levels deep, and no table. Save the table as CSV.", name=name)
        ) from error


def _cells(value: Any, name: str, options: ReadingOptions, lines: Sequence[int]) -> Cells:
    """The cells of whatever shape the value has. Raises ReadingError."""
    notes: list[Note] = []
    if isinstance(value, dict):
        value, key = _inner(value)
        if key:
            notes.append(Note(Text("The table was found under '{key}'.", key=key), weight=Weight.WARNING))
    if isinstance(value, dict):
        return _of_columns(value, name, notes)
    if not isinstance(value, list) or not value:
        raise ReadingError(Text("{name} holds no records. Choose a file with a list of them.", name=name))
    if all(isinstance(row, dict) for row in value):
        return _of_records(value, name, notes, lines)
    if all(isinstance(row, list) for row in value):
        rows = widened(
            [
                [_text(cell, "", Text("row {at:,}", at=at), name) for cell in row]
                for at, row in enumerate(value, start=1)
            ]
        )
        return laid_out(Grid(name, rows), options).cells
    if not any(isinstance(row, dict | list) for row in value):
        return Cells(("value",), [[_text(cell, "", NOTHING, name)] for cell in value], notes=tuple(notes))
    raise ReadingError(
        Text("{name} holds records beside other values. Leave one sort of them, or save the table as CSV.", name=name)
    )


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
                Text(
                    "{name} holds records within a record: nobody can say which are rows. Write a list of records instead.",
                    name=name,
                )
            )
        return _of_columns({title: [each.get(key) for key in keys] for title, each in value.items()}, name, notes)
    if not inner or not all(isinstance(each, list) for each in inner):
        if value and not any(isinstance(each, list | dict) for each in inner):
            return _of_records([value], name, notes)
        raise ReadingError(
            Text("{name} holds one record with others in it, and no table. Write a list of records instead.", name=name)
        )
    lengths = {title: len(each) for title, each in value.items()}
    if len(set(lengths.values())) > 1:
        short, long = min(lengths, key=lengths.__getitem__), max(lengths, key=lengths.__getitem__)
        raise ReadingError(
            Text(
                "The lists of {name} differ in length: '{short}' has {fewer:,} values, '{long}' {more:,}. Write one "
                "value for each row.",
                name=name,
                short=short,
                fewer=lengths[short],
                long=long,
                more=lengths[long],
            )
        )
    names = distinct_names(list(value))
    columns = [[_text(cell, title, Text("one of its values"), name) for cell in each] for title, each in value.items()]
    rows = [list(row) for row in zip(*columns, strict=True)]
    return Cells(names, rows, notes=(*notes, *name_notes(list(value), names)))


def _of_records(records: Records, name: str, notes: list[Note], lines: Sequence[int] = ()) -> Cells:
    given = list(dict.fromkeys(key for record in records for key in record))
    if len(given) > MAX_COLUMNS:
        raise ReadingError(
            Text(
                "{name} has {count:,} names; no more than {most:,} columns can be opened.",
                name=name,
                count=len(given),
                most=MAX_COLUMNS,
            )
        )
    if len(records) * len(given) > max(MAX_SPAN, MAX_SPAN_OF_CELL * sum(map(len, records))):
        raise ReadingError(
            Text(
                "The {count:,} records of {name} have {names:,} different names, and nearly all cells would be empty. "
                "Give their values the same names.",
                count=len(records),
                name=name,
                names=len(given),
            )
        )
    if not given:
        raise ReadingError(Text("The records of {name} are empty. Choose a file with a table.", name=name))
    names = distinct_names(given)
    places = [Text("line {line:,}", line=line) for line in lines] or [
        Text("record {at:,}", at=at) for at in range(1, len(records) + 1)
    ]
    rows = [
        [_text(record.get(key), key, place, name) for key in given]
        for place, record in zip(places, records, strict=True)
    ]
    few = [key for key in given if any(key not in record for record in records)]
    return Cells(names, rows, notes=(*notes, *name_notes(given, names), *_wanting(few)))


def _wanting(names: Sequence[str]) -> Iterator[Note]:
    if names:
        more = Text(" and {count} more", count=len(names) - 1) if len(names) > 1 else NOTHING
        yield Note(Text("Some records do not have '{name}'{more}: those cells are missing.", name=names[0], more=more))


def _text(value: Any, key: str, place: Text, name: str) -> str:
    """A cell; it stands under `key` at `place` in the file `name`."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case dict() | list():
            what = Text("a record") if isinstance(value, dict) else Text("a list")
            where = Text("'{key}' in {place}", key=key, place=place) if key else place
            raise ReadingError(
                Text(
                    "{where!c} of {name} holds {what} instead of a value. Give each of its values a name of its own.",
                    where=where,
                    name=name,
                    what=what,
                )
            )
        case _:
            return str(value)
