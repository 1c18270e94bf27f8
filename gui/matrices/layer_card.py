"""The arrays of one layer on a card, column under column: kernel and bias, or those of a normalisation."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from engine.backend import Array, Parameters
from gui.matrices.caption import array_title
from gui.matrices.cell_sizes import Cells, cell_size
from gui.matrices.matrix_view import Lit, MatrixView
from gui.matrices.unit_names import UnitNames
from gui.selection import Gradients
from gui.theme import SPACING, number_font
from gui.widgets.plain_text import plain_label

THINNEST = 12
"""The height of a single row without numbers."""


class LayerCard(QFrame):
    """One layer. `pointed` tells the cell under the cursor."""

    pointed = Signal(str)
    chosen = Signal(str, int, int)
    """(array, row, column) of a cell that is clicked."""

    def __init__(self, layer: str, parameters: Parameters, names: UnitNames, parent: QWidget | None = None) -> None:
        """`parameters`: those of this layer."""
        super().__init__(parent)
        self.layer = layer
        self._shapes = {name: array.shape for name, array in parameters.items()}
        self.views = {
            name: MatrixView(name, matrix_of(array), has_column_names=place == 0)
            for place, (name, array) in enumerate(parameters.items())
        }
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        title = plain_label(layer)
        title.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(title)
        for view in self.views.values():
            column.addWidget(view)
            view.own_shape = self._shapes[view.name]
            view.pointed.connect(self.pointed)
            view.chosen.connect(partial(self.chosen.emit, view.name))
        column.addStretch(1)
        self.set_names(names)

    def set_names(self, names: UnitNames) -> None:
        """What rows and columns stand for."""
        for name, view in self.views.items():
            found = names.of_array(name, self._shapes[name])
            title = (array_title(name.rpartition("/")[2]),)
            view.set_names(replace(found, rows=title) if len(self._shapes[name]) == 1 else found)

    def show_gradients(self, gradients: Gradients | None) -> None:
        """Those of these arrays are told beside their numbers."""
        for name, view in self.views.items():
            own = None if gradients is None else gradients.arrays.get(name)
            view.gradient_update = None if gradients is None else gradients.update
            view.gradient = None if own is None or own.size != view.values.size else matrix_of(own)

    def set_look(self, choice: Cells, digits: int, *, room: int) -> None:
        """How large the cells are, for a card that is `room` pixels wide at the most."""
        gutter = max(view.natural_gutter() for view in self.views.values())
        names = max(view.natural_column() for view in self.views.values())
        metrics = QFontMetrics(number_font())
        size = cell_size(
            [view.shown.cells for view in self.views.values()],
            choice,
            digits,
            room=room - gutter - 3 * SPACING,
            character=metrics.horizontalAdvance("0"),
            line=metrics.height(),
            names=names,
        )
        for view in self.views.values():
            is_thin = len(view.values) == 1 and not size.digits
            view.set_look(replace(size, height=max(size.height, THINNEST)) if is_thin else size, gutter)

    def light(self, cells: Collection[Lit]) -> None:
        """Frame rows and columns; an array that is one row, such as a bias, has columns alone."""
        for view in self.views.values():
            view.light({(row, column) for row, column in cells if row is None or len(view.values) > 1})

    def set_values(self, parameters: Parameters, *, common_scale: float | None) -> None:
        """Newer values of all this layer's arrays."""
        for name, view in self.views.items():
            view.set_values(matrix_of(parameters[name]), common_scale=common_scale)


def matrix_of(array: Array) -> Array:
    """A parameter array as a matrix with the last axis along its rows, its slices one below the other; a vector is one row."""
    return array.reshape(-1, array.shape[-1])
