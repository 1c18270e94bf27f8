"""How what each unit gives is spread over all rows, live: for the histograms beside neurons, and for the mean as a colour."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from engine.probe.rows import Spreads, spreads
from gui.actions.actions import Actions
from gui.document import Document
from gui.network.live_look import LiveLook
from gui.runs.controller import RunController
from gui.runs.picture_wish import Wish, wish_of
from gui.tasks import Task


class SpreadsOfRows(LiveLook):
    """Follows the weights while its action is checked, or the means are wanted."""

    def __init__(self, canvas: QWidget, document: Document, runs: RunController, actions: Actions) -> None:
        super().__init__(canvas, document, runs, actions, name="network.histograms", is_on=False)
        self._wants_means = False
        self.found: Spreads | None = None
        """None where none are wanted, or none can be there yet."""
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
        return spreads(wish.experiment, self._prepared(wish, task), wish.parameters, task.check)

    def _on_found(self, found: Spreads) -> None:
        self._show(found)

    def _forget(self) -> None:
        self._show(None)

    def _show(self, found: Spreads | None) -> None:
        self.found = found
        self.changed.emit()
