"""Every batching and shape of a network gives the same numbers in both engines."""

import numpy as np
import pytest

from engine.data.table import Table
from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import Dense
from engine.spec.losses import CategoricalCrossentropy
from engine.spec.training import Batching, EngineName, FullBatch, MiniBatch, Stochastic
from tests.cases import experiment, largest_gap, numeric_table, trained


def class_table(rows: int = 23, seed: int = 3) -> Table:
    """Four features, and a target of three 0/1 columns of which one is 1."""
    rng = np.random.default_rng(seed)
    return numeric_table(rng.normal(size=(rows, 4)), np.eye(3)[rng.integers(0, 3, rows)])


def assert_engines_agree(chosen: Experiment, table: Table, bound: float) -> None:
    ours, theirs = (trained(chosen, table, engine) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
    assert ours.outcome is theirs.outcome, theirs.message
    assert ours.updates == theirs.updates
    assert largest_gap(ours.parameters, theirs.parameters) <= bound
    for part, look in ours.metrics.items():
        other = theirs.metrics[part]
        assert look.loss == pytest.approx(other.loss, rel=bound * 10, abs=bound)
        assert (look.hits is None) == (other.hits is None)
        assert look.hits == pytest.approx(other.hits or 0.0, rel=1e-15) or look.hits is None


@pytest.mark.parametrize(
    "batching",
    [
        FullBatch(),
        Stochastic(),
        Stochastic(shuffle=False),
        MiniBatch(size=5),
        MiniBatch(size=4, shuffle=False),
        MiniBatch(size=8),
        MiniBatch(size=100),
    ],
    ids=str,
)
def test_batching_with_an_incomplete_last_batch(batching: Batching) -> None:
    table = class_table(rows=24)
    chosen = experiment(
        table,
        [Dense(units=5), Dense(units=3, activation=Activation.SOFTMAX)],
        loss=CategoricalCrossentropy(),
        batching=batching,
        epochs=30,
        validation=0.1,
    )
    assert_engines_agree(chosen, table, 1e-12)
