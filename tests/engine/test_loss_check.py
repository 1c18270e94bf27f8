"""Targets and outputs outside a loss's domain are refused with a place, a sentence and a remedy that removes the problem."""

from typing import NamedTuple

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import ActivationLayer, Add, Concatenate, Dense, Flatten, Layer
from engine.config.learners import SupervisedNetwork
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    KLDivergence,
    Loss,
    MeanSquaredError,
    Poisson,
    SparseCategoricalCrossentropy,
    SquaredHinge,
)
from engine.config.network import INPUT, Network, Node
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split
from engine.config.training import OutputLoss, Training
from engine.data.table import NumberColumn, Table, text_column
from engine.problems import Severity
from engine.setup import resolve
from engine.suggest import suggest_network, suit_targets
from tests.loss_cases import LOSSES, loss_name

ONE_HOT, INDEX, NUMBER = Encoding.ONE_HOT, Encoding.CLASS_INDEX, Encoding.NUMBER
STANDARD, MINMAX = Scaling.STANDARD, Scaling.MINMAX
LINEAR, SIGMOID, SOFTMAX = Activation.LINEAR, Activation.SIGMOID, Activation.SOFTMAX
EXPONENTIAL, TANH, LOG_SOFTMAX = Activation.EXPONENTIAL, Activation.TANH, Activation.LOG_SOFTMAX

TABLE = Table(
    (
        NumberColumn("a", np.arange(12.0)),
        NumberColumn("number", np.linspace(-2, 9, 12)),
        NumberColumn("count", np.arange(12.0) % 4),
        NumberColumn("sign", np.tile([-1.0, 1.0], 6)),
        NumberColumn("yes", np.tile([0.0, 1.0], 6)),
        NumberColumn("p", np.linspace(0, 1, 12)),
        NumberColumn("q", 1 - np.linspace(0, 1, 12)),
        NumberColumn("under", np.linspace(-3, 0, 12)),
        NumberColumn("below", np.linspace(0, -3, 12)),
        text_column("kind", ["x", "y", "z"] * 4),
        text_column("two", ["m", "n"] * 6),
    )
)


def dense(units: int, activation: Activation = LINEAR) -> Dense:
    return Dense(units=units, activation=activation)


def of(
    loss: Loss, targets: str, *layers: Layer, encoding: Encoding = NUMBER, scaling: Scaling = Scaling.RAW
) -> Experiment:
    """A stack that learns the columns named in `targets`, all encoded and scaled alike."""
    names = targets.split()
    columns = [ColumnRecipe(name=n, role=Role.TARGET, encoding=encoding, scaling=scaling) for n in names]
    return Experiment(
        recipe=Recipe(columns=(ColumnRecipe(name="a"), *columns), split=Split(validation=0.25)),
        learner=SupervisedNetwork(network=Network.stack(layers), training=Training(loss=loss)),
    )


class Case(NamedTuple):
    """Where the problem is, what it says, and whether one click mends it."""

    place: str
    message: str
    is_mended: bool
    experiment: Experiment


