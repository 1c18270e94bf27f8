"""Candidates: each trial is the run that it says, and rows and features are chosen as told; the range test of the rate."""

from dataclasses import replace

import numpy as np
import pytest

from engine.backend import PartName
from engine.candidates.candidate import (
    Candidate,
    Compared,
    NoCandidatesError,
    Trial,
    Variation,
    best_of,
    measure_for,
    simplest_of,
)
from engine.candidates.fields import neurons_variation, seeds_variation, with_value
from engine.candidates.rate_test import rate_test, told
from engine.candidates.search import Look, search
from engine.candidates.structure import FeaturesVariation, LayersVariation, RowsVariation, with_hidden
from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Add, Dense
from engine.config.network import Node
from engine.config.optimizers import Adam
from engine.config.training import EngineName, MiniBatch
from engine.data.table import Table
from engine.problems import Problem
from engine.progress import Cancelled
from engine.results.folds import FoldResult
from engine.setup import Setup, resolve
from engine.text import NOTHING, Text, plain
from engine.training.frames import Outcome
from tests.cases import experiment, given, numeric_table, trained

RNG = np.random.default_rng(5)
X = RNG.normal(size=(60, 3))
OUTPUT = Dense(units=1, activation=Activation.LINEAR)
TABLE = numeric_table(X, X[:, [1]] * 2 + 0.3 * X[:, [2]])


def base(*layers: Dense, table: Table = TABLE, epochs: int = 4) -> Setup:
    """A regression on three features of which the first says nothing; 18 of 60 rows validate."""
    made = experiment(
        table,
        layers or (Dense(units=3, activation=Activation.TANH), OUTPUT),
        optimizer=Adam(learning_rate=0.05),
        batching=MiniBatch(size=14),
        epochs=epochs,
        validation=0.3,
    )
    return resolve(made, table)


def searched(variation: Variation, setup: Setup, seeds: tuple[int, ...] = (0, 1)) -> Look:
    """The last look, all trials done."""
    shares: list[float] = []
    *_, look = search(variation, setup, seeds, EngineName.NUMPY, shares.append)
    assert look.done == look.planned
    assert shares == sorted(shares)
    return look


def loss_of(made: Experiment, table: Table = TABLE) -> float:
    """The validation loss at the end of a run of its own."""
    return trained(made, table, EngineName.NUMPY).metrics[PartName.VALIDATION].values["loss"]


def test_each_trial_is_the_run_of_its_experiment_and_seed() -> None:
    setup = base()
    look = searched(neurons_variation(setup.experiment, values=(1, 5)), setup, seeds=(3, 8))
    assert [each.candidate.value for each in look.compared] == [1, 5]
    for each, units in zip(look.compared, (1, 5), strict=True):
        assert each.candidate.experiment is not None
        assert each.candidate.experiment.learner.network.node("hidden_1").layer == Dense(
            units=units, activation=Activation.TANH
        )
        losses = []
        for trial, seed in zip(each.trials, (3, 8), strict=True):
            assert trial.seed == seed
            training = setup.experiment.learner.training.replace(seed=seed)
            losses.append(loss_of(each.candidate.experiment.with_learner(training=training)))
            assert trial.result.values["validation loss"] == losses[-1]
        spread = each.spread("validation loss")
        assert spread is not None
        assert spread.mean == pytest.approx(float(np.mean(losses)))
        assert spread.deviation == pytest.approx(float(np.std(losses, ddof=1)))


def test_starts_differ_by_the_seed_alone_and_the_best_can_be_trained_again() -> None:
    setup = base()
    look = searched(seeds_variation(setup.experiment, 4), setup)
    assert [len(each.trials) for each in look.compared] == [1, 1, 1, 1]
    best = best_of(look.compared, "validation loss")
    assert best is not None
    assert best.candidate.experiment is not None
    losses = [each.trials[0].result.values["validation loss"] for each in look.compared]
    assert len(set(losses)) == 4
    assert loss_of(best.candidate.experiment) == min(losses)


def test_hidden_layers_are_left_out_and_repeated() -> None:
    setup = base(Dense(units=4, activation=Activation.TANH), Dense(units=2), OUTPUT)
    look = searched(LayersVariation((0, 1, 3)), setup, seeds=(0,))
    units = [
        [node.layer.units for node in each.candidate.experiment.learner.network.nodes]  # type: ignore[union-attr]
        for each in look.compared
    ]
    assert units == [[1], [4, 1], [4, 2, 2, 1]]
    assert all(each.trials[0].result.is_complete for each in look.compared)
    with pytest.raises(NoCandidatesError, match="no hidden layer"):
        with_hidden(base(OUTPUT).experiment, 2)
    made = setup.experiment
    branched = made.learner.network.branched("hidden_1", Node(name="beside", layer=Dense(units=4)), Add())
    with pytest.raises(NoCandidatesError, match="branches"):
        with_hidden(made.with_learner(network=branched), 2)


