"""An output of several axes takes its targets side by side, vector by vector: checked, counted and predicted so."""

import numpy as np
import pytest

from engine.backend import PartName
from engine.config.activations import Activation
from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.config.layers import Dense, Layer, Reshape
from engine.config.losses import BinaryCrossentropy, CategoricalCrossentropy, Loss, MeanSquaredError, OverOutputs
from engine.config.network import Network
from engine.config.outputs import output_parts
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split
from engine.config.training import EngineName, Training
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table, text_column
from engine.numpy_backend.network import predict as outputs_of
from engine.results.metrics import accuracies
from engine.results.predicted import PredictedClasses, PredictedNumbers
from engine.results.predictions import predict
from engine.setup import resolve
from engine.training.trace.plan import trace_plan
from tests.cases import experiment, numeric_table, trained
from tests.layer_cases import of_nodes

RNG = np.random.default_rng(4)
LINEAR, SOFTMAX = Activation.LINEAR, Activation.SOFTMAX
KINDS = Table(
    (
        *(NumberColumn(f"x{i}", RNG.normal(size=24)) for i in range(3)),
        *(text_column(f"kind {i}", [str(kind) for kind in RNG.choice(list("abc"), 24)]) for i in range(2)),
        *(NumberColumn(f"y{i}", 5 + 3 * RNG.normal(size=24)) for i in range(4)),
    )
)
OF_KINDS = tuple(ColumnRecipe(name=f"kind {i}", role=Role.TARGET, encoding=Encoding.ONE_HOT) for i in range(2))
OF_NUMBERS = tuple(ColumnRecipe(name=f"y{i}", role=Role.TARGET, scaling=Scaling.STANDARD) for i in range(4))


def learning(targets: tuple[ColumnRecipe, ...], layers: list[Layer], loss: Loss) -> Experiment:
    features = tuple(ColumnRecipe(name=f"x{i}") for i in range(3))
    chosen = experiment(numeric_table([[0.0]], [[0.0]]), layers, loss=loss, epochs=3)
    return chosen.replace(recipe=Recipe(columns=(*features, *targets), split=Split(validation=0.25)))


CLASSES = learning(
    OF_KINDS, [Dense(units=4), Reshape(shape=(2, 2)), Dense(units=3, activation=SOFTMAX)], CategoricalCrossentropy()
)
NUMBERS = learning(
    OF_NUMBERS, [Dense(units=4), Reshape(shape=(2, 2)), Dense(units=2, activation=LINEAR)], MeanSquaredError()
)


def test_targets_that_fill_the_outputs_shape_are_no_problem() -> None:
    assert resolve(CLASSES, KINDS).errors == []
    assert resolve(NUMBERS, KINDS).errors == []
    learner, planned = CLASSES.learner, resolve(CLASSES, KINDS).plan
    (part,) = output_parts(learner.network, learner.training, planned.inputs, planned.one_hot_targets)
    assert (part.start, part.stop, part.shape, part.vectors, part.is_one_hot) == (0, 6, (2, 3), 2, True)


def test_other_targets_want_the_output_side_by_side() -> None:
    windows = NUMBERS.recipe.replace(arrangement=Windows(length=5), split=Split(validation=0.25, shuffle=False))
    network = Network.stack([Dense(units=4, activation=LINEAR)])
    chosen = NUMBERS.replace(recipe=windows).with_learner(network=network)
    (problem,) = resolve(chosen, KINDS).errors
    assert "has the shape 5 × 4, but the targets of a row lie side by side" in problem.message
    assert problem.fixed is not None
    assert resolve(problem.fixed, KINDS).errors == []


@pytest.mark.parametrize(
    "network",
    [
        Network.stack([Dense(units=6), Reshape(shape=(3, 2))]),
        of_nodes(("a", Dense(units=2), ("input",)), ("b", Dense(units=4), ("input",))),
    ],
    ids=["vectors", "outputs"],
)
def test_a_target_is_not_split(network: Network) -> None:
    chosen = CLASSES.with_learner(network=network, training=Training())
    problems = [
        p for p in resolve(chosen, KINDS).errors if "would learn only a part of a target's entries" in p.message
    ]
    assert [problem.place[0] for problem in problems] == ["network"]


