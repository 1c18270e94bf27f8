"""Inside the measured process: the real program with a probe that plays one scene and times the gaps of the event loop."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, time
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from engine.config.training import EngineName
from engine.data.generators import Moons
from engine.suggest import suggest_experiment
from engine.training.factory import tensorflow_is_loaded
from gui.application import build_application, run_window
from gui.main_window import MainWindow
from gui.runs.controller import RunState
from gui.space.space_panel import SpacePanel
from tests.bench.stalls import CSV_ROWS
from tests.bench.workloads import WORKLOADS

BEAT_MILLISECONDS = 2
SETTLED_SECONDS = 1.0
COMPILED_SECONDS = 5.0
"""How long a new table is watched, or left alone: 0.6 s after it is on the screen the program compiles for it."""
TRAINING_SECONDS = 5.0

DEVELOPED_SECONDS = 5
"""After the first jump the run is replayed once in the background."""
SLID_EPOCHS = {"b": 200, "d": 10}
DRAG_STEPS = 97
"""Moments from one end of the slider to the other."""


class Heartbeat(QObject):
    """A timer that should tick every few milliseconds: the longest gap between two ticks is how long nobody was heard."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = perf_counter()
        self._longest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def restart(self) -> None:
        """Forget the gaps so far."""
        self._last, self._longest = perf_counter(), 0.0

    @property
    def longest_milliseconds(self) -> float:
        """The longest gap since the last restart, the beat itself taken off; one that goes on now is in it."""
        gap = max(self._longest, perf_counter() - self._last)
        return max(0.0, gap * 1000 - BEAT_MILLISECONDS)

    def _on_timer_timeout(self) -> None:
        now = perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now


