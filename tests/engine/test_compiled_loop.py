"""The compiled loop compiles once: neither another start nor another count, nor a second run, compiles again; a call is cheap."""

from typing import NoReturn

import numpy as np
import pytest

from engine.backend import LOSS, Chunk, Parameters
from engine.config.activations import Activation
from engine.config.breakpoints import LargeGradient
from engine.config.layers import Dense
from engine.config.optimizers import Adam
from engine.config.training import EngineName, MiniBatch, Precision
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.learners.supervised.initial import initial_parameters
from engine.training.batches import BatchOrders
from engine.training.factory import arrays_of, create_backend
from tests.cases import experiment, numeric_table


def _no_text(_: object) -> NoReturn:
    raise AssertionError("a tensor is written out as text at a call: findings/concrete-function-left-out-default.sh")


def test_backends_that_share_a_program_keep_their_own_numbers() -> None:
    from engine.tensorflow_backend.backend import TensorFlowBackend

    rng = np.random.default_rng(1)
    table = numeric_table(rng.normal(size=(7, 2)), rng.normal(size=(7, 1)))
    layers = [Dense(units=3), Dense(units=1, activation=Activation.LINEAR)]
    chosen = experiment(table, layers, optimizer=Adam(learning_rate=0.1), precision=Precision.FLOAT32)
    arrays = arrays_of(prepare(plan(table, chosen.recipe)), chosen)
    orders = BatchOrders(chosen.learner.training.batching, 7, 0).slots(0, 4).orders
    first = initial_parameters(chosen, 2)
    starts = [first, {name: values - 0.5 for name, values in first.items()}]

    def made(start: Parameters, *, shares: bool) -> TensorFlowBackend:
        backend = create_backend(EngineName.TENSORFLOW, chosen, arrays, start, shares=shares)
        assert isinstance(backend, TensorFlowBackend)
        return backend

    def do(backend: TensorFlowBackend, update: int) -> None:
        backend.advance(Chunk(orders, update, 1, np.array([0.1]), update=update))

    expected = []
    for start in starts:
        alone = made(start, shares=False)
        for update in range(3):
            do(alone, update)
        expected.append(alone.state())
        del alone
    sharing = [made(start, shares=True) for start in starts]
    assert sharing[0]._program is sharing[1]._program
    for update in range(3):
        for backend in sharing:
            do(backend, update)
    for backend, states in zip(sharing, expected, strict=True):
        found = backend.state()
        assert set(found) == set(states)
        for name, values in states.items():
            np.testing.assert_array_equal(found[name], values)
    assert made(starts[0], shares=False)._program is not sharing[0]._program, "a run has one for itself"
    program, last = sharing[0]._program, sharing.pop()
    del backend
    sharing.clear()
    assert made(first, shares=False)._program is not program, "one of the two still uses it"
    del last
    assert made(first, shares=True)._program is program, "the one that was given back last is the next"


def test_another_start_and_count_compile_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    import tensorflow as tf

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
