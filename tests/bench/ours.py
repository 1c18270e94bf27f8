"""The lab's own speed: a real run in its thread, with the live stream drained 30 times a second as the window does."""

from time import perf_counter

from engine.config.training import EngineName
from engine.results.history import History
from engine.setup import resolve
from engine.thread import TrainingThread
from engine.training.control import RunControl
from engine.training.frames import Advanced, Ended, Paused, Started
from engine.training.job import Job
from engine.training.mailbox import Mailbox
from tests.bench.workloads import Workload

DRAIN_MILLISECONDS = 33
WARM_UP_SECONDS = 1.0
"""Long enough for the chunks to grow to their size."""


class LiveRun:
    """One run, paused between the measurements."""

    def __init__(self, workload: Workload, engine: EngineName) -> None:
        optimizer = workload.experiment.learner.training.optimizer
        self._control, self._mailbox = RunControl(optimizer.learning_rate), Mailbox()
        self._thread = TrainingThread(
            Job(1, resolve(workload.experiment, workload.table), engine), self._control, self._mailbox
        )
        self._updates, self._per_epoch = 0, 1
        self._drained_at = 0.0
        self._paused = False
        self._history: History | None = None
        self._thread.start()

    def seconds_per_epoch(self, seconds: float, *, warm_up: float = WARM_UP_SECONDS) -> float:
        """Train for a warm-up, then `seconds`; the mean time of an epoch in the latter."""
        self._control.play()
        before = self._updates
        while self._updates == before:
            self._drain()
        self._drain_for(warm_up)
        first, began = self._updates, self._drained_at
        self._drain_for(seconds)
        while self._updates == first:
            self._drain()
        done, took = self._updates - first, self._drained_at - began
        self._pause()
        return took / done * self._per_epoch

    def close(self) -> None:
        """End the run and wait for its thread."""
        self._control.stop()
        self._thread.wait()

    def _pause(self) -> None:
        self._paused = False
        self._control.pause()
        while not self._paused:
            self._drain()

    def _drain_for(self, seconds: float) -> None:
        end = perf_counter() + seconds
        while perf_counter() < end:
            self._drain()

    def _drain(self) -> None:
        self._thread.wait(DRAIN_MILLISECONDS)
        delivery = self._mailbox.drain()
        self._drained_at = perf_counter()  # what is done with the frames takes time, in which training goes on
        for frame in delivery.frames:
            match frame:
                case Started():
                    self._history, self._per_epoch = History(frame), frame.updates_per_epoch
                case Advanced():
                    self._updates = frame.updates
                    if self._history is not None:
                        self._history.add(frame)
                case Paused():
                    self._paused = True
                case Ended():
                    raise RuntimeError(f"the measured run ended: {frame.message} {frame.details}")
