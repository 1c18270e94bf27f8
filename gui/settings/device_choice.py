"""Which device TensorFlow computes on, where there is more than one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from engine.config.training import AUTO, Training
from gui.forms.metadata import fields_of
from gui.theme import SPACING
from gui.widgets.plain_text import plain_tip


class DeviceChoice(QWidget):
    """Hidden while there is one device, unless another one is set: that can then be changed."""

    edited = Signal(object, str, str)
    """(new Training, what the undo entry is called, gesture)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = Training()
        self._devices: tuple[str, ...] = ()
        field = next(each for each in fields_of(Training) if each.name == "device")
        label = QLabel(field.title)
        self.box = QComboBox()
        self.box.setAccessibleName(field.title)
        for widget in (label, self.box):
            widget.setToolTip(plain_tip(field.help))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(label)
        row.addWidget(self.box, 1)
        self.box.activated.connect(self._on_box_activated)
        self.hide()

    def set_devices(self, devices: Sequence[str]) -> None:
        """There are these."""
        self._devices = tuple(devices)
        self.show_training(self._training)

    def show_training(self, training: Training) -> None:
        """Show the device of `training`, silently."""
        self._training = training
        known = dict.fromkeys((AUTO, *self._devices, training.device))
        self.box.clear()
        for name in known:
            self.box.addItem(self.tr("automatic") if name == AUTO else name, name)
        self.box.setCurrentIndex(self.box.findData(training.device))
        self.setVisible(len(self._devices) > 1 or training.device != AUTO)

    def _on_box_activated(self) -> None:
        chosen = self.box.currentData()
        if chosen != self._training.device:
            self.edited.emit(self._training.replace(device=chosen), self.tr("Set device"), "")
