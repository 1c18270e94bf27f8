"""The editor of the initial weights: choose an array, see its origin, type, paste, draw or take over. It keeps nothing."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.config.axes import shape_text
from engine.config.learners import Learner
from engine.config.shapes import parameter_count
from engine.learners.supervised.initial import as_given
from gui.document import Document
from gui.forms.metadata import spec_text
from gui.language import translated
from gui.runs.controller import RunController
from gui.runs.shown_weights import MAX_SHOWN_PARAMETERS
from gui.theme import SPACING
from gui.weights.shown_array import Origin, ShownArray, array_shapes, shown_array, trained_as_given
from gui.weights.weight_model import WeightModel
from gui.weights.weight_view import WeightView
from gui.widgets.panel import Panel, Place


class InitialWeightsPanel(Panel):
    """Follows the document; while hidden it waits. Every change is an undoable edit of the initial weights."""

    def __init__(self, document: Document, runs: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runs = document, runs
        self._shown: ShownArray | None = None
        self._is_behind = True
        self._build()
        self._lay_out()
        self._connect()
        self._follow()

    @property
    def view(self) -> WeightView:
        """The matrix."""
        return self._view

    @property
    def array(self) -> str:
        """The name of the array that is shown; empty when there is none."""
        return self._shown.name if self._shown else ""

    def show_array(self, name: str) -> None:
        """Show the array `name`, if the network has it."""
        row = self._arrays.findData(name)
        if row >= 0:
            self._arrays.setCurrentIndex(row)
            self._show_chosen()

    def show_layer(self, layer: str) -> None:
        """Show the first array of `layer`, unless one of its arrays is shown already."""
        if self.array.rpartition("/")[0] == layer:
            return
        names = (str(self._arrays.itemData(row)) for row in range(self._arrays.count()))
        self.show_array(next((name for name in names if name.rpartition("/")[0] == layer), ""))

    def reveal(self, place: Place) -> bool:
        """Show the array of a problem's place; False when the place is not in this panel."""
        if place[:1] != ("initial_weights",):
            return False
        self.show_array(place[1] if len(place) > 1 else self.array)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: catch up with the document."""
        super().showEvent(event)
        if self._is_behind:
            self._follow()

    def _build(self) -> None:
        self._arrays = QComboBox()
        self._arrays.setAccessibleName(self.tr("Array"))
        self._arrays.setToolTip(self.tr("The array whose initial values are shown; ✎ marks those given by hand"))
        self._arrays.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._model = WeightModel(self)
        self._view = WeightView(self._model)
        self._origin, self._note = _label(""), _label("error")
        self._hint = _label("warning")
        self._hint.setText(self.tr("A run is active: what you change here applies to the next run."))
        self._help = _label("faint")
        self._help.setText(
            self.tr("Type decimals or fractions such as 1/2; paste a block from a spreadsheet or a Python list.")
        )
        self._draw = QPushButton(self.tr("&Draw from the seed"))
        self._draw.setToolTip(self.tr("Discard the values given for this array and draw them from the seed again"))
        self._take = QPushButton(self.tr("&Use the trained weights as start"))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("&Array"))
        title.setBuddy(self._arrays)
        top = QGridLayout()
        top.setHorizontalSpacing(SPACING)
        top.addWidget(title, 0, 0)
        top.addWidget(self._arrays, 0, 1)
        top.addWidget(self._draw, 0, 3)
        top.addWidget(self._take, 0, 4)
        top.addWidget(self._origin, 1, 0, 1, 5)
        top.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING // 2)
        column.addLayout(top)
        column.addWidget(self._hint)
        column.addWidget(self._view, 1)
        column.addWidget(self._note)
        column.addWidget(self._help)
        self.asides = (self._help, self._draw, self._take)

    def _connect(self) -> None:
        self._arrays.activated.connect(self._show_chosen)
        self._draw.clicked.connect(self._on_draw_clicked)
        self._take.clicked.connect(self._on_take_clicked)
        self._model.typed.connect(self._on_model_typed)
        self._model.pasted.connect(self._on_model_pasted)
        self._model.refused.connect(self._show_note)
        self._document.problems_changed.connect(self._on_document_problems_changed)
        self._runs.state_changed.connect(self._show_run)
        self._runs.weights.changed.connect(self._show_run)

    def _on_document_problems_changed(self) -> None:
        """The document is consistent again after an edit of the table or the experiment."""
        self._is_behind = True
        if self.isVisible():
            self._follow()

    def _follow(self) -> None:
        self._is_behind = False
        experiment, chosen = self._document.experiment, self._arrays.currentData()
        with QSignalBlocker(self._arrays):
            self._arrays.clear()
            for name, shape in array_shapes(experiment, self._document.plan).items():
                mark = " ✎" if experiment.learner.given(name) else ""
                lengths = shape_text(shape if len(shape) > 1 else (1, *shape))
                self._arrays.addItem(f"{name} · {lengths}{mark}", name)
            self._arrays.setCurrentIndex(max(0, self._arrays.findData(chosen)) if self._arrays.count() else -1)
        self._show_chosen()
        self._show_run()

    def _show_chosen(self) -> None:
        name = self._arrays.currentData()
        reason = self._obstacle()
        self._shown = None if reason else shown_array(self._document.experiment, self._document.plan, name)
        self._model.set_array(self._shown)
        self._origin.setText(reason or self._origin_text())
        self._draw.setEnabled(self._document.experiment.learner.given(name) is not None if name else False)
        problems = [translated(p.sentence) for p in self._document.problems if p.place == ("initial_weights", name)]
        self._show_note("\n".join(problems))

    def _obstacle(self) -> str:
        """Why no array can be shown; empty when one can."""
        shapes = array_shapes(self._document.experiment, self._document.plan)
        if not shapes:
            return self.tr("There are no weights yet. First settle the network: {problem}").format(
                problem=self._document.obstacle
            )
        if not self._document.plan.inputs or any(0 in shape for shape in shapes.values()):
            return self._document.obstacle
        count = parameter_count(shapes)
        if count > MAX_SHOWN_PARAMETERS:
            too_many = self.tr("{count} parameters are too many to be edited by hand; they are drawn from the seed.")
            return too_many.format(count=f"{count:,}")
        return ""

    def _origin_text(self) -> str:
        assert self._shown is not None, "only an array that is shown has an origin"
        initializer = self._shown.initializer
        drawn = self.tr("Drawn from seed {seed}: {initializer}").format(
            seed=self._document.experiment.learner.training.seed,
            initializer=f"{spec_text(initializer.label)}, {spec_text(initializer.equation)}",
        )
        if self._shown.origin is Origin.GIVEN:
            return self.tr("✎ Given by hand: a run starts from exactly these values, whatever the seed.")
        return drawn

    def _show_run(self) -> None:
        self._hint.setVisible(self._runs.is_active)
        self._take.setEnabled(self._runs.weights.are_trained)
        if self._runs.weights.are_trained:
            self._take.setToolTip(self.tr("Make the trained values of all arrays the initial ones"))
        else:
            self._take.setToolTip(self.tr("Nothing has been trained yet. Press Train first."))

    def _show_note(self, sentence: str) -> None:
        self._note.setText(f"⚠ {sentence}" if sentence else "")
        self._note.setVisible(bool(sentence))

    def _give(self, values: NDArray[np.float64], text: str) -> None:
        assert self._shown is not None, "only an array that is shown can be changed"
        given = as_given(self.array, self._shown.whole(values))
        self._edit(self._document.experiment.learner.with_given(given), text)

    def _edit(self, learner: Learner, text: str) -> None:
        self._document.edit(self._document.experiment.replace(learner=learner), text)

    def _on_model_typed(self, values: NDArray[np.float64], row: int, column: int) -> None:
        text = self.tr("Set {array} at row {row}, column {column}")
        self._give(values, text.format(array=self.array, row=row + 1, column=column + 1))

    def _on_model_pasted(self, values: NDArray[np.float64]) -> None:
        self._give(values, self.tr("Paste into {array}").format(array=self.array))

    def _on_draw_clicked(self) -> None:
        text = self.tr("Draw {array} from the seed").format(array=self.array)
        self._edit(self._document.experiment.learner.with_drawn(self._arrays.currentData()), text)

    def _on_take_clicked(self) -> None:
        weights = trained_as_given(self._document.experiment, self._document.plan, self._runs.weights.parameters)
        if not weights:
            self._show_note(self.tr("The trained weights belong to another network. Undo the changes, or train again."))
            return
        self._edit(self._document.experiment.learner.with_given(*weights), self.tr("Start from the trained weights"))


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
