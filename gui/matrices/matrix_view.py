"""One matrix to be looked at and walked through: caption, names, coloured cells with numbers, scale. It is never changed here."""

from collections.abc import Collection
from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from engine.config.axes import Axes
from engine.training.trace.cells.matrix_text import MatrixForm, matrix_text
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.matrices.blocks import Array, Blocks, blocks
from gui.matrices.caption import heading, heading_width, statistics_width
from gui.matrices.cell_text import CellForm, cell_form, largest_of
from gui.matrices.geometry import CellSize, Geometry
from gui.matrices.heat import Heat, heat
from gui.matrices.matrix_painter import MatrixPainter
from gui.matrices.spoken import spoken_cell
from gui.matrices.unit_names import MatrixNames
from gui.theme import SPACING, Colors, colors, theme
from gui.widgets.announce import announce
from gui.widgets.axis_places import place_text
from gui.widgets.number_text import exact_text, signed_text

Lit = tuple[int | None, int | None]
WIDEST_NAME = 14 * SPACING
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -(10**9)),
    Qt.Key.Key_End: (0, 10**9),
    Qt.Key.Key_PageUp: (-(10**9), 0),
    Qt.Key.Key_PageDown: (10**9, 0),
}


class MatrixView(QWidget):
    """One array. `pointed` tells the cell under the cursor in words, or nothing; `chosen`: the cell that is clicked."""

    pointed = Signal(str)
    chosen = Signal(int, int)
    """(row, column)."""

    def __init__(
        self,
        name: str,
        values: Array,
        *,
        has_column_names: bool = True,
        has_caption: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is `<layer>/<array>`; `values` (rows, columns).

        `has_column_names`: False where they stand above the matrix over this one. `has_caption`: False where somebody else
        says what it is.
        """
        super().__init__(parent)
        self._has_column_names, self._has_caption = has_column_names, has_caption
        self.name, self._values = name, values
        self._names = MatrixNames()
        self._cell = CellSize(1, 1, 0)
        self._gutter = 0
        self._common_scale: float | None = None
        self._blocks: Blocks | None = None
        self._places: Geometry | None = None
        self._heat: Heat = heat(colors())
        self._cursor: tuple[int, int] | None = None
        self._is_keyed = False
        self.lit: Collection[Lit] = ()
        """The cells that are framed, as (row, column); None for a whole row or column."""
        self.own_shape: tuple[int, ...] | None = None
        """The shape of the array, where it is another than that of its matrix."""
        self.gradient: Array | None = None
        """The gradient of the loss by these values, in the same places, where it is told beside them."""
        self.gradient_update: int | None = None
        """Of which update, where that is not the one that is shown."""
        self._set_up()

    @property
    def values(self) -> Array:
        """What is shown, (rows, columns)."""
        return self._values

    @property
    def scale(self) -> float:
        """The |w| at the ends of the colour scale."""
        return largest_of(self._values) if self._common_scale is None else self._common_scale

    @property
    def shown(self) -> Blocks:
        """The cells."""
        if self._blocks is None:
            self._blocks = blocks(self._values)
        return self._blocks

    @property
    def names(self) -> MatrixNames:
        """What the rows and columns stand for."""
        return self._names

    @property
    def row_names(self) -> tuple[str, ...]:
        """What the rows stand for."""
        return self._names.rows

    @property
    def column_names(self) -> tuple[str, ...]:
        """What the columns stand for."""
        return self._names.columns

    def set_names(self, names: MatrixNames) -> None:
        """What the rows and columns stand for."""
        if names.shape != self._names.shape:
            self.updateGeometry()
        self._names, self._places = names, None
        self.update()

    def set_look(self, cell: CellSize, gutter: int) -> None:
        """The size of a cell, and of the room for row names."""
        if (cell, gutter) != (self._cell, self._gutter):
            self._cell, self._gutter, self._places = cell, gutter, None
            self.updateGeometry()
            self.update()

    def set_values(self, values: Array, *, common_scale: float | None) -> None:
        """Newer values of the same shape; `common_scale` where all matrices share one."""
        if (common_scale is None) != (self._common_scale is None):
            self.updateGeometry()
        self._values, self._common_scale, self._blocks, self._places = values, common_scale, None, None
        self.update()
        if self._cursor is not None:
            self._tell()

    def light(self, cells: Collection[Lit]) -> None:
        """Frame other cells."""
        if cells != self.lit:
            self.lit = cells
            self.update()

    def copy(self) -> None:
        """Put the whole matrix on the clipboard, for a spreadsheet, with all digits."""
        lines = ("\t".join(str(value) for value in row) for row in self._values)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def copy_as(self, form: MatrixForm) -> None:
        """Put the whole matrix on the clipboard, for another program; for NumPy in the shape that the array has."""
        shape = self.own_shape if form is MatrixForm.NUMPY else None
        values = self._values if shape is None else self._values.reshape(shape)
        QGuiApplication.clipboard().setText(matrix_text(values, form))

    def exact(self, row: int, column: int) -> str:
        """A weight with all its digits: hidden_1/kernel[row 2, column 3] = −0.12345678."""
        names = self._names
        if names.shape:
            index = np.unravel_index(row * names.shape[-1] + column, names.shape)
            place = place_text((*names.row_axes, *names.column_axes), [int(each) + 1 for each in index])
        else:
            place = self.tr("row {row}, column {column}").format(row=row + 1, column=column + 1)
        return f"{self.name}[{place}] = {exact_text(self._values[row, column])}"

    def natural_column(self) -> int:
        """The room that the longest column name wants, 0 where columns are only numbered."""
        names = [name for name in self._names.columns[:64] if not name.isdigit()]
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        return min(widest + SPACING, WIDEST_NAME) if names else 0

    def natural_gutter(self) -> int:
        """The room that the row names want."""
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in self._names.rows[:64]), default=0)
        return min(widest, WIDEST_NAME) + SPACING

    def sizeHint(self) -> QSize:
        """All of it."""
        return self._geometry().size

    def minimumSizeHint(self) -> QSize:
        """All of it: whoever shows it scrolls."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what is to be seen."""
        painter = MatrixPainter(self, self._geometry(), self._heat, self.form)
        painter.paint(event.rect(), self._cursor, is_focused=self.hasFocus())
        painter.end()

    @property
    def form(self) -> CellForm | None:
        """The form of the numbers in the cells, or None where there are none."""
        return cell_form(self._values, self._cell.digits) if self._cell.digits else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The cell under the cursor is told."""
        self._is_keyed = False
        self._point_at(self._geometry().cell_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The keys go on from the cell that was clicked."""
        self.mouseMoveEvent(event)
        self._is_keyed = self._cursor is not None
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose()
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The cursor is gone, unless it is the keyboard's."""
        if not self._is_keyed:
            self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard, the first cell is told."""
        if self._cursor is None and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self._is_keyed = True
            self._point_at((0, 0))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No cell is told any more."""
        self._is_keyed = False
        self._point_at(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End, Page up and down walk through the cells; Return chooses one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self._choose()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._is_keyed = True
        row, column = self._cursor or (0, 0)
        cells = self.shown.cells
        if self._cursor is not None:
            row, column = row + step[0], column + step[1]
        self._point_at((min(max(row, 0), cells.shape[0] - 1), min(max(column, 0), cells.shape[1] - 1)))

    def changeEvent(self, event: QEvent) -> None:
        """Other fonts and another language take other room."""
        self._places = None
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """The arrows belong to the matrix while it has the focus; a tooltip has all digits."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.modifiers() == Qt.KeyboardModifier.NoModifier and Qt.Key(event.key()) in _STEPS:
                event.accept()
                return True
        elif event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._geometry().cell_at(event.pos())
            QToolTip.showText(event.globalPos(), self.exact(*self.shown.place(*cell)) if cell else "", self)
            return True
        return super().event(event)

    def _set_up(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        layer, _, array = self.name.partition("/")
        rows, columns = self._values.shape
        self.setAccessibleName(
            self.tr("{layer} {array}, {rows} rows, {columns} columns").format(
                layer=layer, array=array, rows=rows, columns=columns
            )
        )
        own_action(spec("matrix.copy"), self, self.copy, Qt.ShortcutContext.WidgetShortcut)
        for form in MatrixForm:
            own_action(
                spec(f"matrix.copy_{form}"), self, partial(self.copy_as, form), Qt.ShortcutContext.WidgetShortcut
            )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        theme().changed.connect(self._on_theme_changed)

    def _geometry(self) -> Geometry:
        """Worked out once: layouts ask for the size of a matrix dozens of times."""
        if self._places is None:
            self._places = self._placed()
        return self._places

    def _placed(self) -> Geometry:
        rows, columns = self.shown.cells.shape
        return Geometry(
            rows=rows,
            columns=columns,
            cell=self._cell,
            line=self.fontMetrics().height() + 2,
            gutter=self._gutter,
            heading=heading_width(heading(self.name, self._values, self.shown, self._names), self.font()),
            numbers=statistics_width(),
            has_scale=self._common_scale is None,
            has_column_names=self._has_column_names,
            has_caption=self._has_caption,
        )

    def _point_at(self, cell: tuple[int, int] | None) -> None:
        if cell != self._cursor:
            self._cursor = cell
            self.update()
            self._tell()

    def _tell(self) -> None:
        if self._cursor is None:
            self.pointed.emit("")
            return
        row, column = self.shown.place(*self._cursor)
        words = self.spoken(row, column)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if self._is_keyed:
                announce(self, words)
        self.pointed.emit(self._with_names(row, column))

    def spoken(self, row: int, column: int) -> str:
        """A cell for a screen reader: hidden_1 kernel, row petal_length, column 2, +0.25, gradient −0.013."""
        names, value = self._names, signed_text(float(self._values[row, column]))
        words = spoken_cell(self.name, _named(names.rows, row), _named(names.columns, column), value)
        if self.gradient is None:
            return words
        gradient = signed_text(float(self.gradient[row, column]))
        if self.gradient_update is None:
            return self.tr("{cell}, gradient {gradient}").format(cell=words, gradient=gradient)
        told = self.tr("{cell}, gradient {gradient} in update {update}")
        return told.format(cell=words, gradient=gradient, update=f"{self.gradient_update:,}")

    def _choose(self) -> None:
        if self._cursor is not None:
            self.chosen.emit(*self.shown.place(*self._cursor))

    def _with_names(self, row: int, column: int) -> str:
        names = self._names
        ends = [
            (known[at], axes, known[at] == str(at + 1))
            for known, axes, at in ((names.rows, names.row_axes, row), (names.columns, names.column_axes, column))
            if at < len(known)
        ]
        if all(is_place for _, _, is_place in ends):
            return self.exact(row, column)
        told = " → ".join(self._word(name, axes) for name, axes, _ in ends)
        return f"{self.exact(row, column)}   ({told})"

    def _word(self, name: str, axes: Axes) -> str:
        """A name as it is; of a number what it counts: row 125, or row 125, time 3 of `125.3`."""
        parts = name.split(".")
        if len(parts) != len(axes) or not all(part.isdigit() for part in parts):
            return name
        return place_text(axes, parts)

    def _on_theme_changed(self, changed: Colors) -> None:
        self._heat = heat(changed)
        self.update()


def _named(names: tuple[str, ...], at: int) -> str:
    return names[at] if at < len(names) else str(at + 1)
