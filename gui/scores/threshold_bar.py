"""Two classes: a slider for the threshold, what an error costs, and what the rows cost so."""

from math import isfinite

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QPushButton, QSlider, QWidget

from engine.evaluation.threshold import Decision, Threshold
from gui.theme import SPACING
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_text import number_text

STEPS = 1_000
HIGHEST_COST = 1e9


class ThresholdBar(QWidget):
    """`changed` when a person decides otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = 0.0, 1.0
        self._threshold: float | None = None
        self._cheapest: float | None = None
        self.name = QLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setMinimumWidth(120)
        self.slider.setAccessibleName(self.tr("Threshold"))
        self.box = QDoubleSpinBox()
        self.box.setDecimals(3)
        self.box.setSingleStep(0.01)
        self.box.setKeyboardTracking(False)
        self.box.setAccessibleName(self.tr("Threshold"))
        self.false_positive = self._cost(self.tr("Cost of a false positive"))
        self.false_negative = self._cost(self.tr("Cost of a false negative"))
        self.cheapest = QPushButton(self.tr("&Least cost"))
        self.words = QLabel()
        self.words.setProperty("role", "faint")
        self._lay_out()
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self.box.valueChanged.connect(self._on_box_value_changed)
        self.cheapest.clicked.connect(self._on_cheapest_clicked)

    @property
    def decision(self) -> Decision:
        """What is chosen; the higher score counts until a person moves the threshold."""
        return Decision(self._threshold, self.false_positive.value(), self.false_negative.value())

    def show_threshold(self, found: Threshold, positive: str, *, are_probabilities: bool) -> None:
        """What the engine made of the decision. `positive`: the class that a row is taken for from the threshold on."""
        self._low, self._high = (0.0, 1.0) if are_probabilities else (-1.0, 1.0)
        self._cheapest = found.cheapest if isfinite(found.cheapest) else self._high
        self.name.setText(self.tr("'{name}' from").format(name=positive))
        with QSignalBlocker(self.box), QSignalBlocker(self.slider):
            self.box.setRange(self._low, self._high)
            self.box.setValue(found.value)
            self.slider.setValue(round((found.value - self._low) / (self._high - self._low) * STEPS))
        self.words.setText(
            self.tr("cost {cost}, least {least} from {cheapest}").format(
                cost=number_text(found.cost, 6),
                least=number_text(found.least_cost, 6),
                cheapest=number_text(found.cheapest, 3),
            )
        )

    def _cost(self, name: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(0, HIGHEST_COST)
        box.setDecimals(2)
        box.setValue(1.0)
        box.setKeyboardTracking(False)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.valueChanged.connect(self.changed)
        return box

    def _lay_out(self) -> None:
        row = FlowLayout(self, spacing=SPACING)
        for widget in (self.name, self.slider, self.box):
            row.addWidget(widget)
        for text, box in (
            (self.tr("false positive costs"), self.false_positive),
            (self.tr("false negative"), self.false_negative),
        ):
            row.addWidget(QLabel(text))
            row.addWidget(box)
        row.addWidget(self.cheapest)
        row.addWidget(self.words)

    def _on_slider_value_changed(self, value: int) -> None:
        self._take(self._low + (self._high - self._low) * value / STEPS)

    def _on_box_value_changed(self, value: float) -> None:
        self._take(value)

    def _on_cheapest_clicked(self) -> None:
        if self._cheapest is not None:
            self._take(self._cheapest)

    def _take(self, threshold: float) -> None:
        self._threshold = threshold
        self.changed.emit()
