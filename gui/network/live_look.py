"""What is computed of the shown weights for the canvas, live: an action switches it, and the prepared rows are kept."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from engine.data.preparing.dataset import Dataset
from gui.actions.actions import Actions
from gui.document import Document
from gui.runs.controller import RunController, RunState
from gui.runs.picture_wish import Wish
from gui.tasks import Task
from gui.widgets.live_work import LiveWork


class LiveLook(QObject):
    """A kind of its own says in `_ask` what a thread does, in `_on_found` what becomes of it, in `_forget` what is given up."""

    changed = Signal()

    def __init__(
        self, canvas: QWidget, document: Document, runs: RunController, actions: Actions, *, name: str, is_on: bool
    ) -> None:
        """`name`: of the action, in settings, too; `is_on`: whether it is checked until a person says otherwise."""
        super().__init__(canvas)
        self._document, self._runs, self._name = document, runs, name
        self._dataset: Dataset | None = None
        self.action = actions.bind(name, self._on_action_triggered, canvas)
        self.action.setCheckable(True)
        self.action.setChecked(QSettings().value(name, is_on, bool) is True)
        self._live = LiveWork(
            canvas, self._ask, self._on_found, is_live=lambda: runs.state is RunState.RUNNING, key=name
        )
        runs.weights.changed.connect(self._live.request)
        document.problems_changed.connect(self._live.request)
        document.opened.connect(self._on_document_opened)

    def _ask(self) -> Callable[[Task], Any] | None:
        raise NotImplementedError

    def _on_found(self, found: Any) -> None:
        raise NotImplementedError

    def _forget(self) -> None:
        raise NotImplementedError

    def _prepared(self, wish: Wish, task: Task) -> Dataset:
        """In the thread: the rows of `wish`."""
        self._dataset = dataset = wish.prepared(self._dataset)
        task.check()
        return dataset

    def _look(self) -> None:
        """A person waits for it."""
        self._live.at_once()
        self.changed.emit()

    def _on_action_triggered(self) -> None:
        QSettings().setValue(self._name, self.action.isChecked())
        self._look()

    def _on_document_opened(self) -> None:
        self._dataset = None
        self._forget()
