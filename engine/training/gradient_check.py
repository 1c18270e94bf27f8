"""The gradient of one update by three ways: backward by hand, TensorFlow's GradientTape, and central differences."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array, Backend, Parameters
from engine.config.shapes import trained_shapes
from engine.config.training import EngineName, Precision
from engine.data.preparing.dataset import Dataset
from engine.data.preparing.prepare import prepared
from engine.numpy_backend.central import CentralDifferences
from engine.setup import Setup
from engine.text import Text
from engine.training.job import Job
from engine.training.replay.record import Record
from engine.training.replay.replay import Replay, build_backend
from engine.training.trace.tracer import plain

EVERY = 64
"""Parameters from one report of progress to the next."""


@dataclass(frozen=True)
class Progress:
    """So many of all parameters have been moved."""

    done: int
    total: int


@dataclass(frozen=True, eq=False)
class GradientMatrix:
    """The gradient of one array by each way, all in its shape; `tape` is None where TensorFlow was left out.

    `at_kink` marks the entries whose slopes to the left and to the right differ: a ReLU, an absolute value or a limit bends
    there, every number between the two slopes is as good, and the ways need not agree.
    """

    name: str
    analytic: Array
    tape: Array | None
    central: Array
    at_kink: NDArray[np.bool_]

    @property
    def largest_differences(self) -> dict[str, float]:
        """The largest |Δ| of each two ways but at kinks, by `analytic − tape` and so on."""
        ways = {"analytic": self.analytic, "tape": self.tape, "central": self.central}
        known = {name: values for name, values in ways.items() if values is not None}
        names = list(known)
        return {
            f"{a} − {b}": _largest(known[a] - known[b], self.at_kink)
            for place, a in enumerate(names)
            for b in names[place + 1 :]
        }

    @property
    def kinks(self) -> int:
        """How many entries are at a kink."""
        return int(self.at_kink.sum())


@dataclass(frozen=True, eq=False)
class GradientCheck:
    """The whole gradient of update number `update`, array by array in the network's order, in float64."""

    update: int
    loss: float
    matrices: tuple[GradientMatrix, ...]

    def __getitem__(self, name: str) -> GradientMatrix:
        """The gradient of the array `name`. Raises KeyError where there is none."""
        for matrix in self.matrices:
            if matrix.name == name:
                return matrix
        raise KeyError(name)

    @property
    def largest_differences(self) -> dict[str, float]:
        """The largest |Δ| of each two ways over all arrays, but at kinks."""
        found: dict[str, float] = {}
        for matrix in self.matrices:
            for ways, gap in matrix.largest_differences.items():
                found[ways] = max(found.get(ways, 0.0), gap)
        return found

    @property
    def size(self) -> float:
        """The largest magnitude in the gradient."""
        return max((float(np.max(np.abs(matrix.analytic), initial=0.0)) for matrix in self.matrices), default=0.0)

    def as_rows(self) -> list[dict[str, Any]]:
        """What a JSON file holds: one entry for each array."""
        return [
            {
                "name": matrix.name,
                "shape": list(matrix.analytic.shape),
                "analytic": plain(matrix.analytic),
                "tape": None if matrix.tape is None else plain(matrix.tape),
                "central": plain(matrix.central),
                "at_kink": matrix.at_kink.tolist(),
                "largest_differences": matrix.largest_differences,
            }
            for matrix in self.matrices
        ]


def gradient_check(
    setup: Setup,
    update: int = 1,
    *,
    dataset: Dataset | None = None,
    parameters: Parameters | None = None,
    with_tape: bool = True,
) -> Generator[Progress | GradientCheck, None, None]:
    """Reports of progress, and at last the check. Who stops asking has cancelled it.

    It is made on the batch and with the draws of update number `update`, in float64, at `parameters` (by default the initial
    ones); of the textbook's Nesterov that is the look-ahead point. It costs two passes forward for each parameter. The setup has
    no errors; `dataset` is what it was prepared to, if it was. Raises ValueError where the loss is not finite, BackendError where
    TensorFlow cannot run.
    """
    training = setup.experiment.learner.training.replace(precision=Precision.FLOAT64)
    exact = setup.experiment.with_learner(training=training)
    job = Job(0, replace(setup, experiment=exact), EngineName.NUMPY, start=parameters or {})
    record = Record(job, prepared(setup.plan, dataset))
    engines = (EngineName.NUMPY, EngineName.TENSORFLOW) if with_tape else (EngineName.NUMPY,)
    ours, *theirs = [_values(record, update, engine) for engine in engines]
    if not np.isfinite(ours["loss"]):
        raise ValueError(Text("the loss of this update is not a finite number, and neither is its gradient"))
    inputs = setup.plan.inputs
    # The optimizer has taken no step yet, so that the point of a look-ahead is the parameters themselves.
    start = build_backend(record.job, record.dataset).parameters()
    differences = CentralDifferences(exact, ours["input"], ours["target"], start, update - 1, w=ours.get("weights"))
    shapes = trained_shapes(exact.learner.network, inputs)
    total, done, matrices = sum(int(np.prod(shape)) for shape in shapes.values()), 0, []
    for name, shape in shapes.items():
        central, at_kink = np.empty(int(np.prod(shape))), np.zeros(int(np.prod(shape)), dtype=np.bool_)
        for place in range(central.size):
            if done % EVERY == 0:
                yield Progress(done, total)
            central[place], at_kink[place] = differences.at(name, place)
            done += 1
        gradient = _gradient_name(name)
        tape = theirs[0][gradient] if theirs else None
        matrices.append(GradientMatrix(name, ours[gradient], tape, central.reshape(shape), at_kink.reshape(shape)))
    yield Progress(total, total)
    yield GradientCheck(update, float(ours["loss"]), tuple(matrices))


def _values(record: Record, update: int, engine: EngineName) -> Mapping[str, Array]:
    """What an engine computes in update number `update`, from the job's parameters."""
    backend: Backend = build_backend(replace(record.job, engine=engine), record.dataset)
    rate = record.job.experiment.learner.training.optimizer.learning_rate
    return backend.trace(Replay(record, backend).chunk(update - 1, 1, rate))


def _gradient_name(name: str) -> str:
    node, _, array = name.rpartition("/")
    return f"{node}/d{array}"


def _largest(difference: Array, at_kink: NDArray[np.bool_]) -> float:
    return float(np.max(np.abs(difference), initial=0.0, where=~at_kink))
