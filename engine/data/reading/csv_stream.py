"""The rows of a CSV as a stream for pandas, and what is seen on their way: comments, odd lengths, control characters, zeros."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from engine.data.reading.csv_bytes import controls_in, has_zero_before_digit, without_controls
from engine.data.reading.csv_layout import Layout
from engine.data.reading.csv_lines import lines_where
from engine.data.reading.csv_records import BLANKS, Comments, Record, records
from engine.data.reading.file_source import Stretch
from engine.data.reading.options import RaggedRows
from engine.data.reading.report import MAX_LINES
from engine.data.reading.text_lines import ByteLines, TextLines, refuse_no_text

_BLOCK = 1 << 20
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")


class ScanFindings:
    """What was seen while the rows went by."""

    def __init__(self) -> None:
        self.comments = Comments()
        self.ragged = Comments()
        self.controls = 0
        """How many control characters there are."""
        self.has_zeros = False
        """Whether a cell may begin with a zero and another digit, such as 007; only seen where columns of whole numbers are."""
        self.may_be_short = False
        """Whether a row may have too few fields."""
        self.loose_quotes = 0
        """How many cells go on behind their closing quote."""
        self.control_lines: list[int] = []
        self.loose_lines: list[int] = []
        """The first lines with either."""


@dataclass(frozen=True)
class Lines:
    """Whole lines that have been read."""

    text: bytes

    def read(self) -> bytes:
        """The lines."""
        return self.text


Part = Lines | Stretch
"""Whole lines, from where nobody else is in the way."""


class CsvStream:
    """Blocks of whole lines for pandas."""

    is_looked_at = False
    """Whether their bytes are looked at while they go by; else whoever parses them does."""

    def __init__(self, lines: ByteLines | TextLines, body: ScanFindings, layout: Layout) -> None:
        self._lines, self._body = lines, body
        self._form = layout.dialect.form
        self._is_quoted = False
        self._left = b""

    @property
    def share_read(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._lines.share_read

    def read(self, size: int = -1) -> bytes:
        """The next block of whole lines in UTF-8; nothing at the end."""
        block, self._left = self._left or self._block(), b""
        if self.is_looked_at:
            refuse_no_text(block)
            self._body.controls += controls_in(block)
            self._body.has_zeros |= has_zero_before_digit(block, self._form.delimiter)
            seen = self._form.quotes.look_at(block, begin_open=self._is_quoted)
            self._is_quoted = seen.is_open
            self._body.loose_quotes += seen.loose
        return block

    def next_part(self, size: int) -> Part | None:
        """Whole lines of about `size` bytes, to be read by any thread; None at the end."""
        passed = self._lines.pass_lines() if isinstance(self._lines, ByteLines) and not self._left else None
        if passed is not None:
            return passed
        lines = self._read_about(size)
        return Lines(lines) if lines else None

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

    def _read_about(self, size: int) -> bytes:
        parts, length = [], 0
        while length < 0.8 * size and (block := self.read()):
            cut = block.find(b"\n", size - length) + 1
            if 0 < cut < 0.8 * len(block):
                block, self._left = block[:cut], block[cut:]
            parts.append(block)
            length += len(block)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _block(self) -> bytes:
        block = self._lines.read()
        return block.encode() if isinstance(block, str) else block


class _RecordStream(CsvStream):
    """The same, record by record: without comments, and with rows of an odd length left out or made to fit."""

    def __init__(self, lines: TextLines, body: ScanFindings, layout: Layout) -> None:
        super().__init__(lines, body, layout)
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
        if self._ragged is RaggedRows.REFUSE or len(record.fields) == self._width:
            return record.raw
        if self._form.quotes.stay_open(record.raw):
            return record.raw  # pandas refuses it
        self._body.ragged.add(record.line)
        if self._ragged is RaggedRows.LEAVE_OUT:
            return ""
        if self._form.delimiter == BLANKS and len(record.fields) < self._width:
            return record.raw  # between blanks an empty cell cannot be written; pandas fills the row
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


def open_body(layout: Layout, body: ScanFindings) -> CsvStream:
    """The rows below the header."""
    by_record = bool(layout.dialect.form.comment) or layout.options.ragged is not RaggedRows.REFUSE
    lines = None if by_record else layout.encoding.open_bytes(layout.source, layout.chunk_bytes)
    if lines is not None:
        lines.skip(layout.header_lines)
        return CsvStream(lines, body, layout)
    for line in layout.comments_above:
        body.comments.add(line)
    text = layout.encoding.open(layout.source)
    text.skip(layout.header_lines)
    return _RecordStream(text, body, layout) if by_record else CsvStream(text, body, layout)


def control_lines(layout: Layout) -> list[int]:
    """The first lines that hold control characters."""
    found: list[int] = []
    line = layout.header_lines + 1
    with open_body(layout, ScanFindings()) as stream:
        if isinstance(stream, _RecordStream):  # some lines do not go by
            return lines_where(layout, lambda text: (at.start() for at in _CONTROL.finditer(text)))
        while len(found) < MAX_LINES and (block := stream.read()):
            if controls_in(block):
                lines = block.split(b"\n")
                found += [line + at for at, text in enumerate(lines) if without_controls(text) != text]
            line += block.count(b"\n")
    return found[:MAX_LINES]
