"""How cells stood in their file where the lab would write them otherwise: `00123`, `5.0`, `NA`. One byte a cell, or sparse."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.intp]

MAX_DECIMALS = 60
"""Longer fractions are kept as texts."""
SMALL_E, CAPITAL_E = 64, 96
"""From here on a style counts the digits after the point of 1.50e+00, or of 1.50E+00: as C's and NumPy's %e write numbers."""


@dataclass(frozen=True)
class SourceText:
    """The texts of a column's cells, the decimal mark being a point. A cell that is edited loses its entry.

    `decimals`: int8 of shape (rows,), the style of each number: the digits after its point, or what `SMALL_E` says; −1 where
    neither says anything, None for −1 throughout. `texts`: the texts that are neither the lab's own nor of a style, by row.
    """

    decimals: NDArray[np.int8] | None = None
    texts: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_known(self) -> bool:
        """False while it is still to be read from the file."""
        return True

    @property
    def is_lost(self) -> bool:
        """True where the file was no longer there, as it had been, when it was to be read again."""
        return False

    @property
    def left_out(self) -> int:
        """How many cells of the file are written in the lab's own way, since its odd or long numbers were too many to be kept."""
        return 0

    @property
    def is_empty(self) -> bool:
        """True where every cell is written in the lab's own way."""
        return self.decimals is None and not self.texts

    @property
    def nbytes(self) -> int:
        """About how much memory it takes, in bytes."""
        return (0 if self.decimals is None else self.decimals.nbytes) + sparse_bytes(self.texts)

    def text(self, row: int, value: float) -> str | None:
        """What stood in the cell whose number is `value`; None where it is the lab's own text."""
        found = self.texts.get(row)
        if found is not None or self.decimals is None:
            return found
        style = int(self.decimals[row])
        return in_style(value, style) if style >= 0 else None

    def cleared(self, rows: Sequence[int] | Rows) -> "SourceText":
        """Without the entries of `rows`."""
        if self.is_empty:
            return self
        decimals = self.decimals
        if decimals is not None:
            decimals = decimals.copy()
            decimals[np.asarray(rows, dtype=np.intp)] = -1
        if not self.texts:
            return SourceText(decimals)
        texts = dict(self.texts)
        for row in rows.tolist() if isinstance(rows, np.ndarray) else rows:
            texts.pop(row, None)
        return SourceText(decimals, texts)

    def with_texts(self, texts: Mapping[int, str]) -> "SourceText":
        """With the texts of some rows, which had no entry."""
        return SourceText(self.decimals, {**self.texts, **texts}) if texts else self

    def put(self, rows: Rows, other: "SourceText", of: int) -> "SourceText":
        """With the entries of `other` for `rows`, in that order, in place of its own; the column has `of` rows."""
        if self.is_empty and other.is_empty:
            return self
        cleared = self.cleared(rows)
        decimals = cleared.decimals
        if other.decimals is not None:
            decimals = _none(of) if decimals is None else decimals  # `cleared` has copied them
            decimals[rows] = other.decimals
        places = rows.tolist() if other.texts else []
        return SourceText(decimals, {**cleared.texts, **{places[at]: text for at, text in other.texts.items()}})

    def removed(self, gone: Rows) -> "SourceText":
        """Without the rows `gone`, which are ascending; the rows below move up."""
        if self.is_empty:
            return self
        decimals = None if self.decimals is None else without_rows(self.decimals, gone)
        return SourceText(decimals, sparse_without(self.texts, gone))

    def taken(self, rows: Rows) -> "SourceText":
        """The entries of `rows`, in that order."""
        if self.is_empty:
            return self
        return SourceText(None if self.decimals is None else self.decimals[rows], taken(self.texts, rows))

    def inserted(self, placed: "Placed", other: "SourceText") -> "SourceText":
        """With the entries of `other` where `placed` puts its rows."""
        if self.is_empty and other.is_empty:
            return self
        decimals = None
        if self.decimals is not None or other.decimals is not None:
            old = _none(placed.before) if self.decimals is None else self.decimals
            new = _none(len(placed.positions)) if other.decimals is None else other.decimals
            decimals = placed.join(old, new)
        return SourceText(decimals, placed.join_sparse(self.texts, other.texts))


NOTHING = SourceText()


