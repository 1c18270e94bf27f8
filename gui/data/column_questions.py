"""The small questions that a column's menu asks: a constant for missing cells, the number of hash entries."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from engine.config.recipe import ColumnRecipe, MissingCells
from gui.data.column_choices import title_of, undo_text
from gui.data.column_edits import part_of, with_changes
from gui.document import Document
from gui.forms.metadata import fields_of

BUCKETS = next(field for field in fields_of(ColumnRecipe) if field.name == "buckets")


def ask_for_constant(document: Document, names: Sequence[str], parent: QWidget | None) -> None:
    """Ask what missing cells of the columns count as, and set it as one undo entry."""
    dialog = _dialog(parent, QCoreApplication.translate("ColumnMenu", "Missing cells of {columns}"), names)
    dialog.setLabelText(QCoreApplication.translate("ColumnMenu", "A missing cell counts as:"))
    dialog.setTextValue(part_of(document.experiment.recipe, document.table, names[0]).constant)

    def take(text: str) -> None:
        _edit(
            document,
            names,
            undo_text(MissingCells.CONSTANT, names),
            missing=MissingCells.CONSTANT,
            constant=text.strip(),
        )

    dialog.textValueSelected.connect(take)
    dialog.open()


def ask_for_buckets(document: Document, names: Sequence[str], parent: QWidget | None) -> None:
    """Ask in how many entries texts are hashed, and set it as one undo entry."""
    dialog = _dialog(parent, QCoreApplication.translate("ColumnMenu", "Hash entries of {columns}"), names)
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setLabelText(BUCKETS.help)
    low, high = BUCKETS.bounds.low, BUCKETS.bounds.high
    dialog.setIntRange(int(low or 2), int(high or 4096))
    dialog.setIntValue(part_of(document.experiment.recipe, document.table, names[0]).buckets)
    text = QCoreApplication.translate("ColumnMenu", "Hash entries of {columns}").format(columns=title_of(names))
    dialog.intValueSelected.connect(lambda count: _edit(document, names, text, buckets=count))
    dialog.open()


def _dialog(parent: QWidget | None, title: str, names: Sequence[str]) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title.format(columns=title_of(names)))
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _edit(document: Document, names: Sequence[str], text: str, **changes: object) -> None:
    experiment = document.experiment
    recipe = with_changes(experiment.recipe, document.table, names, **changes)
    document.edit(experiment.replace(recipe=recipe), text)
