"""The menu in which the role, encoding and scaling of one or more columns are chosen; each choice is one undo entry."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from engine.spec.recipe import Encoding, Recipe, Role, Scaling
from gui.data.column_edits import (
    can_be_number,
    part_of,
    with_encoding,
    with_only_targets,
    with_role,
    with_scaling,
)
from gui.data.column_words import encoding_word, scaling_word
from gui.document import Document


@dataclass(frozen=True)
class OnlyTarget:
    """The choice of these columns as the only targets."""


Choice = Role | Encoding | Scaling | OnlyTarget


class ColumnMenu(QMenu):
    """What can be chosen for the columns `names`; ticks show what all of them have."""

    def __init__(self, document: Document, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._names = document, tuple(names)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._parts = [part_of(document.experiment.recipe, document.table, name) for name in self._names]
        self._actions: dict[Choice, QAction] = {}
        self._add_roles()
        self._add_encodings()
        self._add_scalings()
        self.triggered.connect(self._on_triggered)

    def action(self, choice: Choice) -> QAction:
        """The entry of `choice`."""
        return self._actions[choice]

    def _add_roles(self) -> None:
        self.addSection(self.tr("Role of {column}").format(column=_title(self._names)))
        group = self._group()
        current = {part.role for part in self._parts}
        self._add(Role.FEATURE, self.tr("→  &Feature: goes into the network"), group, current)
        self._add(Role.TARGET, self.tr("◎  &Target: what the network learns"), group, current)
        self._add(Role.IGNORED, self.tr("–  &Ignored: not used"), group, current)
        only = self.addAction(self.tr("◎  &Only target: other targets become features"))
        only.setEnabled(self._targets() != set(self._names))
        self._actions[OnlyTarget()] = only

    def _add_encodings(self) -> None:
        self.addSection(self.tr("Encoding"))
        group = self._group()
        current = {part.encoding for part in self._parts}
        self._add(Encoding.NUMBER, self.tr("&Number: the value itself"), group, current)
        self._add(Encoding.ONE_HOT, self.tr("One-&hot: one 0/1 entry for each class"), group, current)
        self._add(Encoding.CLASS_INDEX, self.tr("&Class index: 0, 1, 2, … in one entry"), group, current)
        texts = [name for name in self._names if not can_be_number(self._document.table, name)]
        if texts:
            number = self._actions[Encoding.NUMBER]
            number.setEnabled(False)
            number.setText(self.tr("Number: not for a column of text"))

    def _add_scalings(self) -> None:
        self.addSection(self.tr("Scaling, fitted on the training rows"))
        group = self._group()
        current = {part.scaling for part in self._parts}
        self._add(Scaling.RAW, self.tr("&Raw: the numbers as they stand"), group, current)
        self._add(Scaling.STANDARD, self.tr("&Standardised: (x − mean) / deviation"), group, current)
        self._add(Scaling.MINMAX, self.tr("&Min-max: (x − min) / (max − min)"), group, current)
        if any(part.encoding is not Encoding.NUMBER for part in self._parts):
            for scaling in (Scaling.STANDARD, Scaling.MINMAX):
                self._actions[scaling].setEnabled(False)
                self._actions[scaling].setToolTip(self.tr("Classes are not scaled; choose the encoding Number first."))

    def _group(self) -> QActionGroup:
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        return group

    def _add(
        self, choice: Role | Encoding | Scaling, text: str, group: QActionGroup, current: AbstractSet[object]
    ) -> None:
        action = group.addAction(text)
        action.setCheckable(True)
        action.setChecked(current == {choice})
        self.addAction(action)
        self._actions[choice] = action

    def _on_triggered(self, action: QAction) -> None:
        choice = next(choice for choice, known in self._actions.items() if known is action)
        experiment = self._document.experiment
        recipe = self._changed(experiment.recipe, choice)
        said = OnlyTarget() if choice is Role.TARGET and self._targets() <= set(self._names) else choice
        self._document.edit(experiment.replace(recipe=recipe), undo_text(said, self._names))

    def _targets(self) -> set[str]:
        return {part.name for part in self._document.experiment.recipe.with_role(Role.TARGET)}

    def _changed(self, recipe: Recipe, choice: Choice) -> Recipe:
        table, names = self._document.table, self._names
        match choice:
            case Role():
                return with_role(recipe, table, names, choice)
            case OnlyTarget():
                return with_only_targets(recipe, table, names)
            case Encoding():
                return with_encoding(recipe, table, names, choice)
            case Scaling():
                return with_scaling(recipe, table, names, choice)


def undo_text(choice: Choice | None, names: Sequence[str]) -> str:
    """What the Edit menu says of the choice: Undo "Make 'species' the target". None takes columns out of the recipe."""
    columns = _title(names)
    match choice:
        case None:
            text = QCoreApplication.translate("ColumnMenu", "Leave out {columns}")
        case Role.FEATURE:
            text = QCoreApplication.translate("ColumnMenu", "Make {columns} a feature")
        case Role.TARGET:
            text = QCoreApplication.translate("ColumnMenu", "Make {columns} a target")
        case Role.IGNORED:
            text = QCoreApplication.translate("ColumnMenu", "Ignore {columns}")
        case OnlyTarget():
            text = QCoreApplication.translate("ColumnMenu", "Make {columns} the target")
        case Encoding():
            text = QCoreApplication.translate("ColumnMenu", "Encode {columns}: {how}")
            return text.format(columns=columns, how=encoding_word(choice))
        case Scaling():
            text = QCoreApplication.translate("ColumnMenu", "Scale {columns}: {how}")
            return text.format(columns=columns, how=scaling_word(choice))
    return text.format(columns=columns)


def _title(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"'{names[0]}'"
    return QCoreApplication.translate("ColumnMenu", "{count} columns").format(count=len(names))
