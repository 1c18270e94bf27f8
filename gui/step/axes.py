"""Tensors of any rank as matrices, and what their rows and columns stand for. No Qt."""

from dataclasses import replace
from itertools import product

from engine.backend import Array
from engine.config.axes import Axis
from engine.config.network import INPUT
from gui.matrices.unit_names import MAX_NAMES, MatrixNames, UnitNames, numbers, place_numbers, unit_names
from gui.step.update_view import UpdateView


class TensorAxes:
    """Names the axes of one update's tensors."""

    def __init__(self, reading: UpdateView) -> None:
        self._reading = reading
        self._names: UnitNames = unit_names(reading.experiment, reading.plan)
        self._table_rows = tuple(str(row + 1) for row in reading.rows[:MAX_NAMES])

    def matrix(self, name: str, value: Array) -> tuple[Array, MatrixNames]:
        """`value` as (rows, columns); a vector is a row, but a column where it has one number for each row of the batch."""
        axes = self._reading.by_name[name].axes
        if not axes:
            return value.reshape(1, 1), MatrixNames()
        if axes == (Axis.ROW,):
            return value.reshape(-1, 1), MatrixNames(self._table_rows, row_axes=axes)
        matrix = value.reshape(-1, value.shape[-1])
        if axes[0] is Axis.ROW:
            columns = self._columns(name, axes[-1], value.shape[-1])
            shape = value.shape if value.ndim > 2 else ()
            return matrix, MatrixNames(self._rows(value), columns, axes[:-1], axes[-1:], shape)
        names = self._names.of_array(_array(name), value.shape)
        return matrix, replace(names, row_axes=axes[:-1], column_axes=axes[-1:])

    def _rows(self, value: Array) -> tuple[str, ...]:
        if value.ndim == 2:
            return self._table_rows
        found = product(self._table_rows, place_numbers(value.shape[1:-1]))
        return tuple(f"{row}.{place}" for row, place in found)[:MAX_NAMES]

    def _columns(self, name: str, axis: Axis, count: int) -> tuple[str, ...]:
        """Those of a tensor of the batch's rows."""
        plan = self._reading.plan
        if name in (INPUT, "target"):
            columns = plan.features if name == INPUT else plan.targets
            known = tuple(entry for column in columns for entry in column.entries)
            return known if len(known) == count else numbers(count)
        return self._names.along(name.partition("/")[0], axis, count)


def _array(name: str) -> str:
    """The array that a tensor's name speaks of: `hidden_1/kernel` of `hidden_1/dkernel/clipped`."""
    node, _, rest = name.partition("/")
    array = rest.partition("/")[0]
    is_error = array.startswith("d") and len(array) > 1
    return f"{node}/{array.removeprefix('d') if is_error else array}"
