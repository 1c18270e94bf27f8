"""The compiled loop compiles once: neither another start nor another count, nor a second run, compiles again; a call is cheap."""

from typing import NoReturn

import numpy as np
import pytest

from engine.backend import LOSS, Chunk
from engine.config.activations import Activation
from engine.config.breakpoints import LargeGradient
from engine.config.layers import Dense
from engine.config.training import EngineName, MiniBatch, Precision
from engine.data.preparing.plan import plan
from engine.learners.supervised.initial import initial_parameters
from engine.training.batches import BatchOrders
from engine.training.factory import arrays_of, create_backend
from tests.cases import experiment, numeric_table


def _no_text(_: object) -> NoReturn:
    raise AssertionError("a tensor is written out as text at a call: findings/concrete-function-left-out-default.sh")


def test_another_start_and_count_compile_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    import tensorflow as tf

    from engine.data.preparing.prepare import prepare
    from engine.tensorflow_backend.backend import TensorFlowBackend

    rng = np.random.default_rng(0)
    table = numeric_table(rng.normal(size=(11, 3)), rng.normal(size=(11, 2)))
    chosen = experiment(
        table,
        [Dense(units=4), Dense(units=2, activation=Activation.LINEAR)],
        batching=MiniBatch(size=3),
        precision=Precision.FLOAT32,
    )
    initial = initial_parameters(chosen, 3)
    arrays = arrays_of(prepare(plan(table, chosen.recipe)), chosen)
    orders = BatchOrders(chosen.learner.training.batching, 11, 0)
    first = create_backend(EngineName.TENSORFLOW, chosen, arrays, initial)
    assert isinstance(first, TensorFlowBackend)
    program = first._program
    monkeypatch.setattr(type(tf.constant(0)), "__repr__", _no_text)
    for start, count in ((0, 1), (1, 3), (2, 9), (3, 2)):
        assert (
            len(
                first.advance(Chunk(orders.slots(0, 4).orders, start, count, np.array([0.01]), update=start)).series[
                    LOSS
                ]
            )
            == count
        )
    assert program.traces() == 1
    del first
    second = create_backend(EngineName.TENSORFLOW, chosen, arrays, initial)
    assert isinstance(second, TensorFlowBackend)
    assert second._program is program
    second.advance(Chunk(orders.slots(0, 4).orders, 0, 5, np.array([0.5])))
    assert program.traces() == 1
    for point in (LargeGradient(bound=1.0), LargeGradient(bound=1e-9)):
        seen = (np.zeros(1),)
        second.advance(Chunk(orders.slots(0, 4).orders, 0, 5, np.array([0.5]), breakpoints=(point,), seen=seen))
        assert program.traces() == 2, "a loop that tests breakpoints, whatever their bounds"
    second.advance(Chunk(orders.slots(0, 4).orders, 0, 5, np.array([0.5])))
    assert program.traces() == 2