def in_style(value: float, style: int) -> str:
    """`value` with so many digits after the point, or with an exponent: see `SourceText.decimals`."""
    if style < SMALL_E:
        return f"{value:.{style}f}"
    if style < CAPITAL_E:
        return f"{value:.{style - SMALL_E}e}"
    return f"{value:.{style - CAPITAL_E}E}"


def style_of(text: str, value: float) -> int | None:
    """The style in which `text` writes `value`; None where it has none."""
    body, mark, _ = text.replace("E", "e").partition("e")
    digits = len(body) - 1 - body.find(".") if "." in body else 0
    style = digits + (0 if not mark else SMALL_E if "e" in text else CAPITAL_E)
    most = MAX_DECIMALS if not mark else CAPITAL_E - SMALL_E - 1
    return style if digits <= most and in_style(value, style) == text else None


@dataclass(frozen=True)
class Placed:
    """Where new rows come among old ones. `positions`: their numbers in the longer column, ascending; `before`: old rows."""

    positions: Rows
    before: int

    @property
    def is_run(self) -> bool:
        """True where the new rows follow each other."""
        return len(self.positions) > 0 and int(self.positions[-1] - self.positions[0]) + 1 == len(self.positions)

    def join(self, old: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
        """The longer array; each entry is written once."""
        whole = np.empty(self.before + len(self.positions), dtype=old.dtype)
        if self.is_run:
            start, end = int(self.positions[0]), int(self.positions[-1]) + 1
            whole[:start], whole[start:end], whole[end:] = old[:start], new, old[start:]
        else:
            is_old = np.ones(len(whole), dtype=np.bool_)
            is_old[self.positions] = False
            whole[is_old], whole[self.positions] = old, new
        return whole

    def join_sparse(self, old: Mapping[int, str], new: Mapping[int, str]) -> dict[int, str]:
        """The same for texts by row."""
        joined = {}
        if old:
            rows = np.fromiter(old, dtype=np.intp, count=len(old))
            # An old row moves down by as many new rows as come before it.
            moved = rows + np.searchsorted(self.positions - np.arange(len(self.positions)), rows, side="right")
            joined = dict(zip(moved.tolist(), old.values(), strict=True))
        places = self.positions.tolist() if new else []
        return joined | {places[row]: text for row, text in new.items()}


def taken(texts: Mapping[int, str], rows: Rows) -> dict[int, str]:
    """The texts of `rows`, by their place in `rows`."""
    if not texts:
        return {}
    if len(rows) == 1:
        return {0: texts[int(rows[0])]} if int(rows[0]) in texts else {}
    keys = np.fromiter(texts, dtype=np.intp, count=len(texts))
    places = np.flatnonzero(np.isin(rows, keys))
    return {place: texts[row] for place, row in zip(places.tolist(), rows[places].tolist(), strict=True)}


def without_rows(values: NDArray[Any], gone: Rows) -> NDArray[Any]:
    """`values` without the rows `gone`, which are ascending."""
    if len(gone) and int(gone[-1] - gone[0]) + 1 == len(gone):
        return np.concatenate([values[: gone[0]], values[gone[-1] + 1 :]])
    kept = np.ones(len(values), dtype=np.bool_)
    kept[gone] = False
    return np.asarray(values[kept])


def sparse_without(texts: Mapping[int, str], gone: Rows) -> dict[int, str]:
    """Texts by row once the rows `gone` are out."""
    if not texts:
        return {}
    rows = np.fromiter(texts, dtype=np.intp, count=len(texts))
    moved = (rows - np.searchsorted(gone, rows)).tolist()
    stays = (~np.isin(rows, gone)).tolist()
    return {row: text for row, text, stay in zip(moved, texts.values(), stays, strict=True) if stay}


def sparse_bytes(texts: Mapping[int, str]) -> int:
    """About how much memory texts by row take: a dict's entry, a number, a short str."""
    return 180 * len(texts)


def shared(decimals: NDArray[np.int8]) -> NDArray[np.int8] | None:
    """`decimals` as a column keeps them: None where all are −1, one shared byte where all are equal."""
    if not len(decimals) or int(decimals.max()) < 0:
        return None
    return np.broadcast_to(decimals[:1].copy(), len(decimals)) if (decimals == decimals[0]).all() else decimals


def _none(rows: int) -> NDArray[np.int8]:
    return np.full(rows, -1, dtype=np.int8)
