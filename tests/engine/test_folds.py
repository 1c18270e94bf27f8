"""Cross-validation: each row validates once, each fold is prepared by itself, all begin at the same weights, and the statistics."""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sklearn.preprocessing import StandardScaler

from engine.backend import LOSS, PartName
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split, SplitBy
from engine.config.training import EngineName, Training
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table, text_column
from engine.files.folds_csv import save_folds
from engine.results.folds import FoldResult, Spread, fold_result, fold_rows, spreads
from engine.results.history import History
from engine.setup import resolve
from engine.text import NOTHING
from engine.training.control import RunControl
from engine.training.folds import experiment_of_fold, run_folds
from engine.training.frames import Advanced, Ended, Frame, Outcome, Started
from engine.training.job import Job

ROWS = 31
RNG = np.random.default_rng(5)
TABLE = Table(
    (
        NumberColumn("x", RNG.normal(3, 2, ROWS)),
        text_column("kind", [("a", "b", "b")[row % 3] for row in range(ROWS)]),
        NumberColumn("y", RNG.normal(size=ROWS)),
    )
)


def _experiment(split: Split, *, epochs: int = 3, learning_rate: float = 0.1) -> Experiment:
    columns = (
        ColumnRecipe(name="x", scaling=Scaling.STANDARD),
        ColumnRecipe(name="kind", encoding=Encoding.ONE_HOT),
        ColumnRecipe(name="y", role=Role.TARGET),
    )
    training = Training(epochs=epochs)
    return Experiment(
        recipe=Recipe(columns=columns, split=split),
        learner=SupervisedNetwork(
            network=Network.stack(
                [Dense(units=3, activation=Activation.LINEAR), Dense(units=1, activation=Activation.LINEAR)]
            ),
            training=training.replace(optimizer=training.optimizer.replace(learning_rate=learning_rate)),
        ),
    )


def _folds(count: int = 4, **changes: object) -> Split:
    return Split(by=SplitBy.FOLDS, folds=count).replace(**changes)


def _frames(experiment: Experiment) -> Iterator[Frame]:
    control = RunControl(experiment.learner.training.optimizer.learning_rate)
    control.play()
    return run_folds(Job(0, resolve(experiment, TABLE), EngineName.NUMPY), control)


@given(st.integers(2, 12), st.booleans(), st.floats(0, 0.5), st.integers(0, 99))
def test_every_row_but_those_kept_aside_validates_exactly_once(
    folds: int, shuffle: bool, test: float, seed: int
) -> None:
    experiment = _experiment(_folds(folds, shuffle=shuffle, test=test, seed=seed))
    datasets = [prepare(plan(TABLE, experiment_of_fold(experiment, fold).recipe)) for fold in range(1, folds + 1)]
    aside = datasets[0].test.table_rows.tolist()
    validated = [row for dataset in datasets for row in dataset.validation.table_rows.tolist()]
    assert sorted([*validated, *aside]) == list(range(ROWS))
    for dataset in datasets:
        assert dataset.test.table_rows.tolist() == aside, "the test part is the same in every fold"
        rows = [*dataset.training.table_rows.tolist(), *dataset.validation.table_rows.tolist(), *aside]
        assert sorted(rows) == list(range(ROWS))


def test_each_fold_is_scaled_by_its_own_training_rows() -> None:
    started = [frame for frame in _frames(_experiment(_folds())) if isinstance(frame, Started)]
    assert len({frame.dataset.input_scalings[0] for frame in started}) == 4
    for frame in started:
        rows = frame.dataset.training.table_rows
        peer = StandardScaler().fit(TABLE.column("x").values[rows, None])
        for part in (frame.dataset.training, frame.dataset.validation):
            expected = peer.transform(TABLE.column("x").values[part.table_rows, None])
            np.testing.assert_allclose(part.x[:, :1], expected, rtol=1e-12)


def test_every_fold_begins_at_the_same_weights_and_is_told_by_its_number() -> None:
    frames = list(_frames(_experiment(_folds())))
    started = [frame for frame in frames if isinstance(frame, Started)]
    assert [frame.run for frame in started] == [1, 2, 3, 4]
    for frame in started[1:]:
        for name, array in started[0].parameters.items():
            np.testing.assert_array_equal(frame.parameters[name], array)
    ended = [frame for frame in frames if isinstance(frame, Ended)]
    assert [(frame.run, frame.outcome) for frame in ended] == [(fold, Outcome.FINISHED) for fold in (1, 2, 3, 4)]
    losses = [frame.metrics[PartName.VALIDATION].values[LOSS] for frame in ended]
    assert len(set(losses)) == 4


def test_who_stops_ends_the_fold_and_those_behind_it() -> None:
    experiment = _experiment(_folds(), epochs=50)
    control = RunControl(0.1)
    control.play()
    ended = []
    for frame in run_folds(Job(0, resolve(experiment, TABLE), EngineName.NUMPY), control):
        if isinstance(frame, Advanced) and frame.run == 2:
            control.stop()
        if isinstance(frame, Ended):
            ended.append((frame.run, frame.outcome))
    assert ended == [(1, Outcome.FINISHED), (2, Outcome.STOPPED)]


def test_a_fold_that_diverges_does_not_end_the_others_and_does_not_count() -> None:
    results, started = [], None
    for frame in _frames(_experiment(_folds(), epochs=400, learning_rate=1e9)):
        if isinstance(frame, Started):
            started = frame
        if isinstance(frame, Ended):
            results.append(fold_result(frame, History(started) if started is not None else None))
    assert [result.outcome for result in results] == [Outcome.DIVERGED] * 4
    assert spreads(results) == {}


def _result(fold: int, loss: float, outcome: Outcome = Outcome.FINISHED) -> FoldResult:
    return FoldResult(fold, outcome, NOTHING, 10, 5, 24, 7, {"training loss": 1.0, "validation loss": loss})


def test_mean_and_deviation_are_the_samples_and_stopped_folds_do_not_count() -> None:
    results = [_result(1, 2.0), _result(2, 4.0), _result(3, 9.0, Outcome.STOPPED), _result(4, 6.0, Outcome.RULE)]
    found = spreads(results)
    assert found["validation loss"] == Spread(4.0, float(np.std([2, 4, 6], ddof=1)), 3)
    assert "training accuracy" not in found
    one = spreads(results[:1])["validation loss"]
    assert (one.mean, one.count) == (2.0, 1)
    assert math.isnan(one.deviation)


def test_the_rows_that_are_saved_hold_every_digit(tmp_path: Path) -> None:
    results = [_result(1, 1 / 3), _result(2, 2 / 3)]
    path = tmp_path / "folds.csv"
    save_folds(path, results)
    lines = [line.split(",") for line in path.read_text(encoding="utf-8-sig").splitlines()]
    assert lines[0] == [
        "fold",
        "training rows",
        "validation rows",
        "updates",
        "outcome",
        "training loss",
        "validation loss",
    ]
    assert [float(line[-1]) for line in lines[1:4]] == [1 / 3, 2 / 3, 0.5]
    assert float(lines[4][-1]) == float(np.std([1 / 3, 2 / 3], ddof=1))
    assert [row[0] for row in list(fold_rows(results))[-2:]] == ["mean", "standard deviation (n - 1)"]
