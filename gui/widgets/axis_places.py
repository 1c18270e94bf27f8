"""Where an entry of an array stands, told along the axes: row 125, or y 2, x 3. No Qt but its translations."""

from collections.abc import Iterator, Sequence
from itertools import product

from PySide6.QtCore import QCoreApplication

from engine.config.axes import Axes, Axis, Shape

translate = QCoreApplication.translate


def place_text(axes: Axes, place: Sequence[int | str]) -> str:
    """A number along each axis, counted from 1, with what it counts: `y 2, x 3`."""
    counted = {
        Axis.ROW: translate("MatrixView", "row {number}"),
        Axis.TIME: translate("MatrixView", "time {number}"),
        Axis.Y: translate("MatrixView", "y {number}"),
        Axis.X: translate("MatrixView", "x {number}"),
        Axis.CHANNEL: translate("MatrixView", "channel {number}"),
        Axis.INPUT: translate("MatrixView", "input {number}"),
        Axis.UNIT: translate("MatrixView", "unit {number}"),
        Axis.ENTRY: translate("MatrixView", "entry {number}"),
    }
    return ", ".join(counted[axis].format(number=number) for axis, number in zip(axes, place, strict=True))


def places(shape: Shape) -> Iterator[tuple[int, ...]]:
    """All places in an array of this shape, counted from 1; the last axis runs fastest."""
    return product(*(range(1, length + 1) for length in shape))
