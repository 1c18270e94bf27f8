"""The ranges of both axes, and the steps on which points may lie."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from engine.painting.axis import Axis
from gui.forms.number_box import NumberBox
from gui.forms.numbers import Bounds
from gui.paint.session import PaintSession
from gui.theme import SPACING
from gui.widgets.plain_text import plain_tip

FARTHEST = 1e12
MIN_STEP = 1e-9
STEPS = 20
"""About so many steps from end to end, at first."""


class AxisBox(QWidget):
    """For each axis from, to and step; a step counts while the box is checked."""

    def __init__(self, session: PaintSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.snap = QCheckBox(self.tr("Snap to &steps"))
        self.snap.setToolTip(self.tr("Points lie on multiples of the step: tidy numbers for a calculation by hand."))
        self.fit = QPushButton(self.tr("Show &all"))
        self.fit.setToolTip(self.tr("The range that shows all points. The wheel zooms, the middle button moves."))
        self.fit.setAutoDefault(False)
        self.boxes: list[list[NumberBox]] = []
        self._lay_out()
        self.snap.toggled.connect(self._on_changed)
        self.fit.clicked.connect(session.fit)
        session.axes_changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACING // 2)
        for column, text in enumerate((self.tr("from"), self.tr("to"), self.tr("step")), start=1):
            head = QLabel(text)
            head.setProperty("role", "faint")
            grid.addWidget(head, 0, column)
        for row, axis in enumerate(self._axes, start=1):
            name = QLabel(axis.name)
            name.setMaximumWidth(12 * SPACING)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setToolTip(plain_tip(axis.name))
            grid.addWidget(name, row, 0)
            names = (
                self.tr("{name} from").format(name=axis.name),
                self.tr("{name} to").format(name=axis.name),
                self.tr("Step of {name}").format(name=axis.name),
            )
            bounds = (Bounds(-FARTHEST, FARTHEST), Bounds(-FARTHEST, FARTHEST), Bounds(MIN_STEP, FARTHEST))
            self.boxes.append([self._box(each, told) for each, told in zip(bounds, names, strict=True)])
            self.boxes[-1][2].set_value(_usual_step(axis))
            for column, box in enumerate(self.boxes[-1], start=1):
                grid.addWidget(box, row, column)
        grid.addWidget(self.snap, 3, 0, 1, 3)
        grid.addWidget(self.fit, 3, 3)

    def _box(self, bounds: Bounds, name: str) -> NumberBox:
        box = NumberBox(bounds)
        box.setAccessibleName(name)
        box.committed.connect(self._on_changed)
        box.refused.connect(self._session.notice_given)
        return box

    @property
    def _axes(self) -> tuple[Axis, Axis]:
        return self._session.board.x_axis, self._session.board.y_axis

    def _show(self) -> None:
        for axis, (low, high, step) in zip(self._axes, self.boxes, strict=True):
            low.set_value(axis.low)
            high.set_value(axis.high)
            step.setEnabled(self.snap.isChecked())

    def _on_changed(self) -> None:
        changed = []
        for axis, (low, high, step) in zip(self._axes, self.boxes, strict=True):
            if not low.value < high.value:
                self._session.notice_given.emit(
                    self.tr("{name}: an axis goes from a smaller number to a larger one.").format(name=axis.name)
                )
                self._show()
                return
            wanted = float(step.value) if self.snap.isChecked() else None
            changed.append(replace(axis, low=float(low.value), high=float(high.value), step=wanted))
        self._session.notice_given.emit("")
        self._session.set_axes(changed[0], changed[1])
        self._show()


def _usual_step(axis: Axis) -> float:
    """1, 2 or 5 times a power of ten, so that about STEPS of them are the range."""
    least = axis.span / STEPS
    power = Axis("", 0, 1000 * least).resolution  # the first power of ten from `least` up
    return next(step for step in (float(f"{power * part:.1g}") for part in (0.1, 0.2, 0.5, 1)) if step >= 0.99 * least)
