"""Which table is generated, with its parameters and its first points. The formulas are the engine's."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.data.generators import GENERATORS, Generator, Quadratic
from engine.data.table import Table, TextColumn
from engine.spec.base import Spec
from gui.forms.form import SpecForm
from gui.kit.class_marks import class_color, class_symbol
from gui.plots.axis import Axis
from gui.theme import SPACING, colors

MOST_POINTS = 1_000
"""In the preview."""


class GeneratorDialog(QDialog):
    """A generator, its form, and a scatter of what it makes."""

    chosen = Signal(object)
    """Generator."""

    def __init__(self, generator: Generator | None, parent: QWidget) -> None:
        """`generator`: the one to begin with."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Generate a table"))
        self._specs: dict[type[Generator], Generator] = {kind: kind() for kind in GENERATORS}
        first = generator or Quadratic()
        self._specs[type(first)] = first
        self._build(first)
        self._lay_out()
        self._show(first)

    @property
    def generator(self) -> Generator:
        """What is chosen."""
        kind: type[Generator] = self.kind.currentData()
        return self._specs[kind]

    def accept(self) -> None:
        """Qt: tell what was chosen."""
        super().accept()
        self.chosen.emit(self.generator)

    def _build(self, first: Generator) -> None:
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What is generated"))
        for kind in GENERATORS:
            self.kind.addItem(kind.label, kind)
        self.kind.setCurrentIndex(GENERATORS.index(type(first)))
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.form = SpecForm(first)
        self.form.edited.connect(self._on_form_edited)
        axes = {side: Axis(side) for side in ("left", "bottom")}
        self.plot = pg.PlotWidget(background=colors().window, axisItems=axes)
        self.plot.setAccessibleName(self.tr("The first rows as points"))
        self.plot.setMenuEnabled(False)
        self.plot.setMinimumSize(320, 280)
        self.legend = self.plot.addLegend(offset=(8, 8))
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self._buttons.button(button.Ok).setText(self.tr("&Generate"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        label = QLabel(self.tr("&Table"))
        label.setBuddy(self.kind)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.kind, 1)
        left.addLayout(row)
        left.addWidget(self.about)
        left.addWidget(self.form)
        left.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(2 * SPACING)
        middle.addLayout(left, 2)
        middle.addWidget(self.plot, 3)
        whole = QVBoxLayout(self)
        whole.addLayout(middle, 1)
        whole.addWidget(self._buttons)
        self.resize(820, 480)

    def _show(self, generator: Generator) -> None:
        self.about.setText(generator.about)
        shown = generator.replace(rows=min(generator.rows, MOST_POINTS))
        self._draw(shown.generate())

    def _draw(self, table: Table) -> None:
        """The first column against the last of numbers, a symbol and a colour for each class."""
        self.plot.clear()
        palette, last = colors(), table.columns[-1]
        numbers = [column for column in table.columns if not isinstance(column, TextColumn)]
        x, y = numbers[0], numbers[-1]
        self.plot.setLabel("bottom", x.name, color=palette.text)
        self.plot.setLabel("left", y.name, color=palette.text)
        for side in ("bottom", "left"):
            self.plot.getAxis(side).setPen(palette.faint)
            self.plot.getAxis(side).setTextPen(palette.text)
        classes = last.classes if isinstance(last, TextColumn) else ("",)
        self.legend.setVisible(len(classes) > 1)
        for at, name in enumerate(classes):
            rows = last.values == name if isinstance(last, TextColumn) else np.ones(table.rows, dtype=np.bool_)
            self.plot.plot(
                x.values[rows], y.values[rows], pen=None, name=self.tr("class {name}").format(name=name) if name else None,
                symbol=class_symbol(at), symbolSize=7, symbolBrush=class_color(at), symbolPen=None,
            )  # fmt: skip

    def _on_kind_changed(self) -> None:
        self.form.set_spec(self.generator)
        self._show(self.generator)
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form_edited(self, spec: Spec, _title: str) -> None:
        assert isinstance(spec, Generator), "the form was given one"
        self._specs[type(spec)] = spec
        self._show(spec)
