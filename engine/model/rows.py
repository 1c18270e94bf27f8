"""The rows of a table as the network takes them, and why some of them cannot be predicted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Image, Windows
from engine.config.split import Split
from engine.data.preparing.arrange import as_images, as_windows, window_rows
from engine.data.preparing.groups import groups_in
from engine.data.table import Table
from engine.model.cells import ReadCells, read_cells
from engine.model.preparation import Preparation
from engine.text import Text, UserError, joined

Array = NDArray[np.float64]


SHOWN = 12
"""Columns of a table that are told by name."""


class MissingColumnsError(UserError):
    """A table lacks columns that the network was trained on; the message names them."""


@dataclass(frozen=True)
class PreparedRows:
    """`x`: (usable, …), what enters the network; `rows`: (usable,), the table's rows that are predicted by it, ascending.

    `reasons`: why each other row is not, by its number from 0.
    """

    x: Array
    rows: NDArray[np.intp]
    reasons: dict[int, Text]


def missing_columns(preparation: Preparation, table: Table) -> tuple[str, ...]:
    """The columns that the network needs and `table` lacks."""
    return tuple(name for name in preparation.feature_names if not table.has(name))


def _missing(names: tuple[str, ...], found: tuple[str, ...]) -> MissingColumnsError:
    some = ", ".join(f"'{name}'" for name in found[:SHOWN])
    return MissingColumnsError(
        Text(
            "The network was trained on columns that the table lacks: {missing}. It has {found}. Rename its columns, or add them.",
            "The network was trained on a column that the table lacks: {missing}. It has {found}. Rename a column, or add it.",
            n=len(names),
            missing=", ".join(f"'{name}'" for name in names),
            found=some if len(found) <= SHOWN else Text("{some} and {count} more", some=some, count=len(found) - SHOWN),
        )
    )


def prepare_rows(preparation: Preparation, table: Table) -> PreparedRows:
    """The rows of `table`, whose columns are found by name. Raises MissingColumnsError."""
    if missing := missing_columns(preparation, table):
        raise _missing(missing, table.names)
    read = [read_cells(column, table.column(column.planned.recipe.name)) for column in preparation.features]
    unusable = np.zeros(table.rows, np.bool_)
    for each in read:
        unusable |= each.unusable
    usable = np.flatnonzero(~unusable).astype(np.intp, copy=False)
    entries = _side_by_side(read, table.rows)
    reasons = _reasons(read)
    match preparation.arrangement:
        case Windows() as windows:
            groups = groups_in(table, Split(group=preparation.group))
            found = window_rows(usable, windows.replace(stride=1), groups)
            x = as_windows(entries[found.rows], found.first, windows.length)
            order = np.argsort(found.targets, kind="stable")
            left = np.setdiff1d(np.flatnonzero(~unusable), found.targets).tolist()
            short = Text("the row needs {count} complete rows in order before its value", count=windows.reach - 1)
            return PreparedRows(x[order], found.targets[order], reasons | dict.fromkeys(left, short))
        case Image() as image:
            return PreparedRows(as_images(entries[usable], image), usable, reasons)
        case _:
            return PreparedRows(entries if len(usable) == table.rows else entries[usable], usable, reasons)


def _side_by_side(read: list[ReadCells], rows: int) -> Array:
    entries = np.empty((rows, sum(each.entries.shape[1] for each in read)))
    at = 0
    for each in read:
        entries[:, at : at + each.entries.shape[1]] = each.entries
        at += each.entries.shape[1]
    return entries


def _reasons(read: list[ReadCells]) -> dict[int, Text]:
    found: dict[int, list[Text]] = {}
    for each in read:
        for row, reason in each.reasons():
            found.setdefault(row, []).append(reason)
    return {row: joined(reasons, "; ") for row, reasons in sorted(found.items())}
