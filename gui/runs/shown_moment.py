"""Which moment of the run the whole window shows: now, or an earlier update, which is replayed in the background."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from engine.backend import BackendError
from engine.progress import Cancelled
from engine.training.replay.film import Film, Still
from engine.training.replay.record import Record
from gui.language import error_text
from gui.runs.shown_weights import ShownWeights
from gui.runs.store import RunStore
from gui.tasks import Task, tasks

SEEK = "moment"
"""Key of what is replayed."""
PATIENCE = 15
"""Milliseconds: what is replayed within them is shown at once, without the nearest state before it."""
REST = 300
"""Milliseconds after which the rest of the run is replayed, too, so that the next update is found soon."""
FRAME = 33
"""Milliseconds from one picture of the film to the next."""
SLOWEST = 0.6
"""Seconds for an update, at most."""
LENGTHS = (3, 10, 30, 100)
"""Seconds that the film of the whole run may take."""


class ShownMoment(QObject):
    """`changed` tells that another moment is wanted or shown. Of several wishes only the newest is followed."""

    changed = Signal()
    film_changed = Signal()
    """It is played, or no longer, or at another speed."""

    def __init__(
        self,
        store: RunStore,
        weights: ShownWeights,
        parent: QObject,
        *,
        give_way: Callable[[bool], None],
        is_training: Callable[[], bool],
    ) -> None:
        """`give_way`: training leaves most of the machine to what is replayed. `is_training`: a run goes on now."""
        super().__init__(parent)
        self._store, self._weights, self._give_way, self._is_training = store, weights, give_way, is_training
        self._film: Film | None = None
        self._update: int | None = None
        self._shown: int | None = None
        self.refusal = ""
        """Why the update that was wanted last cannot be shown, in one sentence."""
        self.length = 10
        """Seconds of the film of the whole run."""
        self._began = 0.0
        self._from = 0
        self._frames = QTimer(self, interval=FRAME)
        self._frames.timeout.connect(self._on_frames_timeout)
        store.changed.connect(self._on_store_changed)
        weights.changed.connect(self._on_weights_changed)

    @property
    def update(self) -> int | None:
        """The update whose weights are wanted: those after it. None is now."""
        return self._update

    @property
    def shown(self) -> int | None:
        """The update whose weights are shown: the nearest at hand until the one that is wanted was replayed. None is now."""
        return self._shown

    @property
    def first(self) -> int:
        """The earliest update that can be shown."""
        return 0 if self._film is None else self._film.first

    @property
    def last(self) -> int:
        """The last update that was done; 0 where there is no run with a record."""
        record = self._record
        return 0 if record is None else record.updates

    @property
    def is_exact(self) -> bool:
        """False while an update is replayed, and the nearest at hand is shown in its place."""
        return self._shown == self._update

    @property
    def is_possible(self) -> bool:
        """True where there is a run of which an earlier moment can be shown."""
        return self.last > self.first

    @property
    def is_playing(self) -> bool:
        """True while the film goes on by itself."""
        return self._frames.isActive()

    def go_to(self, update: int | None) -> None:
        """Show the window after `update`, or the first or last one where it lies outside; None shows now."""
        record = self._record
        if update is None or record is None:
            self._show_now()
            return
        if self._film is None or self._film.record is not record:
            self._film = Film(record)
        update = min(max(update, self._film.first), record.updates)
        if update != self._update:
            self._seek(self._film, update)

    def move(self, by: int) -> None:
        """So many updates on, or back; behind the last one is now."""
        here = self.last if self._update is None else self._update
        self.go_to(None if here + by > self.last else here + by)

    def play(self) -> None:
        """Play the run as a film from the moment that is shown, from its beginning where that is now; or stop doing so."""
        if self.is_playing or not self.is_possible:
            self.pause()
            return
        if self._update is None or self._update >= self.last:
            self.go_to(self.first)
        self._start_film()

    def pause(self) -> None:
        """Stay at the moment that is shown."""
        if self.is_playing:
            self._frames.stop()
            self.film_changed.emit()

    def set_length(self, seconds: int) -> None:
        """The film of the whole run takes so many seconds."""
        self.length = seconds
        if self.is_playing:
            self._start_film()
        else:
            self.film_changed.emit()

    @property
    def _record(self) -> Record | None:
        present = self._store.present
        return None if present is None else present.record

    def _start_film(self) -> None:
        self._began, self._from = monotonic(), self._update or 0
        self._frames.start()
        self.film_changed.emit()

    def _show_now(self) -> None:
        self.pause()
        if self._update is None:
            return
        self._update = self._shown = None
        tasks().cancel(self, SEEK)
        self._give_way(False)
        self._weights.show_earlier(None)
        self.changed.emit()

    def _seek(self, film: Film, update: int) -> None:
        self._update, self.refusal = update, ""
        near = film.nearest(update)
        if near.update == update:
            self._take(near)
            return
        tasks().start(
            self,
            lambda task: film.at(update, task.check),
            self._take,
            key=SEEK,
            failed=self._on_failed,
            errors=(BackendError, ValueError),
            patience=PATIENCE,
        )
        if self._update == update and not self.is_exact:
            self._give_way(True)
            if self._shown is None or abs(near.update - update) < abs(self._shown - update):
                self._shown = near.update
                self._weights.show_earlier(near.parameters)
            self.changed.emit()

    def _take(self, still: Still) -> None:
        self._shown = still.update
        self._give_way(False)
        self._weights.show_earlier(still.parameters)
        self.changed.emit()
        film = self._film
        if film is not None:
            errors = (BackendError, Cancelled)
            tasks().start(self, lambda task: self._develop(film, task), key=SEEK, errors=errors, delay=REST)

    def _develop(self, film: Film, task: Task) -> None:
        """In a thread, and not beside training."""

        def check() -> None:
            task.check()
            if self._is_training():
                raise Cancelled

        film.develop(check)

    def _on_failed(self, error: Exception) -> None:
        self._show_now()
        self.refusal = error_text(error)
        self.changed.emit()

    def _on_store_changed(self) -> None:
        """Another run is shown from now on, from its end."""
        if self._film is not None and self._film.record is not self._record:
            self._film = None
            self._show_now()
        self.changed.emit()

    def _on_weights_changed(self) -> None:
        """The network is another one: there are only the weights that it would start from."""
        if self._update is not None and self._shown is not None and not self._weights.are_earlier:
            self._show_now()

    def _on_frames_timeout(self) -> None:
        """Pictures that would come late are left out, and the film takes as long as it should."""
        if not self.is_exact:
            return
        per_second = max((self.last - self.first) / self.length, 1 / SLOWEST)
        update = self._from + int((monotonic() - self._began) * per_second)
        self.go_to(None if update > self.last else update)
