"""Paints a matrix. It changes nothing and decides nothing: where things lie, is geometry's matter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QLinearGradient, QPainter, QPen

from gui.matrices.caption import bold_font, heading, small_number_font, statistics
from gui.matrices.cell_text import CellForm
from gui.matrices.geometry import Geometry
from gui.matrices.heat import Heat, heat_places
from gui.theme import SPACING, colors, number_font
from gui.widgets.number_text import signed_text

if TYPE_CHECKING:
    from gui.matrices.matrix_view import MatrixView

MIN_CELL_WITH_GRID = 6
"""Smaller cells have no lines between them: they would hide the colours."""

MIN_NAME = 5 * SPACING
"""A name is shortened to so many pixels before others give way to it."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


class MatrixPainter:
    """One pass over one matrix."""

    def __init__(self, view: "MatrixView", geometry: Geometry, heat: Heat, form: CellForm | None) -> None:
        self._view, self._geometry, self._heat, self._form = view, geometry, heat, form
        self._colors = colors()
        self._painter = QPainter(view)

    def paint(self, area: QRect, cursor: tuple[int, int] | None, *, is_focused: bool) -> None:
        """What lies within `area`."""
        if self._geometry.has_caption:
            self._paint_caption()
        self._paint_cells(area)
        self._paint_names(area)
        if self._geometry.has_scale:
            paint_scale(self._painter, self._geometry.scale, self._view.scale)
        self._paint_lit()
        self._paint_cursor(cursor, is_focused=is_focused)

    def end(self) -> None:
        """Done."""
        self._painter.end()

    def _paint_caption(self) -> None:
        line, width = self._geometry.line, self._view.width()
        array, about = heading(self._view.name, self._view.values, self._view.shown, self._view.names)
        bold = bold_font(self._view.font())
        self._painter.setFont(bold)
        self._painter.setPen(self._colors.text)
        self._painter.drawText(QRect(0, 0, width, line), LEFT, array)
        at = QFontMetrics(bold).horizontalAdvance(array + "  ")
        self._painter.setFont(self._view.font())
        self._painter.setPen(self._colors.faint)
        self._painter.drawText(QRect(at, 0, width - at, line), LEFT, about)
        self._painter.setFont(small_number_font())
        self._painter.drawText(self._geometry.statistics, LEFT, statistics(self._view.values))

    def _paint_cells(self, area: QRect) -> None:
        cells = self._view.shown.cells
        places = heat_places(cells, self._view.scale)
        self._painter.drawImage(self._geometry.cells, self._heat.image(places))
        if min(self._geometry.cell.width, self._geometry.cell.height) >= MIN_CELL_WITH_GRID:
            self._paint_grid(area)
        self._paint_slices(area)
        if self._form is None:
            return
        self._painter.setFont(number_font())
        rows, columns = self._geometry.within(area)
        for row in rows:
            for column in columns:
                self._painter.setPen(self._heat.texts[places[row, column]])
                text = self._form.text(float(cells[row, column]))
                self._painter.drawText(self._geometry.cell_rect(row, column), CENTER, text)

    def _paint_grid(self, area: QRect) -> None:
        rows, columns = self._geometry.within(area)
        cells, size = self._geometry.cells, self._geometry.cell
        self._painter.setPen(QPen(self._colors.panel, 1))
        for row in rows[1:] if rows.start == 0 else rows:
            y = cells.top() + row * size.height
            self._painter.drawLine(cells.left(), y, cells.right(), y)
        for column in columns[1:] if columns.start == 0 else columns:
            x = cells.left() + column * size.width
            self._painter.drawLine(x, cells.top(), x, cells.bottom())

    def _paint_slices(self, area: QRect) -> None:
        """Lines between the slices of an array of more than two axes, where each row is to be seen."""
        size, rows = self._view.names.slice_rows, self._geometry.within(area)[0]
        if not size or not self._view.shown.is_whole:
            return
        cells = self._geometry.cells
        self._painter.setPen(QPen(self._colors.text, 1))
        for row in rows:
            if row and row % size == 0:
                y = cells.top() + row * self._geometry.cell.height
                self._painter.drawLine(cells.left(), y, cells.right(), y)

    def _paint_names(self, area: QRect) -> None:
        """Every name where there is room, else every second, tenth, …; in blocks those of the first weight."""
        geometry, metrics = self._geometry, self._view.fontMetrics()
        shown = self._view.shown
        self._painter.setFont(self._view.font())
        self._painter.setPen(self._colors.faint)
        names = self._view.row_names
        for row in range(0, geometry.rows, stride(geometry.line, geometry.cell.height)):
            cell = geometry.cell_rect(row, 0)
            place = row * shown.height
            if place < len(names):
                box = QRect(0, cell.center().y() - geometry.line // 2, geometry.gutter - SPACING // 2, geometry.line)
                text = metrics.elidedText(names[place], Qt.TextElideMode.ElideRight, box.width())
                self._painter.drawText(box, RIGHT, text)
        if geometry.has_column_names:
            self._paint_column_names(metrics, geometry.cells.top() - geometry.line)

    def _paint_column_names(self, metrics: QFontMetrics, top: int) -> None:
        geometry, shown, names = self._geometry, self._view.shown, self._view.column_names
        widest = metrics.horizontalAdvance(max(names, key=len, default="")) + SPACING
        step = stride(min(widest, MIN_NAME), geometry.cell.width)
        for column in range(0, geometry.columns, step):
            cell, place = geometry.cell_rect(0, column), column * shown.width
            if place >= len(names):
                continue
            room = min(step * cell.width(), geometry.cells.right() + 1 - cell.left())
            box = QRect(cell.left(), top, room, geometry.line)
            text = metrics.elidedText(names[place], Qt.TextElideMode.ElideRight, room - 2)
            if step == 1 or text == names[place]:
                self._painter.drawText(box, CENTER if step == 1 else LEFT, text)

    def _paint_lit(self) -> None:
        """Frames around the cells that are lit, each on a ground of its own so that it is seen on every colour."""
        geometry, shown = self._geometry, self._view.shown
        for row, column in self._view.lit:
            first = geometry.cell_rect((row or 0) // shown.height, (column or 0) // shown.width)
            last_row = geometry.rows - 1 if row is None else row // shown.height
            last_column = geometry.columns - 1 if column is None else column // shown.width
            rect = first.united(geometry.cell_rect(last_row, last_column))
            for color, width in ((self._colors.panel, 4), (self._colors.accent, 2)):
                self._painter.setPen(QPen(color, width))
                self._painter.setBrush(Qt.BrushStyle.NoBrush)
                self._painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_cursor(self, cursor: tuple[int, int] | None, *, is_focused: bool) -> None:
        if cursor is None:
            return
        rect = self._geometry.cell_rect(*cursor)
        grown = max(0, 6 - rect.width()) // 2
        self._painter.setPen(QPen(self._colors.text, 2 if is_focused else 1))
        self._painter.drawRect(rect.adjusted(-grown, -grown, grown, grown))


def paint_scale(painter: QPainter, area: QRect, scale: float) -> None:
    """A bar from −scale to +scale between its two numbers; nothing where all is zero."""
    if not scale:
        return
    painter.setFont(small_number_font())
    low, high = signed_text(-scale, 3), signed_text(scale, 3)
    metrics = painter.fontMetrics()
    left, right = metrics.horizontalAdvance(low) + SPACING // 2, metrics.horizontalAdvance(high) + SPACING // 2
    painter.setPen(colors().faint)
    painter.drawText(area, LEFT, low)
    painter.drawText(area, RIGHT, high)
    height = max(6, area.height() // 2)
    bar = QRect(area.left() + left, area.center().y() - height // 2, area.width() - left - right, height)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for at, color in ((0.0, colors().negative), (0.5, colors().zero), (1.0, colors().positive)):
        gradient.setColorAt(at, color)
    painter.fillRect(bar, gradient)


def stride(wanted: int, size: int) -> int:
    """Every how many cells of `size` pixels there is room for a text of `wanted` pixels: 1, 2, 5, 10, 20, …"""
    step, digits = 1, (2, 2.5, 2)
    at = 0
    while step * size < wanted:
        step, at = int(step * digits[at % 3]), at + 1
    return step
