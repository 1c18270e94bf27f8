"""The dialog in which a computed column is made or changed: name, formula, the first rows that it gives, and what can be used."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.data.editing.column_changes import free_name
from engine.data.editing.formula import CONSTANTS, FUNCTIONS, FormulaError, evaluate, inputs
from engine.data.editing.formula_text import as_written
from engine.data.table import Column, NumberColumn, Table
from gui.data.formula_line import FormulaLine
from gui.language import translated
from gui.theme import SPACING
from gui.widgets.number_text import number_text as shown

PREVIEW_ROWS = 8
JUDGED_ROWS = 1000
MAX_INPUTS = 4


class FormulaDialog(QDialog):
    """Everything that is typed is tried on the first rows; OK only while it gives numbers."""

    chosen = Signal(str, str)
    """(the column's name, its formula)."""

    def __init__(self, table: Table, parent: QWidget, *, name: str = "") -> None:
        """`name`: the computed column that is changed; nothing for a new one."""
        super().__init__(parent)
        self._name = name
        self._columns = {
            column.name: column.taken(np.arange(min(JUDGED_ROWS, table.rows)))
            for column in table.columns
            if column.name != name
        }
        self._taken = set(table.names) - {name}
        self.setWindowTitle(self.tr("Formula of '{name}'").format(name=name) if name else self.tr("New formula column"))
        self._build(table)
        self._lay_out()
        self._judge()

    def accept(self) -> None:
        """Tell name and formula."""
        super().accept()
        self.chosen.emit(self._name_to_be(), self.formula.text().strip())

    def _name_to_be(self) -> str:
        """That of the column whose formula is edited, else what is typed, without the blanks around it, as in `NameDialog`."""
        return self._name or self.name.text().strip()

    def _build(self, table: Table) -> None:
        self.name = QLineEdit(self._name or free_name(self.tr("computed"), self._taken))
        self.name.setAccessibleName(self.tr("Name of the column"))
        self.name.setReadOnly(bool(self._name))
        self.formula = FormulaLine()
        self.formula.setAccessibleName(self.tr("Formula"))
        self.formula.setPlaceholderText(self.tr("such as x**2, log(x), x*`column name`, lag(x, 1)"))
        self.formula.set_columns(tuple(self._columns))
        if self._name:
            column = table.column(self._name)
            self.formula.setText(column.formula if isinstance(column, NumberColumn) else "")
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview = QTableWidget(0, 0)
        self.preview.setAccessibleName(self.tr("First rows"))
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.preview.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.preview.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING // 2)
        self.words = QListWidget()
        self.words.setAccessibleName(self.tr("Columns and functions"))
        self.words.setToolTip(self.tr("A double click, or Enter, puts it into the formula."))
        self._fill_words()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._judge)
        self.formula.textChanged.connect(self._judge)
        self.words.itemActivated.connect(self._on_words_item_activated)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACING)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Formula"), self.formula)
        rules = QLabel(
            self.tr(
                "Missing cells stay missing; so does what is no finite number, such as 1/0. "
                "The column is computed again whenever its inputs change."
            )
        )
        rules.setProperty("role", "faint")
        rules.setWordWrap(True)
        words = QLabel(self.tr("&Columns and functions"))
        words.setBuddy(self.words)
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addLayout(form)
        column.addWidget(self.verdict)
        column.addWidget(self.preview, 3)
        column.addWidget(words)
        column.addWidget(self.words, 2)
        column.addWidget(rules)
        column.addWidget(self.buttons)
        self.resize(560, 640)
        (self.formula if self._name else self.name).setFocus()
        self.name.selectAll()

    def _fill_words(self) -> None:
        for name in self._columns:
            self._add_word(as_written(name), self.tr("{name}  ·  column").format(name=as_written(name)))
        for name, function in FUNCTIONS.items():
            self._add_word(f"{name}(", f"{function.usage}  ·  {translated(function.meaning)}")
        for name, value in CONSTANTS.items():
            self._add_word(name, f"{name}  ·  {value:.6g}; a column of this name is written `{name}`")

    def _add_word(self, text: str, shown: str) -> None:
        item = QListWidgetItem(shown)
        item.setData(Qt.ItemDataRole.UserRole, text)
        self.words.addItem(item)

    def _on_words_item_activated(self, item: QListWidgetItem) -> None:
        self.formula.put_in(str(item.data(Qt.ItemDataRole.UserRole)))

    def _judge(self) -> None:
        """Try what is typed."""
        name, text = self._name_to_be(), self.formula.text().strip()
        reason, told = "", ""
        if not name:
            reason = self.tr("The column needs a name.")
        elif name in self._taken:
            reason = self.tr("There is a column '{name}' already.").format(name=name)
        if not text:
            told = self.tr("Type a formula; what it gives in the first rows appears below.")
            self._show_preview((), None)
        else:
            try:
                rows = len(next(iter(self._columns.values())).values) if self._columns else 0
                values = evaluate(text, self._columns, rows)
                self._show_preview(inputs(text, self._columns)[:MAX_INPUTS], values)
                told = self._missing_told(values)
            except FormulaError as error:
                reason = reason or translated(error.text)
                self._show_preview((), None)
        self.verdict.setText(f"⚠ {reason}" if reason else told)
        self._set_role(self.verdict, "error" if reason else "faint")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(text) and not reason)

    def _missing_told(self, values: np.ndarray) -> str:
        missing = int(np.isnan(values).sum())
        if not missing:
            return self.tr("It gives a number in each of the first {rows} rows.").format(rows=f"{len(values):,}")
        return self.tr(
            "Of the first {rows} rows, {count} have no number: an input is missing, or nothing is defined."
        ).format(rows=f"{len(values):,}", count=f"{missing:,}")

    def _show_preview(self, names: tuple[str, ...], values: np.ndarray | None) -> None:
        rows = 0 if values is None else min(PREVIEW_ROWS, len(values))
        self.preview.setRowCount(rows)
        self.preview.setColumnCount(len(names) + (values is not None))
        if values is None:
            return
        self.preview.setHorizontalHeaderLabels([*names, self.name.text() or "?"])
        for row in range(rows):
            texts = [
                *(_cell(self._columns[name], row) for name in names),
                shown(float(values[row]), 6) if not np.isnan(values[row]) else "",
            ]
            for at, text in enumerate(texts):
                item = QTableWidgetItem(text or "∅")
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.preview.setItem(row, at, item)

    def _set_role(self, label: QLabel, role: str) -> None:
        if label.property("role") != role:
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)


def _cell(column: Column, row: int) -> str:
    """A cell, a number in few digits."""
    is_plain = isinstance(column, NumberColumn) and row not in column.misfits and not column.missing[row]
    return shown(float(column.values[row]), 6) if is_plain else column.text(row)
