"""Full batches of many rows: float32 gives the loss and the gradients of float64, in both engines."""

import numpy as np
import pytest
from numpy.typing import ArrayLike

from engine.backend import LOSS
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import BinaryCrossentropy, Loss, MeanSquaredError, RootMeanSquaredError
from engine.config.training import EngineName, Precision
from engine.data.table import Table
from tests.cases import experiment, numeric_table, trained

ROWS = 200_000
"""So many equal float32 losses, added one after the other, give a mean that is off by a thousandth."""

LOSSES = [(BinaryCrossentropy(), Activation.SIGMOID), (MeanSquaredError(), Activation.LINEAR)]
LOSSES += [(RootMeanSquaredError(), Activation.LINEAR)]


def nine_in_ten() -> Table:
    """Two features, and a class of nine rows in ten: from weights of 0 on, the losses of all rows are nearly the same."""
    numbers = np.random.default_rng(0).random((ROWS, 2))
    return numeric_table(numbers, (np.arange(ROWS) % 10 > 0).astype(float)[:, None])


def first_update(table: Table, loss: Loss, output: Activation, precision: Precision) -> Experiment:
    zeros: dict[str, ArrayLike] = {"output/kernel": np.zeros((2, 1)), "output/bias": np.zeros(1)}
    layers = [Dense(units=1, activation=output)]
    return experiment(table, layers, weights=zeros, loss=loss, epochs=1, precision=precision)


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
@pytest.mark.parametrize(("loss", "output"), LOSSES)
def test_float32_loses_no_digits_with_the_rows(engine: EngineName, loss: Loss, output: Activation) -> None:
    table = nine_in_ten()
    exact = trained(first_update(table, loss, output, Precision.FLOAT64), table, EngineName.NUMPY)
    found = trained(first_update(table, loss, output, Precision.FLOAT32), table, engine)
    for part, evaluation in exact.metrics.items():
        assert found.metrics[part].values[LOSS] == pytest.approx(evaluation.values[LOSS], rel=3e-6)
    for name, values in exact.parameters.items():
        np.testing.assert_allclose(found.parameters[name], values, rtol=2e-5)
