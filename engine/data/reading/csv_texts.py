"""How the cells of a CSV stood in it, by going through the file once more: what gives unedited cells back byte for byte.

A block without quotes is looked at as one array of bytes; one with quotes record by record.
"""

import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import psutil
from numpy.typing import NDArray

from engine.data.columns import MISSING_WORDS, Column, NumberColumn, decimals_of, number_text
from engine.data.lazy_source_text import CellTexts
from engine.data.number_format import COMMA_AND_POINT
from engine.data.reading.csv_columns import is_missing, longest_missing
from engine.data.reading.csv_layout import Layout
from engine.data.reading.csv_records import BLANKS, LongField, records
from engine.data.reading.csv_stream import ScanFindings, open_body
from engine.data.source_text import Rows, SourceText, shared

TEXT_BYTES = 180
"""What the text of a cell takes, about, that is neither a number of a style nor a text of its column (+5, 1,395.00, NA)."""
MEMORY_SHARE = 0.25
"""How much of the memory that is free such texts may take; what is beyond it is left out, and told."""

_SURE_DIGITS = 15
"""float64 gives so many digits back, whatever they are."""
_SMALL_DIGITS = 4
"""Python writes numbers below 0.0001 with an exponent."""

_BLANKS = (*b"\t\v\f\x1c\x1d\x1e\x1f ", *range(0x80, 0x100))
"""With what a blank can begin and end in UTF-8; letters can, too."""
_CHARACTER_BYTES = 4
"""UTF-8 needs no more."""

_RUN_OF_BLANKS = re.compile(rb"[ \t]+")
_BLANKS_AT_ENDS = re.compile(rb"(?<=\n) | (?=\n)")

_PLAIN = np.zeros(256, dtype=np.bool_)
_PLAIN[list(b"0123456789+-")] = True


@dataclass
class _Block:
    """What a block gave. `decimals`: (rows, columns) int8; `odd`, `long`: texts by (row, column)."""

    decimals: NDArray[np.int8]
    odd: dict[tuple[int, int], str] = field(default_factory=dict)
    long: dict[tuple[int, int], str] = field(default_factory=dict)


def cell_texts(
    layout: Layout, columns: Mapping[int, Column], words: frozenset[str], kept: Rows | None
) -> CellTexts | None:
    """For each of `columns`, by its place in the file that `layout` reads, how its cells stood there; it is gone through once more.

    `words` count as missing; `kept` are the file's rows that the table has, None for all. None where the rows cannot be
    told apart as pandas did. Raises OSError, and ReadingError where the file is no longer what it was.
    """
    scan = _Scan(layout, words)
    blocks: list[_Block] = []
    with open_body(layout, ScanFindings()) as stream:
        for block in stream:
            found = scan.look(block)
            if found is None:
                return None
            blocks.append(found)
    rows, seen = len(next(iter(columns.values())).values) if columns else 0, sum(len(each.decimals) for each in blocks)
    enough = rows == seen if kept is None else rows == len(kept) and (not rows or int(kept[-1]) < seen)
    if scan.is_open or not enough:
        return None
    odd, long = (_by_column(blocks, name, len(layout.names)) for name in ("odd", "long"))
    return CellTexts(
        [
            _gathered(column, at, blocks, odd[at], long[at], layout, words, kept, scan.is_gone)
            for at, column in columns.items()
        ],
        scan.left_out,
    )


def most_texts() -> int:
    """How many texts of single cells there is memory for."""
    return int(psutil.virtual_memory().available * MEMORY_SHARE / TEXT_BYTES)


def _by_column(blocks: Sequence[_Block], name: str, columns: int) -> list[dict[int, str]]:
    """The `odd` or `long` texts of each column by the row in the file."""
    found: list[dict[int, str]] = [{} for _ in range(columns)]
    first = 0
    for block in blocks:
        for (row, place), text in getattr(block, name).items():
            found[place][first + row] = text
        first += len(block.decimals)
    return found


def _gathered(
    column: Column,
    at: int,
    blocks: Sequence[_Block],
    odd: dict[int, str],
    long: dict[int, str],
    layout: Layout,
    words: frozenset[str],
    kept: Rows | None,
    is_gone: Callable[[str], bool],
) -> SourceText:
    """The column's part of all blocks: without misfits and plain texts, which it has itself."""
    is_number, numbers = isinstance(column, NumberColumn), layout.dialect.numbers
    texts: dict[int, str] = {}
    for row, text in odd.items():
        if is_missing(text, words) or is_gone(text):
            texts[row] = text
        elif is_number and (number := numbers.number(text)) is not None:
            plain = text.translate(COMMA_AND_POINT) if numbers.decimal == "," else text
            if number_text(number) != plain:
                texts[row] = plain
    if is_number:
        texts |= long
    decimals = np.concatenate([block.decimals[:, at] for block in blocks]) if is_number and blocks else None
    whole = SourceText(decimals, texts)
    whole = whole if kept is None else whole.taken(kept)
    return SourceText(None if whole.decimals is None else shared(whole.decimals), whole.texts)


