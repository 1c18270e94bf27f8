"""How a table is read, as options of `train` and `open`: the choices of the dialog for opening. What is not given is guessed."""

import argparse
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.data.reading.errors import ReadingError
from engine.data.reading.options import ColumnType, HeadRows, RaggedRows, ReadingOptions, Sampling
from engine.data.reading.options_check import refuse_odd_options
from engine.data.reading.remedy import with_parts
from engine.files.project import SUFFIX
from engine.headless.names import as_typed, resolve_names, split_names
from engine.headless.parser import word_of
from engine.headless.spec_text import members_of, parse_choice
from engine.headless.spelling import letters, meant, no_such
from engine.headless.usage import UsageError, within_bounds
from engine.text import Text

READING_OPTIONS: Mapping[str, str] = {
    "encoding": "--encoding", "delimiter": "--delimiter", "quote": "--quote", "decimal": "--decimal",
    "thousands": "--thousands", "header": "--header", "second_header": "--second-header",
    "as_it_stands": "--as-it-stands", "skip_lines": "--skip-lines",
    "missing_words": "--missing", "comment": "--comment", "types": "--types", "ragged": "--ragged", "sheet": "--sheet",
    "sampling": "--rows",
}  # fmt: skip
"""The option for each field of ReadingOptions."""

MARKS: Mapping[str, str] = {
    "comma": ",", "semicolon": ";", "tab": "\t", "tabulator": "\t", "blank": " ", "blanks": " ", "space": " ",
    "spaces": " ", "whitespace": " ", "bar": "|", "pipe": "|", "verticalbar": "|", "colon": ":", "point": ".", "dot": ".",
    "period": ".", "fullstop": ".", "apostrophe": "'", "singlequote": "'", "quotationmark": '"', "doublequote": '"',
    "hash": "#", "percent": "%", "none": "", "no": "", "nobreakspace": "\u00a0", "unbreakableblank": "\u00a0",
    "thinblank": "\u2009", "thinspace": "\u2009", "narrowblank": "\u202f", "narrowspace": "\u202f",
}  # fmt: skip
"""Signs by name, the name as `letters` gives it: what a shell would take for its own can be typed so."""

_YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False, "none": False}
_KINDS = {
    "string": "text", "str": "text", "object": "text", "category": "text", "categorical": "text", "factor": "text",
    "int": "number", "integer": "number", "float": "number", "double": "number", "numeric": "number", "real": "number",
    "bool": "boolean", "logical": "boolean", "datetime": "date", "timestamp": "date",
}  # fmt: skip
_OF_TEXTS = ("delimiter", "quote", "decimal", "comment", "ragged")
_ROWS = members_of(Sampling)


def add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    group = parser.add_argument_group(
        Text("how the file is read"),
        Text("What is not given is found out. Signs may be named: comma, semicolon, tab, space, bar, …"),
    )

    def add(field: str, metavar: str, help_text: str, convert: Any = str) -> None:
        group.add_argument(READING_OPTIONS[field], dest=field, metavar=metavar, help=help_text, type=convert)

    yes_no = "yes|no"
    add("encoding", "NAME", Text("its text encoding, e.g. cp949"))
    add(
        "delimiter",
        "MARK",
        Text("what stands between columns: comma, semicolon, tab ({tab}), space, bar, colon, or a sign", tab="\\t"),
        _mark,
    )
    add("quote", "MARK", Text("what stands around cells that hold a delimiter: '\"', an apostrophe, or none"), _mark)
    add("decimal", "MARK", Text("the decimal mark: point or comma"), _mark)
    add("thousands", "MARK", Text("what stands between thousands: comma, point, apostrophe, space, or none"), _mark)
    add("header", yes_no, Text("whether the first line names the columns"), _yes_or_no("--header"))
    add(
        "second_header", yes_no, Text("whether a line of units or types stands below it"), _yes_or_no("--second-header")
    )
    add(
        "as_it_stands",
        yes_no,
        Text(
            "whether names and cells are taken as they stand: names neither joined nor without marks, 12 kg no number"
        ),
        _yes_or_no("--as-it-stands"),
    )
    add("skip_lines", "N", Text("how many lines stand above the header and are no part of the table"), int)
    add("comment", "MARK", Text("lines that begin with it are left out; or none"), _mark)
    add(
        "missing_words",
        "A,B",
        Text("cells that count as missing, in place of the usual words, e.g. 'NA,?,-999'"),
        split_names,
    )
    add(
        "types", "A=KIND,B=KIND", Text("what columns are read as, e.g. zip=text: text, number, date or boolean"), _types
    )
    ragged = word_of("--ragged", RaggedRows)
    add(
        "ragged",
        "|".join(RaggedRows),
        Text("what becomes of rows with another number of fields"),
        lambda text: RaggedRows(ragged(text)),
    )
    add("sheet", "NAME", Text("the sheet of a workbook"))
    add(
        "sampling",
        "'KIND FIELD=VALUE'",
        Text("which rows: 'head rows=1000', 'random share=0.1 seed=0', 'every step=10'"),
        _rows,
    )


