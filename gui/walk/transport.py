"""Which update of the walk is shown: a slider to drag, buttons for one step on or back, and playing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from gui.actions.actions import Actions
from gui.icons import icon
from gui.theme import SPACING

SLOWEST, FASTEST = 600, 30
"""Milliseconds for a step."""
WHOLE = 9000
"""Milliseconds in which a whole walk is played, where that is slower than the fastest and faster than the slowest step."""


class WalkTransport(QWidget):
    """Shows update `number` of `count`; 0 is the start."""

    number_changed = Signal(int)

    def __init__(self, actions: Actions, scope: QWidget, parent: QWidget | None = None) -> None:
        """The keys of the actions count within `scope`."""
        super().__init__(parent)
        self._actions = actions
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._build(scope)
        self._lay_out()
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self.slider.sliderPressed.connect(self.pause)
        self._show()

    @property
    def number(self) -> int:
        """The update that is shown."""
        return self.slider.value()

    @property
    def count(self) -> int:
        """How many there are."""
        return self.slider.maximum()

    @property
    def is_playing(self) -> bool:
        """True while it goes on by itself."""
        return self._timer.isActive()

    def set_count(self, count: int) -> None:
        """There are so many updates; the one that is shown stays where there is still one."""
        self.slider.setMaximum(count)
        if not count:
            self.pause()
        self._show()

    def go_to(self, number: int) -> None:
        """Show an update."""
        self.slider.setValue(number)

    def play(self) -> None:
        """Go on step by step, from the start where the end is shown; or stop doing so."""
        if self.is_playing:
            self.pause()
            return
        if self.number == self.count:
            self.go_to(0)
        self._timer.start(min(SLOWEST, max(FASTEST, WHOLE // max(self.count, 1))))
        self._show()

    def pause(self) -> None:
        """Stay where it is."""
        self._timer.stop()
        self._show()

    def _build(self, scope: QWidget) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Update of the walk"))
        self.slider.setMaximum(0)
        self.label = QLabel()
        bound = {
            "first": lambda: self._step_to(0),
            "previous": lambda: self._step_to(self.number - 1),
            "play": self.play,
            "next": lambda: self._step_to(self.number + 1),
            "last": lambda: self._step_to(self.count),
        }
        self.buttons: dict[str, QToolButton] = {}
        for name, slot in bound.items():
            button = self.buttons[name] = QToolButton()
            button.setAutoRaise(True)
            button.setDefaultAction(self._actions.bind(f"walk.{name}", slot, scope))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, 0, SPACING, SPACING // 2)
        row.setSpacing(SPACING // 2)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.label)

    def _step_to(self, number: int) -> None:
        self.pause()
        self.go_to(number)

    def _show(self) -> None:
        number, count = self.number, self.count
        self.label.setText(
            self.tr("start") if not number else self.tr("update {number} of {count}").format(number=number, count=count)
        )
        nothing = "" if count else self.tr("There is no walk.")
        for name in ("first", "previous"):
            self._actions.allow(f"walk.{name}", nothing or ("" if number else self.tr("This is the start.")))
        for name in ("next", "last"):
            self._actions.allow(f"walk.{name}", nothing or ("" if number < count else self.tr("This is the end.")))
        self._actions.allow("walk.play", nothing)
        play = self._actions["walk.play"]
        play.setIcon(icon("pause" if self.is_playing else "play"))

    def _on_slider_value_changed(self, number: int) -> None:
        self._show()
        self.number_changed.emit(number)

    def _on_timer_timeout(self) -> None:
        self.go_to(self.number + 1)
        if self.number == self.count:
            self.pause()
