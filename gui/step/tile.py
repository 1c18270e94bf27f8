"""A tensor as it stands in a formula: its name, its shape, and its numbers on colours; large ones scroll."""

import math

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.matrices.blocks import Array, Blocks
from gui.matrices.caption import bold_font
from gui.matrices.cell_sizes import Cells, cell_size
from gui.matrices.cell_text import largest_of
from gui.matrices.unit_names import MatrixNames
from gui.step.formula_layout import FormulaPart
from gui.step.tile_matrix import TileMatrix
from gui.theme import SPACING, colors, number_font

WIDEST_COLUMN_NAME = 9 * SPACING
SCROLL_BAR = 2 * SPACING


class MatrixTile(FormulaPart):
    """One tensor. `chosen` when a person wants to see where it comes from, `pointed` tells the cell under the cursor."""

    chosen = Signal(str)
    pointed = Signal(str)
    cell_chosen = Signal(object, int, int)
    """(this tile, row, column)."""
    hide_wished = Signal(object)
    """This tile's numbers are to be hidden, or shown again."""

    def __init__(
        self,
        name: str,
        title: str,
        values: Array,
        axes: MatrixNames,
        *,
        shape: str,
        label: str = "",
        is_link: bool = True,
        is_transposed: bool = False,
    ) -> None:
        """`values` (rows, columns) of the tensor `name`, which is called `title` here. `is_link`: it can be chosen.

        `label`: what its numbers are called where they stand alone; the title by default.
        """
        super().__init__()
        self.name, self.is_transposed = name, is_transposed
        self.caption = _Caption(title, shape, is_link=is_link)
        self.caption.setToolTip(name)
        self.caption.chosen.connect(self._on_caption_chosen)
        self.matrix = TileMatrix(label or title, values, has_column_names=bool(axes.columns), has_caption=False)
        self.matrix.set_names(axes)
        self.caption.set_note(_block_text(self.matrix.shown))
        self.matrix.setAccessibleName(f"{label or title}, {values.shape[0]} × {values.shape[1]}")
        self.matrix.pointed.connect(self.pointed)
        self.matrix.chosen.connect(self._on_matrix_chosen)
        own_action(spec("matrix.hide"), self.matrix, self._on_hide_wished, Qt.ShortcutContext.WidgetShortcut)
        own_action(spec("matrix.paste"), self.matrix, self.matrix.paste, Qt.ShortcutContext.WidgetShortcut)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.matrix)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self.matrix.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 2)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self._scroll)
        self.set_values(values)

    def set_values(self, values: Array, *, scale: float | None = None) -> None:
        """Newer values of the same shape. `scale`: the |w| at the ends of the colour scale; None for the largest of them."""
        natural = math.inf if values.size == 1 else largest_of(values)  # one number alone has no colour
        self.matrix.set_values(values, common_scale=natural if scale is None else scale)

    def set_look(self, digits: int, *, room: QSize) -> None:
        """`digits` after the point where they fit; past `room` it scrolls."""
        matrix, metrics = self.matrix, QFontMetrics(number_font())
        gutter = matrix.natural_gutter() if matrix.row_names else 0
        names = min(matrix.natural_column(), WIDEST_COLUMN_NAME)
        matrix.set_digits(digits)
        cell = matrix.number_cell() or cell_size(
            [matrix.shown.cells],
            Cells.AUTOMATIC,
            digits,
            room=max(room.width() - gutter, 1),
            character=metrics.horizontalAdvance("0"),
            line=metrics.height(),
            names=names,
        )
        matrix.set_look(cell, gutter)
        matrix.resize(matrix.sizeHint())
        wanted, caption = matrix.sizeHint(), self.caption.sizeHint()
        most = room - QSize(4, caption.height() + 4)
        is_high, is_wide = wanted.height() > most.height(), wanted.width() > most.width()
        wide = min(wanted.width() + SCROLL_BAR * is_high, max(most.width(), 8 * SPACING))
        high = min(wanted.height() + SCROLL_BAR * is_wide, max(most.height(), 8 * SPACING))
        self._scroll.setFixedSize(QSize(wide, high))
        self.setFixedSize(QSize(max(wide, caption.width()) + 4, high + caption.height() + 2))

    def sizeHint(self) -> QSize:
        """Qt: what `set_look` has found."""
        return self.minimumSize()

    def axis(self) -> int:
        """The middle of the cells."""
        return self.caption.sizeHint().height() + min(self.matrix.middle(), self._scroll.height() // 2)

    def _on_hide_wished(self) -> None:
        self.hide_wished.emit(self)

    def _on_matrix_chosen(self, row: int, column: int) -> None:
        self.cell_chosen.emit(self, row, column)

    def _on_caption_chosen(self) -> None:
        self.chosen.emit(self.name)


class _Caption(QWidget):
    """The name, and the shape behind it. It is a link that the keyboard reaches."""

    chosen = Signal()

    def __init__(self, title: str, shape: str, *, is_link: bool) -> None:
        super().__init__()
        self._title, self._shape, self._is_link = title, shape, is_link
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        if is_link:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_about(self, shape: str) -> None:
        """What stands behind the name."""
        self._shape = shape
        self.update()

    def set_note(self, note: str) -> None:
        """What stands behind that, whatever is said there."""
        self._note = note
        self.update()

    @property
    def _about(self) -> str:
        return "  ·  ".join(part for part in (self._shape, self._note) if part)

    def sizeHint(self) -> QSize:
        """Qt."""
        bold = QFontMetrics(bold_font(self.font())).horizontalAdvance(self._title)
        shape = self.fontMetrics().horizontalAdvance("  " + self._about) if self._about else 0
        return QSize(bold + shape + 2, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        painter = QPainter(self)
        is_aimed_at = self._is_link and (self.underMouse() or self.hasFocus())
        bold = bold_font(self.font())
        bold.setUnderline(is_aimed_at)
        painter.setFont(bold)
        painter.setPen(colors().accent if self._is_link else colors().text)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), left, self._title)
        at = QFontMetrics(bold).horizontalAdvance(self._title)
        painter.setFont(self.font())
        painter.setPen(colors().faint)
        painter.drawText(self.rect().adjusted(at, 0, 0, 0), left, "  " + self._about)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click chooses it."""
        if self._is_link and event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Return chooses it; Space goes on meaning play."""
        if self._is_link and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt: it looks otherwise under the cursor and with the focus."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)


def _block_text(shown: Blocks) -> str:
    """What a cell stands for where it is not one number."""
    if shown.is_whole:
        return ""
    text = QCoreApplication.translate("MatrixView", "each cell: the largest |w| of {height} × {width}")
    return text.format(height=shown.height, width=shown.width)
