"""Lets single-key shortcuts (Space, R, →) rest while the widget with the focus needs the key itself, for typing above all."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QGraphicsView,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from gui.widgets.typing import TYPED_INTO

_TYPED_INTO = (*TYPED_INTO, QComboBox, QAbstractItemView)
_MOVED_IN = (QAbstractSlider, QTabBar, QGraphicsView)
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select})
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class ShortcutGuard(QObject):
    """Watches the widget that has the focus, no other, and claims for it the plain keys that it needs.

    Qt asks the widget first (`ShortcutOverride`); an accepted question keeps the shortcut from firing.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        app.focusChanged.connect(self._on_app_focus_changed)
        self._on_app_focus_changed(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the key for `watched` where it needs it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
            and needs_key(watched, event)
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _on_app_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):  # a widget that is being deleted gives the focus away
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._on_watched_destroyed)
        self._watched = new
        if new is not None:
            new.installEventFilter(self)
            new.destroyed.connect(self._on_watched_destroyed)

    def _on_watched_destroyed(self) -> None:
        self._watched = None


def needs_key(widget: QWidget, event: QKeyEvent) -> bool:
    """True when `widget` itself has a use for this plain key."""
    if event.modifiers() not in _PLAIN:
        return False
    key = Qt.Key(event.key())
    if isinstance(widget, _TYPED_INTO):
        return (bool(event.text().strip()) and event.text().isprintable()) or key in _ARROWS | _PRESSES
    if isinstance(widget, _MOVED_IN):
        return key in _ARROWS
    return isinstance(widget, QAbstractButton) and key in _PRESSES