def test_every_vector_is_checked_with_its_own_targets() -> None:
    layers = [node.layer for node in CLASSES.learner.network.nodes]
    chosen = learning((OF_KINDS[0], *OF_NUMBERS[:3]), layers, CategoricalCrossentropy())
    problems = resolve(chosen, KINDS).errors
    assert {problem.place for problem in problems} == {("recipe", "columns", f"y{i}") for i in range(3)}


def test_an_output_is_told_once_that_its_activation_does_not_suit() -> None:
    layers = [Dense(units=4), Reshape(shape=(2, 2)), Dense(units=3, activation=LINEAR)]
    (problem,) = resolve(learning(OF_KINDS, layers, CategoricalCrossentropy()), KINDS).errors
    assert "needs a softmax output" in problem.message


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
def test_accuracy_is_the_share_of_the_vectors_that_are_right(engine: EngineName) -> None:
    ended = trained(CLASSES, KINDS, engine)
    data = prepare(resolve(CLASSES, KINDS).plan).training
    Y, T = (
        entries.reshape(-1, 3) for entries in (outputs_of(CLASSES.learner.network, ended.parameters, data.x), data.t)
    )
    (found,) = accuracies(ended.metrics[PartName.TRAINING].values).values()
    assert found == pytest.approx(np.mean(Y.argmax(axis=1) == T.argmax(axis=1)))


def test_a_yes_or_no_is_counted_entry_by_entry() -> None:
    network = Network.stack([Dense(units=4), Reshape(shape=(2, 2))])
    (part,) = output_parts(network, Training(loss=BinaryCrossentropy()), 3, [(0, 4)])
    assert not part.is_one_hot, "the only column has the entries of both vectors"


def test_each_class_is_predicted_from_its_own_vector() -> None:
    ended, dataset = trained(CLASSES, KINDS, EngineName.NUMPY), prepare(resolve(CLASSES, KINDS).plan)
    found = predict(CLASSES, dataset, ended.parameters, PartName.TRAINING).targets
    Y = outputs_of(CLASSES.learner.network, ended.parameters, dataset.training.x).reshape(-1, 2, 3)
    for place, target in enumerate(found):
        assert isinstance(target, PredictedClasses)
        assert target.name == f"kind {place}"
        np.testing.assert_array_equal(target.predicted, Y[:, place].argmax(axis=1))
        np.testing.assert_array_equal(target.target, dataset.training.t.reshape(-1, 2, 3)[:, place].argmax(axis=1))


def test_numbers_are_predicted_in_their_own_units() -> None:
    ended, dataset = trained(NUMBERS, KINDS, EngineName.NUMPY), prepare(resolve(NUMBERS, KINDS).plan)
    found = predict(NUMBERS, dataset, ended.parameters, PartName.TRAINING).targets
    Y = outputs_of(NUMBERS.learner.network, ended.parameters, dataset.training.x)
    for place, target in enumerate(found):
        assert isinstance(target, PredictedNumbers)
        np.testing.assert_allclose(
            target.predicted, dataset.output_scalings[place].back(Y[:, place].astype(np.float64))
        )
        np.testing.assert_allclose(target.target, KINDS.column(f"y{place}").values[dataset.training.table_rows])


@pytest.mark.parametrize(
    ("loss", "row", "slope"),
    [
        (MeanSquaredError(), "1/2 Σ (y − t)²", "2 (y − t) / (2 N)"),
        (MeanSquaredError(over_outputs=OverOutputs.SUM), "Σ (y − t)²", "2 (y − t) / N"),
        (CategoricalCrossentropy(from_logits=True), "−Σ t log softmax(y)", "(softmax(y) − t) / N"),
    ],
    ids=lambda value: value.kind if not isinstance(value, str) else "",
)
def test_a_trace_says_that_the_loss_of_a_row_is_the_mean_of_its_vectors(loss: Loss, row: str, slope: str) -> None:
    chosen = NUMBERS.with_learner(training=NUMBERS.learner.training.replace(loss=loss))
    plan = {entry.name: str(entry.equation) for entry in trace_plan(chosen, 3)}
    assert plan["output/target"] == "output/target = target, each row in the shape 2 × 2"
    letters = "y = output/Y, t = output/target, N = 2 times the rows"
    assert plan["output/losses"] == f"output/losses = the mean of {row} over the 2 vectors of a row,  {letters}"
    assert plan["output/dY"] == f"output/dY = {slope},  {letters}"
