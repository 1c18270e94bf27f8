"""How wide a column should be at first: its head, and the cells of the first rows; never the whole table."""

from PySide6.QtGui import QFontMetrics, QGuiApplication

from engine.data.table import Column, NumberColumn
from gui.theme import SPACING, number_font

MAX_ROWS = 100
MAX_CELLS = 20_000
MAX_WIDTH = 30 * SPACING


def fitting_width(column: Column, head: int, *, of: int) -> int:
    """The width for `column`, whose head wants the width `head`, in a table of `of` columns."""
    rows = min(len(column.values), MAX_ROWS, max(1, MAX_CELLS // max(1, of)))
    longest = sorted({column.text(row) for row in range(rows)}, key=len)[-3:]
    metrics = QFontMetrics(number_font() if isinstance(column, NumberColumn) else QGuiApplication.font())
    cells = max((metrics.horizontalAdvance(text) for text in longest), default=0)
    return min(max(head, cells + 3 * SPACING), MAX_WIDTH)
