"""A second learner, which no product file knows: the mean of each column, found step by step, on NumPy alone."""

from typing import Any, ClassVar, Literal

import numpy as np
from numpy.typing import NDArray

from engine.backend import Array, Arrays, Block, Chunk, Evaluation, Parameters, PartName, State
from engine.config.axes import Shape
from engine.config.experiment import Experiment
from engine.config.learners import LearnerSpec
from engine.config.shapes import Inputs, shape_of
from engine.config.training import EngineName
from engine.data.preparing.plan import Plan
from engine.learners.kind import LearnerKind, Resolved
from engine.text import Text

SPREAD = "spread"
"""What is minimised: the mean squared distance of a batch from the mean so far."""


class ColumnMeans(LearnerSpec):
    """The mean of each input, towards which each batch pulls by the learning rate."""

    label: ClassVar[str] = "Column means"
    objective: ClassVar[str] = SPREAD
    kind: Literal["column_means"] = "column_means"


class MeansExperiment(Experiment):
    """An experiment whose learner these are; in the product, a module in `engine/config/learners` makes the choice wider."""

    learner: ColumnMeans = ColumnMeans()  # type: ignore[assignment]


class MeansBackend:
    """m ← m − rate · (m − mean of the batch)."""

    capacity = 4096

    def __init__(self, experiment: Experiment, arrays: Arrays, initial: Parameters) -> None:
        self._arrays = arrays
        self._mean = np.array(initial["means/center"], dtype=arrays.x.dtype)
        self._batch = experiment.learner.training.batching

    def warm(self) -> None:
        """Nothing to compile."""

    def advance(self, chunk: Chunk) -> Block:
        x, order = self._arrays.x, chunk.orders[0]
        spreads = []
        for rate in np.broadcast_to(chunk.rates, chunk.count):
            spreads.append(self._spread(x[order]))
            self._mean = self._mean - rate * (self._mean - x[order].mean(axis=0))
        ended = self.evaluate(PartName.VALIDATION).values[SPREAD] if len(self._arrays.x_validation) else 0.0
        return Block({SPREAD: np.array(spreads)}, {SPREAD: np.full(chunk.count, ended)}, float(chunk.rates[-1]))

    def trace(self, chunk: Chunk) -> dict[str, Array]:
        self.advance(chunk)
        return {}

    def parameters(self) -> dict[str, Array]:
        return {"means/center": self._mean.copy()}

    def state(self) -> dict[str, NDArray[Any]]:
        return dict(self.parameters())

    def restore(self, state: State) -> None:
        self._mean = state["means/center"].copy()

    def predict(self, x: Array) -> Array:
        return np.broadcast_to(self._mean, x.shape)

    def evaluate(self, part: PartName) -> Evaluation:
        x, _, _ = self._arrays.part(part)
        return Evaluation({SPREAD: self._spread(x)}, len(x))

    def _spread(self, x: Array) -> float:
        return float(((x - self._mean) ** 2).mean())


def _shapes(inputs: Inputs) -> dict[str, Shape]:
    return {"means/center": shape_of(inputs)}


def _resolve(_: Experiment, planned: Plan) -> Resolved:
    return Resolved(_shapes(planned.inputs), ())


def _initial(_: Experiment, inputs: Inputs) -> dict[str, NDArray[np.float64]]:
    return {name: np.zeros(shape) for name, shape in _shapes(inputs).items()}


COLUMN_MEANS = LearnerKind(
    resolve=_resolve,
    initial=_initial,
    backends={EngineName.NUMPY: "tests.learner_cases:MeansBackend"},
    series={SPREAD: Text("spread")},
)
