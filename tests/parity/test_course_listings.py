"""The workbook's listings 411 to 417 come out to the print (three decimals), on both engines and in lock step."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import ArrayLike

from engine.data.table import Table
from engine.numpy_backend.network import predict
from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import Dense
from engine.spec.losses import CategoricalCrossentropy, Loss, MeanSquaredError
from engine.spec.training import EngineName
from tests.cases import experiment, numeric_table, trained

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
class Listing:
    """What a listing is given and what it prints after `updates` updates; `sees` is the output that the last one saw."""

    name: str
    x: list[float]
    t: list[float]
    start: dict[str, ArrayLike]
    activations: tuple[Activation, ...]
    updates: int
    leaves: dict[str, ArrayLike]
    sees: list[float] | None = None
    loss: Loss = field(default_factory=MeanSquaredError)

    def build(self, epochs: int) -> tuple[Experiment, Table]:
        """The experiment and its table, for `epochs` updates."""
        table = numeric_table([self.x], [self.t])
        widths = [len(np.atleast_1d(np.asarray(v))) for k, v in self.start.items() if k.endswith("bias")]
        layers = [Dense(units=u, activation=a) for u, a in zip(widths, self.activations, strict=True)]
        return experiment(table, layers, weights=self.start, loss=self.loss, epochs=epochs), table


def _single(
    name: str, x: list[float], t: list[float], w: ArrayLike, b: ArrayLike, updates: int, **leaves: ArrayLike
) -> Listing:
    after = {"output/kernel": leaves["W"], "output/bias": leaves["B"]}
    return Listing(name, x, t, {"output/kernel": w, "output/bias": b}, (LINEAR,), updates, after, leaves.get("Y"))  # type: ignore[arg-type]


def _double(
    name: str, activations: tuple[Activation, Activation], sees: list[float], wh: ArrayLike, bh: ArrayLike, wo: ArrayLike,
    bo: ArrayLike, *, t: tuple[float, float] = (0.01, 0.99), loss: Loss | None = None,
) -> Listing:  # fmt: skip
    leaves = {"hidden_1/kernel": wh, "hidden_1/bias": bh, "output/kernel": wo, "output/bias": bo}
    return Listing(
        name, [0.05, 0.10], list(t), START_415, activations, 200, leaves, sees, loss or MeanSquaredError()
    )  # fmt: skip


W411, B411 = [[3, 5], [4, 6]], [1, 2]
CROSS = CategoricalCrossentropy()
LISTINGS = [
    _single("411 after 1", [2, 3], [27, -30], W411, B411, 1, Y=[19, 30],
            W=[[3.160, 3.800], [4.240, 4.200]], B=[1.080, 1.400]),
    _single("411 after 2", [2, 3], [27, -30], W411, B411, 2, Y=[20.120, 21.600],
            W=[[3.298, 2.768], [4.446, 2.652]], B=[1.149, 0.884]),
    _single("411 after 20", [2, 3], [27, -30], W411, B411, 20, Y=[26.544, -26.583],
            W=[[4.087, -3.152], [5.630, -6.227]], B=[1.543, -2.076]),
    _single("411 after 200", [2, 3], [27, -30], W411, B411, 200, Y=[27, -30],
            W=[[4.143, -3.571], [5.714, -6.857]], B=[1.571, -2.286]),
    _single("412", [2, 3, 4], [27, -30, 179], [[3, 5, 8], [4, 6, 9], [5, 7, 10]], [1, 2, 3], 200,
            W=[[2.200, -0.867, 14.200], [2.800, -2.800, 18.300], [3.400, -4.733, 22.400]], B=[0.600, -0.933, 6.100]),
    _single("413", [2, 3], [27], [[3], [4]], [1], 200, W=[[4.143], [5.714]], B=[1.571]),
    _single("414", [2], [10], [[3]], [1], 200, W=[[4.200]], B=[1.600]),
    _double("415", (LINEAR, LINEAR), [0.085, 0.962], [[0.143, 0.242], [0.186, 0.284]], [0.213, 0.188],
            [[0.219, 0.527], [0.268, 0.577]], [-0.029, 0.704]),
    _double("416 sigmoid", (SIGMOID, SIGMOID), [0.649, 0.793], [[0.149, 0.249], [0.199, 0.298]], [0.337, 0.334],
            [[0.230, 0.542], [0.279, 0.592]], [0.312, 0.670]),
    _double("416 tanh", (TANH, TANH), [0.149, 0.802], [[0.146, 0.245], [0.192, 0.290]], [0.271, 0.254],
            [[0.215, 0.553], [0.262, 0.604]], [0.011, 0.771]),
    _double("416 relu", (RELU, RELU), [0.085, 0.962], [[0.143, 0.242], [0.186, 0.284]], [0.213, 0.188],
            [[0.219, 0.527], [0.268, 0.577]], [-0.029, 0.704]),
    _double("417 sigmoid", (SIGMOID, SOFTMAX), [0.136, 0.864], [[0.152, 0.252], [0.205, 0.305]], [0.398, 0.398],
            [[0.101, 0.799], [0.149, 0.851]], [0.100, 1.100], t=(0, 1), loss=CROSS),
    _double("417 tanh", (TANH, SOFTMAX), [0.158, 0.842], [[0.157, 0.257], [0.215, 0.315]], [0.496, 0.497],
            [[0.170, 0.730], [0.213, 0.787]], [0.038, 1.162], t=(0, 1), loss=CROSS),
    _double("417 relu", (RELU, SOFTMAX), [0.146, 0.854], [[0.159, 0.259], [0.218, 0.318]], [0.528, 0.533],
            [[0.156, 0.744], [0.197, 0.803]], [0.053, 1.147], t=(0, 1), loss=CROSS),
]  # fmt: skip
PRINT = 0.0005000001
"""Three printed decimals: half a unit in the last place."""


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.name)
def test_listing_leaves_the_printed_weights(listing: Listing, engine: EngineName) -> None:
    chosen, table = listing.build(listing.updates)
    ended = trained(chosen, table, engine)
    for name, printed in listing.leaves.items():
        np.testing.assert_allclose(ended.parameters[name], np.asarray(printed), rtol=0, atol=PRINT, err_msg=name)
    if engine is EngineName.BOTH:
        assert ended.difference is not None
        assert ended.difference <= 1e-12


@pytest.mark.parametrize("listing", [one for one in LISTINGS if one.sees], ids=lambda listing: listing.name)
def test_the_last_update_of_a_listing_sees_the_printed_output(listing: Listing) -> None:
    chosen, table = listing.build(max(1, listing.updates - 1))
    ended = trained(chosen, table, EngineName.NUMPY)
    start = {name: np.asarray(values, dtype=np.float64) for name, values in listing.start.items()}
    before = ended.parameters if listing.updates > 1 else start
    seen = predict(chosen.network, before, np.array([listing.x], dtype=np.float64))
    np.testing.assert_allclose(seen[0], np.asarray(listing.sees), rtol=0, atol=PRINT)
