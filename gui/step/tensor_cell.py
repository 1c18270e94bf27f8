"""What a cell of a tensor stands for in other panels: a row of the table, a unit, an edge. No Qt."""

from engine.config.axes import Axis
from engine.config.network import INPUT
from engine.training.trace.walking import layer_of
from gui.selection import TensorCell
from gui.step.update_view import UpdateView


def layer_cell(name: str) -> TensorCell | None:
    """The layer of the tensor `name` as a whole; None for what belongs to none."""
    layer = layer_of(name)
    return TensorCell(layer) if layer else None


def tensor_cell(reading: UpdateView, name: str, index: tuple[int, ...], row: int | None = None) -> TensorCell:
    """The cell `index` of the tensor `name`. `row`: of the batch, where the cell has none of its own."""
    axes = reading.by_name[name].axes
    layer = name.partition("/")[0] if "/" in name else INPUT
    found = dict(zip(axes, index, strict=True))
    at = found.get(Axis.ROW, row)
    is_of_rows = axes[:1] == (Axis.ROW,)
    return TensorCell(
        layer,
        unit=index[-1] if len(index) > is_of_rows else None,
        source=index[0] if len(index) == 2 and not is_of_rows else None,
        row=None if at is None else int(reading.rows[at]),
    )
