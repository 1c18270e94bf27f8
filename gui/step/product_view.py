"""A product of matrices read otherwise: one outer product after the other, or a row as the weighted sum of rows."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from engine.backend import Array
from engine.training.trace.cells.products import Factors, factors_of
from gui.matrices.unit_names import MatrixNames
from gui.step.axes import TensorAxes
from gui.step.tile import MatrixTile
from gui.step.update_view import UpdateView
from gui.theme import SPACING

LOWEST = 18 * SPACING
BY_CELL, OUTER, ROWS = range(3)


class ProductView(QWidget):
    """How the product of the shown tensor is read. `changed` when it is read otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[MatrixTile] = []
        self._reading: UpdateView | None = None
        self._name, self._digits = "", 4
        self._factors: Factors | None = None
        self.way_box = QComboBox()
        self.way_box.addItems([self.tr("cell by cell"), self.tr("as outer products"), self.tr("row by row")])
        self.term_box = QSpinBox()
        self.term_box.setMinimum(1)
        self.term_box.setAccessibleName(self.tr("Which part of the product"))
        self.words = QLabel()
        label = QLabel(self.tr("&Read the product"))
        label.setBuddy(self.way_box)
        top = QHBoxLayout()
        top.setSpacing(SPACING)
        for widget in (label, self.way_box, self.term_box, self.words):
            top.addWidget(widget)
        top.addStretch(1)
        self._page = QWidget()
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFixedHeight(LOWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, 0, SPACING, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._scroll)
        self.way_box.currentIndexChanged.connect(self._on_way_changed)
        self.term_box.valueChanged.connect(self._show)
        self.hide()

    def show_tensor(self, reading: UpdateView, name: str, *, digits: int, is_hidden: bool) -> None:
        """The product in the equation of the tensor `name`, where it has one and is not to be worked out by hand."""
        self._reading, self._name, self._digits = reading, name, digits
        self._factors = None if is_hidden else factors_of(reading.by_name, name)
        self.setVisible(self._factors is not None)
        self._show()

    def clear(self) -> None:
        """Show nothing."""
        self._factors = self._reading = None
        self.hide()

    def _show(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.tiles = []
        way, factors = self.way_box.currentIndex(), self._factors
        for widget in (self.term_box, self.words, self._scroll):
            widget.setVisible(way != BY_CELL)
        if factors is None or self._reading is None or way == BY_CELL:
            return
        self.term_box.blockSignals(True)
        self.term_box.setMaximum(factors.terms if way == OUTER else len(factors.left))
        self.term_box.blockSignals(False)
        (self._show_outer if way == OUTER else self._show_row)(factors, self.term_box.value() - 1)
        self._row.addStretch(1)

    def _show_outer(self, factors: Factors, term: int) -> None:
        names, column, row = self._names(), factors.left[:, term : term + 1], factors.right[term : term + 1]
        self.words.setText(
            self.tr("of {count}: {part}").format(count=f"{factors.terms:,}", part=self._part(factors, term))
        )
        self._add(self.tr("column"), column, MatrixNames(names.rows), " · ")
        self._add(self.tr("row"), row, MatrixNames((), names.columns), " = ")
        self._add(self.tr("what it adds"), factors.outer(term), names, "   ")
        self._add(self.tr("the sum up to here"), factors.up_to(term), names, "")

    def _show_row(self, factors: Factors, row: int) -> None:
        names = self._names()
        name = names.rows[row] if row < len(names.rows) else str(row + 1)
        self.words.setText(self.tr("of {count}: {part}").format(count=f"{len(factors.left):,}", part=name))
        self._add(self.tr("its numbers"), factors.left[row : row + 1].T, MatrixNames(), " · ")
        self._add(self.tr("each with this row"), factors.right, MatrixNames((), names.columns), " = ")
        self._add(self.tr("their sum"), factors.left[row : row + 1] @ factors.right, MatrixNames((), names.columns), "")

    def _names(self) -> MatrixNames:
        assert self._reading is not None, "of an update"
        return TensorAxes(self._reading).matrix(self._name, self._reading.by_name[self._name].value)[1]

    def _part(self, factors: Factors, term: int) -> str:
        assert self._reading is not None, "of an update"
        if factors.sums_rows and factors.terms == len(self._reading.rows):
            return self.tr("row {row}").format(row=f"{int(self._reading.rows[term]) + 1:,}")
        return str(term + 1)

    def _add(self, title: str, values: Array, names: MatrixNames, sign: str) -> None:
        tile = MatrixTile(self._name, title, values, names, shape="", is_link=False)
        tile.set_look(self._digits, room=QSize(90 * SPACING, LOWEST - SPACING))
        self.tiles.append(tile)
        self._row.addWidget(tile)
        if sign:
            self._row.addWidget(QLabel(sign))

    def _on_way_changed(self) -> None:
        self._show()
        self.changed.emit()