class Probe(QObject):
    """Waits for the window's first picture, then plays its scene: a generator that is asked on after each beat."""

    def __init__(self, app: QApplication, scene: str, csv: Path, began: float) -> None:
        super().__init__(app)
        self._app, self._csv, self._began = app, csv, began
        self._scene_name = scene
        self._scene: Iterator[None] | None = None
        self._beat = Heartbeat(self)
        self._director = QTimer(self)
        self._director.setInterval(20)
        self._director.timeout.connect(self._on_director_timeout)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._scene is None and event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow):
            self._app.removeEventFilter(self)
            self._window = watched
            self._scene = self._play()
            QTimer.singleShot(0, self._director.start)
            QTimer.singleShot(0, self._on_usable)
        return False

    def _on_usable(self) -> None:
        """The first turn of the event loop after the first picture: what is clicked now is answered."""
        self._usable = (time() - self._began) * 1000
        self._beat.restart()

    def _on_director_timeout(self) -> None:
        assert self._scene is not None
        if next(self._scene, self) is self:
            self._director.stop()
            self._window.document.undo_stack.setClean()
            self._window.close()

    def _play(self) -> Iterator[None]:
        match self._scene_name.split():
            case ["start"]:
                yield
                self._tell("window_usable_ms", self._usable)
            case ["tensorflow"]:
                yield from self._tensorflow_loaded()
                self._tell("longest_stall_ms", self._beat.longest_milliseconds)
            case ["train", name, engine]:
                yield from self._tensorflow_loaded()
                yield from self._train(name, EngineName(engine))
            case ["inside", front, engine]:
                yield from self._tensorflow_loaded()
                yield from self._inside(front, EngineName(engine))
            case ["slide", name, engine]:
                yield from self._tensorflow_loaded()
                yield from self._slide(name, EngineName(engine))
            case ["csv"]:
                yield from self._tensorflow_loaded()
                yield from self._load()

    def _tensorflow_loaded(self) -> Iterator[None]:
        while not tensorflow_is_loaded():
            yield
        yield from _seconds(SETTLED_SECONDS)

    def _train(self, name: str, engine: EngineName) -> Iterator[None]:
        """From the press of Play to the first updates (compiling), then at full speed."""
        window, workload = self._window, WORKLOADS[name]()
        window.runs.set_engine(engine)
        window.document.open(workload.table, workload.experiment, name=workload.title)
        yield from _seconds(SETTLED_SECONDS)
        self._beat.restart()
        began = perf_counter()
        window.runs.play()
        while window.runs.history is None or not window.runs.history.updates:
            yield
        self._tell("first_update_ms", (perf_counter() - began) * 1000)
        self._tell("longest_stall_before_first_update_ms", self._beat.longest_milliseconds)
        self._beat.restart()
        before, began = window.runs.history.updates, perf_counter()
        yield from _seconds(TRAINING_SECONDS)
        self._tell("longest_stall_ms", self._beat.longest_milliseconds)
        self._tell("updates_per_second", (window.runs.history.updates - before) / (perf_counter() - began))
        window.runs.stop()
        while window.runs.state is not RunState.ENDED:
            yield

    def _inside(self, front: str, engine: EngineName) -> Iterator[None]:
        """Two features, trained at full speed, with `front` beside the canvas and nothing live below them."""
        window, table = self._window, Moons().generate()
        experiment = suggest_experiment(table)
        training = experiment.learner.training.replace(epochs=10**6)
        experiment = experiment.replace(learner=experiment.learner.replace(training=training))
        window.runs.set_engine(engine)
        window.document.open(table, experiment, name="moons")
        window.workspaces.switch("inside")
        for name in ("ledger", front):
            window.area.raise_panel(name)
        yield from _seconds(COMPILED_SECONDS)
        drawn: list[float] = []
        panel = window.area.panel(front)
        if isinstance(panel, SpacePanel):
            self._time_drawing(panel, drawn)
        window.runs.play()
        while window.runs.history is None or not window.runs.history.updates:
            yield
        yield from _seconds(SETTLED_SECONDS)
        self._beat.restart()
        drawn.clear()
        before, began = window.runs.history.updates, perf_counter()
        yield from _seconds(TRAINING_SECONDS)
        self._tell("longest_stall_ms", self._beat.longest_milliseconds)
        took = perf_counter() - began
        self._tell("updates_per_second", (window.runs.history.updates - before) / took)
        if drawn:
            self._tell("pictures_per_second", len(drawn) / took)
            self._tell("frame_median_ms", median(drawn))
        window.runs.stop()
        while window.runs.state is not RunState.ENDED:
            yield

    def _slide(self, name: str, engine: EngineName) -> Iterator[None]:
        """A run that is over: the first jump into it, then as many moments as there is time for, there and back, as by dragging."""
        window, workload = self._window, WORKLOADS[name]()
        training = workload.experiment.learner.training.replace(epochs=SLID_EPOCHS[name])
        learner = workload.experiment.learner.replace(training=training)
        window.runs.set_engine(engine)
        window.document.open(workload.table, workload.experiment.replace(learner=learner), name=workload.title)
        window.workspaces.switch("inside")
        yield from _seconds(COMPILED_SECONDS)
        window.runs.play()
        while window.runs.state is not RunState.ENDED:
            yield
        yield from _seconds(SETTLED_SECONDS)
        self._director.setInterval(BEAT_MILLISECONDS)
        moment, last = window.runs.moment, window.runs.moment.last
        began = perf_counter()
        moment.go_to(last // 2 + 1)
        while moment.shown is None:
            yield
        yield
        self._tell("first_picture_ms", (perf_counter() - began) * 1000)
        while not moment.is_exact:
            yield
        yield
        self._tell("first_exact_ms", (perf_counter() - began) * 1000)
        yield from _seconds(DEVELOPED_SECONDS)
        shown, began = 0, perf_counter()
        while perf_counter() < began + TRAINING_SECONDS:
            moment.go_to(abs((shown + 1) * last // DRAG_STEPS % (2 * last) - last))
            yield
            while not moment.is_exact:
                yield
            shown += 1
        self._tell("moments_per_second", shown / (perf_counter() - began))

    @staticmethod
    def _time_drawing(panel: SpacePanel, drawn: list[float]) -> None:
        """Each picture adds to `drawn` how many milliseconds passed until it was painted."""
        show_look = panel.plot.show_look

        def timed(*arguments: Any) -> None:
            began = perf_counter()
            show_look(*arguments)
            QTimer.singleShot(0, lambda: drawn.append((perf_counter() - began) * 1000))

        panel.plot.show_look = timed  # type: ignore[assignment]

    def _load(self) -> Iterator[None]:
        self._beat.restart()
        began = perf_counter()
        self._window.open_path(self._csv)
        while self._window.document.table.rows != CSV_ROWS:
            yield
        self._tell("loaded_ms", (perf_counter() - began) * 1000)
        yield from _seconds(COMPILED_SECONDS)
        self._tell("longest_stall_ms", self._beat.longest_milliseconds)

    def _tell(self, metric: str, value: float) -> None:
        line = {"metric": metric, "value": round(value, 1), "platform": self._app.platformName()}
        print(json.dumps(line), flush=True)


def _seconds(seconds: float) -> Iterator[None]:
    end = perf_counter() + seconds
    while perf_counter() < end:
        yield


def main(scene: str, csv: str, began: str) -> int:
    """Play `scene`; `began` is when the process was started, in seconds since 1970."""
    settings = Path(csv).with_name("settings")
    for format_ in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(format_, QSettings.Scope.UserScope, str(settings))
    Probe(build_application(), scene, Path(csv), float(began))
    return run_window()


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
