"""check: every problem is found in its place, and where a remedy is offered, it is one."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np
import psutil
import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Add, Concatenate, Dense, Layer
from engine.config.learners import GivenWeights, SupervisedNetwork
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Loss,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from engine.config.network import Network, Node
from engine.config.recipe import ColumnRecipe, Encoding, Missing, Recipe, Role, Scaling, Split
from engine.config.training import Precision, Training
from engine.data.table import Column, NumberColumn, Table, number_column, text_column
from engine.problems import Problem
from engine.setup import resolve

ONE_HOT, INDEX, NUMBER = Encoding.ONE_HOT, Encoding.CLASS_INDEX, Encoding.NUMBER
SOFTMAX, SIGMOID, LINEAR, TANH = Activation.SOFTMAX, Activation.SIGMOID, Activation.LINEAR, Activation.TANH

TABLE = Table(
    (
        NumberColumn("a", np.arange(12.0)),
        text_column("colour", ["red", "blue"] * 6),
        text_column("kind", ["x", "y", "z"] * 4),
        NumberColumn("t", np.arange(12.0) * 10),
        NumberColumn("p", np.linspace(0.0, 1.0, 12)),
    )
)


def _recipe(*columns: ColumnRecipe, missing: Missing = Missing.DROP, split: Split | None = None) -> Recipe:
    return Recipe(columns=columns, missing=missing, split=split or Split(validation=0.25))


def _use(
    name: str, role: Role = Role.FEATURE, encoding: Encoding = NUMBER, scaling: Scaling = Scaling.RAW
) -> ColumnRecipe:
    return ColumnRecipe(name=name, role=role, encoding=encoding, scaling=scaling)


A, KIND = _use("a"), _use("kind", Role.TARGET, ONE_HOT)
T = _use("t", Role.TARGET)


def _experiment(
    recipe: Recipe,
    *layers: Layer,
    loss: Loss | None = None,
    weights: tuple[GivenWeights, ...] = (),
    network: Network | None = None,
) -> Experiment:
    return Experiment(
        recipe=recipe,
        learner=SupervisedNetwork(
            network=network or Network.stack(layers),
            training=Training(loss=loss or MeanSquaredError()),
            initial_weights=weights,
        ),
    )


def _dense(units: int, activation: Activation = LINEAR) -> Dense:
    return Dense(units=units, activation=activation)


def _node(name: str, layer: Layer, *inputs: str) -> Node:
    return Node(name=name, layer=layer, inputs=inputs)


REGRESSION = _experiment(_recipe(A, T), _dense(3, TANH), _dense(1))
CLASSES = _experiment(_recipe(A, KIND), _dense(3, TANH), _dense(3, SOFTMAX), loss=CategoricalCrossentropy())


@pytest.mark.parametrize(
    "experiment",
    [
        REGRESSION,
        CLASSES,
        CLASSES.with_learner(training=Training(loss=MeanSquaredError())),
        _experiment(_recipe(A, KIND), _dense(3), loss=CategoricalCrossentropy(from_logits=True)),
        _experiment(
            _recipe(A, _use("kind", Role.TARGET, INDEX)), _dense(3, SOFTMAX), loss=SparseCategoricalCrossentropy()
        ),
        _experiment(_recipe(A, _use("colour", Role.TARGET, INDEX)), _dense(1, SIGMOID), loss=BinaryCrossentropy()),
        _experiment(_recipe(A, _use("p", Role.TARGET)), _dense(1, SIGMOID), loss=BinaryCrossentropy()),
        _experiment(
            _recipe(A, _use("t", Role.TARGET, scaling=Scaling.MINMAX)), _dense(1, SIGMOID), loss=BinaryCrossentropy()
        ),
        _experiment(_recipe(A, KIND, split=Split(stratified=True, validation=0.25)), _dense(3)),
        _experiment(_recipe(A, KIND, split=Split(stratified=True, validation=0.0)), _dense(3)),
    ],
)
def test_sound_experiments_have_no_problem(experiment: Experiment) -> None:
    assert resolve(experiment, TABLE).problems == ()


def _with(*changed: Column) -> Table:
    kept = [column for column in TABLE.columns if column.name not in {c.name for c in changed}]
    return Table((*kept, *changed))


def _of_recipe(recipe: Recipe) -> Experiment:
    return REGRESSION.replace(recipe=recipe)


class Case(NamedTuple):
    """An experiment with a problem: its place, a part of its message, and whether a fixed experiment is offered."""

    place: str
    message: str
    fixed: bool
    experiment: Experiment
    table: Table = TABLE


RECIPE_CASES = [
    Case("table", "no rows", False, REGRESSION, Table()),
    Case("recipe columns gone", "no column 'gone'", True, _of_recipe(_recipe(A, _use("gone"), T))),
    Case("recipe columns", "No column is a feature", False, _of_recipe(_recipe(T))),
    Case("recipe columns", "No column is the target", False, _of_recipe(_recipe(A))),
    Case("recipe columns colour", "holds text", True, _of_recipe(_recipe(A, _use("colour", scaling=Scaling.STANDARD), T))),
    Case("recipe columns a", "Row 3, 'a': 'n.a.' is not a number (1 more", True, _of_recipe(_recipe(A, _use("p"), T)),
         _with(number_column("a", ["1", "2", "n.a.", "x"] + ["4"] * 8))),
    Case("recipe columns a", "infinite", True, _of_recipe(_recipe(A, _use("p"), T)),
         _with(number_column("a", ["1", "-inf"] * 6))),
    Case("recipe columns a", "'a' is empty", True, _of_recipe(_recipe(A, _use("p"), T)), _with(number_column("a", [""] * 12))),
    Case("recipe columns colour", "is empty", True, _of_recipe(_recipe(A, _use("colour", encoding=ONE_HOT), T)),
         _with(text_column("colour", [None] * 12))),
    Case("recipe columns kind", "only one class, 'x'", False, CLASSES, _with(text_column("kind", ["x"] * 12))),
    Case("recipe columns colour", "classes are not scaled", True,
         _of_recipe(_recipe(A, _use("colour", encoding=ONE_HOT, scaling=Scaling.MINMAX), T))),
    Case("recipe missing", "no row is left", True, _of_recipe(_recipe(A, _use("p"), T)),
         _with(number_column("a", ["", "1"] * 6), number_column("p", ["1", ""] * 6))),
    Case("recipe split", "no row to train on", True, _of_recipe(_recipe(A, T, split=Split(validation=0.9))),
         Table((number_column("a", ["1"]), number_column("t", ["1"])))),
    Case("recipe split stratified", "at random", True,
         CLASSES.replace(recipe=_recipe(A, KIND, split=Split(stratified=True, shuffle=False)))),
    Case("recipe split stratified", "one target with classes", True, _of_recipe(_recipe(A, T, split=Split(stratified=True)))),
    Case("recipe split stratified", "too few rows of class 'w'", True,
         CLASSES.replace(recipe=_recipe(A, KIND, split=Split(stratified=True))), _with(text_column("kind", ["x"] * 11 + ["w"]))),
    Case("recipe split stratified", "part of 2 rows has no room for 3 classes", True,
         CLASSES.replace(recipe=_recipe(A, KIND, split=Split(stratified=True, validation=0.1)))),
]  # fmt: skip

BRANCH = (_node("one", _dense(2), "input"), _node("two", _dense(3), "input"))


def _of_nodes(*nodes: Node) -> Experiment:
    return REGRESSION.with_learner(network=Network(nodes=nodes))


NETWORK_CASES = [
    Case("network", "no layers", False, _of_nodes()),
    Case("network h units", "'h' has 0 units", True, _of_nodes(_node("h", _dense(0), "input"), _node("o", _dense(1), "h"))),
    Case("network h activation", "always 1", True,
         _of_nodes(_node("h", _dense(1, SOFTMAX), "input"), _node("o", _dense(1), "h"))),
    Case("network h name", "2 layers are called 'h'", False,
         _of_nodes(_node("h", _dense(1), "input"), _node("h", _dense(1), "input"))),
    Case("network one units", "'one', 'two' have 5 units together for 1 target entry", False, _of_nodes(*BRANCH)),
    Case("network join", "adds inputs of one width", False, _of_nodes(*BRANCH, _node("join", Add(), "one", "two"))),
    Case("network join", "joins two inputs", False, _of_nodes(BRANCH[0], _node("join", Concatenate(), "one"))),
    Case("network o", "takes one input, not 2", False, _of_nodes(*BRANCH, _node("o", _dense(1), "one", "two"))),
    Case("network o", "'nowhere', which does not exist", False, _of_nodes(_node("o", _dense(1), "nowhere"))),
    Case("network one", "cycle", False, _of_nodes(_node("one", _dense(1), "two"), _node("two", _dense(1), "one"))),
]  # fmt: skip


def _of_loss(loss: Loss, target: ColumnRecipe, *layers: Layer) -> Experiment:
    return _experiment(_recipe(A, target), *layers, loss=loss)


LOSS_CASES = [
    Case("network output units", "has 2 units for 3 classes", True,
         _of_loss(CategoricalCrossentropy(), KIND, _dense(2, SOFTMAX))),
    Case("network output units", "has 1 unit for 3 classes", True,
         _of_loss(SparseCategoricalCrossentropy(from_logits=True), KIND.replace(encoding=INDEX), _dense(1))),
    Case("network output units", "has 2 units for 1 target entry", True, _of_loss(MeanSquaredError(), T, _dense(2))),
    Case("network join units", "has 4 units for 1 target entry", False,
         _of_nodes(_node("one", _dense(2), "input"), _node("join", Concatenate(), "one", "one"))),
    Case("network output activation", "needs a softmax output, but 'output' is linear", True,
         _of_loss(CategoricalCrossentropy(), KIND, _dense(3))),
    Case("network output activation", "needs a sigmoid output", True,
         _of_loss(BinaryCrossentropy(), _use("p", Role.TARGET), _dense(1, Activation.TANH))),
    Case("network output activation", "from logits needs a linear output", True,
         _of_loss(CategoricalCrossentropy(from_logits=True), KIND, _dense(3, SOFTMAX))),
    Case("training loss", "needs one target, encoded as class index", True,
         _of_loss(SparseCategoricalCrossentropy(), KIND, _dense(3, SOFTMAX))),
    Case("training loss", "needs one target, encoded as class index", False,
         _experiment(_recipe(A, KIND, T), _dense(4, SOFTMAX), loss=SparseCategoricalCrossentropy())),
    Case("training loss", "needs 'kind' one-hot", True,
         _of_loss(CategoricalCrossentropy(), KIND.replace(encoding=INDEX), _dense(1, SIGMOID))),
    Case("training loss", "needs 2 classes; 'kind' has 3", True,
         _of_loss(BinaryCrossentropy(), KIND.replace(encoding=INDEX), _dense(1, SIGMOID))),
    Case("training loss", "'p' is one number", True,
         _of_loss(CategoricalCrossentropy(), _use("p", Role.TARGET), _dense(1, SIGMOID))),
    Case("recipe columns t", "between 0 and 1; 't' goes from 0 to 110", True,
         _of_loss(BinaryCrossentropy(), T, _dense(1, SIGMOID))),
    Case("recipe columns p", "'p' is scaled beyond them", True,
         _of_loss(BinaryCrossentropy(), _use("p", Role.TARGET, scaling=Scaling.STANDARD), _dense(1, SIGMOID))),
]  # fmt: skip


def _of_weights(name: str, *rows: tuple[float, ...]) -> Experiment:
    return REGRESSION.with_learner(initial_weights=(GivenWeights(name=name, values=rows),))


WEIGHT_CASES = [
    Case("initial_weights old/kernel", "which the network does not have", True, _of_weights("old/kernel", (1.0,))),
    Case("initial_weights hidden_1/kernel", "are 1 × 2, but the network needs 1 × 3", True,
         _of_weights("hidden_1/kernel", (1.0, 2.0))),
    Case("initial_weights hidden_1/kernel", "are 3 × 1, but the network needs 1 × 3: they look transposed", True,
         _of_weights("hidden_1/kernel", (1.0,), (2.0,), (3.0,))),
    Case("initial_weights hidden_1/bias", "are 3 × 1, but the network needs 1 × 3", True,
         _of_weights("hidden_1/bias", (1.0,), (1.0,), (1.0,))),
    Case("initial_weights hidden_1/bias", "too large for float32", True, _of_weights("hidden_1/bias", (1.0, 1e300, 1.0))),
]  # fmt: skip


@pytest.mark.parametrize(
    "case", RECIPE_CASES + NETWORK_CASES + LOSS_CASES + WEIGHT_CASES, ids=lambda case: case.message
)
def test_each_problem_is_found_and_its_remedy_removes_it(case: Case) -> None:
    found = _found(resolve(case.experiment, case.table).problems, case)
    assert " ".join(found.place) == case.place
    assert found.remedy.endswith(".")
    assert (found.fixed is not None) is case.fixed
    if found.fixed is not None:
        assert not [p for p in resolve(found.fixed, case.table).problems if case.message in p.message]


def _found(problems: Sequence[Problem], case: Case) -> Problem:
    (found,) = [problem for problem in problems if case.message in problem.message]
    return found


@pytest.mark.parametrize("case", [c for c in LOSS_CASES + WEIGHT_CASES if c.fixed], ids=lambda case: case.message)
def test_remedies_one_after_the_other_lead_to_an_experiment_that_can_run(case: Case) -> None:
    experiment = case.experiment
    for _ in range(4):
        problems = resolve(experiment, case.table).errors
        experiment = next((p.fixed for p in problems if p.fixed is not None), experiment)
    assert resolve(experiment, case.table).errors == []


def test_all_problems_of_one_kind_come_at_once() -> None:
    both = _recipe(_use("colour"), _use("gone"), KIND)
    assert len(resolve(_of_recipe(both), TABLE).problems) == 2


def test_given_weights_that_fit_are_no_problem() -> None:
    weights = (
        GivenWeights(name="hidden_1/kernel", values=((1.0, 2.0, 3.0),)),
        GivenWeights(name="output/bias", values=((0.5,),)),
    )
    assert resolve(REGRESSION.with_learner(initial_weights=weights), TABLE).problems == ()
    large = _of_weights("hidden_1/bias", (1.0, 1e300, 1.0))
    assert resolve(large.with_learner(training=Training(precision=Precision.FLOAT64)), TABLE).problems == ()


def test_what_does_not_fit_into_memory_is_refused_before_it_is_allocated() -> None:
    huge = _experiment(_recipe(A, T), *[_dense(1_000_000, TANH)] * 2, _dense(1))
    (problem,) = resolve(huge, TABLE).problems
    assert problem.place == ("network",)
    assert "1,000,004,000,001 parameters on 12 rows would need about" in problem.message


def test_memory_is_compared_with_what_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=100))
    (problem,) = resolve(REGRESSION, TABLE).problems
    assert "Training 10 parameters on 12 rows" in problem.message


def test_a_filled_class_counts_as_the_most_frequent_in_a_stratified_split() -> None:
    recipe = _recipe(A, KIND, missing=Missing.FILL, split=Split(stratified=True, validation=0.5))
    kinds = text_column("kind", ["x", "y", "z"] * 3 + ["x", "x", ""])
    assert resolve(CLASSES.replace(recipe=recipe), _with(kinds)).problems == ()
