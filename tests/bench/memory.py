"""How much the process of a long run grows: workload (a) on TensorFlow with the live stream. The child process, too."""

import json
from collections.abc import Iterator

import psutil

from engine.config.training import EngineName
from engine.results.history import History
from engine.setup import resolve
from engine.thread import TrainingThread
from engine.training.control import RunControl
from engine.training.factory import load_tensorflow
from engine.training.frames import Advanced, Ended, Started
from engine.training.job import Job
from engine.training.mailbox import Mailbox
from tests.bench.children import Line, lines_of
from tests.bench.workloads import listing_415

MARKS = (1_000_000, 10_000_000, 100_000_000)
"""Updates after which the process is weighed; before the first one buffers still grow to their size."""

DRAIN_MILLISECONDS = 33
MEGABYTE = 1 << 20


def memory() -> Iterator[Line]:
    """A line for each mark, from a process of its own."""
    yield from lines_of("tests.bench.memory")


def main() -> int:
    """One run; every update is an epoch, too, so that each of them adds to every curve."""
    load_tensorflow()
    workload, process = listing_415(), psutil.Process()
    control, mailbox = RunControl(workload.experiment.learner.training.optimizer.learning_rate), Mailbox()
    thread = TrainingThread(
        Job(1, resolve(workload.experiment, workload.table), EngineName.TENSORFLOW), control, mailbox
    )
    control.play()
    thread.start()
    history: History | None = None
    marks, weights = list(MARKS), list[float]()
    while marks:
        thread.wait(DRAIN_MILLISECONDS)
        for frame in mailbox.drain().frames:
            match frame:
                case Started():
                    history = History(frame)
                case Advanced() if history is not None:
                    history.add(frame)
                case Ended():
                    raise RuntimeError(f"the measured run ended: {frame.message} {frame.details}")
        if history is not None and history.updates >= marks[0]:
            weights.append(process.memory_info().rss / MEGABYTE)
            line = {"bench": "memory", "workload": "a", "updates": marks.pop(0), "rss_mb": round(weights[-1], 1)}
            print(json.dumps({**line, "growth_mb": round(weights[-1] - weights[0], 1)}), flush=True)
    control.stop()
    thread.wait()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
