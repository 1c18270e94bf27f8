"""How an action of the table is made, with its shortcut in force only while the focus is in the table."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def table_action(owner: QWidget, text: str, keys: QKeySequence.StandardKey | str, slot: Callable[[], None]) -> QAction:
    """An action of `owner` that calls `slot`; its shortcut works while `owner` or a child has the focus."""
    action = QAction(text, owner)
    action.setShortcuts(
        QKeySequence.keyBindings(keys) if isinstance(keys, QKeySequence.StandardKey) else [QKeySequence(keys)]
    )
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(slot)
    owner.addAction(action)
    return action
