"""Where the parts of a shown matrix lie: caption, labels, cells, scale. Arithmetic on rectangles, no painting."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from gui.theme import SPACING


@dataclass(frozen=True)
class CellSize:
    """The size of a cell, and how many digits stand in it; 0 for none."""

    width: int
    height: int
    digits: int


@dataclass(frozen=True)
class Geometry:
    """Of a matrix with `rows` and `columns` of cells.

    `line` is the height of a line of text, `gutter` the row names' width; `heading` and `numbers` are the widths of the
    caption's two parts, which stand side by side where there is room.
    """

    rows: int
    columns: int
    cell: CellSize
    line: int
    gutter: int
    heading: int
    numbers: int
    has_scale: bool
    has_column_names: bool = True
    has_caption: bool = True

    @property
    def _is_caption_one_line(self) -> bool:
        return self.heading + 2 * SPACING + self.numbers <= self.gutter + self.columns * self.cell.width

    @property
    def _caption_lines(self) -> int:
        if not self.has_caption:
            return 0
        return 1 if self._is_caption_one_line else 2

    @property
    def _caption_width(self) -> int:
        if not self.has_caption:
            return 0
        both = self.heading + 2 * SPACING + self.numbers
        return both if self._is_caption_one_line else max(self.heading, self.numbers)

    @property
    def statistics(self) -> QRect:
        """The numbers of the caption."""
        if self._is_caption_one_line:
            return QRect(self.heading + 2 * SPACING, 0, self.numbers, self.line)
        return QRect(0, self.line, self.numbers, self.line)

    @property
    def cells(self) -> QRect:
        """All cells."""
        top = (self._caption_lines + self.has_column_names) * self.line + SPACING // 2
        return QRect(self.gutter, top, self.columns * self.cell.width, self.rows * self.cell.height)

    @property
    def scale(self) -> QRect:
        """The bar with the colours and its two numbers."""
        below = self.cells.bottom() + SPACING // 2
        width = max(min(self.cells.width(), 36 * SPACING), self._caption_width - self.gutter)
        return QRect(self.gutter, below, width, self.line if self.has_scale else 0)

    @property
    def size(self) -> QSize:
        """Of everything."""
        width = max(self.cells.right() + 1, self._caption_width, self.scale.right() + 1)
        return QSize(width + 1, self.scale.bottom() + 2)

    def cell_rect(self, row: int, column: int) -> QRect:
        """One cell."""
        corner = self.cells.topLeft() + QPoint(column * self.cell.width, row * self.cell.height)
        return QRect(corner, QSize(self.cell.width, self.cell.height))

    def cell_at(self, point: QPoint) -> tuple[int, int] | None:
        """The cell under `point`, or None beside them."""
        if not self.cells.contains(point):
            return None
        inside = point - self.cells.topLeft()
        return inside.y() // self.cell.height, inside.x() // self.cell.width

    def within(self, area: QRect) -> tuple[range, range]:
        """The rows and columns that touch `area`."""
        seen = area.intersected(self.cells).translated(-self.cells.topLeft())
        if seen.isEmpty():
            return range(0), range(0)
        return (
            range(seen.top() // self.cell.height, seen.bottom() // self.cell.height + 1),
            range(seen.left() // self.cell.width, seen.right() // self.cell.width + 1),
        )
