"""From Train to the first update, of a signature that was compiled before and of one that was not. The child process, too."""

import json
import sys
from collections.abc import Iterator
from time import perf_counter

from engine.config.training import EngineName
from engine.data.preparing.dataset import Dataset
from engine.setup import resolve
from engine.thread import TrainingThread
from engine.training.control import RunControl
from engine.training.factory import load_tensorflow
from engine.training.frames import Advanced, Ended, Started
from engine.training.job import Job
from engine.training.mailbox import Mailbox
from tests.bench.children import Line, lines_of
from tests.bench.workloads import WORKLOADS

TARGETS = {"cold": 1.5, "warm": 0.05}
"""Seconds."""

WARM_STARTS = 3
POLL_MILLISECONDS = 1


def first() -> Iterator[Line]:
    """For each workload a cold and a warm start on TensorFlow, each in a process in which nothing was compiled before."""
    for name in WORKLOADS:
        yield from lines_of("tests.bench.first", name)


def seconds_to_first_update(job: Job) -> tuple[float, Dataset]:
    """Start a run as Train does, wait for its first update, stop it; and what it was trained on."""
    began = perf_counter()
    control, mailbox = RunControl(job.experiment.learner.training.optimizer.learning_rate), Mailbox()
    thread = TrainingThread(job, control, mailbox)
    control.play()
    thread.start()
    took = 0.0
    while not took:
        thread.wait(POLL_MILLISECONDS)
        for frame in mailbox.drain().frames:
            if isinstance(frame, Ended):
                raise RuntimeError(f"the measured run ended: {frame.message} {frame.details}")
            if isinstance(frame, Started):
                dataset = frame.dataset
            if isinstance(frame, Advanced) and not took:
                took = perf_counter() - began
    control.stop()
    thread.wait()
    return took, dataset


def main(name: str) -> int:
    """Print a line for the cold start and one for the slowest of some warm ones. TensorFlow is imported beforehand."""
    load_tensorflow()
    workload = WORKLOADS[name]()
    setup, dataset, starts = resolve(workload.experiment, workload.table), None, list[float]()
    for number in range(
        1 + WARM_STARTS
    ):  # as the window does, which resolves where it opens, and keeps what was prepared
        seconds, dataset = seconds_to_first_update(Job(number, setup, EngineName.TENSORFLOW, dataset=dataset))
        starts.append(seconds)
    for start, seconds in (("cold", starts[0]), ("warm", max(starts[1:]))):
        line = {"bench": "first", "workload": name, "start": start, "seconds": round(seconds, 4)}
        print(json.dumps({**line, "target": TARGETS[start]}), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
