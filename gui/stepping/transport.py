"""Which step is shown: a slider to drag, buttons for one step on or back, and playing where there is an action for it."""

from collections.abc import Callable
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
    passed = Signal(int)
    """A step led beyond the last one (1) or the first one (−1), where it may."""

    def __init__(
        self, words: Words, actions: Actions, prefix: str, scope: QWidget, *, least: int, is_flat: bool = False
    ) -> None:
        """The actions `prefix`.first and so on; their keys count within `scope`. `is_flat`: all in one line."""
        super().__init__()
        self.stride: Callable[[int, int], int] = _by_one
        """Where a step from a number leads, on (1) or back (−1)."""
        self.may_pass: Callable[[int], bool] = _never
        """Whether a step may lead beyond the last number (1), or the first (−1)."""
        self._pace, self._is_flat = 0, is_flat
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
        """One step on (1), or back (−1)."""
        number = self.stride(self.number, by)
        if self._least <= number <= self.count:
            self.go_to(number)
        elif self.may_pass(by):
            self.passed.emit(by)

    def renew(self) -> None:
        """Steps lead elsewhere now."""
        self._show()

    def set_pace(self, milliseconds: int) -> None:
        """Play so slowly; 0 for what suits the number of steps."""
        self._pace = milliseconds
        if self.is_playing:
            self._timer.setInterval(self._interval)

    @property
    def _interval(self) -> int:
        return self._pace or min(SLOWEST, max(FASTEST, WHOLE // max(self.count, 1)))

    def play(self) -> None:
        """Go on step by step, from the first where the last is shown; or stop doing so."""
        if self.is_playing:
            self.pause()
            return
        if not self._leads(1):
            self.go_to(self._least)
        self._timer.start(self._interval)
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
            "previous": lambda: self._step(-1),
            **({"play": self.play} if self._plays else {}),
            "next": lambda: self._step(1),
            "last": lambda: self._step_to(self.count),
        }
        self.buttons: dict[str, QToolButton] = {}
        for name, slot in bound.items():
            button = self.buttons[name] = QToolButton()
            button.setAutoRaise(True)
            button.setDefaultAction(self._actions.bind(f"{self._prefix}.{name}", slot, scope))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _lay_out(self) -> None:
        if self._is_flat:
            self._lay_out_in_a_line()
            return
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

    def _lay_out_in_a_line(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING // 2)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.label)

    def _leads(self, by: int) -> bool:
        """True where a step leads anywhere."""
        return self._least <= self.stride(self.number, by) <= self.count or self.may_pass(by)

    def _step(self, by: int) -> None:
        self.pause()
        self.go_on(by)

    def _step_to(self, number: int) -> None:
        self.pause()
        self.go_to(number)

    def _show(self) -> None:
        number, count, words = self.number, self.count, self._words
        place = words.place if number else words.start or words.place
        self.label.setText(place.format(number=number, count=count))
        before = "" if self._leads(-1) else words.first
        behind = "" if self._leads(1) else words.last
        is_first, is_last = number <= self._least, number >= count
        reasons = {
            "first": words.first if is_first else "",
            "previous": before,
            "play": "",
            "next": behind,
            "last": words.last if is_last else "",
        }
        for name in self.buttons:
            self._actions.allow(f"{self._prefix}.{name}", reasons[name] if count else words.nothing)
        if self._plays:
            self._actions[f"{self._prefix}.play"].setIcon(icon("pause" if self.is_playing else "play"))

    def _on_slider_value_changed(self, number: int) -> None:
        self._show()
        self.number_changed.emit(number)

    def _on_timer_timeout(self) -> None:
        self.go_on(1)
        if not self._leads(1):
            self.pause()


def _by_one(number: int, by: int) -> int:
    return number + by


def _never(_by: int) -> bool:
    return False
