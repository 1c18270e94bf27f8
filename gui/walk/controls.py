"""What is walked, from where, and by which optimizers: the part of the panel in which a person chooses."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from engine.config.axes import Shape
from engine.data.editing.formula_text import FormulaError
from engine.data.table import Table
from engine.walk.columns import with_columns
from engine.walk.comparison import Comparison
from engine.walk.ready_made import READY_MADE
from gui.actions.actions import Actions
from gui.forms.form import SpecForm
from gui.forms.number_box import NumberBox
from gui.forms.numbers import Bounds
from gui.language import error_text, translated
from gui.theme import SPACING
from gui.walk.weight_choice import WeightChoice

OWN, LOSS = "own", "loss"


class WalkControls(QWidget):
    """Shows a comparison and tells of edits; it keeps nothing else."""

    edited = Signal(object)
    """The new Comparison."""
    loss_wanted = Signal()
    """The loss of the open network is to be walked down."""
    start_wanted = Signal()
    """The walk is to begin where the weights stand now."""

    def __init__(
        self,
        comparison: Comparison,
        actions: Actions,
        scope: QWidget,
        table: Callable[[], Table],
        parent: QWidget | None = None,
    ) -> None:
        """`table` gives the open one, whose columns a formula may name within mean(…)."""
        super().__init__(parent)
        self._comparison = comparison
        self._table = table
        self._build(actions, scope)
        self._lay_out()
        self._connect()
        self.show_comparison(comparison)

    @property
    def comparison(self) -> Comparison:
        """What is shown."""
        return self._comparison

    def show_comparison(self, comparison: Comparison, names: Sequence[str] = ()) -> None:
        """Show `comparison`, silently; `names` are those of its variables."""
        self._comparison = comparison
        ready = comparison.ready_made
        chosen = LOSS if comparison.weights else OWN if ready is None else ready.label
        self.functions.setCurrentIndex(self.functions.findData(chosen))
        self.purpose.setText(translated(ready.purpose) if ready is not None else "")
        self.purpose.setVisible(ready is not None)
        self.formula.setVisible(not comparison.weights)
        for widget in (self.weights, self.here_button):
            widget.setVisible(bool(comparison.weights))
        if self.formula.text() != comparison.expression and not comparison.weights:
            self.formula.setText(comparison.expression)
            self.formula.setCursorPosition(0)
        self.weights.show_places(comparison.weights)
        self._show_start(names)
        self.form.set_spec(comparison)

    def set_shapes(self, shapes: Mapping[str, Shape]) -> None:
        """The trained arrays of the open network."""
        self.weights.set_shapes(shapes)

    def refuse(self, sentence: str) -> None:
        """Say why what was asked for cannot be walked; nothing where it can."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _build(self, actions: Actions, scope: QWidget) -> None:
        self.functions = QComboBox()
        self.functions.setAccessibleName(self.tr("Function"))
        self.functions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.functions.setMinimumContentsLength(12)
        for ready in READY_MADE:
            self.functions.addItem(translated(ready.label), ready.label)
        self.functions.addItem(self.tr("Own formula"), OWN)
        self.functions.addItem(self.tr("Loss of the open network"), LOSS)
        self.purpose, self.refusal = QLabel(), QLabel()
        self.purpose.setProperty("role", "faint")
        self.refusal.setProperty("role", "error")
        self.formula = QLineEdit()
        self.formula.setAccessibleName(self.tr("Formula of one or two variables"))
        self.formula.setToolTip(
            self.tr(
                "A formula of one or two variables, written as those of columns are: 0.5*(p+2)**2, sin(x) + y**2. "
                "Within mean(…) it may name columns of the open table, or hold lists of numbers: mean((p - [1, 2, 3])**2)."
            )
        )
        self.weights = WeightChoice()
        self.starts = (NumberBox(Bounds()), NumberBox(Bounds()))
        self.start_names = (QLabel(), QLabel())
        self.here_button = QToolButton()
        self.here_button.setText(self.tr("Start where they stand"))
        self.here_button.setToolTip(
            self.tr("Take the present weights: those that are trained, or else the initial ones.")
        )
        self.conventions_button = QToolButton()
        self.conventions_button.setDefaultAction(
            actions.bind("walk.both_conventions", self._on_both_conventions_triggered, scope)
        )
        self.conventions_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.compare_box = QCheckBox(self.tr("Compare with TensorFlow"))
        self.compare_box.setToolTip(self.tr("Walk on both engines, and show the positions beside each other."))
        self.compare_box.setChecked(True)
        self.form = SpecForm(self._comparison, skip=("expression", "weights", "start"))

    def _lay_out(self) -> None:
        for label in (self.purpose, self.refusal):
            label.setWordWrap(True)
            label.hide()
        start = QHBoxLayout()
        start.setSpacing(SPACING // 2)
        start.addWidget(QLabel(self.tr("Start")))
        for name, box in zip(self.start_names, self.starts, strict=True):
            start.addWidget(name)
            start.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING // 2)
        for widget in (self.functions, self.purpose, self.formula, self.weights, self.refusal):
            column.addWidget(widget)
        column.addLayout(start)
        column.addWidget(self.here_button)
        column.addWidget(self.form)
        column.addWidget(self.conventions_button)
        column.addWidget(self.compare_box)
        column.addStretch()

    def _connect(self) -> None:
        self.functions.activated.connect(self._on_functions_activated)
        self.formula.editingFinished.connect(self._on_formula_editing_finished)
        self.weights.chosen.connect(self._on_weights_chosen)
        self.here_button.clicked.connect(self.start_wanted)
        self.form.edited.connect(self._on_form_edited)
        for box in self.starts:
            box.committed.connect(self._on_start_committed)
            box.refused.connect(self.refuse)

    def _show_start(self, names: Sequence[str]) -> None:
        start = self._comparison.start
        for place, (label, box) in enumerate(zip(self.start_names, self.starts, strict=True)):
            is_there = place < len(start)
            label.setVisible(is_there and not self._comparison.weights)
            box.setVisible(is_there)
            name = names[place] if place < len(names) else ""
            label.setText(name)
            box.setAccessibleName(self.tr("Start of {name}").format(name=name))
            box.setToolTip(name)
            if is_there:
                box.set_value(start[place])
                box.lineEdit().setCursorPosition(0)

    def _on_functions_activated(self) -> None:
        chosen = self.functions.currentData()
        if chosen == LOSS:
            self.loss_wanted.emit()
            return
        ready = next((each for each in READY_MADE if each.label == chosen), None)
        if ready is not None:
            self.edited.emit(self._comparison.with_ready_made(ready))
        else:
            self.edited.emit(self._comparison.with_expression(self._comparison.expression))
            self.formula.setFocus(Qt.FocusReason.OtherFocusReason)
            self.formula.selectAll()

    def _on_formula_editing_finished(self) -> None:
        text = self.formula.text().strip()
        if text == self._comparison.expression:
            self.refuse("")
            return
        try:
            self.edited.emit(self._comparison.with_expression(with_columns(text, self._table())))
        except FormulaError as error:
            self.refuse(error_text(error))

    def _on_weights_chosen(self, places: tuple[object, ...]) -> None:
        if places:
            self.edited.emit(self._comparison.replace(weights=places))

    def _on_start_committed(self) -> None:
        count = len(self._comparison.start)
        self.edited.emit(self._comparison.replace(start=tuple(box.value for box in self.starts[:count])))

    def _on_form_edited(self, comparison: Comparison, _title: str) -> None:
        """An optimizer that is new walks at the rate of the first one: its own default is meant for networks."""
        before, now = self._comparison.optimizers, comparison.optimizers
        if before and len(now) == len(before) + 1 and now[:-1] == before:
            comparison = comparison.replace(
                optimizers=(*before, now[-1].replace(learning_rate=before[0].learning_rate))
            )
        self.edited.emit(comparison)

    def _on_both_conventions_triggered(self) -> None:
        self.edited.emit(self._comparison.with_both_conventions())
