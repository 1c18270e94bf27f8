"""A difference of the engines that is rounding, magnified, is told from one that is more."""

from dataclasses import replace

import numpy as np
import pytest

from engine.config.optimizers import SGD
from engine.config.training import Precision
from engine.training.replay.record import Record
from engine.training.sensitivity import MAX_LOOKS, NEIGHBOURS, Comparing, Sensitivity, looked_at, sensitivity
from tests.engine.test_trace import noisy, recorded
from tests.parity.test_course_quadratic import MSE, RMSE, quadratic


def compared(record: Record) -> Sensitivity:
    *reports, found = sensitivity(record)
    assert isinstance(found, Sensitivity)
    shares = [report.done / report.total for report in reports if isinstance(report, Comparing)]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    return found


@pytest.mark.parametrize("precision", list(Precision))
def test_at_a_kink_the_engines_part_and_so_do_runs_one_rounding_away(precision: Precision) -> None:
    chosen, table = quadratic(SGD(learning_rate=0.01), 1000, RMSE, precision=precision)
    found = compared(recorded(chosen, table))
    assert found.is_rounding
    assert np.max(found.neighbours) > 1e-5
    assert ("magnifies" in found.verdict) is not found.agrees


@pytest.mark.parametrize("precision", list(Precision))
def test_a_smooth_run_keeps_engines_and_neighbours_together(precision: Precision) -> None:
    chosen, table = quadratic(SGD(learning_rate=0.005), 300, MSE, precision=precision)
    found = compared(recorded(chosen, table))
    assert found.agrees
    assert np.max(found.neighbours) <= (1e-13 if precision is Precision.FLOAT64 else 1e-4)
    assert found.verdict.endswith("The engines agree.")


def test_what_rounding_does_not_explain_is_called_so() -> None:
    chosen, table = quadratic(SGD(learning_rate=0.005), 100, MSE)
    found = compared(recorded(chosen, table))
    wrong = replace(found, engines=found.engines + 1e-6)
    assert not wrong.is_rounding
    assert wrong.verdict.endswith("the Step tab shows where the engines part.")


def test_the_run_itself_is_left_as_it_is_and_every_neighbour_moves() -> None:
    record = recorded(*noisy())
    updates, checkpoint = record.updates, record.checkpoint_before(record.updates)
    found = compared(record)
    assert record.updates == updates
    assert record.checkpoint_before(updates) is checkpoint
    assert found.updates.tolist() == looked_at(0, updates)
    assert found.neighbours.shape == (len(found.updates), NEIGHBOURS)
    assert (found.neighbours.max(axis=0) > 0).all()


@pytest.mark.parametrize(("first", "last"), [(0, 1), (0, 5), (3, 10_000_000)])
def test_the_first_and_the_last_update_are_looked_at(first: int, last: int) -> None:
    looks = looked_at(first, last)
    assert looks[0] == first + 1
    assert looks[-1] == last
    assert len(looks) <= MAX_LOOKS


def test_without_an_update_there_is_nothing_to_compare() -> None:
    record = recorded(*noisy())
    record.truncate(0)
    with pytest.raises(ValueError, match="no update"):
        next(sensitivity(record))
