"""The fields of the split and of missing cells, built from the spec's own metadata; edits go to the document."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.problems import Problem
from engine.spec.experiment import Experiment
from engine.spec.recipe import Recipe, Split
from gui.document import Document
from gui.forms.field import Field
from gui.forms.fields import ChoiceField, NumberField, SwitchField
from gui.forms.form import undo_text
from gui.forms.metadata import FieldMetadata, Kind, fields_of
from gui.theme import SPACING

_MISSING = "missing"
_WIDEST = 20 * SPACING


class SplitControls(QWidget):
    """Validation part, shuffle, stratified, seed, and what becomes of missing cells."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._fields = {metadata.name: _make_field(metadata) for metadata in fields_of(Split)}
        self._fields[_MISSING] = _make_field(next(field for field in fields_of(Recipe) if field.name == _MISSING))
        self._lay_out()
        for field in self._fields.values():
            field.changed.connect(self._on_field_changed)
        self._show_recipe(document.experiment.recipe)
        self._show_problems(document.problems)
        document.experiment_changed.connect(self._on_document_experiment_changed)
        document.problems_changed.connect(self._show_problems)

    def field(self, name: str) -> Field:
        """The field called `name` in the spec: `validation`, `shuffle`, `stratified`, `seed` or `missing`."""
        return self._fields[name]

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        for row, names in enumerate((("validation", "seed"), (_MISSING,))):
            for place, name in enumerate(names):
                grid.addWidget(_label(self._fields[name]), row, 2 * place)
                grid.addWidget(self._fields[name], row, 2 * place + 1)
        grid.addWidget(self._fields["shuffle"], 1, 2)
        grid.addWidget(self._fields["stratified"], 1, 3)
        for place in (1, 3):
            grid.setColumnStretch(place, 2)
        grid.setColumnStretch(4, 1)
        for field in self._fields.values():
            field.setMaximumWidth(_WIDEST)

    def _show_recipe(self, recipe: Recipe) -> None:
        for name, field in self._fields.items():
            field.set_value(recipe.missing if name == _MISSING else getattr(recipe.split, name))

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        found: dict[str, str] = {}
        for problem in problems:
            match problem.place:
                case ("recipe", "split"):
                    found.setdefault("validation", problem.sentence)
                case ("recipe", "split", name):
                    found.setdefault(name, problem.sentence)
                case ("recipe", "missing"):
                    found.setdefault(_MISSING, problem.sentence)
        for name, field in self._fields.items():
            field.outline.set_marked(name in found)  # the sentence itself stands in the summary line beneath
            field.editor.setAccessibleDescription(found.get(name, field.metadata.help))

    def _on_document_experiment_changed(self, old: Experiment, new: Experiment) -> None:
        if old.recipe != new.recipe:
            self._show_recipe(new.recipe)

    def _on_field_changed(self, value: object, title: str, gesture: str) -> None:
        field = self.sender()
        assert isinstance(field, Field), "only fields are connected here"
        experiment = self._document.experiment
        recipe = _changed(experiment.recipe, field.metadata.name, value)
        self._document.edit(experiment.replace(recipe=recipe), undo_text(title), gesture=gesture)


def _changed(recipe: Recipe, name: str, value: object) -> Recipe:
    if name == _MISSING:
        return recipe.replace(missing=value)
    return recipe.replace(split=recipe.split.replace(**{name: value}))


def _make_field(metadata: FieldMetadata) -> Field:
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
