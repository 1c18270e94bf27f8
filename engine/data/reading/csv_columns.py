"""The columns of a CSV while they are read chunk by chunk: what pandas parsed becomes numbers, misfits or exact texts."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.date_parsing import ParsedDates, has_dates_form, keep_dates, look_like_dates, parsed_dates
from engine.data.number_format import NumberFormat
from engine.data.plain_digits import is_look_alike, plain_digits
from engine.data.reading.array_builder import ArrayBuilder
from engine.data.reading.dictionary_texts import DictionaryTexts
from engine.data.table import MISSING_WORDS, NumberColumn, TextColumn, parse_number

MISFITS_LIMIT = 3
SHARE_OF_MISFITS = 0.01
"""A column stays a column of numbers with at most 3 cells, or 1 %, that are none (and fewer than those that are)."""

MAX_PLACES = 5
"""How many of the places of one thing are told."""

_PANDAS_WORDS = " #N/A #N/A_N/A #NA -1.#IND -1.#QNAN -NaN -nan 1.#IND 1.#QNAN <NA> N/A NA NULL NaN None n/a nan null ?"
TEXT_MISSING_WORDS = frozenset(word.replace("_", " ") for word in _PANDAS_WORDS.split(" "))
"""Cells that count as missing in a column of texts: pandas' defaults and "?"."""

_EXACT = 2.0**53
_FIRST = 16
_PADDING = 8
"""Blanks around a missing word."""
_CODE = re.compile(r"\s*0\d+\s*")


def looks_like_text(cells: Sequence[str], form: NumberFormat, words: frozenset[str]) -> bool:
    """Whether fewer than half of the cells of a sample that are not missing are numbers."""
    if form.are_numbers(cells):
        return False
    others = [cell for cell in cells if not form.is_number(cell)]
    if 2 * len(others) <= len(cells):
        return False
    present = sum(not is_missing(cell, words) for cell in others)
    return len(cells) - len(others) < present


def looks_like_codes(cells: Sequence[str], words: frozenset[str]) -> bool:
    """Whether the cells of a sample are digits of one length, at least three, and some begin with zero: 00123, 98765."""
    if any(not cell.isdecimal() and not is_missing(cell, words) for cell in cells):
        return False  # as is soon found in most columns
    if not any(plain_digits(cell).startswith("0") for cell in cells):
        return False
    present = {plain_digits(cell) for cell in cells if not is_missing(cell, words)}
    lengths = {len(cell) for cell in present}
    return len(present) > 1 and len(lengths) == 1 and lengths.pop() >= 3 and any(cell[0] == "0" for cell in present)


def is_missing(cell: str, words: frozenset[str]) -> bool:
    """Whether a cell of numbers is missing. With the usual words blanks and capitals around them do not matter."""
    word = cell.strip()
    return not word or word in words or (words is TEXT_MISSING_WORDS and word.lower() in MISSING_WORDS)


def longest_missing(words: frozenset[str]) -> int:
    """How many characters a missing cell of texts has at most: a word and some blanks around it."""
    return max(map(len, words), default=0) + _PADDING


def looks_like_dates(cells: Sequence[str], words: frozenset[str]) -> bool:
    """Whether the cells of a sample that are not missing are dates, and none of the words for missing ones is a date."""
    if any(map(has_dates_form, words)):
        return False
    return look_like_dates([cell for cell in cells if not is_missing(cell, words)])


def is_code(cell: str) -> bool:
    """Whether a cell is a whole number with zeros before it, such as 007."""
    return _CODE.fullmatch(cell) is not None


class Places:
    """Cells of one sort: how many, and the first ones' texts by row from 0."""

    def __init__(self) -> None:
        self.count = 0
        self.first: dict[int, str] = {}

    def add(self, row: int, cell: str) -> None:
        """Note one."""
        self.count += 1
        if len(self.first) < MAX_PLACES:
            self.first[row] = cell


