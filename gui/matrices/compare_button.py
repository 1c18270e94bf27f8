"""The button with the menu of what the weights can be compared with. It decides nothing."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QToolButton

from engine.files.project import SUFFIX
from engine.files.weights import FORMATS
from gui.matrices.comparison import Comparison
from gui.runs.controller import RunController


class CompareButton(QToolButton):
    """Its menu is filled each time it is opened."""

    def __init__(self, comparison: Comparison, runs: RunController) -> None:
        super().__init__()
        self._comparison, self._runs = comparison, runs
        self.setText(self.tr("Compare"))
        self.setAccessibleName(self.tr("Compare the weights with others"))
        self.setToolTip(self.tr("Show W − the weights of another moment, another run or a file"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self._fill)
        self.setMenu(self.choices)
        comparison.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self.tr("✓ Compare") if self._comparison.is_on else self.tr("Compare"))

    def _fill(self) -> None:
        menu, comparison, runs = self.choices, self._comparison, self._runs
        menu.clear()
        nothing = menu.addAction(self.tr("With &nothing: the weights themselves"), comparison.clear)
        nothing.setEnabled(comparison.is_on)
        menu.addSeparator()
        now = menu.addAction(self.tr("With no&w"), comparison.with_now)
        now.setEnabled(runs.weights.are_earlier)
        shown = menu.addAction(self.tr("With what is &shown, from here on"), comparison.with_shown)
        shown.setEnabled(bool(runs.weights.parameters))
        first = menu.addAction(
            self.tr("With the &beginning of the run"), lambda: comparison.with_update(runs.moment.first)
        )
        update = menu.addAction(self.tr("With an &update…"), self._ask_update)
        for action in (first, update):
            action.setEnabled(runs.moment.is_possible)
        menu.addSeparator()
        for entry in runs.store.entries:
            if entry.weights:
                title = self.tr("With {name}").format(name=entry.name).replace("&", "&&")
                menu.addAction(title, partial(comparison.with_run, entry))
        file = menu.addAction(self.tr("With a &file…"), self._ask_file)
        file.setEnabled(bool(runs.weights.parameters))

    def _ask_update(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Compare with an update"))
        dialog.setLabelText(self.tr("Update"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(self._runs.moment.first, self._runs.moment.last)
        dialog.intValueSelected.connect(self._comparison.with_update)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Compare with the weights of a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        every = " ".join(f"*{suffix}" for suffix in (*(known.suffix for known in FORMATS), SUFFIX))
        dialog.setNameFilters([self.tr("Weights ({suffixes})").format(suffixes=every), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self._comparison.with_file(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
