"""The slider through the updates of a run, with what plays them back: the window shows the update where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QToolButton, QWidget

from gui.actions.actions import Actions
from gui.runs.controller import RunController
from gui.runs.shown_moment import LENGTHS
from gui.runs.words import moment_text
from gui.theme import SPACING
from gui.widgets.elided_label import ElidedLabel

ALL = ("moment.first", "moment.previous", "moment.play", "moment.next", "moment.now")
PAGES = 20
"""So many Page-Downs go through the whole run."""


class TimeBar(QWidget):
    """Follows the moment that is shown, and moves it. The slider's end is now."""

    def __init__(self, runs: RunController, actions: Actions, *, names: Sequence[str] = ALL) -> None:
        """`names`: the actions that have a button."""
        super().__init__()
        self._runs, self._actions, self._names = runs, actions, names
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("The update that the window shows"))
        self.slider.setToolTip(
            self.tr("Drag, or walk with the arrow keys: the whole window shows this update. The right end is now.")
        )
        self.label = ElidedLabel()
        self.label.setMinimumWidth(10 * SPACING)
        self._lay_out()
        self._connect()
        self.follow()

    def follow(self) -> None:
        """Show where the moment is among the updates so far."""
        moment = self._runs.moment
        last = max(moment.last, moment.first)
        with QSignalBlocker(self.slider):
            self.slider.setRange(moment.first, last)
            self.slider.setPageStep(max(1, (last - moment.first) // PAGES))
            if not self.slider.isSliderDown():
                self.slider.setValue(last if moment.update is None else moment.update)
        self.slider.setEnabled(moment.is_possible)
        self.label.setText(self._words())
        self.label.setToolTip(self.label.text())
        self.slider.setAccessibleDescription(self.label.text())
        for chosen, seconds in self._lengths.items():
            chosen.setChecked(seconds == moment.length)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        row.setSpacing(SPACING // 2)
        for name in self._names:
            button = QToolButton()
            button.setDefaultAction(self._actions[name])
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
            if name == "moment.play":
                self._add_lengths(button)
        row.addWidget(self.slider, 3)
        row.addWidget(self.label, 1)

    def _add_lengths(self, button: QToolButton) -> None:
        menu, group = QMenu(button), QActionGroup(button)
        self._lengths: dict[QAction, int] = {}
        for seconds in LENGTHS:
            action = menu.addAction(self.tr("The whole run in {seconds} s").format(seconds=seconds))
            action.setCheckable(True)
            group.addAction(action)
            self._lengths[action] = seconds
        group.triggered.connect(lambda chosen: self._runs.moment.set_length(self._lengths[chosen]))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _connect(self) -> None:
        moment = self._runs.moment
        for signal in (moment.changed, moment.film_changed, self._runs.advanced, self._runs.state_changed):
            signal.connect(self.follow)
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self.slider.sliderReleased.connect(self.follow)

    def _words(self) -> str:
        moment = self._runs.moment
        if moment.refusal:
            return moment.refusal
        if not moment.is_possible:
            return ""
        return moment_text(self._runs) or self.tr("Now: update {number}").format(number=f"{moment.last:,}")

    def _on_slider_value_changed(self, update: int) -> None:
        self._runs.moment.pause()
        self._runs.moment.go_to(None if update == self.slider.maximum() else update)
