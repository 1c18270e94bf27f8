"""The walk through an update: step by step on and back, by operation, tensor, layer, phase, update or epoch, or playing slowly."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from engine.training.trace.walking import Unit, entered, moved
from gui.actions.actions import Actions
from gui.forms.fields import ChoiceBox
from gui.step.update_view import UpdateView
from gui.stepping.transport import StepTransport, Words
from gui.theme import SPACING
from gui.widgets.number_text import number_text

PACES = (5000, 3000, 2000, 1500, 1000, 700, 500, 300, 200, 100)
"""Milliseconds for a step, the slowest first."""
USUAL_PACE = 4


class WalkBar(QWidget):
    """Follows the tensor that is read, and asks for others: `tensor_wished`, or `update_wished` where a step leaves the update."""

    tensor_wished = Signal(str)
    update_wished = Signal(int)

    def __init__(self, owner: QWidget, actions: Actions) -> None:
        """`owner`: the keys count wherever the focus is in it."""
        super().__init__(owner)
        self._actions = actions
        self._reading: UpdateView | None = None
        self._last = 0
        self._landing: tuple[int, Unit, int] | None = None
        self._build(owner)
        self._lay_out()
        self._connect()
        self._name_pace()
        self.clear()

    @property
    def unit(self) -> Unit:
        """How far a step of the two buttons goes."""
        return Unit(self.unit_box.currentData())

    def show_tensor(self, reading: UpdateView, name: str, *, last: int) -> None:
        """`name` of `reading` is read; updates up to `last` can be opened."""
        if reading is not self._reading:
            self._landing = None
        self._reading, self._last = reading, last
        at = next((place for place, traced in enumerate(reading.tensors, 1) if traced.name == name), 1)
        self.transport.set_count(len(reading.tensors), number=at)
        for action in self._unit_actions():
            self._actions.allow(action)

    def clear(self) -> None:
        """There is no update."""
        self._reading = self._landing = None
        self.transport.set_count(0)
        for action in self._unit_actions():
            self._actions.allow(action, self.tr("No update is open."))

    def landing(self, reading: UpdateView) -> str:
        """The tensor at which a step into this update arrives; the empty text where it is the one that was read before."""
        if self._landing is None or self._landing[0] != reading.update:
            return ""
        _, unit, by = self._landing
        return reading.tensors[entered(reading.tensors, unit, by)].name if unit.is_within else ""

    def step(self, unit: Unit, by: int) -> None:
        """One step of this unit, on (1) or back (−1)."""
        self.transport.pause()
        reading = self._reading
        if reading is None or self._landing is not None:
            return
        at = moved(reading.tensors, self.transport.number - 1, unit, by)
        if 0 <= at < len(reading.tensors):
            self.transport.go_to(at + 1)
        else:
            self._leave(unit, by)

    def _build(self, owner: QWidget) -> None:
        words = Words(
            slider=self.tr("Tensor of the update"), place=self.tr("{number} of {count}"), nothing=self.tr("No update is open."),
            first=self.tr("There is nothing before."), last=self.tr("There is nothing behind."),
        )  # fmt: skip
        self.transport = StepTransport(words, self._actions, "step.walk", owner, least=1, is_flat=True)
        self.transport.stride, self.transport.may_pass = self._stride, self._may_pass
        self.transport.setMinimumWidth(24 * SPACING)
        self.unit_box = ChoiceBox()
        self.unit_box.setAccessibleName(self.tr("How far a step goes"))
        self.unit_box.setToolTip(self.tr("How far a step of the buttons beside it goes; each has keys of its own, too"))
        for unit, text in (
            (Unit.OPERATION, self.tr("by operation")),
            (Unit.TENSOR, self.tr("by tensor")),
            (Unit.LAYER, self.tr("by layer")),
            (Unit.PHASE, self.tr("by phase")),
            (Unit.UPDATE, self.tr("by update")),
            (Unit.EPOCH, self.tr("by epoch")),
        ):
            self.unit_box.addItem(text, unit.value)
        self.pace = QSlider(Qt.Orientation.Horizontal)
        self.pace.setRange(0, len(PACES) - 1)
        self.pace.setValue(USUAL_PACE)
        self.pace.setPageStep(1)
        self.pace.setFixedWidth(9 * SPACING)
        for unit in Unit:
            for word, by in (("next", 1), ("previous", -1)):
                if unit is not Unit.UPDATE:  # which the chooser of the update has
                    self._actions.bind(f"step.{word}_{unit.value}", partial(self.step, unit, by), owner)

    def _lay_out(self) -> None:
        speed = QLabel(self.tr("Speed"))
        speed.setBuddy(self.pace)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, 0, 0, SPACING // 2)
        row.setSpacing(SPACING)
        row.addWidget(self.transport, 1)
        row.addWidget(self.unit_box)
        row.addWidget(speed)
        row.addWidget(self.pace)

    def _connect(self) -> None:
        self.transport.number_changed.connect(self._on_number_changed)
        self.transport.passed.connect(self._on_passed)
        self.unit_box.currentIndexChanged.connect(self.transport.renew)
        self.pace.valueChanged.connect(self._name_pace)

    @staticmethod
    def _unit_actions() -> Sequence[str]:
        units = (unit.value for unit in Unit if unit is not Unit.UPDATE)
        return [f"step.{word}_{unit}" for unit in units for word in ("next", "previous")]

    def _stride(self, number: int, by: int) -> int:
        """Where it waits for an update, it stays."""
        if self._reading is None or self._landing is not None:
            return number
        return moved(self._reading.tensors, number - 1, self.unit, by) + 1

    def _may_pass(self, by: int) -> bool:
        return self._reading is not None and 1 <= self._update_after(self.unit, by) != self._reading.update

    def _update_after(self, unit: Unit, by: int) -> int:
        """The update to which a step leads that leaves this one; this one itself where there is none."""
        assert self._reading is not None, "an update is open"
        far = self._reading.batches if unit is Unit.EPOCH else 1
        update = self._reading.update + by * far
        return update if 1 <= update <= self._last else self._reading.update

    def _leave(self, unit: Unit, by: int) -> None:
        assert self._reading is not None, "an update is open"
        update = self._update_after(unit, by)
        if update != self._reading.update:
            self._landing = (update, unit, by)
            self.update_wished.emit(update)

    def _name_pace(self) -> None:
        seconds = number_text(PACES[self.pace.value()] / 1000)
        self.pace.setAccessibleName(self.tr("Speed of playing"))
        self.pace.setToolTip(self.tr("Speed of playing: {seconds} s a step").format(seconds=seconds))
        self.transport.set_pace(PACES[self.pace.value()])

    def _on_number_changed(self, number: int) -> None:
        if self._reading is not None:
            self.tensor_wished.emit(self._reading.tensors[number - 1].name)

    def _on_passed(self, by: int) -> None:
        self._leave(self.unit, by)
