"""RPROP: steps that grow while a gradient keeps its sign, shrink where it changes, and are left out once then."""

import numpy as np

from engine.config.layers import Dense
from engine.config.optimizers import RPROP
from engine.config.training import FullBatch, MiniBatch
from engine.numpy_backend.optimizers import build_optimizer
from engine.problems import Severity
from engine.setup import resolve
from tests.cases import experiment, numeric_table


def test_a_step_grows_with_the_same_sign_and_shrinks_once_with_the_other() -> None:
    w = np.array([1.0])
    built = build_optimizer(RPROP(initial_step=0.1), [1], w.dtype)
    reached = []
    for gradient in (3.0, 0.001, -5.0, -5.0, -5.0):
        built.step(w, np.array([gradient]), 1.0)
        reached.append(float(w[0]))
    np.testing.assert_allclose(reached, [0.9, 0.78, 0.78, 0.84, 0.912], rtol=1e-14)


def test_a_step_stays_within_its_bounds() -> None:
    w = np.array([0.0])
    built = build_optimizer(RPROP(initial_step=1.0, smallest_step=0.5, largest_step=1.1), [1], w.dtype)
    steps = []
    for gradient in (1.0, 1.0, -1.0, 1.0, -1.0):
        built.step(w, np.array([gradient]), 1.0)
        steps.append(float(built.slots["delta"][0]))
    assert steps == [1.0, 1.1, 0.55, 0.55, 0.5]


def test_batches_are_told_to_be_of_other_rows() -> None:
    table = numeric_table(np.arange(24.0).reshape(12, 2), np.arange(12.0)[:, None])
    chosen = experiment(table, [Dense(units=1)], optimizer=RPROP(), batching=MiniBatch(size=4))
    (found,) = [each for each in resolve(chosen, table).problems if "RPROP" in each.message]
    assert found.severity is Severity.WARNING
    assert found.fixed is not None
    assert found.fixed.learner.training.batching == FullBatch()
    assert not [each for each in resolve(found.fixed, table).problems if "RPROP" in each.message]
