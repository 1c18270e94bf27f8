"""The checkpoints of a run stay within their budget, at growing distances, and the way of the learning rate is kept."""

from typing import Any

import numpy as np
import pytest

from engine.config.layers import Dense
from engine.config.optimizers import SGD
from engine.config.training import EngineName
from engine.data.preparing.prepare import prepare
from engine.setup import resolve
from engine.training.job import Job
from engine.training.replay.record import Record
from tests.cases import experiment, numeric_table

STATE = {"a/kernel": np.zeros((10, 10))}


def record(before: Record | None = None, **options: Any) -> Record:
    table = numeric_table([[1.0], [2.0]], [[1.0], [2.0]])
    chosen = experiment(table, [Dense(units=1)], optimizer=SGD(learning_rate=0.1))
    job = Job(1, resolve(chosen, table), EngineName.NUMPY, before=before)
    return Record(job, prepare(job.setup.plan), **options)


def test_checkpoints_stay_within_their_budget_and_the_first_one_stays() -> None:
    kept = record(budget=10_000)
    for update in range(0, 5000, 10):
        kept.keep(update, STATE)
        assert sum(checkpoint.bytes for checkpoint in kept.checkpoints) <= 10_000
    assert kept.checkpoints[0].update == 0
    assert len(kept.checkpoints) >= 5


def test_the_distance_doubles_each_time_that_checkpoints_are_thinned_out() -> None:
    kept = record(budget=4 * 928, seconds=0.0)
    assert kept.wants_checkpoint
    for update in range(5):
        kept.keep(update, STATE)
    assert [checkpoint.update for checkpoint in kept.checkpoints] == [0, 2, 4]
    slow = record(budget=4 * 928, seconds=1e6)
    slow.keep(0, STATE)
    assert not slow.wants_checkpoint


def test_the_checkpoint_at_or_before_an_update_is_found() -> None:
    kept = record()
    for update in (0, 10, 20):
        kept.keep(update, STATE)
    assert [kept.checkpoint_before(update).update for update in (0, 9, 10, 25)] == [0, 0, 10, 20]
    with pytest.raises(ValueError, match="before this run"):
        kept.checkpoint_before(-1)


def test_the_learning_rate_of_each_update_is_known() -> None:
    kept = record()
    kept.advance(5, 0.1)
    kept.advance(9, 0.3)
    kept.advance(12, 0.2)
    assert [kept.learning_rate_at(update) for update in (0, 4, 5, 8, 9)] == [
        (0.1, 5),
        (0.1, 5),
        (0.3, 9),
        (0.3, 9),
        (0.2, None),
    ]


def test_going_back_forgets_what_came_later() -> None:
    kept = record()
    for update in (0, 10, 20):
        kept.keep(update, STATE)
    kept.advance(15, 0.1)
    kept.advance(25, 0.3)
    kept.truncate(12)
    assert (kept.updates, len(kept.checkpoints), kept.learning_rate_at(11)) == (12, 2, (0.1, None))


def test_a_run_that_goes_on_shares_the_budget_with_the_parts_before_it() -> None:
    first = record(budget=10_000)
    for update in range(10):
        first.keep(update, STATE)
    second = record(before=first, budget=10_000)
    for update in range(10, 40):
        second.keep(update, STATE)
    kept = [*first.checkpoints, *second.checkpoints]
    assert sum(checkpoint.bytes for checkpoint in kept) <= 10_000
    assert first.checkpoints[0].update == 0
    assert second.checkpoints[0].update == 10
