"""The panel with the folds of a cross-validation: progress, a table, mean and deviation; and the way to one fold's run."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.files.atomic import FileError
from engine.files.cells import CsvReader, cell
from engine.files.folds_csv import save_folds
from engine.results.folds import RULE, fold_rows
from gui.actions.actions import Actions
from gui.actions.spec import own_action
from gui.actions.specs import spec
from gui.document import Document
from gui.folds.fold_model import FoldModel
from gui.language import translated
from gui.runs.folds import FoldRuns, FoldState
from gui.theme import SPACING
from gui.widgets.panel import Panel
from gui.widgets.save_file import ask_where, csv_ways

THOUSAND = 1000
"""Parts of the progress bar."""


class FoldsPanel(Panel):
    """Above, what can be done and how far it is; beneath, the folds."""

    def __init__(self, document: Document, folds: FoldRuns, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._folds, self._actions = document, folds, actions
        self.setAccessibleName(self.tr("Folds"))
        self._build()
        self._lay_out()
        self._connect()
        self._follow()

    def save(self, path: Path, reader: CsvReader = CsvReader.SPREADSHEETS) -> None:
        """Write the results to the CSV file `path`."""
        try:
            save_folds(path, self._folds.results, reader)
        except FileError as error:
            self.failed.emit(translated(error.text))
        else:
            self.notice_given.emit(self.tr("Written {name}.").format(name=path.name))

    def _build(self) -> None:
        self.train_button, self.stop_button = _tool(self._actions["folds.train"]), _tool(self._actions["folds.stop"])
        self.use_button = QPushButton(self.tr("&Use this fold"))
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy all folds, with mean and deviation, for a spreadsheet"))
        self.save_button = QPushButton(self.tr("Save as CSV…"))
        self.bar = QProgressBar()
        self.bar.setRange(0, THOUSAND)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much of all folds is done"))
        self.model = FoldModel(self._folds, self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Folds and what they gave"))
        self.view.setAlternatingRowColors(True)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACING)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.hint, self.rule = QLabel(), QLabel(translated(RULE))
        for label in (self.hint, self.rule):
            label.setProperty("role", "faint")
            label.setWordWrap(True)
        own_action(spec("list.copy"), self.view, self._copy, Qt.ShortcutContext.WidgetShortcut)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(SPACING)
        header.addWidget(self.train_button)
        header.addWidget(self.stop_button)
        header.addWidget(self.bar, 1)
        header.addStretch()
        for button in (self.use_button, self.copy_button, self.save_button):
            header.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING // 2)
        column.addLayout(header)
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)
        column.addWidget(self.rule)

    def _connect(self) -> None:
        self._folds.state_changed.connect(self._follow)
        self._folds.advanced.connect(self._follow)
        self.use_button.clicked.connect(self._use)
        self.view.doubleClicked.connect(self._use)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._open_save_dialog)
        self.view.selectionModel().selectionChanged.connect(self._follow_use)
        self.model.modelReset.connect(self._follow_use)

    def _follow(self) -> None:
        folds = self._folds
        has_results = bool(folds.results)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(has_results)
        self.bar.setVisible(folds.is_training)
        self.bar.setValue(int(THOUSAND * self._share()))
        self.view.setVisible(folds.state is not FoldState.IDLE)
        self.rule.setVisible(has_results)
        self.hint.setText(self._words())
        self.hint.setVisible(bool(self.hint.text()))
        self._follow_use()

    def _follow_use(self) -> None:
        fold = self._chosen()
        reason = self.tr("Select a fold that is over.") if fold is None else self._folds.obstacle_of_use(fold)
        self.use_button.setEnabled(not reason)
        told = self.tr("Choose this fold for the split, and show its run: losses, weights, predictions, every update")
        self.use_button.setToolTip(reason or told)

    def _share(self) -> float:
        """How much of all folds is done."""
        progress = self._folds.progress
        if progress is None:
            return 1.0
        within = 0.0
        if progress.history is not None:
            within = min(1.0, progress.history.epochs / self._folds.experiment.learner.training.epochs)
        return (progress.fold - 1 + within) / self._folds.folds

    def _words(self) -> str:
        folds = self._folds
        if folds.state is FoldState.IDLE:
            how = self.tr("Each fold validates once; the others train, from the same initial weights.")
            return f"{how} {folds.obstacle}".strip()
        if not folds.is_training and not folds.is_current:
            return self.tr("The data or the settings have changed since these folds were trained.")
        if folds.experiment.recipe.split.test:
            return self.tr("The test part is kept aside: no fold trains on it, and its loss is not looked at here.")
        return ""

    def _chosen(self) -> int | None:
        rows = self.view.selectionModel().selectedRows()
        return self.model.fold_of(rows[0].row()) if rows else None

    def _use(self) -> None:
        fold = self._chosen()
        if fold is not None:
            self._folds.use(fold)

    def _copy(self) -> None:
        """Everything, as a spreadsheet takes it."""
        lines = ("\t".join(map(cell, row)) for row in fold_rows(self._folds.results))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _open_save_dialog(self) -> None:
        ask_where(
            self,
            self.tr("Save the folds"),
            name=f"{Path(self._document.name or 'glassnet').stem}-folds.csv",
            ways=csv_ways(self.save),
            suffix="csv",
        )


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIconSize(QSize(16, 16))
    return button
