"""The line above a presented panel: its title, the numbers of the run, and flat buttons that take no focus."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.actions.actions import Actions
from gui.runs.controller import RunController
from gui.theme import SPACING
from gui.transport.read_outs import ReadOuts

BUTTONS = ("previous", "next", "smaller", "larger", "fewer_digits", "more_digits", "end")
"""Actions of the presentation. Their keys count while the heading is shown."""


class Heading(QWidget):
    """Pulls the numbers of the run while it lasts."""

    def __init__(self, runs: RunController, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self.title, self.place = QLabel(), QLabel()
        self.title.setProperty("role", "large")
        self.place.setProperty("role", "faint")
        self.read_outs = ReadOuts()
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACING, SPACING, SPACING, SPACING)
        row.setSpacing(2 * SPACING)
        for widget in (self.title, self.place):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.read_outs)
        row.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for name in BUTTONS:
            button = QToolButton()
            button.setDefaultAction(actions[f"present.{name}"])
            button.setAutoRaise(True)
            button.setIconSize(QSize(20, 20))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            buttons.addWidget(button)
        row.addLayout(buttons)
        for changed in (runs.advanced, runs.ended, runs.state_changed, runs.started):
            changed.connect(self._follow)
        self._follow()

    def show_panel(self, title: str, number: int, count: int) -> None:
        """Say which panel is presented, and that it is `number` of `count`."""
        self.title.setText(title)
        self.place.setText(f"{number} / {count}")

    def _follow(self) -> None:
        self.read_outs.show_history(self._runs.history)