def test_the_learning_curve_takes_nested_training_rows_and_leaves_the_others() -> None:
    setup = base()
    (candidates,) = list(_first_round(RowsVariation((0.25, 0.5, 1.0)), setup))
    parts = [candidate.prepared(7).plan.parts for candidate in candidates]
    assert [len(part.training) for part in parts] == [10, 21, 42]
    assert set(parts[0].training) < set(parts[1].training) < set(parts[2].training)
    for part in parts:
        np.testing.assert_array_equal(part.validation, setup.plan.parts.validation)
    assert set(candidates[0].prepared(8).plan.parts.training) != set(parts[0].training)
    look = searched(RowsVariation((0.25, 1.0)), setup)
    assert [trial.result.training_rows for each in look.compared for trial in each.trials] == [10, 10, 42, 42]
    assert look.compared[1].trials[0].result.values["validation loss"] == loss_of(setup.experiment)


def _first_round(variation: Variation, setup: Setup) -> list[list[Candidate]]:
    return [list(next(variation.rounds(setup, measure_for(setup))))]


def test_forward_selection_adds_the_feature_that_helps_most() -> None:
    setup = base(OUTPUT, epochs=60)
    look = searched(FeaturesVariation(), setup, seeds=(0,))
    assert [(each.round, each.candidate.value) for each in look.compared] == [
        (1, "x0"), (1, "x1"), (1, "x2"), (2, "x1 + x0"), (2, "x1 + x2"), (3, "x1 + x2 + x0"),
    ]  # fmt: skip
    chosen = look.compared[4].candidate.experiment
    assert chosen is not None
    assert [part.name for part in chosen.recipe.columns if part.role == "feature"] == ["x1", "x2"]
    lone = Table((TABLE.columns[1], TABLE.columns[3]))
    with pytest.raises(NoCandidatesError, match="only one feature"):
        next(search(FeaturesVariation(), base(OUTPUT, table=lone), (0,), EngineName.NUMPY, lambda _: None))


def test_given_weights_keep_no_candidate_from_being_trained() -> None:
    setup = base()
    kernels = given({"hidden_1/kernel": np.zeros((3, 3))})
    found = resolve(setup.experiment.with_learner(initial_weights=kernels), TABLE)
    look = searched(neurons_variation(found.experiment, values=(2,)), found, seeds=(0,))
    assert look.compared[0].trials[0].result.is_complete


def test_a_search_that_is_given_up_ends_within_a_run() -> None:
    def until_half(share: float) -> None:
        if share >= 0.25:
            raise Cancelled

    setup = base()
    looks = search(neurons_variation(setup.experiment, values=(1, 2)), setup, (0,), EngineName.NUMPY, until_half)
    with pytest.raises(Cancelled):
        list(looks)


def test_a_field_that_cannot_have_a_value_is_named() -> None:
    setup = base()
    place = ("learner", "training", "epochs")
    assert with_value(setup.experiment, place, 7).learner.training.epochs == 7
    with pytest.raises(NoCandidatesError, match=r"epochs cannot be 0"):
        with_value(setup.experiment, place, 0)
    with pytest.raises(NoCandidatesError, match="There is no hidden layer 'output'"):
        neurons_variation(setup.experiment, "output")


def made_up(*means: tuple[float, ...]) -> list[Compared]:
    """Candidates with these losses; the infinite ones diverged."""

    def trial(loss: float) -> Trial:
        outcome = Outcome.FINISHED if np.isfinite(loss) else Outcome.DIVERGED
        return Trial(0, FoldResult(1, outcome, NOTHING, 1, 1, 1, 1, {"training loss": loss}))

    return [
        Compared(Candidate(at, plain(str(at)), lambda _: base()), tuple(map(trial, losses)))
        for at, losses in enumerate(means)
    ]


def test_the_best_has_the_least_mean_and_the_simplest_is_within_a_standard_error() -> None:
    found = made_up((9.0, 9.2), (1.05, 1.1), (0.9, 1.1), (np.inf, np.inf))
    best, simplest = best_of(found, "training loss"), simplest_of(found, "training loss")
    assert best is found[2]
    assert simplest is found[1], "1.075 is not above 1 + 0.1414 / √2"
    assert best_of(made_up((np.inf,)), "training loss") is None


def test_the_rate_rises_until_the_loss_leaves_all_bounds() -> None:
    found = rate_test(base(OUTPUT, epochs=1), EngineName.NUMPY, lambda _: None, highest=1e4, updates=120)
    np.testing.assert_allclose(found.rates, np.geomspace(1e-6, 1e4, 120)[: len(found.rates)])
    assert found.diverged
    assert len(found.rates) < 120
    assert found.suggested is not None
    assert 1e-4 < found.suggested < 1
    assert found.losses[0] == pytest.approx(found.smoothed[0])


def test_the_suggested_rate_is_a_tenth_of_the_one_with_the_least_loss() -> None:
    rates = np.geomspace(1e-4, 1, 41)
    found = told(rates, np.where(rates < 0.1, 1.0 - np.arange(41) / 41, 5.0), diverged=True)
    assert found.suggested == pytest.approx(rates[rates < 0.1][-1] / 10)
    assert told(rates, np.linspace(1, 2, 41), diverged=False).suggested is None


def test_a_test_that_cannot_begin_says_why() -> None:
    setup = base()
    problem = Problem(("network",), Text("There is no layer."), Text("Add one."))
    broken = replace(setup, problems=(problem,))
    with pytest.raises(NoCandidatesError, match="There is no layer"):
        rate_test(broken, EngineName.NUMPY, lambda _: None)
