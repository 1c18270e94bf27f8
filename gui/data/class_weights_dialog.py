"""The dialog in which the weight of each class is typed."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.config.recipe import ClassWeight, ClassWeights
from engine.data.preparing.row_weights import class_weights
from gui.document import Document
from gui.forms.metadata import fields_of
from gui.forms.number_box import NumberBox
from gui.theme import SPACING
from gui.widgets.plain_text import plain_label

BOUNDS = next(field.bounds for field in fields_of(ClassWeight) if field.name == "weight")


class ClassWeightsDialog(QDialog):
    """A number for each class of the target. OK makes them one undo entry."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(self.tr("Class weights"))
        self._classes = document.plan.output_classes
        self._build()

    def accept(self) -> None:
        """Write the weights into the recipe."""
        super().accept()
        given = tuple(
            ClassWeight(name=name, weight=float(box.value)) for name, box in zip(self._classes, self.boxes, strict=True)
        )
        experiment = self._document.experiment
        recipe = experiment.recipe.replace(given_class_weights=given, class_weights=ClassWeights.GIVEN)
        self._document.edit(experiment.replace(recipe=recipe), self.tr("Set class weights"))

    def _build(self) -> None:
        given = {weight.name: weight.weight for weight in self._document.experiment.recipe.given_class_weights}
        inner = QWidget()
        grid = QGridLayout(inner)
        self.boxes: list[NumberBox] = []
        for row, name in enumerate(self._classes):
            box = NumberBox(BOUNDS)
            box.set_value(given.get(name, 1.0))
            box.setAccessibleName(self.tr("Weight of class {name}").format(name=name))
            label = plain_label(name)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes.append(box)
        grid.setRowStretch(len(self._classes), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        hint = QLabel(self.tr("A training row counts in the loss as often as its class's weight says."))
        hint.setWordWrap(True)
        self.balance = QPushButton(self.tr("&Balanced numbers"))
        self.balance.setToolTip(self.tr("Rows / (classes · rows of the class), from the training rows."))
        self.balance.clicked.connect(self._on_balance_clicked)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(ok | cancel)
        buttons.addButton(self.balance, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        for widget in (hint, area, buttons):
            column.addWidget(widget)

    def _on_balance_clicked(self) -> None:
        balanced = class_weights(self._document.plan, ClassWeights.BALANCED)
        for name, box in zip(self._classes, self.boxes, strict=True):
            box.set_value(balanced[name])
