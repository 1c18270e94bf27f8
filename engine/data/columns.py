"""The columns of a table: frozen values of numbers or texts. What an edit makes of a column is a new column."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.chunked import chunked_lookup, chunked_sort, chunked_take
from engine.data.plain_digits import plain_digits
from engine.data.source_text import (
    NOTHING,
    Placed,
    Rows,
    SourceText,
    in_style,
    shared,
    sparse_without,
    style_of,
    taken,
    without_rows,
)

MISSING_WORDS = frozenset({"", "na", "n/a", "nan", "null", "none", "?"})
"""Cells that count as missing when they are typed into a column of numbers (in lower case)."""


def parse_number(text: str) -> float | None:
    """The number that `text` says (NaN for a missing word), or None when it says none. −5 and １２ are numbers as -5 and 12 are."""
    word = plain_digits(text).strip()
    if word.lower() in MISSING_WORDS:
        return float("nan")
    try:
        return float(word) if "_" not in word else None
    except ValueError:
        return None


def number_text(value: float) -> str:
    """The shortest text that gives `value` back; whole numbers without a point, missing as nothing."""
    if value != value:
        return ""
    if value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return repr(float(value))


@dataclass(frozen=True)
class NumberColumn:
    """A column of numbers. `values`: float64 of shape (rows,), NaN where missing.

    `misfits` keeps the text of cells that are no number; `values` is NaN there, and training waits until they are settled.
    `formula` is what the values are computed from (`engine.data.editing.formula`), or nothing. `written` keeps how the cells
    stood in their file where the lab would write them otherwise.
    """

    name: str
    values: NDArray[np.float64]
    misfits: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    formula: str = ""
    written: SourceText = NOTHING

    @classmethod
    def without_missing(cls, name: str, values: NDArray[np.float64]) -> "NumberColumn":
        """A column of which is known that no cell is missing."""
        column = cls(name, values)
        column.__dict__["missing"] = np.zeros(len(values), dtype=np.bool_)
        return column

    def with_written(self, written: SourceText) -> "NumberColumn":
        """The column whose cells stood so in their file; all that it has found out stays."""
        column = replace(self, written=written)
        _take_over(column, self, lambda known: known)
        return column

    def text(self, row: int) -> str:
        """The cell as a person sees it."""
        misfit = self.misfits.get(row)
        return number_text(float(self.values[row])) if misfit is None else misfit

    def exact_text(self, row: int) -> str:
        """The cell as it stood in its file, or as it was typed; the lab's own text where it is the same."""
        value = float(self.values[row])
        found = self.written.text(row, value)
        return self.text(row) if found is None else found

    @cached_property
    def missing(self) -> NDArray[np.bool_]:
        """True where the cell is empty; shape (rows,)."""
        empty = np.isnan(self.values)
        if self.misfits:
            empty[list(self.misfits)] = False
        return empty

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """The distinct numbers as texts, in numeric order, without missing ones."""
        found = np.unique(self.values[~np.isnan(self.values)])
        return tuple(number_text(float(value)) for value in found)

    @cached_property
    def class_indices(self) -> NDArray[np.int64]:
        """Each cell's index in `classes`, −1 where it is missing; shape (rows,)."""
        distinct, inverse = np.unique(self.values, return_inverse=True)
        return np.where(np.isnan(distinct), -1, np.arange(len(distinct)))[inverse]

    @cached_property
    def span(self) -> tuple[float, float]:
        """The smallest and largest number; (0, 0) when there is none."""
        if not len(self.values):
            return 0.0, 0.0
        low, high = float(np.fmin.reduce(self.values)), float(np.fmax.reduce(self.values))  # they pass over NaN
        return (low, high) if low == low else (0.0, 0.0)

    def with_cells(self, rows: Sequence[int], texts: Sequence[str]) -> "NumberColumn":
        """The column with `texts` written into `rows`."""
        values, misfits = self.values.copy(), dict(self.misfits)
        exact: dict[int, str] = {}
        for row, text in zip(rows, texts, strict=True):
            number = parse_number(text)
            misfits.pop(row, None)
            exact.pop(row, None)
            values[row] = np.nan if number is None else number
            if number is None:
                misfits[row] = text
            elif text != number_text(number):
                exact[row] = text
        written = self.written.cleared(rows).with_texts(exact)
        return replace(self, values=values, misfits=misfits, written=written)

    def taken(self, rows: Rows) -> "NumberColumn":
        """The column with only `rows`, in that order."""
        return replace(
            self, values=self.values[rows], misfits=taken(self.misfits, rows), written=self.written.taken(rows)
        )

    def ordered(self, order: Rows) -> "NumberColumn":
        """The column with all its rows in another order; what is known of its numbers stays."""
        other = self.taken(order)
        _take_over(other, self, lambda known: known[order], same=("classes", "span"))
        return other

    def put(self, rows: Rows, cells: "Column") -> "NumberColumn":
        """The column with `cells` in place of its own in `rows`, each as it is."""
        other = cells if isinstance(cells, NumberColumn) else as_numbers(cells)
        values, misfits = self.values.copy(), dict(self.misfits)
        values[rows] = other.values
        places = rows.tolist() if misfits or other.misfits else []
        for place in places if misfits else ():
            misfits.pop(place, None)
        misfits |= {places[at]: text for at, text in other.misfits.items()}
        written = self.written.put(rows, other.written, len(values))
        return replace(self, values=values, misfits=misfits, written=written)

    def inserted(self, placed: Placed, cells: "Column") -> "NumberColumn":
        """The column with `cells` where `placed` puts them."""
        other = cells if isinstance(cells, NumberColumn) else as_numbers(cells)
        return replace(
            self,
            values=placed.join(self.values, other.values),
            misfits=placed.join_sparse(self.misfits, other.misfits),
            written=self.written.inserted(placed, other.written),
        )

    def removed(self, gone: Rows) -> "NumberColumn":
        """The column without the rows `gone`, which are ascending."""
        return replace(
            self,
            values=without_rows(self.values, gone),
            misfits=sparse_without(self.misfits, gone),
            written=self.written.removed(gone),
        )