CASES = [
    Case("recipe columns number", "divergence needs targets between 0 and 1", True,
         of(KLDivergence(), "number q", dense(2, SOFTMAX))),
    Case("training loss", "add up to 1 in each row; in row 1", True, of(KLDivergence(), "p yes", dense(2, SOFTMAX))),
    Case("training loss", "in row 1 they add up to 2", True,
         of(CategoricalCrossentropy(), "kind two", dense(5, SOFTMAX), encoding=ONE_HOT)),
    Case("training loss", "needs 'kind' one-hot", True, of(KLDivergence(), "kind", dense(3, SOFTMAX), encoding=INDEX)),
    Case("training loss", "'p' is one number", True, of(KLDivergence(), "p", dense(1, SIGMOID))),
    Case("network output activation", "needs a softmax output, but 'output' is linear", True,
         of(KLDivergence(), "p q", dense(2))),
    Case("recipe columns number", "0 or more; 'number' goes down to -2", True, of(Poisson(), "number", dense(1, EXPONENTIAL))),
    Case("recipe columns count", "'count' is scaled beyond them", True,
         of(Poisson(), "count", dense(1, EXPONENTIAL), scaling=STANDARD)),
    Case("network output activation", "needs an exponential output, but 'output' is linear", True,
         of(Poisson(), "count", dense(1))),
    Case("recipe columns count", "'count' has others", True, of(Hinge(), "count", dense(1))),
    Case("recipe columns sign", "'sign' is scaled beyond them", True, of(SquaredHinge(), "sign", dense(1), scaling=STANDARD)),
    Case("recipe columns sign", "'sign' has −1 and another target has 0", True, of(Hinge(), "sign yes", dense(2))),
    Case("training loss", "needs 2 classes; 'kind' has 3", True, of(Hinge(), "kind", dense(1), encoding=INDEX)),
    Case("network output activation", "wants outputs below 0", True, of(Hinge(), "yes", dense(1, SIGMOID))),
    Case("network output activation", "needs a softmax output, but 'output' is log-softmax", True,
         of(CategoricalCrossentropy(), "kind", dense(3, LOG_SOFTMAX), encoding=ONE_HOT)),
    Case("network output activation", "from logits needs a linear output, but 'output' is log-softmax", True,
         of(BinaryCrossentropy(from_logits=True), "yes p", dense(2, LOG_SOFTMAX))),
    Case("network output activation", "needs a softmax output, but 'output' is relu", True,
         of(CategoricalCrossentropy(), "kind", dense(3), ActivationLayer(activation=Activation.RELU), encoding=ONE_HOT)),
    Case("network output", "'output' is without activation", False,
         of(BinaryCrossentropy(), "yes", dense(1)).with_learner(network=Network(nodes=(
             Node(name="one", layer=dense(1, SIGMOID), inputs=(INPUT,)),
             Node(name="output", layer=Add(), inputs=("one", "one")))))),
]  # fmt: skip


def two_outputs(
    first: Dense, second: Dense, number: str = "number", encoding: Encoding | None = None, **own: Loss
) -> Experiment:
    """One output for the class of `kind` and one for `number`, each with a loss of its own."""
    suiting = INDEX if isinstance(own["one"], SparseCategoricalCrossentropy) else ONE_HOT
    encodings = {"kind": encoding or suiting, number: NUMBER}
    columns = [ColumnRecipe(name=name, role=Role.TARGET, encoding=encodings[name]) for name in encodings]
    nodes = tuple(Node(name=n, layer=layer, inputs=(INPUT,)) for n, layer in (("one", first), ("two", second)))
    losses = tuple(OutputLoss(output=name, loss=loss) for name, loss in own.items())
    return Experiment(
        recipe=Recipe(columns=(ColumnRecipe(name="a"), *columns), split=Split(validation=0.25)),
        learner=SupervisedNetwork(network=Network(nodes=nodes), training=Training(output_losses=losses)),
    )


CASES += [
    Case("network one activation", "needs a softmax output, but 'one' is linear", True,
         two_outputs(dense(3), dense(1), one=CategoricalCrossentropy())),
    Case("recipe columns number", "0 or more; 'number' goes down to -2", True,
         two_outputs(dense(3, SOFTMAX), dense(1, EXPONENTIAL), one=CategoricalCrossentropy(), two=Poisson())),
    Case("training output_losses two", "needs one target entry per class; 'yes' is one number", True,
         two_outputs(dense(3, SOFTMAX), dense(1, SIGMOID), "yes",
                     one=CategoricalCrossentropy(), two=CategoricalCrossentropy())),
    Case("training output_losses one", "Binary cross-entropy needs 2 classes; 'kind' has 3", True,
         two_outputs(dense(1, SIGMOID), dense(1), encoding=INDEX, one=BinaryCrossentropy(), two=MeanSquaredError())),
    Case("network one units", "'one' has 4 units for 3 classes", False,
         two_outputs(dense(4, SOFTMAX), dense(1), one=SparseCategoricalCrossentropy())),
    Case("network one units", "4 units together, of which 2 are compared with a target entry, for 4 target entries", False,
         two_outputs(dense(3, SOFTMAX), dense(1), one=SparseCategoricalCrossentropy()).replace(
             recipe=two_outputs(dense(3), dense(1), one=CategoricalCrossentropy()).recipe)),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.message)