def reading_options_from(found: argparse.Namespace) -> ReadingOptions:
    """What was typed. Raises UsageError for what no file can be read with."""
    given = {field: value for field in READING_OPTIONS if (value := getattr(found, field)) is not None}
    with within_bounds(" ".join(READING_OPTIONS[field] for field in given)):
        options = ReadingOptions(**given)
    try:
        refuse_odd_options(options)
    except ReadingError as error:
        option = READING_OPTIONS[error.remedy.choice.value] if error.remedy else ""
        raise UsageError(with_parts(error.text, option)) from error
    return options


def refuse_for_project(options: ReadingOptions, path: Path) -> None:
    """Raise UsageError where it is said how a table is read, and `path` is a project, which brings its own."""
    given = [READING_OPTIONS[field] for field in options.model_fields_set]
    if given and path.suffix.lower() == SUFFIX:
        raise UsageError(
            Text(
                "{given} says how a table is read, and '{file}' is a project, whose table was read when it was made. "
                "Leave {given} out.",
                given=given[0],
                file=path.name,
            )
        )


def options_of_texts(options: ReadingOptions) -> list[str]:
    """Those that were given and say how lines become cells: a workbook or Parquet has cells already."""
    return [READING_OPTIONS[field] for field in _OF_TEXTS if field in options.model_fields_set]


def for_file(path: Path, options: ReadingOptions) -> ReadingOptions:
    """`options` with the types under the names that the columns have in `path`. Raises UsageError and ReadingError."""
    if not options.types:
        return options
    from engine.data.reading.preview import preview

    known = preview(path, options.replace(types={})).names
    types = {resolve_names("--types", as_typed(name), known)[0]: kind for name, kind in options.types.items()}
    return options.replace(types=types)


def _mark(text: str) -> str:
    """A sign that was typed by its name, by an escape such as \\t or \\x01, or as it is."""
    if re.fullmatch(r"\\(t|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})", text):
        return text.encode("ascii").decode("unicode_escape")
    return MARKS.get(letters(text), text) if len(text) > 1 else text


def _yes_or_no(option: str) -> Any:
    def convert(text: str) -> bool:
        if text.casefold() not in _YES_NO:
            raise UsageError(Text("{option} is yes or no, not '{text}'.", option=option, text=text))
        return _YES_NO[text.casefold()]

    return convert


def _types(text: str) -> dict[str, ColumnType]:
    found = {}
    for part in split_names(text):
        name, equals, word = part.rpartition("=")
        kind = _KINDS.get(letters(word)) or meant(word, ColumnType)
        if not equals or not name.strip():
            raise UsageError(
                Text("--types '{text}': '{part}' is not of the form NAME=KIND, like zip=text.", text=text, part=part)
            )
        if kind is None:
            raise UsageError(
                Text("--types '{text}': {fault}", text=text, fault=no_such(word, ColumnType, what=Text("type")))
            )
        found[name.strip()] = ColumnType(kind)
    return found


def _rows(text: str) -> Any:
    if text.replace("_", "").isdecimal():
        with within_bounds(f"--rows {text}"):
            return HeadRows(rows=int(text))
    return parse_choice("--rows", text, _ROWS)
