"""What is being done meanwhile, how far it is, and a way to give it up: a part of the status bar for one piece of work."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

from gui.tasks import Ending, Task, tasks
from gui.theme import SPACING
from gui.widgets.elided_label import ElidedLabel

DELAY_MILLISECONDS = 200
"""What is done within it is not worth a flicker."""
_STEPS = 1000


class WorkLine(QWidget):
    """Hidden while nothing is being done. Escape gives up, wherever the focus is in the window."""

    def __init__(self, *keys: str, parent: QWidget | None = None) -> None:
        """`keys`: of the tasks that are shown."""
        super().__init__(parent)
        self._keys = keys
        self._task: Task | None = None
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MILLISECONDS)
        self._delay.timeout.connect(self.show)
        self.words = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(20 * SPACING)
        self.bar.setMaximumHeight(self.fontMetrics().height())
        self.bar.setAccessibleName(self.tr("Share that is done"))
        self.button = QPushButton(self.tr("Give up"))
        self.button.setToolTip(self.tr("Give up what is being done; nothing is changed (Escape)"))
        self.button.setAccessibleName(self.tr("Give up what is being done"))
        self.button.setFlat(True)
        self.button.clicked.connect(self._cancel)
        self._heard: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication), "widgets need an application"
        app.focusChanged.connect(self._on_focus_changed)
        self._lay_out()
        self.hide()
        tasks().changed.connect(self._follow)
        self._follow()

    @property
    def is_busy(self) -> bool:
        """True while something is being done, shown or not yet."""
        return bool(self.words.text())

    def _follow(self) -> None:
        task = tasks().current(*self._keys)
        if task is self._task or (task is not None and not task.words):
            return
        self._task = task
        can_cancel = task is not None and task.ending is not Ending.NOBODY
        self.words.setText("" if task is None else task.words)
        self.bar.setRange(0, 0)  # to and fro, until it is known how far it is
        self.button.setVisible(can_cancel)
        if task is None:
            self._delay.stop()
            self.hide()
        else:
            task.progressed.connect(self._on_progressed)
            self._delay.start()
        self._listen(QApplication.focusWidget() or self.window() if can_cancel else None)

    def _on_progressed(self, share: float) -> None:
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(share * _STEPS))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape is for the work, before it is for a bar, a field or a notice."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if not is_escape:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self._cancel()
            return True
        return False

    def _listen(self, widget: QWidget | None) -> None:
        """Hear the keys of the one widget that gets them: to hear all events would hold the window up while a thread works."""
        if self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
        self._heard = widget if widget is not None and widget.window() is self.window() else None
        if self._heard is not None:
            self._heard.installEventFilter(self)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._heard is not None and new is not None:
            self._listen(new)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, 0, SPACING, 0)
        row.setSpacing(SPACING)
        for widget in (self.words, self.bar, self.button):
            row.addWidget(widget)
