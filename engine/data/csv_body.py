"""The rows of a CSV as a stream for pandas, and what is seen on their way: comments, odd lengths, control characters, zeros."""

import csv
import io
from collections.abc import Iterator
from types import TracebackType
from typing import Self

import numpy as np

from engine.data.csv_layout import Layout
from engine.data.csv_records import BLANKS, Comments, Record, records
from engine.data.reading_options import RaggedRows
from engine.data.text_lines import ByteLines, TextLines

_BLOCK = 1 << 20
_MOST_LINES = 5
_CONTROLS = bytes(sorted({*range(1, 32), 127} - {9, 10, 13}))
"""All but tab, line feed and carriage return."""


class Body:
    """What was seen while the rows went by."""

    def __init__(self) -> None:
        self.comments = Comments()
        self.ragged = Comments()
        self.controls = 0
        """How many control characters there are."""


class BodyStream:
    """Blocks of whole lines for pandas."""

    counts_controls = False
    """Whether they are counted while they go by; else whoever parses them does."""

    def __init__(self, lines: ByteLines | TextLines, body: Body) -> None:
        self._lines, self._body = lines, body
        self._left = b""

    @property
    def share_read(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._lines.share_read

    def read(self, size: int = -1) -> bytes:
        """The next block of whole lines in UTF-8; nothing at the end."""
        if self._left:
            block, self._left = self._left, b""
            return block
        block = self._block()
        if self.counts_controls:
            self._body.controls += controls_in(block)
        return block

    def read_about(self, size: int) -> bytes:
        """Whole lines of about `size` bytes; nothing at the end."""
        parts, length = [], 0
        while length < 0.8 * size and (block := self.read()):
            cut = block.find(b"\n", size - length) + 1
            if 0 < cut < 0.8 * len(block):
                block, self._left = block[:cut], block[cut:]
            parts.append(block)
            length += len(block)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def give_back(self, lines: bytes) -> None:
        """Let `lines` come again next."""
        self._left = lines + self._left

    def __iter__(self) -> Iterator[bytes]:
        """The blocks; pandas wants an iterator to be there."""
        while block := self.read():
            yield block

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._lines.__exit__(kind, error, at)

    def _block(self) -> bytes:
        block = self._lines.read()
        return block.encode() if isinstance(block, str) else block


class _RecordStream(BodyStream):
    """The same, record by record: without comments, and with rows of an odd length left out or made to fit."""

    def __init__(self, lines: TextLines, body: Body, layout: Layout) -> None:
        super().__init__(lines, body)
        self._form, self._ragged, self._width = layout.dialect.form, layout.options.ragged, len(layout.names)
        self._records = records(lines, self._form, first=layout.header_lines + 1, comments=body.comments)

    def _block(self) -> bytes:
        block = io.StringIO(newline="")
        for record in self._records:
            block.write(self._fitted(record))
            if block.tell() >= _BLOCK:
                break
        return block.getvalue().encode()

    def _fitted(self, record: Record) -> str:
        if self._ragged is RaggedRows.REFUSE or len(record.fields) == self._width or self._form.delimiter == BLANKS:
            return record.raw
        if self._form.quotes.stay_open(record.raw):
            return record.raw  # pandas refuses it
        self._body.ragged.add(record.line)
        if self._ragged is RaggedRows.LEAVE_OUT:
            return ""
        cells = [*record.fields[: self._width], *[""] * (self._width - len(record.fields))]
        line = io.StringIO(newline="")
        csv.writer(
            line,
            delimiter=self._form.delimiter,
            quotechar=self._form.quote or '"',
            quoting=csv.QUOTE_ALL if self._form.quote else csv.QUOTE_NONE,
            escapechar=None if self._form.quote else "\\",
        ).writerow(cells)
        return line.getvalue()


def open_body(layout: Layout, body: Body) -> BodyStream:
    """The rows below the header."""
    by_record = bool(layout.dialect.form.comment) or layout.options.ragged is not RaggedRows.REFUSE
    lines = None if by_record else layout.encoding.open_bytes(layout.source, layout.chunk_bytes)
    if lines is not None:
        lines.skip(layout.header_lines)
        return BodyStream(lines, body)
    for line in layout.comments_above:
        body.comments.add(line)
    text = layout.encoding.open(layout.source)
    text.skip(layout.header_lines)
    return _RecordStream(text, body, layout) if by_record else BodyStream(text, body)


def controls_in(block: bytes) -> int:
    """How many control characters there are. NumPy counts without Python's lock."""
    few = np.count_nonzero(np.frombuffer(block, np.uint8) < ord(" "))
    if few == block.count(b"\n") and b"\x7f" not in block:
        return 0
    return len(block) - len(block.translate(None, _CONTROLS))


def control_lines(layout: Layout) -> list[int]:
    """The first lines that hold control characters."""
    found: list[int] = []
    line = layout.header_lines + 1
    with open_body(layout, Body()) as stream:
        while len(found) < _MOST_LINES and (block := stream.read()):
            if len(block.translate(None, _CONTROLS)) != len(block):
                lines = block.split(b"\n")
                found += [line + at for at, text in enumerate(lines) if text.translate(None, _CONTROLS) != text]
            line += block.count(b"\n")
    return found[:_MOST_LINES]


def has_zero_codes(layout: Layout) -> bool:
    """Whether a cell may begin with a zero and another digit, such as 007."""
    with open_body(layout, Body()) as stream:
        delimiter = ord(layout.dialect.form.delimiter)
        return any(_zero_before_digit(block, delimiter) for block in stream)


def _zero_before_digit(block: bytes, delimiter: int) -> bool:
    signs = np.frombuffer(block, np.uint8)
    if signs[:1].tobytes() == b"0" and block[1:2].isdigit():
        return True
    zero = signs[1:-1] == ord("0")
    zero &= (signs[2:] - ord("0")) < 10  # unsigned: what stands before "0" becomes large
    before = signs[:-2]
    # A digit, a point, a minus or a letter before it makes it a part of a number, a date or a word.
    is_begin = before < ord("-")
    if delimiter >= ord("-"):
        is_begin |= before == delimiter
    zero &= is_begin
    return bool(zero.any())