class _Scan:
    """Takes the blocks of a file in order."""

    def __init__(self, layout: Layout, words: frozenset[str]) -> None:
        self._form, self._numbers = layout.dialect.form, layout.dialect.numbers
        self._width = len(layout.names)
        self._texts = sorted(layout.texts)
        self._longest = longest_missing(words)
        self._begins_word, self._ends_word = _signs_of(words, at=0), _signs_of(words, at=-1)
        self._gone = frozenset(number for word in words if (number := self._numbers.number(word)) is not None and word)
        """Numbers that count as missing, such as -999, however they are written: each cell is looked at by itself then."""
        self._pending = b""
        self._kept, self._most = 0, most_texts()
        self.left_out = 0
        """Cells whose texts were too many to be kept."""

    @property
    def is_open(self) -> bool:
        """True while a record waits for its end."""
        return bool(self._pending.strip())

    def look(self, block: bytes) -> _Block | None:
        """The next whole lines, in UTF-8. None where their rows do not have one width."""
        if self._pending or self._gone or (self._form.quote and self._form.quote.encode() in block):
            return self._by_records(block)
        block = block.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        if not block.endswith(b"\n"):
            block += b"\n"
        if self._form.delimiter == BLANKS:
            block = _without_runs(block)
        if block.startswith(b"\n") or b"\n\n" in block or len(self._form.delimiter) != 1:
            return self._by_records(block)
        return self._by_bytes(block) or self._by_records(block)

    def _by_bytes(self, block: bytes) -> _Block | None:
        """All cells at once; None where the rows differ in width, or stand in blanks alone."""
        signs, width = np.frombuffer(block, dtype=np.uint8), self._width
        point, delimiter = ord(self._numbers.decimal), ord(self._form.delimiter)
        marks = np.flatnonzero((signs == delimiter) | (signs == 10) | (signs == point))
        kinds = signs[marks]
        order = np.flatnonzero(kinds != point)
        ends = marks[order]
        if len(ends) % width or not (kinds[order].reshape(-1, width)[:, -1] == 10).all():
            return None
        if np.count_nonzero(signs[ends] == 10) != len(ends) // width:
            return None
        starts = np.concatenate([[0], ends[:-1] + 1])
        if self._form.skip_blanks:
            starts = starts + ((signs[starts] == 32) & (starts < ends))
        length = ends - starts
        before = marks[np.maximum(order - 1, 0)]
        has_point = (before >= starts) & (before < ends) & (kinds[np.maximum(order - 1, 0)] == point)
        digits = np.where(has_point, ends - before - 1, -1)
        first = signs[starts]
        is_signed = ((first == 45) | (first == 43)) & (length > 0)
        body = starts + is_signed
        leads_zero = (signs[body] == 48) & (ends - body > 1)
        after = signs[np.minimum(body + 1, len(signs) - 1)]
        places = length - is_signed - has_point - leads_zero  # the zero before the point is no digit that counts
        odd = (first == 43) | (leads_zero & (after != point)) | (has_point & ((digits == 0) | (signs[body] == point)))
        odd |= (first == 45) & (signs[body] == 48) & (ends - body == 1)
        odd = (odd | self._has_other_signs(signs, starts, ends, point)) & (length > 0)
        long = (places > _SURE_DIGITS) & ~odd
        # Where the last digit is no zero and the number not small, the lab writes it so itself.
        is_own = has_point & (digits <= _SMALL_DIGITS) & (signs[np.maximum(ends - 1, 0)] != 48)
        decimals = np.where(odd | long | is_own | ~has_point, -1, digits).astype(np.int8)
        found = _Block(decimals.reshape(-1, width))
        self._take_odd(found, block, odd, starts, ends)
        self._take_long(found, block, long, starts, ends)
        return found

    def _has_other_signs(self, signs: NDArray[np.uint8], starts: Rows, ends: Rows, point: int) -> NDArray[np.bool_]:
        """Where a cell has another sign than digits, the decimal mark, and a sign in front."""
        other = ~_PLAIN[signs] & (signs != point)
        other[ends] = False
        if not other.any():
            return np.zeros(len(starts), dtype=np.bool_)
        so_far = np.concatenate([[0], np.cumsum(other, dtype=np.int32)])
        return np.asarray(so_far[ends] > so_far[starts], dtype=np.bool_)

    def _take_odd(self, found: _Block, block: bytes, odd: NDArray[np.bool_], starts: Rows, ends: Rows) -> None:
        """Keep the texts of odd cells; in columns of texts only of those that begin and end like a word for a missing cell."""
        odd = odd.copy()
        in_texts = np.zeros(self._width, dtype=np.bool_)
        in_texts[self._texts] = True
        signs = np.frombuffer(block, dtype=np.uint8)
        may_be_word = self._begins_word[signs[np.minimum(starts, len(signs) - 1)]] & self._ends_word[signs[ends - 1]]
        may_be_word &= ends - starts <= _CHARACTER_BYTES * self._longest
        odd &= may_be_word | ~np.tile(in_texts, len(found.decimals))
        cells = np.flatnonzero(odd)
        for cell, start, end in zip(cells.tolist(), starts[cells].tolist(), ends[cells].tolist(), strict=True):
            self._take_cell(found, *divmod(cell, self._width), block[start:end].decode(errors="replace"))

    def _take_long(self, found: _Block, block: bytes, long: NDArray[np.bool_], starts: Rows, ends: Rows) -> None:
        """Compare the numbers of many digits one by one: those in the shortest form need no text."""
        cells = np.flatnonzero(long)
        comma = self._numbers.decimal == ","
        for cell, start, end in zip(cells.tolist(), starts[cells].tolist(), ends[cells].tolist(), strict=True):
            text = block[start:end].decode()
            text = text.replace(",", ".") if comma else text
            try:
                style = decimals_of(text, float(text))
            except ValueError:
                continue  # several points: it is no number
            place = divmod(cell, self._width)
            if style is not None:
                found.decimals[place] = style
            elif self._has_room():
                found.long[place] = text

    def _by_records(self, block: bytes) -> _Block | None:
        """The slow and exact way. A record that goes on in the next block waits for it."""
        text = (self._pending + block).decode(errors="replace")
        if self._form.quotes.stay_open(text):
            self._pending += block
            return _Block(np.zeros((0, self._width), dtype=np.int8))
        self._pending = b""
        try:
            rows = [record.fields for record in records(io.StringIO(text, newline=""), self._form)]
        except LongField:
            return None
        if any(len(row) > self._width for row in rows):
            return None
        found = _Block(np.full((len(rows), self._width), -1, dtype=np.int8))
        texts = set(self._texts)
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell and (place not in texts or self._may_be_missing(cell)):
                    self._take_cell(found, at, place, cell)
        return found

    def _may_be_missing(self, cell: str) -> bool:
        """Whether a cell of texts may stand for a missing one; another is kept by its column."""
        if self.is_gone(cell):
            return True
        return len(cell) <= self._longest and bool(self._begins_word[cell[0].encode(errors="replace")[0]])

    def is_gone(self, cell: str) -> bool:
        """Whether `cell` says a number that counts as missing."""
        return bool(self._gone) and self._numbers.number(cell) in self._gone

    def _take_cell(self, found: _Block, row: int, place: int, cell: str) -> None:
        number = self._numbers.number(cell)
        if number is not None and number not in self._gone and not self._grouped(cell):
            text = cell.replace(",", ".") if self._numbers.decimal == "," else cell
            digits = decimals_of(text, number)
            if digits is not None:
                found.decimals[row, place] = digits
                return
        if self._has_room():
            found.odd[row, place] = cell

    def _has_room(self) -> bool:
        """Whether one more text can be kept; it counts as kept, or as left out."""
        has_room = self._kept < self._most
        self._kept += has_room
        self.left_out += not has_room
        return has_room

    def _grouped(self, cell: str) -> bool:
        return bool(self._numbers.thousands) and self._numbers.thousands in cell


def _without_runs(lines: bytes) -> bytes:
    """Lines with one blank between cells and none around them."""
    return _BLANKS_AT_ENDS.sub(b"", _RUN_OF_BLANKS.sub(b" ", lines)).lstrip(b" ")


def _signs_of(words: frozenset[str], *, at: int) -> NDArray[np.bool_]:
    """Which bytes stand at `at` in a missing cell, (256,): those of `words`, small and capital, and those of blanks."""
    found = np.zeros(256, dtype=np.bool_)
    found[list(_BLANKS)] = True
    for word in filter(None, (*words, *MISSING_WORDS)):
        found[[form.encode()[at] for form in (word, word.lower(), word.upper())]] = True
    return found