class TextChunks:
    """A column that is read as text: its cells as they stand, None where missing."""

    must_be_read_again = False

    def __init__(self, words: frozenset[str] = TEXT_MISSING_WORDS, expected: int = 0) -> None:
        """`expected`: how many rows there will be, about."""
        self._texts, self._missing = ArrayBuilder(object, expected), ArrayBuilder(np.bool_, expected)
        self._words = words
        self.missing_words: Counter[str] = Counter()
        """How often which words that pandas did not know were taken as missing."""

    def add(self, cells: NDArray[np.object_] | DictionaryTexts) -> None:
        """Take the next rows: str, or NaN where pandas found a missing word; shape (rows,)."""
        if isinstance(cells, DictionaryTexts):
            self._add_coded(cells)
            return
        missing = self._missing.add(cells != cells)  # only NaN is not what it is
        texts = self._texts.add(cells)
        if missing.any():
            texts[missing] = None
        self._look_for_words(texts, missing)

    def column(self, name: str) -> TextColumn:
        """The column of all rows, as texts; the chunks give them up."""
        return TextColumn.of(name, self._texts.whole(), self._missing.whole())

    def _add_coded(self, cells: DictionaryTexts) -> None:
        gone = np.array([word.strip() in self._words for word in cells.words], dtype=np.bool_)
        if gone.any():
            counts = np.bincount(cells.places[~cells.missing], minlength=len(gone))
            found = {cells.words[at]: int(counts[at]) for at in np.flatnonzero(gone) if counts[at]}
            self.missing_words.update(found)
            cells = cells.without(gone)
        self._texts.add(cells.texts())
        self._missing.add(cells.missing)

    def _look_for_words(self, texts: NDArray[np.object_], missing: NDArray[np.bool_]) -> None:
        """Make the cells of `texts` missing that pandas did not know to be so."""
        present = texts[~missing] if missing.any() else texts
        if not self._words.isdisjoint(map(str.strip, present.tolist())):
            self._take_out_words(texts, missing)

    def _take_out_words(self, texts: NDArray[np.object_], missing: NDArray[np.bool_]) -> None:
        """Make the words for missing cells in `texts` missing."""
        most = longest_missing(self._words)
        short = (text for text in set(texts) if text is not None and len(text) <= most)
        found = {text for text in short if text.strip() in self._words}
        self.missing_words.update(text for text in texts if text in found)
        missing |= [text in found for text in texts]
        texts[missing] = None


class DateChunks(TextChunks):
    """Texts that are dates, as the first ones show: they are read when they come, and none of them says that a cell is missing."""

    def __init__(self, words: frozenset[str] = TEXT_MISSING_WORDS, expected: int = 0) -> None:
        """`words`: none of them is a date."""
        super().__init__(words, expected)
        self._dates = [ParsedDates(np.zeros(0))]

    def column(self, name: str) -> TextColumn:
        """The column of all rows, as texts; its dates are known."""
        column = super().column(name)
        keep_dates(column, ParsedDates.joined(self._dates))
        return column

    def _add_coded(self, cells: DictionaryTexts) -> None:
        super()._add_coded(cells)
        self._dates.append(parsed_dates([*cells.words, None]).taken(cells.places))  # −1 is the last one

    def _look_for_words(self, texts: NDArray[np.object_], missing: NDArray[np.bool_]) -> None:
        dates = parsed_dates(texts)
        self._dates.append(dates)
        others = np.flatnonzero(np.isnan(dates.days_first) & np.isnan(dates.seconds(day_first=False)) & ~missing)
        if len(others):
            some, gone = texts[others], missing[others]
            super()._look_for_words(some, gone)
            texts[others], missing[others] = some, gone


