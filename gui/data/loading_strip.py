"""A strip that shows which file is being loaded, how far it is, and a button to give it up."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from gui.data.loading import TableLoader
from gui.tasks import Key, Task, tasks
from gui.theme import SPACING
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.plain_text import plain_tip

DELAY_MILLISECONDS = 200
"""A file that is loaded faster does not make the title flicker."""
_STEPS = 1000


class LoadingStrip(QWidget):
    """Follows a loader, opaque over what it is laid on; hidden while nothing is being loaded."""

    def __init__(self, loader: TableLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._task: Task | None = None
        self.setAutoFillBackground(True)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MILLISECONDS)
        self._delay.timeout.connect(self.show)
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Share of the file that is read"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAccessibleName(self.tr("Cancel loading"))
        self.cancel_button.clicked.connect(loader.cancel)
        self._lay_out()
        self.hide()
        tasks().changed.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(self._name, 3)
        row.addWidget(self.bar, 2)
        row.addWidget(self.cancel_button)

    def _follow(self) -> None:
        task = tasks().current(Key.LOAD, owner=self._loader)
        if task is self._task:
            return
        self._task = task
        if task is None:
            self._delay.stop()
            self.hide()
            return
        task.progressed.connect(self._on_progressed)
        self._name.setText(task.words)
        self._name.setToolTip(plain_tip(str(self._loader.path)))
        self.bar.setValue(0)
        if self.isHidden():
            self._delay.start()

    def _on_progressed(self, share: float) -> None:
        self.bar.setValue(round(share * _STEPS))
