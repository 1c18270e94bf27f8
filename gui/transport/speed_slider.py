"""The speed of a run as a slider: from one update a second, in steps of 1-2-5, to as fast as it goes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from gui.theme import SPACING

SPEEDS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, None)
"""Updates a second; None is as fast as it goes."""


class SpeedSlider(QWidget):
    """The chosen speed stands beside the slider in words."""

    speed_changed = Signal(object)
    """float updates a second, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(SPEEDS) - 1)
        self.slider.setPageStep(3)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setMinimumWidth(50)
        self.slider.setObjectName("speed")
        self.slider.setAccessibleName(self.tr("Speed"))
        self.slider.setToolTip(self.tr("The most updates a second: slow to watch, full speed to get it done"))
        self._words = QLabel()
        widest = max(self._words.fontMetrics().horizontalAdvance(self._text(speed)) for speed in SPEEDS)
        self._words.setMinimumWidth(widest)
        self.slider.setValue(len(SPEEDS) - 1)
        self._show_words()
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING // 2)
        row.addWidget(self.slider, 1)
        row.addWidget(self._words)

    @property
    def speed(self) -> float | None:
        """Updates a second at the most; None is as fast as it goes."""
        return SPEEDS[self.slider.value()]

    def _on_slider_value_changed(self) -> None:
        self._show_words()
        self.speed_changed.emit(self.speed)

    def _show_words(self) -> None:
        self._words.setText(self._text(self.speed))
        self.slider.setAccessibleDescription(self._words.text())

    def _text(self, speed: float | None) -> str:
        return self.tr("full speed") if speed is None else self.tr("{speed}/s").format(speed=f"{speed:,.0f}")
