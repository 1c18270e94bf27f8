"""What a schedule or a stopping rule cannot do is said before training, with a remedy that mends it."""

import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.losses import MeanSquaredError
from engine.config.schedules import ReduceOnPlateau
from engine.config.stopping import AfterEpochs, AfterUpdates, Combine, NoImprovement, NotFalling, Stopping, TargetLoss
from engine.config.training import MiniBatch, OutputLoss
from engine.config.watched import EpochLoss, WatchedLoss
from engine.data.table import Table
from engine.setup import resolve
from tests.cases import experiment, numeric_table

VALIDATION = WatchedLoss.VALIDATION


def line(**changes: object) -> tuple[Experiment, Table]:
    """Eight rows, none of them for validation."""
    table = numeric_table([[float(i)] for i in range(8)], [[2.0 * i] for i in range(8)])
    chosen = experiment(table, [Dense(units=1, activation=Activation.LINEAR)], epochs=10)
    return chosen.with_learner(training=chosen.learner.training.replace(**changes)), table


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"schedule": ReduceOnPlateau(watched=EpochLoss.VALIDATION)}, "schedule"),
        ({"stopping": Stopping(rules=(NoImprovement(),))}, "stopping"),
        ({"stopping": Stopping(rules=(NotFalling(watched=VALIDATION),))}, "stopping"),
        ({"stopping": Stopping(rules=(TargetLoss(watched=VALIDATION),))}, "stopping"),
        ({"stopping": Stopping(join=Combine.ALL, rules=(TargetLoss(), AfterUpdates(updates=11)))}, "stopping"),
        ({"stopping": Stopping(join=Combine.ALL, rules=(TargetLoss(), AfterEpochs(epochs=11)))}, "stopping"),
        ({"batching": MiniBatch(size=9)}, "batching"),
        ({"batching": MiniBatch(size=100, shuffle=False)}, "batching"),
        ({"output_losses": (OutputLoss(output="gone", loss=MeanSquaredError()),)}, "output_losses"),
    ],
)
def test_a_problem_is_told_at_its_place_and_its_remedy_mends_it(changes: dict[str, object], place: str) -> None:
    chosen, table = line(**changes)
    (problem,) = resolve(chosen, table).problems
    assert problem.place[:2] == ("training", place)
    assert problem.fixed is not None
    assert resolve(problem.fixed, table).problems == ()


def test_rules_that_can_hold_are_no_problem() -> None:
    rules = (AfterUpdates(updates=10), TargetLoss(), NoImprovement(watched=EpochLoss.TRAINING))
    chosen, table = line(stopping=Stopping(join=Combine.ALL, rules=rules), schedule=ReduceOnPlateau())
    assert resolve(chosen, table).problems == ()


@pytest.mark.parametrize("size", [8, 32])
def test_batches_of_all_rows_or_of_the_usual_size_are_no_problem(size: int) -> None:
    assert resolve(*line(batching=MiniBatch(size=size))).problems == ()
