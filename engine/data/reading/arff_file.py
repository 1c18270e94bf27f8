"""ARFF, Weka's format: typed attributes, then rows, dense or sparse. A reader of its own, since SciPy's knows neither texts nor
sparse rows nor categories in quotes.

Source: Weka's manual, "Attribute-Relation File Format".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.data.reading.cells import Cells, reading_of_cells
from engine.data.reading.csv_layout import distinct_names
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.notes import Note, name_notes
from engine.data.reading.options import ColumnType, ReadingOptions
from engine.data.reading.reading import Reading
from engine.data.reading.report import MAX_LINES, Weight
from engine.data.reading.text_encoding import find_encoding
from engine.progress import Check, Progress
from engine.text import Text

_BEGINNING = re.compile(r"(?:\s*(?:%[^\n]*)?\r?\n)*\s*@(?:relation|attribute)\b", re.IGNORECASE)
_WORD = re.compile(
    r"""\s*(?:'((?:[^'\\]|\\.|'')*)'|"((?:[^"\\]|\\.|"")*)"|([^\s,{}'"%][^,{}]*?))\s*(?=[,}]|$)""", re.DOTALL
)
_NAME = re.compile(r"""\s*(?:'((?:[^'\\]|\\.|'')*)'|"((?:[^"\\]|\\.|"")*)"|(\S+))\s*(.*)""", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
_NUMBERS, _TEXTS = ("numeric", "real", "integer"), ("string", "date")
_MISSING = "?"
_EACH = 1 << 14
"""Rows between two questions whether anybody still waits."""


@dataclass(frozen=True)
class _Attribute:
    """A column. `categories`: of a nominal one, in the order of the file."""

    name: str
    is_number: bool
    categories: tuple[str, ...] = ()

    @property
    def zero(self) -> str:
        """What a sparse row leaves out."""
        return "0" if self.is_number else self.categories[0] if self.categories else ""


def is_arff(text: str) -> bool:
    """Whether a file that begins with `text` says what its attributes are."""
    return _BEGINNING.match(text) is not None


def read_arff(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """The table; numeric attributes are numbers, all others texts. Raises ReadingError."""
    encoding = find_encoding(source, options.encoding, check=check)
    attributes: list[_Attribute] = []
    rows: list[list[str]] = []
    lines: list[int] = []
    strange: dict[int, str] = {}
    weighted: list[int] = []
    with encoding.open(source) as stream:
        has_begun = False
        for number, raw in enumerate(stream, start=1):
            line = raw.strip()
            if not line or line.startswith("%"):
                continue
            if not has_begun:
                has_begun = _declare(line, attributes, source.name, number)
                continue
            if len(rows) % _EACH == 0:
                check()
                progress(0.6 * stream.share_read)
            cells, has_weight = _row(line, attributes, source.name, number)
            weighted += [number] if has_weight else []
            odd = next((at for at, cell in enumerate(cells) if _is_strange(cell, attributes[at])), None)
            if odd is not None:
                strange[number] = cells[odd]
            rows.append(cells)
            lines.append(number)
    if not has_begun or not attributes:
        raise ReadingError(Text("{file} has no @attribute or no @data line. Check the file.", file=source.name))
    names = distinct_names([each.name for each in attributes])
    notes = [*name_notes([each.name for each in attributes], names), *_notes(strange, weighted)]
    types = {
        name: ColumnType.NUMBER if each.is_number else ColumnType.TEXT
        for name, each in zip(names, attributes, strict=True)
    }
    whole = Cells(names, rows, lines=lines, types=types, notes=tuple(notes))
    return reading_of_cells(source.name, whole, options, progress=progress, check=check)


def _notes(strange: dict[int, str], weighted: list[int]) -> Iterator[Note]:
    if strange:
        first = min(strange)
        yield Note(
            Text(
                "{n:,} rows have a category that its attribute does not declare: '{strange}'.",
                "{n:,} row has a category that its attribute does not declare: '{strange}'.",
                n=len(strange),
                strange=strange[first],
            ),
            weight=Weight.WARNING,
            count=len(strange),
            lines=tuple(sorted(strange)[:MAX_LINES]),
        )
    if weighted:
        yield Note(
            Text("The weights of rows were left out."),
            weight=Weight.WARNING,
            count=len(weighted),
            lines=tuple(weighted[:MAX_LINES]),
        )


def _declare(line: str, attributes: list[_Attribute], name: str, number: int) -> bool:
    """Take a line of the head; whether the rows begin behind it."""
    word, _, rest = line.partition(" ") if " " in line.split("\t")[0] else line.partition("\t")
    match word.lower():
        case "@data":
            return True
        case "@relation":
            return False
        case "@attribute":
            attributes.append(_attribute(rest, name, number))
            return False
    raise ReadingError(
        Text(
            "Line {number:,} of {name} is neither @attribute nor @data. Check the file, or save it as CSV.",
            number=number,
            name=name,
        )
    )


def _attribute(text: str, name: str, number: int) -> _Attribute:
    found = _NAME.fullmatch(text)
    kind = found[4].strip() if found else ""
    if found is None or not kind:
        raise ReadingError(
            Text(
                "Line {number:,} of {name} declares no attribute with a type. Check the file.", number=number, name=name
            )
        )
    title = _plain(found)
    if kind.startswith("{"):
        return _Attribute(title, False, tuple(_words(kind[1:].rstrip("} \t"), name, number)))
    word = kind.split()[0].lower()
    if word not in (*_NUMBERS, *_TEXTS):
        raise ReadingError(
            Text(
                "The attribute '{title}' in line {number:,} of {name} is '{word}', which no column can hold. Save it as "
                "CSV.",
                title=title,
                number=number,
                name=name,
                word=word,
            )
        )
    return _Attribute(title, word in _NUMBERS)


def _row(line: str, attributes: list[_Attribute], name: str, number: int) -> tuple[list[str], bool]:
    """The cells of a line, missing ones empty; whether a weight stands behind them."""
    if line.startswith("{"):
        body, _, behind = (
            line[1:].rpartition("}") if line.endswith("}") and "}, {" not in line else line[1:].partition("}")
        )
        return _sparse(body, attributes, name, number), bool(behind.strip(" ,"))
    weight = re.search(r",\s*\{[^{}]*\}$", line)
    cells = _words(line[: weight.start()] if weight else line, name, number)
    if len(cells) != len(attributes):
        raise ReadingError(
            Text(
                "Line {number:,} of {name} has {values} values for {attributes} attributes. Correct the line.",
                number=number,
                name=name,
                values=len(cells),
                attributes=len(attributes),
            )
        )
    return cells, weight is not None


def _sparse(body: str, attributes: list[_Attribute], name: str, number: int) -> list[str]:
    cells = [each.zero for each in attributes]
    for part in _pairs(body):
        place, _, value = part.strip().partition(" ")
        if not place.isdecimal() or int(place) >= len(cells):
            raise ReadingError(
                Text(
                    "Line {number:,} of {name} has a value for the attribute '{place}', which is none. Correct it.",
                    number=number,
                    name=name,
                    place=place,
                )
            )
        cells[int(place)] = next(iter(_words(value, name, number)), "")
    return cells


def _pairs(body: str) -> Iterator[str]:
    """The parts of a sparse row, between commas that stand in no quotes."""
    quote, begin = "", 0
    for at, sign in enumerate(body):
        if quote:
            quote = "" if sign == quote and body[at - 1] != "\\" else quote
        elif sign in "'\"":
            quote = sign
        elif sign == ",":
            yield body[begin:at]
            begin = at + 1
    if body[begin:].strip():
        yield body[begin:]


def _words(text: str, name: str, number: int) -> list[str]:
    """The values of a line; "?" alone is missing."""
    if "'" not in text and '"' not in text and "\\" not in text:
        return ["" if word == _MISSING else word for word in map(str.strip, text.split(","))]
    words: list[str] = []
    at = 0
    while at <= len(text):
        found = _WORD.match(text, at)
        if found is None:
            if text[at:].strip():
                raise ReadingError(
                    Text(
                        "Line {number:,} of {name} has a quote that is not closed. Correct the line.",
                        number=number,
                        name=name,
                    )
                )
            words.append("")
            break
        word = _plain(found)
        words.append("" if found[3] is not None and word == _MISSING else word)
        at = found.end() + 1
        if found.end() >= len(text):
            break
    return words


def _plain(found: re.Match[str]) -> str:
    """The word without its quotes and escapes."""
    if found[3] is not None:
        return found[3]
    quote, word = ("'", found[1]) if found[1] is not None else ('"', found[2])
    return _ESCAPE.sub(lambda escape: _ESCAPED.get(escape[1], escape[1]), word.replace(2 * quote, quote))


def _is_strange(cell: str, attribute: _Attribute) -> bool:
    return bool(attribute.categories) and cell != "" and cell not in attribute.categories
