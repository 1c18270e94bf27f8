"""Opens the help: about the widget with the focus, in the window or within any dialog of it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.actions.actions import Actions
from gui.course.course_desk import CourseDesk
from gui.help.help_dialog import HelpDialog
from gui.help.topic import topic_of
from gui.workspaces.dock_area import DockArea

_KEY = "help"
"""The name of a dialog's shortcut."""


class HelpDesk(QObject):
    """The window's shortcuts rest while a dialog has the focus, so each dialog gets a key of its own when it first has it."""

    def __init__(self, actions: Actions, area: DockArea, course: CourseDesk, window: QWidget) -> None:
        super().__init__(actions)
        self._actions, self._area, self._course, self._window = actions, area, course, window
        actions.bind_window_wide("help.context", self.open_help)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_app_focus_changed)

    def open_help(self) -> None:
        """About the widget with the focus; it stands above the dialog that this lies in, which is left as it is."""
        focused = QApplication.focusWidget()
        within = focused.window() if focused is not None else None
        parent = within if isinstance(within, QDialog) else self._window
        dialog = HelpDialog(topic_of(focused, self._area.focused, self._actions), parent)
        dialog.lesson_chosen.connect(self._course.open)
        dialog.keys_requested.connect(self._actions["help.keyboard"].trigger)
        if isinstance(parent, QDialog):
            parent.finished.connect(dialog.reject)
            dialog.finished.connect(parent.activateWindow)
        dialog.open()

    def _on_app_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or isinstance(dialog, HelpDialog) or not _is_of(dialog, self._window):
            return
        if dialog.findChild(QShortcut, _KEY, Qt.FindChildOption.FindDirectChildrenOnly) is None:
            key = QShortcut(self._actions["help.context"].shortcut(), dialog)
            key.setObjectName(_KEY)
            key.activated.connect(self.open_help)


def _is_of(widget: QWidget | None, window: QWidget) -> bool:
    """Whether `widget` was opened by `window`, or by what that has opened."""
    while widget is not None and widget is not window:
        widget = widget.parentWidget()
    return widget is window
