"""The palette: every action found by a few letters of its text, in the window's language or in English, with its keys."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions.actions import Actions
from gui.actions.search import Entry, found
from gui.actions.spec import action_name
from gui.feedback.shortcuts_dialog import keys_text
from gui.panels import owner_of, panel_title
from gui.theme import SPACING, colors
from gui.widgets.plain_text import plain_label

NAME = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT = 720, 420
_WALKED = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """Type, walk with the arrow keys, press Return. It is gone before the action is carried out."""

    def __init__(self, actions: Actions, where: Mapping[str, str], window: QWidget) -> None:
        """`where`: the menus in which actions stand, by the actions' names."""
        super().__init__(window)
        self._actions = actions
        self._entries = [
            Entry(
                spec.name,
                action_name(actions[spec.name].text()),
                where.get(spec.name) or panel_title(owner_of((spec.panel,))),
                action_name(spec.text),
            )
            for spec in actions
            if spec.name != "view.palette"
        ]
        self.setWindowTitle(self.tr("Find an action"))
        self._build()
        self._lay_out()
        self.finished.connect(self.deleteLater)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk through the list while the focus stays in the line."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _WALKED:
            self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("What do you want to do? For instance: export, layer, dark"))
        self.line.setAccessibleName(self.tr("Letters of an action's name"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._show)
        self.line.returnPressed.connect(self._do)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Actions"))
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.currentItemChanged.connect(self._tell)
        self.table.itemClicked.connect(self._do)
        self.told = plain_label()
        self.told.setProperty("role", "faint")
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        for widget in (self.line, self.table, self.told):
            column.addWidget(widget)
        window = self.parentWidget()
        room = window.size() if window is not None else self.size()
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))

    def _show(self, typed: str) -> None:
        entries = found(self._entries, typed)
        self.table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            action = self._actions[entry.name]
            for column, text in enumerate((entry.text, entry.where, keys_text(action.shortcuts()))):
                item = QTableWidgetItem(text)
                item.setData(NAME, entry.name)
                if column == 0:
                    item.setIcon(action.icon())
                if column or not action.isEnabled():
                    item.setForeground(colors().faint)
                self.table.setItem(row, column, item)
        if entries:
            self.table.selectRow(0)
            self.table.setCurrentCell(0, 0)
        self._tell()

    def _chosen(self) -> str:
        item = self.table.currentItem()
        return str(item.data(NAME)) if item is not None else ""

    def _tell(self) -> None:
        name = self._chosen()
        if not name:
            self.told.setText(self.tr("No action is called so. Type fewer letters, or others."))
        elif reason := self._actions.reason(name):
            self.told.setText(self.tr("Not possible: {reason}").format(reason=reason))
        else:
            self.told.setText(self._actions[name].toolTip())

    def _do(self) -> None:
        name = self._chosen()
        if name and self._actions[name].isEnabled():
            self.accept()
            self._actions[name].trigger()
