"""Training all folds, and stopping them: each action knows when it is possible and, if not, why not."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from gui.fold_runs import FoldRuns
from gui.icons import icon
from gui.kit.typing import finish_typing


class FoldActions(QObject):
    """The same two actions in the menu, under the table and beside the results."""

    def __init__(self, folds: FoldRuns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folds = folds
        self.train = QAction(icon("play"), self.tr("Train all &folds"), self)
        self.train.setShortcut(QKeySequence("Ctrl+F10"))
        self.train.triggered.connect(self._on_train_triggered)
        self.stop = QAction(icon("stop"), self.tr("Stop the f&olds"), self)
        self.stop.setShortcut(QKeySequence("Ctrl+Shift+F10"))
        self.stop.setToolTip(self.tr("End the present fold, and train none behind it; folds that are over stay"))
        self.stop.triggered.connect(folds.stop)
        folds.state_changed.connect(self._follow)
        self._follow()

    @property
    def all(self) -> tuple[QAction, ...]:
        """Both."""
        return self.train, self.stop

    def _on_train_triggered(self) -> None:
        finish_typing()
        self._folds.start()

    def _follow(self) -> None:
        reason = self._folds.obstacle
        self.train.setEnabled(not reason)
        told = self.tr("Train each fold in turn from the same initial weights (Ctrl+F10)")
        self.train.setToolTip(self.tr("Not possible: {reason}").format(reason=reason) if reason else told)
        self.stop.setEnabled(self._folds.is_training)
