"""The fields of the split, missing cells and class weights, built from the spec's own metadata; edits go to the document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from engine.config.arrangement import Flat
from engine.config.experiment import Experiment
from engine.config.recipe import ClassWeights, Recipe, Split, SplitBy
from engine.data.table import Table
from engine.problems import Problem
from gui.data.class_weights_dialog import ClassWeightsDialog
from gui.data.recipe_fields import CellsField, ColumnField
from gui.document import Document
from gui.forms.field import Field
from gui.forms.fields import ChoiceField, NumberField, SwitchField
from gui.forms.form import SpecForm, undo_text
from gui.forms.mark import NO_MARK, Mark, mark_of
from gui.forms.metadata import FieldMetadata, Kind, fields_of
from gui.forms.more import MoreButton
from gui.theme import SPACING

_RECIPE = ("missing", "class_weights")
"""Fields of the recipe itself, beside those of its split."""

_SHOWN = {
    SplitBy.SHARE: ("by", "validation", "missing", "shuffle", "stratified"),
    SplitBy.FOLDS: ("by", "folds", "fold", "missing", "shuffle", "stratified"),
    SplitBy.COLUMN: ("by", "column", "validation_values", "test_values", "missing"),
}
"""What is always in sight, for each way to split."""

_MORE = {
    SplitBy.SHARE: ("test", "group", "seed", "class_weights"),
    SplitBy.FOLDS: ("test", "group", "seed", "class_weights"),
    SplitBy.COLUMN: ("group", "class_weights"),
}
"""What is behind "More", for each way to split; it opens by itself where something is not as usual."""

_SWITCHES = ("shuffle", "stratified")

_WIDEST = 20 * SPACING


class SplitControls(QWidget):
    """How the rows are split, what becomes of missing cells, and how much the classes count."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._fields = {metadata.name: _make_field(metadata) for metadata in (*fields_of(Split), *_VALUES)}
        self._fields |= {field.name: _make_field(field) for field in fields_of(Recipe) if field.name in _RECIPE}
        self._labels = {name: _label(field) for name, field in self._fields.items()}
        self.weights_button = QPushButton(self.tr("Weights…"))
        self.weights_button.setAccessibleName(self.tr("Type the weights of the classes"))
        self.weights_button.clicked.connect(self._open_weights)
        self.folds_button = QToolButton()
        self.folds_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more = MoreButton()
        self._more.toggled.connect(self._lay_out)
        others = [name for name in Recipe.model_fields if name != "arrangement"]
        self.arrangement_form = SpecForm(document.experiment.recipe, skip=others)
        self.arrangement_form.edited.connect(self._on_arrangement_edited)
        self._shown: tuple[str, ...] = ()
        self._wanted: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACING)
        self._grid.setVerticalSpacing(SPACING // 2)
        for column in (1, 3):
            self._grid.setColumnStretch(column, 2)
        self._grid.setColumnStretch(4, 1)
        for field in self._fields.values():
            field.setMaximumWidth(_WIDEST)
            field.changed.connect(self._on_field_changed)
        self._show_table(document.table)
        self._show_recipe(document.experiment.recipe)
        self._on_document_problems_changed(document.problems)
        document.table_changed.connect(self._on_document_table_changed)
        document.experiment_changed.connect(self._on_document_experiment_changed)
        document.problems_changed.connect(self._on_document_problems_changed)

    def field(self, name: str) -> Field:
        """The field called `name` in the spec, of the split (`validation`, `stratified`, …) or of the recipe (`missing`)."""
        return self._fields[name]

    @property
    def more_button(self) -> MoreButton:
        """Opens what is seldom needed."""
        return self._more

    def offer(self, action: QAction) -> None:
        """Put `action` beside the folds, while the rows are split by them."""
        self.folds_button.setDefaultAction(action)

    def _show_recipe(self, recipe: Recipe) -> None:
        for name, field in self._fields.items():
            field.set_value(getattr(recipe if name in _RECIPE else recipe.split, name))
        self.arrangement_form.set_spec(recipe)
        more = _MORE[recipe.split.by]
        if recipe.class_weights is ClassWeights.GIVEN:
            more = (*more, "weights")
        self._more.set_titles(
            [*(self._fields[name].metadata.title for name in more if name != "weights"), self.tr("Input")]
        )
        if recipe.arrangement != Flat() or any(
            self._fields[name].value() != _usual(name) for name in more if name != "weights"
        ):
            self._more.setChecked(True)
        self._wanted = (_SHOWN[recipe.split.by], more)
        self._lay_out()

    def _lay_out(self) -> None:
        """Two fields a line; the switches, which say their own title, share one."""
        first, more = self._wanted
        wanted = (*first, *(more if self._more.isChecked() else ()))
        if wanted == self._shown:
            return
        self._shown = wanted
        every = (*self._fields.values(), *self._labels.values(), self.weights_button, self.folds_button)
        every = (*every, self._more, self.arrangement_form)
        for widget in every:
            self._grid.removeWidget(widget)
        row = self._place(first, 0)
        has_folds = "folds" in first
        self._grid.addWidget(self._more, row, 0, 1, 2 if has_folds else 5)
        if has_folds:
            self._grid.addWidget(self.folds_button, row, 2, 1, 3, Qt.AlignmentFlag.AlignRight)
        if self._more.isChecked():
            row = self._place(more, row + 1)
            self._grid.addWidget(self.arrangement_form, row, 0, 1, 5)
        for widget in every:
            widget.setVisible(self._grid.indexOf(widget) >= 0)
        for before, after in pairwise(self._stops()):
            QWidget.setTabOrder(before, after)

    def _place(self, names: Sequence[str], row: int) -> int:
        """Put fields into the grid from `row` on; the first row that is free then."""
        paired = [name for name in names if name not in _SWITCHES]
        for place, name in enumerate(paired):
            for at, widget in enumerate(self._pair(name)):
                self._grid.addWidget(widget, row + place // 2, 2 * (place % 2) + at)
        if len(paired) < len(names):
            at = row + len(paired) // 2
            for place, name in enumerate(_SWITCHES):
                # beside the last field where that stands alone, else in a line of their own
                self._grid.addWidget(
                    self._fields[name], at, (2 if len(paired) % 2 else 1) + place * (1 + (len(paired) + 1) % 2)
                )
            return at + 1
        return row + -(-len(paired) // 2)

    def _pair(self, name: str) -> Iterator[QWidget]:
        if name == "weights":
            yield QWidget(self)
            yield self.weights_button
        else:
            yield self._labels[name]
            yield self._fields[name]

    def _stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        first, more = self._wanted
        for name in first:
            found += self._fields[name].stops()
        found += [self._more, self.folds_button] if "folds" in first else [self._more]
        for name in more if self._more.isChecked() else ():
            found += [self.weights_button] if name == "weights" else self._fields[name].stops()
        return [*found, *(self.arrangement_form.stops() if self._more.isChecked() else ())]

    def _show_table(self, table: Table) -> None:
        for name in ("column", "group"):
            field = self._fields[name]
            assert isinstance(field, ColumnField), "the split's columns are the table's"
            field.set_columns(table.names)

    def _show_cells(self, split: Split) -> None:
        """What a column holds is looked up only where the rows are split by it."""
        if not self._document.is_checked:
            return  # the cells of a long table are sorted out while it is looked at
        table = self._document.plan.table
        known = split.by is SplitBy.COLUMN and table.has(split.column)
        cells = table.column(split.column).classes if known else ()
        for name in ("validation_values", "test_values"):
            field = self._fields[name]
            assert isinstance(field, CellsField), "cells are ticked"
            field.set_cells(cells)

    def _on_document_problems_changed(self, problems: Sequence[Problem]) -> None:
        self._show_cells(self._document.experiment.recipe.split)
        self._show_problems(problems)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        found: dict[str, Mark] = {}
        for problem in problems:
            mark = mark_of(problem)
            match problem.place:
                case ("recipe", "split"):
                    by = self._document.experiment.recipe.split.by
                    found.setdefault("validation" if by is SplitBy.SHARE else "by", mark)
                case ("recipe", "split", name):
                    found.setdefault(name, mark)
                case ("recipe", name) if name in _RECIPE:
                    found.setdefault(name, mark)
        arranged = {".".join(p.place[1:]): mark_of(p) for p in problems if p.place[:2] == ("recipe", "arrangement")}
        self.arrangement_form.set_problems(arranged)
        for name, field in self._fields.items():
            mark = found.get(name, NO_MARK)
            field.outline.set_marked(
                bool(mark.text), is_warning=mark.is_warning
            )  # the sentence stands in the line beneath
            field.editor.setAccessibleDescription(mark.text or field.metadata.help)

    def _open_weights(self) -> None:
        dialog = ClassWeightsDialog(self._document, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_document_table_changed(self, table: Table, _edit: object) -> None:
        self._show_table(table)

    def _on_document_experiment_changed(self, old: Experiment, new: Experiment) -> None:
        if old.recipe != new.recipe:
            self._show_recipe(new.recipe)

    def _on_arrangement_edited(self, recipe: Recipe, title: str) -> None:
        form, experiment = self.arrangement_form, self._document.experiment
        changed = experiment.recipe.replace(arrangement=recipe.arrangement)
        self._document.edit(experiment.replace(recipe=changed), form.action or undo_text(title), gesture=form.gesture)

    def _on_field_changed(self, value: object, title: str, gesture: str) -> None:
        field = self.sender()
        assert isinstance(field, Field), "only fields are connected here"
        experiment = self._document.experiment
        recipe = _changed(experiment.recipe, field.metadata.name, value)
        self._document.edit(experiment.replace(recipe=recipe), undo_text(title), gesture=gesture)


def _changed(recipe: Recipe, name: str, value: object) -> Recipe:
    if name in _RECIPE:
        return recipe.replace(**{name: value})
    return recipe.replace(split=recipe.split.replace(**{name: value}))


def _usual(name: str) -> object:
    """A field's default."""
    spec = Recipe if name in _RECIPE else Split
    return spec.model_fields[name].get_default()


def _values(name: str) -> FieldMetadata:
    """The metadata of a field of texts, which forms do not know."""
    info = Split.model_fields[name]
    column = next(field for field in fields_of(Split) if field.name == "column")
    return replace(column, name=name, title=info.title or name, help=info.description or "")


_VALUES = tuple(_values(name) for name in ("validation_values", "test_values"))


def _make_field(metadata: FieldMetadata) -> Field:
    if metadata.name == "column":
        return ColumnField(metadata)
    if metadata.name == "group":
        return ColumnField(metadata, none=QCoreApplication.translate("SplitControls", "none"))
    if metadata.name in ("validation_values", "test_values"):
        return CellsField(metadata)
    match metadata.kind:
        case Kind.FLOAT | Kind.INT:
            return NumberField(metadata)
        case Kind.BOOL:
            return SwitchField(metadata)
        case _:
            return ChoiceField(metadata)


def _label(field: Field) -> QLabel:
    label = QLabel(field.metadata.title)
    label.setBuddy(field.editor)
    label.setToolTip(field.metadata.help)
    return label
