"""Texts that have less room than they need: of labels, buttons, boxes, tabs, heads, titles, lists. Some give way on purpose: where
the tool tip says all, nothing is lost."""

from collections.abc import Callable, Iterator
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenuBar,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolBar,
    QToolButton,
    QWidget,
)

from gui.widgets.fold_button import FoldButton
from gui.widgets.plain_text import without_mnemonic

CLOSE_AND_FLOAT = 40
"""Pixels that the buttons of a dock's title bar take."""
LETTERS_OF_A_LINE = 16
Need = tuple[str, float, float, str]
"""(text, pixels that it needs, pixels that it has, tool tip)."""


def cut_texts(window: QWidget) -> list[str]:
    """A line for each text of `window` in sight that is cut."""
    found = list[str]()
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        look = next((look for kind, look in _LOOKS.items() if isinstance(widget, kind)), None)
        if look is None or widget.window() is not window.window() or not _is_in_front(widget):
            continue
        name = f"{type(widget).__name__} of {type(widget.parentWidget()).__name__}"
        for text, needed, given, tip in (*look(widget), *_beyond_parents(widget)):
            if needed > given and not _is_told(text, tip):
                found.append(f"{name}: {text!r} needs {ceil(needed)} pixels and has {given:.0f}")
    return found


def _is_in_front(widget: QWidget) -> bool:
    """False in a panel behind others, and for tabs that Qt has put aside: they count as visible, and lie outside the window."""
    inner = widget
    while not inner.isWindow() and (parent := inner.parentWidget()) is not None:
        if isinstance(parent, QMainWindow) and not parent.rect().intersects(inner.geometry()):
            return False
        inner = parent
    return True


def _is_told(text: str, tip: str) -> bool:
    """True where the tool tip says it whole, but for a word that says what follows."""
    whole = _plain(text).casefold()
    return bool(whole) and any(each in _plain(tip).casefold() for each in (whole, whole.partition(": ")[2] or whole))


def _plain(text: str) -> str:
    return " ".join(QTextDocumentFragment.fromHtml(without_mnemonic(text)).toPlainText().split())


def _width(widget: QWidget, text: str) -> int:
    """Of a text of several lines, whose mnemonics are not seen."""
    return widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()


def _least_line(widget: QWidget) -> int:
    """Lines that are narrower are no pleasure to read, though nothing of them is lost."""
    return widget.fontMetrics().horizontalAdvance("0") * LETTERS_OF_A_LINE


def _label(label: QLabel) -> Iterator[Need]:
    text, tip = label.text(), label.toolTip()
    if not label.wordWrap():
        yield text, label.sizeHint().width(), label.width(), tip
        yield text, label.sizeHint().height(), label.height(), tip
        return
    yield text, label.heightForWidth(label.width()), label.height(), tip
    for word in _plain(text).split():
        yield word, _width(label, word), label.contentsRect().width(), tip
    yield text, min(_width(label, text), _least_line(label)), label.width(), tip


def _button(button: QAbstractButton) -> Iterator[Need]:
    text, tip = button.text(), button.toolTip()
    icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
    if isinstance(button, FoldButton):
        yield text, button.sizeHint().width() - 4, button.width(), tip
    elif isinstance(button, QPushButton):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        room = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
        yield text, _width(button, text) + icon, room.width(), tip
    elif not isinstance(button, QToolButton) or button.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly:
        yield text, button.sizeHint().width(), button.width(), tip


def _box(box: QComboBox) -> Iterator[Need]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width() + 4
    yield box.currentText(), _width(box, box.currentText()) + icon, room.width(), box.toolTip()


def _line(line: QLineEdit) -> Iterator[Need]:
    if not isinstance(line.parentWidget(), QComboBox):
        text = line.placeholderText()
        yield text, _width(line, text) + 4, line.contentsRect().width(), line.toolTip()


def _tabs(bar: QTabBar) -> Iterator[Need]:
    for place in range(bar.count()):
        icon = 0 if bar.tabIcon(place).isNull() else bar.iconSize().width() + 4
        rect, text, tip = bar.tabRect(place), bar.tabText(place), bar.tabToolTip(place)
        yield text, _width(bar, text) + icon, rect.width(), tip
        yield text, rect.right(), bar.width(), ""


def _head(head: QHeaderView) -> Iterator[Need]:
    model = head.model()
    if head.orientation() is Qt.Orientation.Horizontal and model is not None:
        for section in range(min(head.count(), 30)):
            text, tip = (
                str(model.headerData(section, head.orientation(), role) or "")
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            )
            if not head.isSectionHidden(section):
                yield text, head.sectionSizeHint(section), head.sectionSize(section), tip


def _list(view: QListView) -> Iterator[Need]:
    for row in range(view.model().rowCount() if view.model() is not None else 0):
        index = view.model().index(row, 0)
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        yield str(index.data()), view.sizeHintForIndex(index).width(), view.viewport().width(), tip


def _table(view: QTableView) -> Iterator[Need]:
    """Lists of words, whose last column takes what is left; tables of numbers scroll."""
    for column in range(view.model().columnCount() if view.horizontalHeader().stretchLastSection() else 0):
        room = min(view.columnWidth(column), view.viewport().width() - view.columnViewportPosition(column))
        for row in range(min(view.model().rowCount(), 30)):
            text = str(view.model().index(row, column).data() or "")
            yield text, min(_width(view, text), _least_line(view)), room, ""


def _dock(dock: QDockWidget) -> Iterator[Need]:
    if dock.titleBarWidget() is None:
        yield dock.windowTitle(), _width(dock, dock.windowTitle()), dock.width() - CLOSE_AND_FLOAT, ""


def _menus(bar: QMenuBar) -> Iterator[Need]:
    corner = bar.cornerWidget(Qt.Corner.TopRightCorner)
    end = bar.width() if corner is None else corner.x()
    for action in bar.actions():
        rect = bar.actionGeometry(action)
        yield action.text(), rect.right() if rect.width() else bar.width() + 1, end, ""


def _tools(bar: QToolBar) -> Iterator[Need]:
    more = bar.findChild(QWidget, "qt_toolbar_ext_button")
    if more is not None and more.isVisible():
        yield f"what is behind the arrow of '{bar.windowTitle()}'", bar.sizeHint().width(), bar.width(), ""


def _beyond_parents(widget: QWidget) -> Iterator[Need]:
    """Where a parent is too small to show all of the widget, and nothing scrolls."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else type(widget).__name__
    rect, inner, checks_height = widget.rect(), widget, True
    while not inner.isWindow() and (parent := inner.parentWidget()) is not None:
        rect = QRect(inner.mapToParent(rect.topLeft()), rect.size())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            checks_height = False
            if area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                return
        if text:
            yield text, rect.right(), parent.width(), ""
            yield text, -rect.left(), 0, ""
            if checks_height:
                yield text, rect.bottom(), parent.height(), ""
        inner = parent


_LOOKS: dict[type[QWidget], Callable[..., Iterator[Need]]] = {
    QLabel: _label,
    QAbstractButton: _button,
    QComboBox: _box,
    QLineEdit: _line,
    QTabBar: _tabs,
    QHeaderView: _head,
    QListView: _list,
    QTableView: _table,
    QDockWidget: _dock,
    QMenuBar: _menus,
    QToolBar: _tools,
}
