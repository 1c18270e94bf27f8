"""Tensors of any rank as matrices, and what their rows and columns stand for. No Qt."""

from dataclasses import dataclass
from itertools import product

from engine.backend import Array
from engine.config.network import INPUT
from gui.matrices.unit_names import UnitNames, numbers, unit_names
from gui.step.reading import Reading

_OF_EVERY_ROW = frozenset({INPUT, "target", "weights", "losses", "Z", "Y", "dZ", "dY", "mask", "noise", "normed"})
MOST_NAMES = 4096
"""Past so many rows they are only counted."""


@dataclass(frozen=True)
class Axes:
    """The names of a matrix's rows and columns; empty where they need none."""

    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    def transposed(self) -> "Axes":
        """Those of the transposed matrix."""
        return Axes(self.columns, self.rows)


class TensorAxes:
    """Names the axes of one update's tensors."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names: UnitNames = unit_names(reading.experiment, reading.plan)
        self._table_rows = tuple(str(row + 1) for row in reading.rows[:MOST_NAMES])

    def matrix(self, name: str, value: Array) -> tuple[Array, Axes]:
        """`value` as (rows, columns); a vector is a row, but a column where it has one number for each row of the batch."""
        base = name.rpartition("/")[2]
        is_of_rows = base in _OF_EVERY_ROW
        if value.ndim == 0:
            return value.reshape(1, 1), Axes()
        if value.ndim == 1:
            if is_of_rows:
                return value.reshape(-1, 1), Axes(self._table_rows)
            return value.reshape(1, -1), Axes((), self._columns(name, len(value)))
        matrix = value.reshape(-1, value.shape[-1])
        return matrix, Axes(self._rows(name, value), self._columns(name, value.shape[-1]))

    def _rows(self, name: str, value: Array) -> tuple[str, ...]:
        base = name.rpartition("/")[2]
        if base not in _OF_EVERY_ROW:
            node, array = _parts(name)
            return self._names.rows(node, value.shape[0]) if array == "kernel" else numbers(value.shape[0])
        if value.ndim == 2:
            return self._table_rows
        inner = (range(1, size + 1) for size in value.shape[1:-1])
        found = product(self._table_rows, (".".join(map(str, places)) for places in product(*inner)))
        return tuple(f"{row}.{place}" for row, place in found)[:MOST_NAMES]

    def _columns(self, name: str, count: int) -> tuple[str, ...]:
        plan = self._reading.plan
        if name == INPUT:
            return _fitting(tuple(entry for column in plan.features for entry in column.entries), count)
        if name == "target":
            return _fitting(tuple(entry for column in plan.targets for entry in column.entries), count)
        node, array = _parts(name)
        if array in ("Z", "Y", "kernel", "bias"):
            return self._names.columns(node, count)
        return self._names.columns(node, count, array=array)


def _parts(name: str) -> tuple[str, str]:
    """The node and the array of a tensor's name: (`hidden_1`, `kernel`) of `hidden_1/dkernel/clipped`."""
    node, _, rest = name.partition("/")
    array = rest.partition("/")[0]
    is_error = array.startswith("d") and len(array) > 1
    return node, array.removeprefix("d") if is_error else array


def _fitting(names: tuple[str, ...], count: int) -> tuple[str, ...]:
    return names if len(names) == count else numbers(count)
