"""The three columns of a panel that walks through something, with widths that are remembered."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.stepping.transport import StepTransport
from gui.widgets.room import Room
from gui.widgets.scrolled import Scrolled

LEAST_HEIGHT = 120
"""Pixels of the controls that are always seen."""


class StepColumns(QSplitter):
    """The controls at the left, the picture above its transport, what is told of a step at the right."""

    def __init__(
        self,
        controls: QWidget,
        picture: QWidget,
        transport: StepTransport,
        told: QWidget,
        *,
        key: str,
        widths: list[int],
    ) -> None:
        """`key`: of the widths among the settings. `widths`: at first, in pixels."""
        super().__init__(Qt.Orientation.Horizontal)
        self._key = key
        self.setChildrenCollapsible(False)
        held, middle = Scrolled(), QWidget()
        self.chosen = Room(held, least=LEAST_HEIGHT)
        for parent, widgets in ((held, [controls]), (middle, [picture, transport])):
            column = QVBoxLayout(parent)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for widget in widgets:
                column.addWidget(widget, 1 if widget is picture else 0)
        for part in (self.chosen, middle, told):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.setSizes(widths)
        state = QSettings().value(key)
        if state is not None:
            self.restoreState(state)

    def remember(self) -> None:
        """The widths; before the window closes."""
        QSettings().setValue(self._key, self.saveState())
