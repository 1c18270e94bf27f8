"""Random layers and moving averages keep a run exact: in pieces, after going back, and without compiling again."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.backend import LOSS, Backend, Chunk
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import BatchNormalization, Dense, Dropout, GaussianNoise, Layer
from engine.config.training import EngineName, MiniBatch
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.learners.supervised.initial import initial_parameters
from engine.training.batches import BatchOrders
from engine.training.factory import arrays_of, create_backend
from tests.cases import experiment, numeric_table

RATES = np.array([0.05])
ROWS = 11
LAYERS: list[Layer] = [
    GaussianNoise(stddev=0.3),
    Dense(units=8),
    BatchNormalization(momentum=0.8),
    Dropout(rate=0.5),
    Dense(units=2, activation=Activation.LINEAR),
]


class Trial:
    """A backend and the orders of its batches."""

    def __init__(self, engine: EngineName, seed: int = 0) -> None:
        rng = np.random.default_rng(0)
        table = numeric_table(rng.normal(size=(ROWS, 3)), rng.normal(size=(ROWS, 2)))
        chosen: Experiment = experiment(table, LAYERS, batching=MiniBatch(size=4), seed=seed)
        given = initial_parameters(experiment(table, LAYERS), 3)
        arrays = arrays_of(prepare(plan(table, chosen.recipe)), chosen)
        self.backend: Backend = create_backend(engine, chosen, arrays, given)
        self._orders = BatchOrders(chosen.learner.training.batching, ROWS, 0).slots(0, 8).orders

    def advance(self, first: int, count: int) -> NDArray[Any]:
        chunk = Chunk(orders=self._orders, first=first, count=count, rates=RATES, update=first)
        return self.backend.advance(chunk).series[LOSS]


ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_run_in_pieces_is_the_run_in_one_piece_and_so_is_a_replay(engine: EngineName) -> None:
    whole = Trial(engine)
    losses, ours = whole.advance(0, 10), whole.backend.parameters()
    del whole  # its program is used again
    pieces = Trial(engine)
    first = pieces.advance(0, 4)
    kept = pieces.backend.state()
    pieces.advance(4, 3)
    pieces.backend.restore(kept)
    rest = pieces.advance(4, 6)
    np.testing.assert_array_equal(np.concatenate([first, rest]), losses)
    theirs = pieces.backend.parameters()
    assert all(np.array_equal(ours[name], theirs[name]) for name in ours)
    assert not np.array_equal(ours["hidden_3/moving_mean"], kept["hidden_3/moving_mean"])


@pytest.mark.parametrize("engine", ENGINES)
def test_another_seed_draws_other_masks(engine: EngineName) -> None:
    assert not np.array_equal(Trial(engine).advance(0, 3), Trial(engine, seed=1).advance(0, 3))


def test_another_seed_start_and_count_compile_nothing() -> None:
    from engine.tensorflow_backend.backend import TensorFlowBackend

    first = Trial(EngineName.TENSORFLOW)
    assert isinstance(first.backend, TensorFlowBackend)
    program = first.backend._program
    first.advance(0, 3)
    first.advance(3, 5)
    del first
    second = Trial(EngineName.TENSORFLOW, seed=9)
    second.advance(2, 4)
    assert isinstance(second.backend, TensorFlowBackend)
    assert second.backend._program is program
    assert program.traces() == 1
