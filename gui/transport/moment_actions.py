"""Which moment of the run is shown: played back, one update on or back, and now. Each action knows when it is possible."""

from functools import partial

from PySide6.QtCore import QObject

from gui.actions.actions import Actions
from gui.icons import icon
from gui.runs.controller import RunController


class MomentActions(QObject):
    """Follows the run. Put the actions into menus and buttons; they are the same everywhere."""

    def __init__(self, runs: RunController, parent: QObject, actions: Actions) -> None:
        super().__init__(parent)
        self._runs, self._actions = runs, actions
        moment = runs.moment
        self._play = actions.bind_window_wide("moment.play", moment.play)
        actions.bind_window_wide("moment.first", lambda: moment.go_to(0))
        actions.bind_window_wide("moment.previous", partial(moment.move, -1))
        actions.bind_window_wide("moment.next", partial(moment.move, 1))
        actions.bind_window_wide("moment.now", lambda: moment.go_to(None))
        for signal in (moment.changed, runs.advanced, runs.state_changed, runs.store.changed):
            signal.connect(self._follow)
        moment.film_changed.connect(self._follow_film)
        self._follow()
        self._follow_film()

    def _follow(self) -> None:
        moment = self._runs.moment
        none = "" if moment.is_possible else self._absence()
        is_first = self.tr("This is the beginning.") if moment.update == moment.first else ""
        is_now = self.tr("The window shows now.") if moment.update is None else ""
        self._actions.allow("moment.play", none)
        self._actions.allow("moment.first", none or is_first)
        self._actions.allow("moment.previous", none or is_first)
        self._actions.allow("moment.next", none or is_now)
        self._actions.allow("moment.now", is_now)

    def _follow_film(self) -> None:
        is_playing = self._runs.moment.is_playing
        self._play.setIcon(icon("pause" if is_playing else "play"))
        self._play.setText(self.tr("Pause the film") if is_playing else self.tr("Play &back"))

    def _absence(self) -> str:
        if self._runs.record is None and self._runs.weights.are_trained:
            return self.tr("Only the last weights are kept. Train, and each update can be shown again.")
        return self.tr("No update was done yet.")
