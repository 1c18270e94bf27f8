"""Training all folds, and stopping them: each action is told when it is possible and, if not, why not."""

from PySide6.QtCore import QObject, Signal

from gui.actions.actions import Actions
from gui.runs.folds import FoldRuns
from gui.widgets.typing import finish_typing


class FoldActions(QObject):
    """The same two actions in the menu, under the table and beside the results."""

    reveal_requested = Signal(tuple)
    """Place where the folds can be watched."""

    def __init__(self, folds: FoldRuns, actions: Actions) -> None:
        super().__init__(actions)
        self._folds, self._all = folds, actions
        self.train = actions.bind_window_wide("folds.train", self._on_train_triggered)
        self.stop = actions.bind_window_wide("folds.stop", folds.stop)
        folds.state_changed.connect(self._follow)
        self._follow()

    def _on_train_triggered(self) -> None:
        finish_typing()
        self.reveal_requested.emit(("folds",))
        self._folds.start()

    def _follow(self) -> None:
        self._all.allow("folds.train", self._folds.obstacle)
        self._all.allow("folds.stop", "" if self._folds.is_training else self.tr("No folds are being trained."))
