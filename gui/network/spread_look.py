"""How what each unit gives is spread over all rows, live: for the histograms beside neurons, and for the mean as a colour."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from engine.data.preparing.dataset import Dataset
from engine.probe.rows import Spreads, spreads
from gui.actions.actions import Actions
from gui.document import Document
from gui.runs.controller import RunController, RunState
from gui.runs.picture_wish import Wish, wish_of
from gui.tasks import Task
from gui.widgets.live_work import LiveWork

NAME = "network.histograms"


class SpreadsOfRows(QObject):
    """Follows the weights while its action is checked, or the means are wanted."""

    changed = Signal()

    def __init__(self, canvas: QWidget, document: Document, runs: RunController, actions: Actions) -> None:
        super().__init__(canvas)
        self._document, self._runs = document, runs
        self._wants_means = False
        self._dataset: Dataset | None = None
        self.found: Spreads | None = None
        """None where none are wanted, or none can be there yet."""
        self.action = actions.bind(NAME, self._on_action_triggered, canvas)
        self.action.setCheckable(True)
        self.action.setChecked(QSettings().value(NAME, False, bool) is True)
        self._live = LiveWork(
            canvas, self._ask, self._on_found, is_live=lambda: runs.state is RunState.RUNNING, key="spreads"
        )
        runs.weights.changed.connect(self._live.request)
        document.problems_changed.connect(self._live.request)
        document.opened.connect(self._on_document_opened)
        self._live.request()

    @property
    def histograms(self) -> Spreads | None:
        """What the histograms show; None while they are not wanted."""
        return self.found if self.action.isChecked() else None

    def want_means(self, *, wanted: bool) -> None:
        """The means are needed, too, or not any more."""
        if wanted is not self._wants_means:
            self._wants_means = wanted
            self._live.at_once()

    def _ask(self) -> Callable[[Task], Spreads] | None:
        wish = wish_of(self._document, self._runs)
        if not (self.action.isChecked() or self._wants_means) or not isinstance(wish, Wish):
            self._show(None)
            return None
        return partial(self._work, wish)

    def _work(self, wish: Wish, task: Task) -> Spreads:
        self._dataset = dataset = wish.prepared(self._dataset)
        task.check()
        return spreads(wish.experiment, dataset, wish.parameters, task.check)

    def _on_found(self, found: Spreads) -> None:
        self._show(found)

    def _show(self, found: Spreads | None) -> None:
        self.found = found
        self.changed.emit()

    def _on_action_triggered(self) -> None:
        QSettings().setValue(NAME, self.action.isChecked())
        self.changed.emit()
        self._live.at_once()

    def _on_document_opened(self) -> None:
        self._dataset = None
        self._show(None)
