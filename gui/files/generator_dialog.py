"""Which table is generated, with its parameters and its first points. The formulas are the engine's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.config.base import Spec
from engine.data.generators import GENERATORS, Generator, Quadratic
from engine.data.points import points
from engine.data.table import TextColumn
from gui.forms.form import SpecForm
from gui.forms.metadata import spec_text
from gui.inspector.class_scatter import ClassScatter
from gui.theme import SPACING

MAX_POINTS = 1_000
"""In the preview."""
PLOT_WIDTH, PLOT_HEIGHT = 320, 280


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
            self.kind.addItem(spec_text(kind.label), kind)
        self.kind.setCurrentIndex(GENERATORS.index(type(first)))
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setText(spec_text(first.about))
        self.plot = self._preview(first)
        self.form = SpecForm(first)
        self.form.edited.connect(self._on_form_edited)
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
        self._middle = middle = QHBoxLayout()
        middle.setSpacing(2 * SPACING)
        middle.addLayout(left, 2)
        middle.addWidget(self.plot, 3)
        whole = QVBoxLayout(self)
        whole.addLayout(middle, 1)
        whole.addWidget(self._buttons)
        self.resize(820, 480)

    def _show(self, generator: Generator) -> None:
        self.about.setText(spec_text(generator.about))
        before, self.plot = self.plot, self._preview(generator)
        self._middle.replaceWidget(before, self.plot)
        before.deleteLater()

    def _preview(self, generator: Generator) -> ClassScatter:
        """The first column against the last of numbers, a symbol and a colour for each class."""
        table = generator.replace(rows=min(generator.rows, MAX_POINTS)).generate()
        numbers = [column.name for column in table.columns if not isinstance(column, TextColumn)]
        classes = table.columns[-1].name if isinstance(table.columns[-1], TextColumn) else None
        plot = ClassScatter(points(table, numbers[0], numbers[-1], classes))
        plot.setAccessibleName(self.tr("The first rows as points"))
        plot.setMinimumSize(PLOT_WIDTH, PLOT_HEIGHT)
        plot.refresh()
        return plot

    def _on_kind_changed(self) -> None:
        self.form.set_spec(self.generator)
        self._show(self.generator)
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form_edited(self, spec: Spec, _title: str) -> None:
        assert isinstance(spec, Generator), "the form was given one"
        self._specs[type(spec)] = spec
        self._show(spec)
