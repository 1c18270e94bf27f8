"""The workbook's listings 411 to 418 come out to the print (three decimals), on both engines and in lock step."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import ArrayLike

from engine.backend import Parameters
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import CategoricalCrossentropy, Loss, MeanSquaredError
from engine.config.training import EngineName
from engine.data.table import Table
from engine.numpy_backend.network import predict
from engine.setup import resolve
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Advanced, Paused, Started
from engine.training.job import Job
from engine.training.run import run
from tests.cases import experiment, numeric_table

LINEAR, SIGMOID, TANH, RELU, SOFTMAX = (
    Activation.LINEAR,
    Activation.SIGMOID,
    Activation.TANH,
    Activation.RELU,
    Activation.SOFTMAX,
)
ENGINES = list(EngineName)
START_415: dict[str, ArrayLike] = {
    "hidden_1/kernel": [[0.15, 0.25], [0.20, 0.30]],
    "hidden_1/bias": [0.35, 0.35],
    "output/kernel": [[0.40, 0.50], [0.45, 0.55]],
    "output/bias": [0.60, 0.60],
}


@dataclass(frozen=True)
class Point:
    """What a listing prints at one update: the output it saw, the weights it left, and the gradients it computed."""

    update: int
    sees: list[float] | None = None
    leaves: dict[str, ArrayLike] = field(default_factory=dict)
    gradients: dict[str, ArrayLike] = field(default_factory=dict)


@dataclass(frozen=True)
class Listing:
    """What a listing is given and what it prints."""

    name: str
    x: list[float]
    t: list[float]
    start: dict[str, ArrayLike]
    activations: tuple[Activation, ...]
    points: tuple[Point, ...]
    loss: Loss = field(default_factory=MeanSquaredError)

    @property
    def last(self) -> Point:
        """What it prints at its last update."""
        return self.points[-1]

    def build(self) -> tuple[Experiment, Table]:
        """The experiment and its table, for all updates up to the last point."""
        table = numeric_table([self.x], [self.t])
        widths = [len(np.atleast_1d(np.asarray(v))) for k, v in self.start.items() if k.endswith("bias")]
        layers = [Dense(units=u, activation=a) for u, a in zip(widths, self.activations, strict=True)]
        return experiment(table, layers, weights=self.start, loss=self.loss, epochs=self.last.update), table


def _single(name: str, x: list[float], t: list[float], w: ArrayLike, b: ArrayLike, *points: Point) -> Listing:
    return Listing(name, x, t, {"output/kernel": w, "output/bias": b}, (LINEAR,), points)


def _one(w: ArrayLike, b: ArrayLike) -> dict[str, ArrayLike]:
    return {"output/kernel": w, "output/bias": b}


def _two(wh: ArrayLike, bh: ArrayLike, wo: ArrayLike, bo: ArrayLike) -> dict[str, ArrayLike]:
    return {"hidden_1/kernel": wh, "hidden_1/bias": bh, "output/kernel": wo, "output/bias": bo}


def _double(
    name: str,
    activations: tuple[Activation, Activation],
    *points: Point,
    t: tuple[float, float] = (0.01, 0.99),
    loss: Loss | None = None,
) -> Listing:
    return Listing(name, [0.05, 0.10], list(t), START_415, activations, points, loss or MeanSquaredError())


W411, B411 = [[3, 5], [4, 6]], [1, 2]
CROSS = CategoricalCrossentropy()
LEAVES_415 = _two([[0.143, 0.242], [0.186, 0.284]], [0.213, 0.188], [[0.219, 0.527], [0.268, 0.577]], [-0.029, 0.704])
LISTINGS = [
    _single("411", [2, 3], [27, -30], W411, B411,
            Point(1, [19, 30], _one([[3.160, 3.800], [4.240, 4.200]], [1.080, 1.400])),
            Point(2, [20.120, 21.600], _one([[3.298, 2.768], [4.446, 2.652]], [1.149, 0.884])),
            Point(20, [26.544, -26.583], _one([[4.087, -3.152], [5.630, -6.227]], [1.543, -2.076])),
            Point(200, [27, -30], _one([[4.143, -3.571], [5.714, -6.857]], [1.571, -2.286]))),
    _single("412", [2, 3, 4], [27, -30, 179], [[3, 5, 8], [4, 6, 9], [5, 7, 10]], [1, 2, 3],
            Point(200, None, _one([[2.200, -0.867, 14.200], [2.800, -2.800, 18.300], [3.400, -4.733, 22.400]],
                                  [0.600, -0.933, 6.100]))),
    _single("413", [2, 3], [27], [[3], [4]], [1], Point(200, None, _one([[4.143], [5.714]], [1.571]))),
    _single("414", [2], [10], [[3]], [1], Point(200, None, _one([[4.200]], [1.600]))),
    _double("415", (LINEAR, LINEAR), Point(1, [0.928, 1.005]), Point(2, [0.912, 1.000]), Point(20, [0.690, 0.946]),
            Point(200, [0.085, 0.962], LEAVES_415)),
    _double("416 sigmoid", (SIGMOID, SIGMOID),
            Point(200, [0.649, 0.793], _two([[0.149, 0.249], [0.199, 0.298]], [0.337, 0.334],
                                            [[0.230, 0.542], [0.279, 0.592]], [0.312, 0.670]))),
    _double("416 tanh", (TANH, TANH),
            Point(200, [0.149, 0.802], _two([[0.146, 0.245], [0.192, 0.290]], [0.271, 0.254],
                                            [[0.215, 0.553], [0.262, 0.604]], [0.011, 0.771]))),
    _double("416 relu", (RELU, RELU), Point(200, [0.085, 0.962], LEAVES_415)),
    _double("417 sigmoid", (SIGMOID, SOFTMAX),
            Point(200, [0.136, 0.864], _two([[0.152, 0.252], [0.205, 0.305]], [0.398, 0.398],
                                            [[0.101, 0.799], [0.149, 0.851]], [0.100, 1.100])), t=(0, 1), loss=CROSS),
    _double("417 tanh", (TANH, SOFTMAX),
            Point(200, [0.158, 0.842], _two([[0.157, 0.257], [0.215, 0.315]], [0.496, 0.497],
                                            [[0.170, 0.730], [0.213, 0.787]], [0.038, 1.162])), t=(0, 1), loss=CROSS),
    _double("417 relu", (RELU, SOFTMAX),
            Point(200, [0.146, 0.854], _two([[0.159, 0.259], [0.218, 0.318]], [0.528, 0.533],
                                            [[0.156, 0.744], [0.197, 0.803]], [0.053, 1.147]),
                  gradients=_two([[-0.004, -0.004], [-0.009, -0.009]], [-0.085, -0.088],
                                 [[0.081, -0.081], [0.084, -0.084]], [0.146, -0.146])), t=(0, 1), loss=CROSS),
]  # fmt: skip
PRINT = 0.0005000001
"""Three printed decimals: half a unit in the last place."""

RATE = 0.01


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.name)
def test_a_listing_sees_leaves_and_computes_what_is_printed(listing: Listing, engine: EngineName) -> None:
    chosen, table = listing.build()
    weights = weights_after_each_update(chosen, table, engine)
    assert len(weights) == listing.last.update + 1
    for point in listing.points:
        before, after = weights[point.update - 1], weights[point.update]
        if point.sees:
            seen = predict(chosen.learner.network, before, np.array([listing.x], dtype=np.float64))[0]
            np.testing.assert_allclose(seen, point.sees, rtol=0, atol=PRINT)
        for name, printed in point.leaves.items():
            np.testing.assert_allclose(after[name], np.asarray(printed), rtol=0, atol=PRINT, err_msg=name)
        for name, printed in point.gradients.items():
            gradient = (before[name] - after[name]) / RATE  # gradient descent: w ← w − η g
            np.testing.assert_allclose(gradient, np.asarray(printed), rtol=0, atol=PRINT, err_msg=name)


def weights_after_each_update(chosen: Experiment, table: Table, engine: EngineName) -> list[Parameters]:
    """The initial weights and those after every update of a run that is stepped through; two engines stay together."""
    control, found = RunControl(RATE), []
    for frame in run(Job(1, resolve(chosen, table), engine), control):
        if isinstance(frame, Started):
            found.append(frame.parameters)
        if isinstance(frame, Advanced):
            assert frame.parameters is not None
            found.append(frame.parameters)
            assert (frame.difference is not None) is (engine is EngineName.BOTH)
            assert (frame.difference or 0.0) <= 1e-12
        if isinstance(frame, Paused):
            control.step(StepUnit.UPDATE)
    return found