@dataclass(frozen=True)
class TextColumn:
    """A column of texts. `values`: object array of str, None where missing; shape (rows,).

    `written` keeps the words that stood for missing cells in the file, such as `NA`.
    """

    name: str
    values: NDArray[np.object_]
    written: SourceText = NOTHING

    @classmethod
    def of(cls, name: str, values: NDArray[np.object_], missing: NDArray[np.bool_]) -> "TextColumn":
        """A column of which is known where it is missing."""
        column = cls(name, values)
        column.__dict__["missing"] = missing
        return column

    @classmethod
    def of_classes(
        cls, name: str, values: NDArray[np.object_], classes: tuple[str, ...], indices: NDArray[np.int64]
    ) -> "TextColumn":
        """A column of which the classes are known: each is there, and they stand in code-point order."""
        column = cls(name, values)
        column.__dict__.update(classes=classes, class_indices=indices, missing=indices < 0)
        return column

    def with_written(self, written: SourceText) -> "TextColumn":
        """The column whose cells stood so in their file; all that it has found out stays."""
        column = replace(self, written=written)
        _take_over(column, self, lambda known: known)
        return column

    def text(self, row: int) -> str:
        """The cell as a person sees it."""
        value = self.values[row]
        return "" if value is None else str(value)

    def exact_text(self, row: int) -> str:
        """The cell as it stood in its file, or as it was typed."""
        return self.written.texts.get(row) or self.text(row)

    @cached_property
    def missing(self) -> NDArray[np.bool_]:
        """True where the cell is empty; shape (rows,)."""
        return np.asarray(self.values == np.array(None, dtype=object), dtype=np.bool_)

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """The distinct texts in code-point order, without missing ones."""
        return tuple(chunked_sort({str(value) for value in self.values if value is not None}))

    @property
    def knows_classes(self) -> bool:
        """Whether the distinct texts have been found out, which takes a second for a million."""
        return "classes" in self.__dict__

    @cached_property
    def class_indices(self) -> NDArray[np.int64]:
        """Each cell's index in `classes`, −1 where it is missing; shape (rows,)."""
        index = {name: at for at, name in enumerate(self.classes)}
        return chunked_lookup(index, self.values)

    def with_cells(self, rows: Sequence[int], texts: Sequence[str]) -> "TextColumn":
        """The column with `texts` written into `rows`."""
        values = self.values.copy()
        for row, text in zip(rows, texts, strict=True):
            values[row] = text if text != "" else None
        return replace(self, values=values, written=self.written.cleared(rows))

    def taken(self, rows: Rows) -> "TextColumn":
        """The column with only `rows`, in that order."""
        return replace(self, values=chunked_take(self.values, rows), written=self.written.taken(rows))

    def ordered(self, order: Rows) -> "TextColumn":
        """The column with all its rows in another order; what is known of its texts stays."""
        other = self.taken(order)
        _take_over(other, self, lambda known: known[order])
        return other

    def put(self, rows: Rows, cells: "Column") -> "TextColumn":
        """The column with `cells` in place of its own in `rows`, each as it is."""
        other = cells if isinstance(cells, TextColumn) else as_texts(cells)
        values = self.values.copy()
        values[rows] = other.values
        return replace(self, values=values, written=self.written.put(rows, other.written, len(values)))

    def inserted(self, placed: Placed, cells: "Column") -> "TextColumn":
        """The column with `cells` where `placed` puts them."""
        other = cells if isinstance(cells, TextColumn) else as_texts(cells)
        longer = replace(
            self,
            values=placed.join(self.values, other.values),
            written=self.written.inserted(placed, other.written),
        )
        if "missing" in self.__dict__:
            longer.__dict__["missing"] = placed.join(self.missing, other.missing)
        indices = self._indices_of(other)
        if indices is not None:  # no class comes with the new rows: a million texts need not be looked at again
            longer.__dict__.update(classes=self.classes, class_indices=placed.join(self.class_indices, indices))
        return longer

    def _indices_of(self, cells: "TextColumn") -> NDArray[np.int64] | None:
        """The classes of `cells` among this column's; None where they are not known here, or there are others."""
        if "class_indices" not in self.__dict__:
            return None
        place = {name: bisect_left(self.classes, name) for name in cells.classes}
        if any(at == len(self.classes) or self.classes[at] != name for name, at in place.items()):
            return None
        return np.array([*place.values(), -1], dtype=np.int64)[cells.class_indices]

    def removed(self, gone: Rows) -> "TextColumn":
        """The column without the rows `gone`, which are ascending."""
        shorter = replace(self, values=without_rows(self.values, gone), written=self.written.removed(gone))
        if "class_indices" in self.__dict__:
            shorter._take_classes(self, without_rows(self.class_indices, gone))
        elif "missing" in self.__dict__:
            shorter.__dict__["missing"] = without_rows(self.missing, gone)
        return shorter

    def emptied(self, rows: Rows) -> "TextColumn":
        """The column with `rows` missing; what is known of the others' classes stays."""
        values, indices = self.values.copy(), self.class_indices.copy()
        values[rows], indices[rows] = None, -1
        other = replace(self, values=values, written=self.written.cleared(rows))
        other._take_classes(self, indices)
        return other

    def _take_classes(self, old: "TextColumn", indices: NDArray[np.int64]) -> None:
        """Keep of the classes of `old` those to which `indices`, one for each cell, still lead: no text is looked at again."""
        left = np.bincount(indices + 1, minlength=len(old.classes) + 1)[1:] > 0
        classes = old.classes
        if not left.all():
            classes = tuple(name for name, stays in zip(old.classes, left.tolist(), strict=True) if stays)
            indices = np.append(np.where(left, np.cumsum(left) - 1, -1), -1)[indices]  # −1, a missing cell, is the last
        self.__dict__.update(classes=classes, class_indices=indices, missing=indices < 0)


