"""Which step is shown: a slider to drag, buttons for one step on or back, and playing where there is an action for it."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from gui.actions.actions import Actions
from gui.icons import icon
from gui.theme import SPACING

SLOWEST, FASTEST = 600, 30
"""Milliseconds for a step."""
WHOLE = 9000
"""Milliseconds in which all steps are played, where that is slower than the fastest and faster than the slowest step."""


@dataclass(frozen=True)
class Words:
    """What the slider is; the place, with {number} and {count}; why there is no step at all, none before, none behind."""

    slider: str
    place: str
    nothing: str
    first: str
    last: str
    start: str = ""
    """The place of step 0, where it is called otherwise."""


class StepTransport(QWidget):
    """Shows step `number` of `count`, from `least` on; 0 where there is none."""

    number_changed = Signal(int)

    def __init__(self, words: Words, actions: Actions, prefix: str, scope: QWidget, *, least: int) -> None:
        """The actions `prefix`.first and so on; their keys count within `scope`."""
        super().__init__()
        self._words, self._actions, self._prefix, self._least = words, actions, prefix, least
        self._plays = any(spec.name == f"{prefix}.play" for spec in actions)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._build(scope)
        self._lay_out()
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self.slider.sliderPressed.connect(self.pause)
        self._show()

    @property
    def number(self) -> int:
        """The step that is shown."""
        return self.slider.value()

    @property
    def count(self) -> int:
        """How many there are."""
        return self.slider.maximum()

    @property
    def is_playing(self) -> bool:
        """True while it goes on by itself."""
        return self._timer.isActive()

    def set_count(self, count: int, *, number: int | None = None) -> None:
        """There are so many steps, and `number` is shown, or the one that was, where there still is one; silently."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(min(count, self._least), count)
            self.slider.setValue(self.number if number is None else number)
        if not count:
            self._timer.stop()
        self._show()

    def go_to(self, number: int) -> None:
        """Show a step."""
        self.slider.setValue(number)

    def go_on(self, by: int) -> None:
        """So many steps on, or back."""
        self.slider.setValue(self.number + by)

    def play(self) -> None:
        """Go on step by step, from the first where the last is shown; or stop doing so."""
        if self.is_playing:
            self.pause()
            return
        if self.number == self.count:
            self.go_to(self._least)
        self._timer.start(min(SLOWEST, max(FASTEST, WHOLE // max(self.count, 1))))
        self._show()

    def pause(self) -> None:
        """Stay where it is."""
        self._timer.stop()
        self._show()

    def _build(self, scope: QWidget) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self._words.slider)
        self.slider.setMaximum(0)
        self.label = QLabel()
        bound = {
            "first": lambda: self._step_to(self._least),
            "previous": lambda: self._step_to(self.number - 1),
            **({"play": self.play} if self._plays else {}),
            "next": lambda: self._step_to(self.number + 1),
            "last": lambda: self._step_to(self.count),
        }
        self.buttons: dict[str, QToolButton] = {}
        for name, slot in bound.items():
            button = self.buttons[name] = QToolButton()
            button.setAutoRaise(True)
            button.setDefaultAction(self._actions.bind(f"{self._prefix}.{name}", slot, scope))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACING // 2)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.label)
        column = QVBoxLayout(self)  # as wide as the panel even where that is narrow
        column.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        column.setSpacing(0)
        column.addWidget(self.slider)
        column.addLayout(row)

    def _step_to(self, number: int) -> None:
        self.pause()
        self.go_to(number)

    def _show(self) -> None:
        number, count, words = self.number, self.count, self._words
        place = words.place if number else words.start or words.place
        self.label.setText(place.format(number=number, count=count))
        before = "" if number > self._least else words.first
        behind = "" if number < count else words.last
        reasons = {"first": before, "previous": before, "play": "", "next": behind, "last": behind}
        for name in self.buttons:
            self._actions.allow(f"{self._prefix}.{name}", reasons[name] if count else words.nothing)
        if self._plays:
            self._actions[f"{self._prefix}.play"].setIcon(icon("pause" if self.is_playing else "play"))

    def _on_slider_value_changed(self, number: int) -> None:
        self._show()
        self.number_changed.emit(number)

    def _on_timer_timeout(self) -> None:
        self.go_on(1)
        if self.number == self.count:
            self.pause()
