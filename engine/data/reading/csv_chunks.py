"""The cells of a CSV as pandas parses them, chunk by chunk and on several cores. What they become is decided in `csv_columns`.

pandas' parser gives Python's lock up while it works, so a file is cut at line ends and its parts are parsed side by side.
"""

import io
import os
import sys
import threading
from codecs import BOM_UTF8
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from engine.data.reading.csv_bytes import are_lines_alone, controls_in, has_zero_before_digit, is_full, unprintable_in
from engine.data.reading.csv_errors import find_shape_error, shape_error
from engine.data.reading.csv_layout import Layout
from engine.data.reading.csv_records import BLANKS, records
from engine.data.reading.csv_stream import CsvStream, Part, ScanFindings, open_body
from engine.data.reading.dictionary_texts import DictionaryTexts, are_typed
from engine.data.reading.file_size import measure, refuse_no_room
from engine.data.reading.fixed_width_texts import are_cut, unpacked
from engine.data.reading.row_choice import RowChoice
from engine.data.reading.text_lines import refuse_no_text
from engine.progress import Check, Progress

MAX_WORKERS = 4
"""More threads take more of Python's lock than they give back."""
NICENESS = 5
"""How far the threads that parse stand back behind the one that draws the window."""

_QUOTED, _UNQUOTED = 0, 3
"""The csv module's QUOTE_MINIMAL and QUOTE_NONE."""
_FIRST_RECORD = 1 << 16
_FEW = 100
_AHEAD = 1
"""Parts that wait, so that nobody who parses waits for one."""

Cells = list[NDArray[Any] | DictionaryTexts]


@dataclass(frozen=True)
class _Parsed:
    """The cells of a part of a file, and what its bytes showed: see `ScanFindings`. `is_open`: it ends within quotes: none."""

    cells: Cells
    is_open: bool = False
    controls: int = 0
    loose_quotes: int = 0
    has_zeros: bool = False
    may_be_short: bool = False


def parsed_chunks(
    layout: Layout,
    columns: Sequence[int],
    *,
    texts: frozenset[int],
    choice: RowChoice,
    progress: Progress,
    check: Check,
    body: ScanFindings | None = None,
) -> Iterator[Cells]:
    """For each chunk of rows one array for each of `columns`, in ascending order; those in `texts` as exact texts.

    Of the texts, those that are few are made once each: see `DictionaryTexts`.

    `choice` says which rows; `progress` gets the share of the file that has been read. `body` notes what is seen on the way.
    Raises ReadingError.
    """
    import pandas as pd

    parse = _Parser(layout, columns, texts)
    choice.restart()
    body = body or ScanFindings()
    rows, expected = 0, measure(layout).rows
    with open_body(layout, body) as stream:
        try:
            for cells in _parsed(layout, stream, parse, body):
                check()
                rows += len(cells[0])
                refuse_no_room(layout.source.name, rows=rows, expected=expected)
                progress(stream.share_read)
                taken = choice.take(len(cells[0]))
                yield cells if taken is None else [column[taken] for column in cells]
                if choice.is_complete:
                    return
        except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
            raise shape_error(layout, str(error)) from error


class _Once:
    """Bytes for pandas, which would decode and encode again what comes from a BytesIO."""

    def __init__(self, text: bytes) -> None:
        self._text = text

    def read(self, size: int = -1) -> bytes:
        """All of them, once."""
        text, self._text = self._text, b""
        return text

    def __iter__(self) -> Iterator[bytes]:
        """pandas wants an iterator to be there."""
        return iter((self.read(),))


