"""Runs with breakpoints, and what an update-by-update look at the same run says of when they come true; no assertions."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from engine.backend import Parameters
from engine.config.activations import Activation
from engine.config.breakpoints import Breakpoint, DeadUnit, GradientSize, LargeGradient, Rows, SignChange
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.optimizers import SGD
from engine.config.training import EngineName, MiniBatch
from engine.data.table import Table
from engine.setup import resolve
from engine.training.control import RunControl
from engine.training.frames import Break, Ended, Paused
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.run import run
from engine.training.trace.tracer import Trace, Tracer
from tests.cases import experiment, numeric_table

PER_EPOCH = 4
POINTS: tuple[Breakpoint, ...] = (
    LargeGradient(bound=2.0),
    LargeGradient(bound=0.8, size=GradientSize.LARGEST, layer="hidden_1"),
    SignChange(weight="hidden_1/kernel[2,3]"),
    SignChange(weight="output/bias[1]"),
    DeadUnit(layer="hidden_1"),
    DeadUnit(layer="hidden_1", rows=Rows.BATCH),
)


def with_relu(changes: Mapping[str, object], *, rate: float = 0.3, epochs: int = 20) -> tuple[Experiment, Table]:
    """A noisy table in batches of 5, the last of an epoch of 3; unit 1 is dead from the beginning. `changes`: of its training."""
    rng = np.random.default_rng(8)
    X = rng.normal(size=(24, 3))
    table = numeric_table(X, 0.5 * X[:, :2] + rng.normal(size=(24, 2)))
    chosen = experiment(
        table,
        [Dense(units=6, activation=Activation.RELU), Dense(units=2, activation=Activation.LINEAR)],
        weights={"hidden_1/bias": [-30.0, 0, 0, 0, 0, 0]},
        optimizer=SGD(learning_rate=rate),
        batching=MiniBatch(size=5),
        epochs=epochs,
        validation=0.25,
    )
    return chosen.with_learner(training=chosen.learner.training.replace(**changes)), table


class Played:
    """A run that is played on from every breakpoint until its end."""

    def __init__(self, job: Job, points: Sequence[Breakpoint]) -> None:
        control = RunControl(job.experiment.learner.training.optimizer.learning_rate)
        control.breakpoints = tuple(points)
        control.play()
        self.causes: list[Break] = []
        self.weights: list[Parameters] = []
        """At each pause."""
        for frame in run(job, control):
            if isinstance(frame, Paused):
                assert frame.cause is not None
                self.causes.append(frame.cause)
                self.weights.append(frame.parameters)
                control.play()
            elif isinstance(frame, Ended):
                self.ended = frame

    @property
    def updates(self) -> list[int]:
        """Those after which it was paused."""
        return [cause.update for cause in self.causes]

    def of(self, point: Breakpoint) -> list[int]:
        """Those at which `point` came true."""
        return [cause.update for cause in self.causes if point in cause.points]


def played(chosen: Experiment, table: Table, engine: EngineName, points: Sequence[Breakpoint]) -> Played:
    """A run from its beginning."""
    return Played(Job(1, resolve(chosen, table), engine), points)


def by_hand(record: Record, updates: int) -> dict[Breakpoint, list[int]]:
    """After which updates each of `POINTS` comes true, by its definition, from the traces of all updates."""
    tracer = Tracer(record)
    traces = [tracer.trace(update, EngineName.NUMPY) for update in range(1, updates + 1)]
    gradients = [_gradients(trace) for trace in traces]
    zero = np.array([np.all(trace["hidden_1/Y"].value == 0, axis=0) for trace in traces])
    whole = np.array(
        [np.all(zero[max(0, at + 1 - PER_EPOCH) : at + 1], axis=0) & (at + 1 >= PER_EPOCH) for at in range(updates)]
    )
    found: Sequence[list[int]] = (
        _rises([np.sqrt(sum(float((g**2).sum()) for g in each.values())) > 2.0 for each in gradients]),
        _rises(
            [max(abs(each[f"hidden_1/d{array}"]).max() for array in ("kernel", "bias")) > 0.8 for each in gradients]
        ),
        _changes(traces, lambda trace, after: trace[f"hidden_1/kernel{after}"].value[2, 3]),
        _changes(traces, lambda trace, after: trace[f"output/bias{after}"].value[1]),
        sorted({at for unit in range(6) for at in _rises([bool(each) for each in whole[:, unit]])}),
        sorted({at for unit in range(6) for at in _rises([bool(each) for each in zero[:, unit]])}),
    )
    return dict(zip(POINTS, found, strict=True))


def _gradients(trace: Trace) -> dict[str, np.ndarray]:
    names = [f"{layer}/d{array}" for layer in ("hidden_1", "output") for array in ("kernel", "bias")]
    return {name: np.asarray(trace[name].value) for name in names}


def _rises(holds: Sequence[bool]) -> list[int]:
    """The updates, counted from 1, at which it holds and did not before."""
    return [at + 1 for at, now in enumerate(holds) if now and not (at and holds[at - 1])]


def _changes(traces: Sequence[Trace], weight: Callable[[Trace, str], float]) -> list[int]:
    return [
        at + 1 for at, trace in enumerate(traces) if np.sign(weight(trace, "")) * np.sign(weight(trace, "/after")) < 0
    ]
