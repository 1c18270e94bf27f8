"""How the cells of a long file stood in it, read again from the file only when it is asked for: opening does not wait for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from engine.data.source_text import NOTHING, Placed, Rows, SourceText

Step = Callable[[SourceText], SourceText]

MAX_BYTES = 64 * 2**20
"""Row numbers that the steps of a column may keep. Past it the file is read: what edits keep must not grow without bound."""


@dataclass(frozen=True)
class CellTexts:
    """How the cells of a file's columns stood in it. `left_out`: cells of odd or long numbers that were too many to be kept."""

    columns: Sequence[SourceText]
    left_out: int = 0


class FileTexts:
    """One file's columns, read once. `read` gives None where the file is another by now."""

    def __init__(self, read: Callable[[], CellTexts | None]) -> None:
        self._read: Callable[[], CellTexts | None] | None = read
        self._found: CellTexts | None = None
        self._lock = Lock()

    @property
    def is_lost(self) -> bool:
        """True once the file was found to be gone or changed."""
        return self._read is None and self._found is None

    @property
    def left_out(self) -> int:
        """How many cells were too many to be kept; 0 before the file is read."""
        return 0 if self._found is None else self._found.left_out

    def column(self, at: int) -> SourceText:
        """What column number `at` has in the file; reads the file the first time, whichever thread asks."""
        with self._lock:
            if self._read is not None:
                self._found = self._read()
                self._read = None
        return NOTHING if self._found is None else self._found.columns[at]


class LazySourceText(SourceText):
    """A `SourceText` whose entries are still in the file; what edits make of it is kept as steps and done when it is asked for."""

    def __init__(
        self, file: FileTexts, at: int, source: "LazySourceText | None" = None, step: Step | None = None, kept: int = 0
    ) -> None:
        """Column number `at` of `file`; or what `step` makes of `source`, all steps together keeping `kept` bytes."""
        for name, value in (
            ("_file", file),
            ("_at", at),
            ("_source", source),
            ("_step", step),
            ("_kept", kept),
            ("_known", None),
        ):
            object.__setattr__(self, name, value)  # frozen, as its parent is; only `_resolved` writes again

    @property
    def is_known(self) -> bool:
        """False while it is still to be read from the file."""
        return self._known is not None

    @property
    def is_lost(self) -> bool:
        """True where the file was no longer there, as it had been."""
        return self._file.is_lost

    @property
    def is_empty(self) -> bool:
        """It may have entries."""
        return self._known is not None and self._known.is_empty

    @property
    def decimals(self) -> NDArray[np.int8] | None:
        """As in `SourceText`; waits for the file."""
        return self._resolved().decimals

    @property
    def texts(self) -> Mapping[int, str]:
        """As in `SourceText`; waits for the file."""
        return self._resolved().texts

    @property
    def left_out(self) -> int:
        """As in `SourceText`: of all columns of the file."""
        return self._file.left_out

    def cleared(self, rows: Sequence[int] | Rows) -> SourceText:
        """Without the entries of `rows`."""
        return self._then(lambda known: known.cleared(rows), 8 * len(rows))

    def with_texts(self, texts: Mapping[int, str]) -> SourceText:
        """With the texts of some rows."""
        return self._then(lambda known: known.with_texts(texts)) if texts else self

    def put(self, rows: Rows, other: SourceText, of: int) -> SourceText:
        """With the entries of `other` for `rows`."""
        return self._then(lambda known: known.put(rows, other, of), rows.nbytes)

    def removed(self, gone: Rows) -> SourceText:
        """Without the rows `gone`."""
        return self._then(lambda known: known.removed(gone), gone.nbytes)

    def taken(self, rows: Rows) -> SourceText:
        """The entries of `rows`."""
        return self._then(lambda known: known.taken(rows), rows.nbytes)

    def inserted(self, placed: Placed, other: SourceText) -> SourceText:
        """With the entries of `other` among its own."""
        return self._then(lambda known: known.inserted(placed, other), placed.positions.nbytes)

    _file: FileTexts
    _at: int
    _source: "LazySourceText | None"
    _step: Step | None
    _kept: int
    _known: SourceText | None

    def _then(self, step: Step, keeps: int = 0) -> SourceText:
        if self._known is not None or self._kept + keeps > MAX_BYTES:
            return step(self._resolved())
        return LazySourceText(self._file, self._at, self, step, self._kept + keeps)

    def _resolved(self) -> SourceText:
        """Do all steps, from the file on; by turns, since thousands of edits would be too deep a recursion."""
        if self._known is None:
            chain: list[LazySourceText] = [self]
            while chain[-1]._known is None and chain[-1]._source is not None:
                chain.append(chain[-1]._source)
            last = chain[-1]
            known = last._known if last._known is not None else self._file.column(self._at)
            for each in reversed(chain):
                if each._known is None:
                    known = each._step(known) if each._step is not None else known
                    object.__setattr__(each, "_known", known)
                    object.__setattr__(each, "_source", None)
                    object.__setattr__(each, "_step", None)
                else:
                    known = each._known
        assert self._known is not None, "all steps were done"
        return self._known
