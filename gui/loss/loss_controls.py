"""What a person chooses about the loss plot: the x axis, the y axis, smoothing, the run before. No curves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from engine.results.curves import Axis
from gui.theme import SPACING
from gui.widgets.plain_text import without_mnemonic

MAX_SMOOTHING = 99
"""Hundredths."""


class LossControls(QWidget):
    """A row of choices; `changed` after each of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis_box = QComboBox()
        self.axis_box.addItem(self.tr("automatic"), None)
        self.axis_box.addItem(self.tr("epochs"), Axis.EPOCHS)
        self.axis_box.addItem(self.tr("updates"), Axis.UPDATES)
        self.axis_box.setToolTip(self.tr("Automatic: each update until two epochs are complete, then each epoch."))
        self.scale_box = QComboBox()
        self.scale_box.addItem(self.tr("linear"), False)
        self.scale_box.addItem(self.tr("logarithmic"), True)
        self.smoothing_slider = QSlider(Qt.Orientation.Horizontal)
        self.smoothing_slider.setRange(0, MAX_SMOOTHING)
        self.smoothing_slider.setFixedWidth(15 * SPACING)
        self.smoothing_slider.setToolTip(
            self.tr("Exponential smoothing as in TensorBoard; the curve itself stays behind it, faintly.")
        )
        self.previous_box = QCheckBox(self.tr("Previous r&un"))
        self.previous_box.setChecked(True)
        self.previous_box.setToolTip(self.tr("Keep the curves of the run before, dotted, to compare."))
        self.runs_button = QPushButton(self.tr("Ru&ns"))
        self.runs_button.setCheckable(True)
        self.runs_button.setToolTip(
            self.tr("Show the runs that are kept: draw, pin, name and remove them, go back to one.")
        )
        self.sensitivity_button = QPushButton(self.tr("&Rounding…"))
        self.sensitivity_button.setToolTip(
            self.tr(
                "Sensitivity to rounding: is the difference between the engines more than rounding? The run is done again from "
                "starts that are one rounding away."
            )
        )
        self.sensitivity_button.hide()
        for name, control in {
            "axis": self.axis_box,
            "scale": self.scale_box,
            "smoothing": self.smoothing_slider,
            "previous": self.previous_box,
            "runs": self.runs_button,
        }.items():
            control.setObjectName(name)
        self._smoothing_label = QLabel()
        self._lay_out()
        self._connect()

    @property
    def axis(self) -> Axis | None:
        """The chosen x axis; None is automatic."""
        chosen = self.axis_box.currentData()
        return None if chosen is None else Axis(chosen)

    @property
    def is_logarithmic(self) -> bool:
        """True for a logarithmic y axis."""
        return bool(self.scale_box.currentData())

    @property
    def smoothing(self) -> float:
        """The weight of smoothing, 0 for none."""
        return self.smoothing_slider.value() / 100

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, SPACING // 2, SPACING, 0)
        row.setSpacing(SPACING)
        for text, widget in (
            (self.tr("x a&xis"), self.axis_box),
            (self.tr("L&oss axis"), self.scale_box),
            (self.tr("S&moothing"), self.smoothing_slider),
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            widget.setAccessibleName(without_mnemonic(text))
            row.addWidget(label)
            row.addWidget(widget)
        row.addWidget(self._smoothing_label)
        row.addSpacing(SPACING)
        row.addWidget(self.previous_box)
        row.addWidget(self.runs_button)
        row.addStretch(1)
        row.addWidget(self.sensitivity_button)
        self._smoothing_label.setMinimumWidth(self.fontMetrics().horizontalAdvance("0.00 "))
        self._tell_smoothing()

    def _connect(self) -> None:
        self.axis_box.currentIndexChanged.connect(self.changed)
        self.scale_box.currentIndexChanged.connect(self.changed)
        self.smoothing_slider.valueChanged.connect(self._on_smoothing_slider_value_changed)
        self.previous_box.toggled.connect(self.changed)

    def _tell_smoothing(self) -> None:
        self._smoothing_label.setText(f"{self.smoothing:.2f}" if self.smoothing else self.tr("off"))

    def _on_smoothing_slider_value_changed(self) -> None:
        self._tell_smoothing()
        self.changed.emit()