def test_a_problem_is_found_and_its_remedy_removes_it(case: Case) -> None:
    (found,) = [problem for problem in resolve(case.experiment, TABLE).problems if case.message in problem.message]
    assert " ".join(found.place) == case.place
    assert found.remedy.endswith(".")
    assert (found.fixed is not None) is case.is_mended
    if found.fixed is not None:
        assert not [problem for problem in resolve(found.fixed, TABLE).problems if case.message in problem.message]


SOUND = [
    of(KLDivergence(), "p q", dense(2, SOFTMAX)),
    of(KLDivergence(), "kind", dense(3, SOFTMAX), encoding=ONE_HOT),
    of(Poisson(), "count", dense(1, Activation.SOFTPLUS)),
    of(Hinge(), "sign", dense(1)),
    of(Hinge(), "yes", dense(1, TANH)),
    of(Hinge(), "sign", dense(1), scaling=MINMAX),
    of(SquaredHinge(), "kind", dense(3), encoding=ONE_HOT),
    of(SquaredHinge(), "two", dense(1), encoding=INDEX),
    of(CategoricalCrossentropy(from_logits=True), "kind", dense(3, LOG_SOFTMAX), encoding=ONE_HOT),
    of(CategoricalCrossentropy(), "kind", dense(3), ActivationLayer(activation=SOFTMAX), encoding=ONE_HOT),
    of(CategoricalCrossentropy(), "kind", dense(3, SOFTMAX), Flatten(), encoding=ONE_HOT),
    of(BinaryCrossentropy(), "yes p", dense(2, Activation.HARD_SIGMOID)),
    of(BinaryCrossentropy(), "yes p").with_learner(
        network=Network(
            nodes=(
                Node(name="one", layer=dense(1, SIGMOID), inputs=(INPUT,)),
                Node(name="both", layer=Concatenate(), inputs=("one", "one")),
            )
        )
    ),
    of(MeanSquaredError(), "under below", dense(2, LOG_SOFTMAX)),
    two_outputs(dense(3, SOFTMAX), dense(1), one=SparseCategoricalCrossentropy()),
    two_outputs(dense(3, SOFTMAX), dense(1), one=CategoricalCrossentropy()),
]


@pytest.mark.parametrize(
    "experiment", SOUND, ids=lambda e: f"{e.learner.training.loss.kind} {e.recipe.columns[1].name}"
)
def test_what_suits_a_loss_is_no_problem(experiment: Experiment) -> None:
    assert resolve(experiment, TABLE).problems == ()


def test_a_hinge_without_negative_outputs_is_a_warning_because_it_runs() -> None:
    (problem,) = resolve(of(Hinge(), "yes", dense(1, Activation.SOFTPLUS)), TABLE).problems
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("loss", dict.fromkeys(loss for loss, _ in LOSSES), ids=loss_name)
def test_a_suggested_network_suits_any_loss(loss: Loss) -> None:
    one_column = {"hinge": "sign", "squared_hinge": "two", "poisson": "count", "binary_crossentropy": "two"}
    name = one_column.get(loss.kind, "kind")
    recipe = Recipe(columns=(ColumnRecipe(name="a"), ColumnRecipe(name=name, role=Role.TARGET)))
    recipe = suit_targets(TABLE, recipe, loss)
    network = suggest_network(TABLE, recipe, loss)
    chosen = Experiment(recipe=recipe, learner=SupervisedNetwork(network=network, training=Training(loss=loss)))
    assert resolve(chosen, TABLE).errors == []
    if isinstance(loss, SparseCategoricalCrossentropy):
        assert network.output.layer == dense(3, LINEAR if loss.from_logits else SOFTMAX)
