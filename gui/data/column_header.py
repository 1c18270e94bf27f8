"""The header of the columns: name, role and treatment always in sight, drawn as a button that asks for the column's menu."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from gui.data.column_labels import ColumnHead, all_roles, all_treatments, role_color
from gui.data.table_model import HEAD_ROLE
from gui.theme import SPACING, colors, theme
from gui.widgets.plain_text import plain_tip

_MARGIN = SPACING // 2
_STRIPE = 3
_ARROW = "▾"
_GRIP = 5
"""So near the right or left edge of a section the mouse resizes it."""


class ColumnHeader(QHeaderView):
    """Three lines a column: its name, and a button with its role and its scaling or encoding."""

    menu_requested = Signal(int)
    """The number of a column whose menu is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(self.tr("Columns with their roles"))
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMouseTracking(True)
        self.setMinimumSectionSize(8 * SPACING)
        self._pressed = -1
        self._hovered = -1
        self._marks: dict[str, str] = {}
        self._words_width = 0
        theme().changed.connect(self._on_theme_changed)

    def set_marks(self, marks: Mapping[str, str]) -> None:
        """Outline the heads of these columns, by their names, each with a sentence."""
        if marks != self._marks:
            self._marks = dict(marks)
            self.viewport().update()

    def mark(self, section: int) -> str:
        """What was found about the column; empty where nothing was."""
        return self._marks.get(str(self.model().headerData(section, Qt.Orientation.Horizontal)), "")

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: what was found about a column comes before what else is to be said of it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            section = self.logicalIndexAt(event.pos())
            if section >= 0 and (text := self.mark(section)):
                QToolTip.showText(event.globalPos(), plain_tip(text), self.viewport())
                return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        """Room for the three lines. Qt would measure many heads for a width, which a table does not ask for."""
        return QSize(self.minimumSectionSize(), self._head_height())

    def sectionSizeFromContents(self, logical_index: int) -> QSize:
        """What a double click on a section's edge fits it to, at the least."""
        name = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal))
        return QSize(self.wanted_width(name), self._head_height())

    def button_rect(self, section: int) -> QRect:
        """Where the role's button of `section` stands, in the viewport's coordinates."""
        left, width = self.sectionViewportPosition(section), self.sectionSize(section)
        top = _STRIPE + self.fontMetrics().height() + 2 * _MARGIN
        return QRect(left + _MARGIN, top, width - 2 * _MARGIN - 1, self.height() - top - _MARGIN - 1)

    def menu_place(self, section: int) -> QPoint:
        """Where on the screen the menu of `section` opens."""
        return self.viewport().mapToGlobal(self.button_rect(section).bottomLeft() + QPoint(0, 2))

    def wanted_width(self, name: str) -> int:
        """The width at which a column called `name` shows all of its head, whatever its role and treatment will be."""
        bold = QFontMetrics(_bold(self.font()))
        if not self._words_width:
            roles = (bold.horizontalAdvance(text) for text in all_roles())
            treatments = (self.fontMetrics().horizontalAdvance(f"{text}  {_ARROW}") for text in all_treatments())
            self._words_width = max(*roles, *treatments)
        return max(bold.horizontalAdvance(name) + 2 * SPACING, self._words_width + 2 * _MARGIN + SPACING) + 4

    def changeEvent(self, event: QEvent) -> None:
        """Another font or language: the words are measured again."""
        self._words_width = 0
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As ever; asked for from Python, all sections are drawn while Python's lock is held."""
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw one column's head; Qt's own drawing knows one line only."""
        head = self.model().headerData(logical_index, Qt.Orientation.Horizontal, HEAD_ROLE)
        if not isinstance(head, ColumnHead) or not rect.isValid():
            return
        painter.save()
        painter.setClipRect(rect)
        self._paint_ground(painter, rect, logical_index, role_color(head.part.role, colors()))
        self._paint_name(painter, rect, head)
        self._paint_button(painter, self.button_rect(logical_index), head, is_hovered=logical_index == self._hovered)
        if self.mark(logical_index):
            painter.setPen(QPen(colors().warning, 2.5, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(2, 2, -3, -3))
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a role's button is kept for its menu; elsewhere it selects or resizes as usual."""
        self._pressed = self._button_at(event.position().toPoint())
        if self._pressed < 0 or event.button() is not Qt.MouseButton.LeftButton:
            self._pressed = -1
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the menu when the mouse is let go on the button where it was pressed."""
        pressed, self._pressed = self._pressed, -1
        if pressed < 0:
            super().mouseReleaseEvent(event)
        elif self._button_at(event.position().toPoint()) == pressed:
            self.menu_requested.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the mouse."""
        if self._pressed < 0:
            super().mouseMoveEvent(event)
        self._hover(self._button_at(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:
        """No button is under the mouse any more."""
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button asks for the menu anywhere on the head."""
        section = self.logicalIndexAt(event.pos())
        if section >= 0:
            self.menu_requested.emit(section)

    def _head_height(self) -> int:
        return _STRIPE + 3 * self.fontMetrics().height() + 5 * _MARGIN

    def _button_at(self, point: QPoint) -> int:
        section = self.logicalIndexAt(point)
        if section < 0:
            return -1
        rect = self.button_rect(section)
        on_button = rect.adjusted(_GRIP - _MARGIN, 0, _MARGIN - _GRIP, 0).contains(point)
        return section if on_button else -1

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    def _paint_ground(self, painter: QPainter, rect: QRect, section: int, role: QColor) -> None:
        c = colors()
        selection = self.selectionModel()
        is_selected = selection is not None and selection.columnIntersectsSelection(section, self.rootIndex())
        painter.fillRect(rect, c.raised if is_selected else c.window)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width() - 1, _STRIPE), role)
        painter.setPen(c.line)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_name(self, painter: QPainter, rect: QRect, head: ColumnHead) -> None:
        font = _bold(self.font())
        painter.setFont(font)
        painter.setPen(_name_color(head))
        room = rect.adjusted(SPACING, _STRIPE + _MARGIN, -SPACING, 0)
        name = QFontMetrics(font).elidedText(head.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), name)

    def _paint_button(self, painter: QPainter, rect: QRect, head: ColumnHead, *, is_hovered: bool) -> None:
        c = colors()
        role = role_color(head.part.role, c)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(role if is_hovered else c.line)
        painter.setBrush(c.panel)
        painter.drawRoundedRect(rect, _MARGIN, _MARGIN)
        line = self.fontMetrics().height()
        room = QRect(rect.left() + _MARGIN + 1, rect.top() + _MARGIN // 2, rect.width() - 2 * _MARGIN - 2, line)
        painter.setFont(_bold(self.font()))
        painter.setPen(role)
        _draw_line(painter, room, head.role)
        painter.setFont(self.font())
        painter.setPen(c.faint if head.treatment_is_idle else c.text)
        room.translate(0, line)
        arrow = QRect(room.right() - _MARGIN - SPACING, room.top(), SPACING + _MARGIN, line)
        _draw_line(painter, room.adjusted(0, 0, -arrow.width(), 0), head.treatment)
        painter.setPen(role if is_hovered else c.faint)
        painter.drawText(arrow, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), _ARROW)

    def _on_theme_changed(self, _colors: object) -> None:
        self.viewport().update()


def _draw_line(painter: QPainter, room: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _name_color(head: ColumnHead) -> QColor:
    if not head.problem:
        return colors().text
    return colors().warning if head.is_warning else colors().error
