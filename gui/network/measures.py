"""What the canvas colours by, chosen in a menu: weights, values or gradients, and what neurons show beside it."""

from functools import partial

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.actions.actions import Actions
from gui.icons import icon
from gui.network.coloring import Measure

KEY = "network/measure"


class MeasureChoice(QObject):
    """The three actions, one of which is checked; that is remembered."""

    chosen = Signal(object)
    """Measure."""

    def __init__(self, scope: QWidget, actions: Actions) -> None:
        super().__init__(scope)
        self._all, group = actions, QActionGroup(self)
        stored = QSettings().value(KEY, Measure.WEIGHT.value, str)
        self.measure = next((each for each in Measure if each.value == stored), Measure.WEIGHT)
        for each in Measure:
            action = actions.bind(f"network.by_{each.value}", partial(self._choose, each), scope)
            action.setCheckable(True)
            action.setChecked(each is self.measure)
            group.addAction(action)

    def button(self, parent: QWidget) -> QToolButton:
        """The small control: a button with a menu of what is shown."""
        button = QToolButton(parent)
        button.setText(self.tr("Show"))
        button.setIcon(icon("brush"))
        button.setAccessibleName(self.tr("What the canvas shows"))
        button.setToolTip(self.tr("Colours by weight, value or gradient; the values of a row; histograms; pictures"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        menu.addSection(self.tr("Colours"))
        menu.addActions([self._all[f"network.by_{each.value}"] for each in Measure])
        menu.addSection(self.tr("In and beside neurons"))
        menu.addActions([self._all[name] for name in ("network.row", "network.histograms", "network.pictures")])
        button.setMenu(menu)
        return button

    def _choose(self, measure: Measure) -> None:
        self.measure = measure
        QSettings().setValue(KEY, measure.value)
        self.chosen.emit(measure)