class _Parser:
    """Calls pandas with what is known of the file."""

    def __init__(self, layout: Layout, columns: Sequence[int], texts: frozenset[int]) -> None:
        form, width = layout.dialect.form, len(layout.names)
        self._columns, self._texts, self._layout, self._form, self._width = columns, texts, layout, form, width
        self._options: dict[str, Any] = {
            "sep": r"\s+" if form.delimiter == BLANKS else form.delimiter,
            "decimal": layout.dialect.numbers.decimal,
            "header": None,
            "names": list(range(width)),
            "usecols": None if len(columns) == width else list(columns),
            "index_col": False,
            "keep_default_na": False,
            "na_values": ["", *layout.missing_words],
            "quotechar": form.quote or '"',
            "quoting": _QUOTED if form.quote else _UNQUOTED,
            "skipinitialspace": form.skip_blanks,
            "low_memory": False,
        }
        # None where there are no texts: for a mapping, be it empty, pandas wraps each column once more.
        self._as_texts: dict[int, Any] | None = dict.fromkeys(texts, object) or None
        self._few = texts & layout.few
        self._packed = {at: width for at, width in layout.packed.items() if at in texts}
        self._words = [word.encode() for word in layout.missing_words]

    def whole(self, part: Part) -> _Parsed:
        """The cells of whole records, and what their bytes show. Raises UnicodeDecodeError where these are no text."""
        import pandas as pd

        text = part.read()
        quotes = self._form.quotes.look_at(text)
        if quotes.is_open:
            return _Parsed([], is_open=True)
        _refuse_odd_start(self._layout, text)
        unprintable = unprintable_in(text)
        try:
            cells = self._cells(self._frame(text))
        except pd.errors.EmptyDataError:  # nothing but blank lines
            refuse_no_text(text)
            return _Parsed([], controls=controls_in(text))
        except pd.errors.ParserError:
            refuse_no_text(text)
            raise
        is_plain = are_lines_alone(unprintable, text, len(cells[0]))
        if not is_plain:
            refuse_no_text(text)
        return _Parsed(
            cells,
            controls=0 if is_plain else controls_in(text),
            loose_quotes=quotes.loose,
            has_zeros=self._may_have_codes(cells) and has_zero_before_digit(text, self._form.delimiter),
            may_be_short=self._are_maybe_short(cells, text),
        )

    def may_be_short(self, cells: Cells) -> bool:
        """Whether the last cell of a row is missing: pandas fills short rows with missing cells in silence."""
        import pandas as pd

        last = cells[-1]
        missing = last.missing if isinstance(last, DictionaryTexts) else pd.isna(last)
        return self._columns[-1] == self._width - 1 > 0 and bool(missing.any())

    def _are_maybe_short(self, cells: Cells, text: bytes) -> bool:
        """The same, sure of `text` where all delimiters are there. Numbers tell faster than delimiters, texts slower."""
        if not _are_texts(cells[-1]) and not self.may_be_short(cells):
            return False
        is_sound = is_full(text, self._form.delimiter, self._form.quote, len(cells[0]), self._width)
        return not is_sound and self.may_be_short(cells)

    def by_rows(self, stream: Any, rows: int) -> Iterator[Cells]:
        """The cells of a stream, so many rows at a time."""
        import pandas as pd

        with pd.read_csv(stream, chunksize=rows, dtype=self._as_texts, **self._options) as chunks:
            for chunk in chunks:
                yield self._cells(chunk)

    def _may_have_codes(self, cells: Cells) -> bool:
        """Whether a column of numbers may be whole throughout, by its first ones: only those can be codes."""
        numbers = (each for at, each in zip(self._columns, cells, strict=True) if at not in self._texts)
        heads = (each[:_FEW] for each in numbers if not isinstance(each, DictionaryTexts))
        return any(head.dtype.kind != "f" or bool(((np.trunc(head) == head) | np.isnan(head)).all()) for head in heads)

    def _frame(self, text: bytes) -> Any:
        """What pandas makes of `text`; read once more, text by text, where the quick ways with few and with short ones fail."""
        packed = dict(self._packed) if text.isascii() else {}
        quick = dict.fromkeys(self._few, "category") | {at: f"S{width}" for at, width in packed.items()}
        frame = self._read(text, self._as_texts and self._as_texts | quick)
        cut = [at for at in packed if are_cut(frame[at].to_numpy())]
        if not cut and not any(are_typed(frame[at].cat.categories) for at in self._few):
            return frame
        for at in cut:
            self._packed.pop(at, None)
        return self._read(text, self._as_texts)

    def _read(self, text: bytes, types: dict[int, Any] | None) -> Any:
        import pandas as pd

        return pd.read_csv(cast(Any, _Once(_with_mark(text))), dtype=types, **self._options)

    def _cells(self, frame: Any) -> Cells:
        return [self._taken(column) for _, column in frame.items()]

    def _taken(self, column: Any) -> NDArray[Any] | DictionaryTexts:
        """The cells of a column of pandas."""
        if column.dtype == "category":
            return DictionaryTexts(column.cat.categories.to_numpy(dtype=object), column.cat.codes.to_numpy())
        cells = cast(NDArray[Any], column.to_numpy())
        return unpacked(cells, self._words) if cells.dtype.kind == "S" else cells


def _are_texts(cells: NDArray[Any] | DictionaryTexts) -> bool:
    return not isinstance(cells, DictionaryTexts) and cells.dtype == object


def _parsed(layout: Layout, stream: CsvStream, parse: _Parser, body: ScanFindings) -> Iterator[Cells]:
    """The parts of the stream side by side; from where a quote stays open at a line's end, one after the other."""
    workers = min(MAX_WORKERS, _cores())
    pending: deque[tuple[Part, Future[_Parsed]]] = deque()
    pool = ThreadPoolExecutor(workers, initializer=_stand_back)
    try:
        while True:
            while len(pending) <= workers + _AHEAD and (part := stream.next_part(layout.chunk_bytes)):
                pending.append((part, pool.submit(parse.whole, part)))
            if not pending:
                return
            found = pending[0][1].result()
            if found.is_open:
                pool.shutdown(cancel_futures=True)
                stream.give_back(_with_mark(b"".join(part.read() for part, _ in pending)))
                yield from _in_turn(layout, stream, parse, body)
                return
            pending.popleft()
            _note(found, body)
            if found.cells:
                yield found.cells
    finally:
        pool.shutdown(cancel_futures=True)


def _in_turn(layout: Layout, stream: CsvStream, parse: _Parser, body: ScanFindings) -> Iterator[Cells]:
    stream.is_looked_at = True
    for cells in parse.by_rows(stream, layout.chunk_rows):
        body.may_be_short |= parse.may_be_short(cells)
        yield cells


def _with_mark(part: bytes) -> bytes:
    """`part`, where pandas may take away a byte order mark: one that begins a cell belongs to it."""
    return BOM_UTF8 + part if part.startswith(BOM_UTF8) else part


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _stand_back() -> None:
    """Let the thread that draws the window have a core as soon as it wants one, though all of them are busy parsing.

    On Linux each thread has a niceness of its own. Elsewhere it belongs to the process, and nothing is done.
    """
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


def _note(found: _Parsed, body: ScanFindings) -> None:
    body.controls += found.controls
    body.loose_quotes += found.loose_quotes
    body.has_zeros |= found.has_zeros
    body.may_be_short |= found.may_be_short


def _refuse_odd_start(layout: Layout, part: bytes) -> None:
    """Raise a ReadingError where the first record of `part` is too long: pandas takes the length of the first one for all."""
    lines = io.StringIO(part[:_FIRST_RECORD].decode("utf-8", "ignore"), newline="")
    first = next(records(lines, layout.dialect.form), None)
    if first is not None and len(first.fields) > len(layout.names) and len(first.raw) < _FIRST_RECORD // 2:
        error = find_shape_error(layout)
        if error is not None:
            raise error