class NumberChunks:
    """A column that is read as numbers as long as its cells are some."""

    def __init__(
        self,
        form: NumberFormat,
        words: frozenset[str] = TEXT_MISSING_WORDS,
        *,
        is_forced: bool = False,
        expected: int = 0,
    ) -> None:
        """`is_forced`: a person said that these are numbers; all else is kept as misfits, however much it is.

        `expected`: how many rows there will be, about.
        """
        self._form, self._words, self._is_forced = form, words, is_forced
        self._values = ArrayBuilder(np.float64, expected)
        self.count = 0
        """How many cells are numbers."""
        self.misfits: dict[int, str] = {}
        """The texts of cells that are no numbers, by row from 0."""
        self.grouped = Places()
        """The cells with a mark between thousands."""
        self.look_alikes = Places()
        """The cells whose signs only look like those of numbers, such as the minus of −5."""
        self.missing_words: Counter[str] = Counter()
        """How often which words that pandas did not know were taken as missing."""
        self._infinite = 0
        self._lost_texts = False
        self._ambiguous = False
        self.rounded_count = 0
        """How many whole numbers float64 may not hold exactly."""
        self.rounded_rows: list[int] = []
        """The first of them, rows from 0."""
        self.is_whole = True
        """Whether all numbers are whole, as codes are."""

    @property
    def is_text(self) -> bool:
        """Whether too many cells are no numbers. Those that are too large (1e400, inf) do not count."""
        if self._is_forced:
            return False
        count = len(self.misfits) - self._infinite
        few = max(MISFITS_LIMIT, SHARE_OF_MISFITS * (count + self.count))
        # "1.234" among decimal commas: a misfit must not become another number when it is typed again.
        return count > few or (count > 0 and count >= self.count) or self._ambiguous

    @property
    def must_be_read_again(self) -> bool:
        """Whether its texts are needed: too many are no numbers, or pandas took some for true, false or infinite."""
        return self._lost_texts or self.is_text

    def add(self, cells: NDArray[Any] | DictionaryTexts) -> None:
        """Take the next rows as pandas typed them; shape (rows,)."""
        if isinstance(cells, DictionaryTexts):
            cells = cells.texts()
        kind = cells.dtype.kind
        if kind == "O":
            cells = self._parsed(cells)
        elif kind not in "iuf":
            self._lost_texts = True
            cells = np.full(len(cells), np.nan)
        first, values = len(self._values), self._values.add(cells)
        with np.errstate(over="ignore", invalid="ignore"):
            is_plain = bool(np.isfinite(values.sum()))  # neither NaN nor infinite, found in one pass
        missing = 0 if is_plain else int(np.count_nonzero(np.isnan(values)))
        self._lost_texts |= not is_plain and bool(np.isinf(values).any())
        self.count += len(values) - missing
        is_whole = kind in "iu" or _are_whole(values)
        if is_whole and np.fmax.reduce(np.abs(values), initial=0.0) >= _EXACT:  # it passes over NaN
            self._note_rounded(values, first)
        self.is_whole &= is_whole

    def column(self, name: str) -> NumberColumn:
        """The column of all rows; the chunks give them up."""
        values = self._values.whole()
        if self.count == len(values):
            return NumberColumn.without_missing(name, values)
        return NumberColumn(name, values, dict(self.misfits))

    def _parsed(self, cells: NDArray[np.object_]) -> NDArray[np.float64]:
        """The numbers of cells that pandas could not type as such; notes the misfits."""
        known: dict[str, float | None] = {}
        values = np.full(len(cells), np.nan)
        for row, cell in enumerate(cells):
            if isinstance(cell, bool | np.bool_):
                self._lost_texts = True
            elif isinstance(cell, str):
                if cell not in known:
                    known[cell] = self._number(cell)
                number = known[cell]
                if number is None:
                    self._note_misfit(len(self._values) + row, cell)
                    continue
                values[row] = number
                if number != number:
                    self.missing_words[cell.strip()] += 1
                else:
                    self._note_form(len(self._values) + row, cell)
            elif cell is not None:
                values[row] = float(cell)
        return values

    def _number(self, cell: str) -> float | None:
        """The number that a cell says in the file's way of writing, NaN for a missing word, None for anything else."""
        if is_missing(cell, self._words):
            return float("nan")
        found = self._form.number(cell)
        return None if found != found else found  # "nan" is a misfit where a person left it out of the missing words

    def _note_form(self, row: int, cell: str) -> None:
        mark = self._form.thousands
        if mark and mark in cell:
            self.grouped.add(row, cell)
        if is_look_alike(cell, mark):
            self.look_alikes.add(row, cell)

    def _note_rounded(self, values: NDArray[np.float64], first: int) -> None:
        rows = _rounded(values)
        self.rounded_count += len(rows)
        self.rounded_rows += (first + rows[: MAX_PLACES - len(self.rounded_rows)]).tolist()

    def _note_misfit(self, row: int, cell: str) -> None:
        self.misfits[row] = cell
        typed = parse_number(cell)
        if typed is None or typed != typed:
            return
        if np.isinf(typed):
            self._infinite += 1
        else:
            self._ambiguous = True


def _are_whole(values: NDArray[np.float64]) -> bool:
    """Whether all values that are present are whole; the first ones mostly tell that they are not."""
    return all(bool(((np.trunc(some) == some) | np.isnan(some)).all()) for some in (values[:_FIRST], values))


def _rounded(values: NDArray[np.float64]) -> NDArray[np.intp]:
    """The rows of numbers from 2**53 on among whole ones, as in columns of long codes."""
    size = np.abs(values)
    if not np.any(size < 2.0**70):  # powers such as 1e300 are no codes
        return np.zeros(0, dtype=np.intp)
    return np.flatnonzero(np.isfinite(values) & (size >= _EXACT))