Column = NumberColumn | TextColumn


def _take_over(
    new: Column,
    old: Column,
    moved: Callable[[NDArray[Any]], NDArray[Any]],
    same: Sequence[str] = ("classes",),
) -> None:
    """Let `new` keep what `old` has found out, where rows moved or nothing but the name changed.

    `moved` brings what is known of each row to its place; what is known of all rows together, `same`, stays as it is.
    """
    for name in ("missing", "class_indices"):
        if name in old.__dict__:
            new.__dict__[name] = moved(old.__dict__[name])
    for name in same:
        if name in old.__dict__:
            new.__dict__[name] = old.__dict__[name]


def as_texts(column: Column) -> TextColumn:
    """The column as texts, each as it stood in its file; what was computed is so no longer."""
    if isinstance(column, TextColumn):
        return column
    values = np.array(exact_texts(column, np.arange(len(column.values))), dtype=object)
    words = {row: text for row, text in column.written.texts.items() if column.missing[row]}
    values[column.missing] = None
    return TextColumn(column.name, values, SourceText(None, words))


def as_numbers(column: Column) -> NumberColumn:
    """The column as numbers; a text that says none is kept as a misfit. Each distinct text is parsed once."""
    if isinstance(column, NumberColumn):
        return column
    classes, indices = column.classes, column.class_indices
    found = [parse_number(text) for text in classes]
    numbers = np.array([*(np.nan if number is None else number for number in found), np.nan])
    values = numbers[indices]  # −1, a missing cell, is the last one
    styles = [-1 if number is None else decimals_of(text, number) for text, number in zip(classes, found, strict=True)]
    others = [at for at, style in enumerate(styles) if style is None]
    misfits = [at for at, number in enumerate(found) if number is None]
    digits = np.array([*(-1 if style is None else style for style in styles), -1], dtype=np.int8)
    exact = {row: classes[indices[row]] for row in np.flatnonzero(np.isin(indices, others)).tolist()}
    return NumberColumn(
        column.name,
        values,
        {row: classes[indices[row]] for row in np.flatnonzero(np.isin(indices, misfits)).tolist()},
        written=SourceText(shared(digits[indices]), {**exact, **column.written.texts}),
    )


def decimals_of(text: str, number: float) -> int | None:
    """How `text` writes `number`: −1 in the lab's own way, else its style (`SourceText.decimals`); None in another way."""
    if text == number_text(number):
        return -1
    if number == 0.0 and "." not in text:
        return None  # the sign of -0 is lost where whole numbers are read
    return style_of(text, number)


def exact_texts(column: Column, rows: Rows) -> list[str]:
    """The exact texts of many cells: the same as `exact_text` one by one, faster."""
    if isinstance(column, TextColumn):
        texts = [value or "" for value in column.values[rows].tolist()]
    else:
        values = column.values[rows].tolist()
        texts = [number_text(value) for value in values]
        if column.written.decimals is not None:
            styles = column.written.decimals[rows]
            for at in np.flatnonzero(styles >= 0).tolist():
                texts[at] = in_style(values[at], int(styles[at]))
        for at, text in taken(column.misfits, rows).items():
            texts[at] = text
    for at, text in taken(column.written.texts, rows).items():
        texts[at] = text
    return texts
