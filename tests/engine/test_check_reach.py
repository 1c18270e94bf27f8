"""Targets that the output can never reach are told with both ranges and the rows, and one click brings them within reach."""

from collections.abc import Sequence

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.config.layers import (
    ActivationLayer,
    Add,
    Concatenate,
    Dense,
    Dropout,
    Flatten,
    InputPart,
    Layer,
    Multiply,
    Reshape,
)
from engine.config.learners import SupervisedNetwork
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
    Poisson,
    SparseCategoricalCrossentropy,
)
from engine.config.network import INPUT, Network, Node
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split
from engine.config.shapes import network_shapes
from engine.config.training import OutputLoss, Training
from engine.data.preparing.plan import plan
from engine.data.table import NumberColumn, Table, text_column
from engine.learners.supervised.checks.misses import Miss, find_misses
from engine.learners.supervised.checks.part import parts_of
from engine.problems import Problem, Severity
from engine.setup import resolve

RAW, MINMAX, STANDARD = Scaling.RAW, Scaling.MINMAX, Scaling.STANDARD
NUMBER, ONE_HOT, INDEX = Encoding.NUMBER, Encoding.ONE_HOT, Encoding.CLASS_INDEX
LINEAR, SIGMOID, SOFTMAX, TANH, RELU = (
    Activation.LINEAR,
    Activation.SIGMOID,
    Activation.SOFTMAX,
    Activation.TANH,
    Activation.RELU,
)
ROWS = 20
SHARE = np.linspace(0, 1, ROWS)
TABLE = Table(
    (
        NumberColumn("a", SHARE * 2 - 1),
        NumberColumn("price", 100 + 540 * SHARE),
        NumberColumn("signed", SHARE * 4 - 2),
        NumberColumn("slightly", SHARE - 0.1),
        NumberColumn("share", SHARE),
        NumberColumn("rest", 1 - SHARE),
        NumberColumn("count", np.arange(20.0) % 5),
        NumberColumn("yes", np.tile([0.0, 1.0], ROWS // 2)),
        NumberColumn("late", np.concatenate([SHARE[:16], np.full(4, 7.0)])),
        text_column("kind", (["x", "y", "z", "z"] * 5)),
        text_column("two", ["m", "n"] * (ROWS // 2)),
    )
)


def dense(units: int, activation: Activation) -> Dense:
    return Dense(units=units, activation=activation)


def of(
    targets: str, *layers: Layer, loss: Loss | None = None, encoding: Encoding = NUMBER, scaling: Scaling = RAW
) -> Experiment:
    """A stack that learns the columns named in `targets`; the last quarter of the rows validates."""
    columns = [ColumnRecipe(name=n, role=Role.TARGET, encoding=encoding, scaling=scaling) for n in targets.split()]
    return Experiment(
        recipe=Recipe(columns=(ColumnRecipe(name="a"), *columns), split=Split(validation=0.2, shuffle=False)),
        learner=SupervisedNetwork(network=Network.stack(layers), training=Training(loss=loss or MeanSquaredError())),
    )


def graph(targets: str, *nodes: tuple[str, Layer, tuple[str, ...]], loss: Loss | None = None) -> Experiment:
    """The same with any network."""
    made = tuple(Node(name=name, layer=layer, inputs=inputs) for name, layer, inputs in nodes)
    return of(targets, loss=loss).with_learner(network=Network(nodes=made))


def misses(experiment: Experiment, table: Table) -> list[Miss]:
    planned, network = plan(table, experiment.recipe), experiment.learner.network
    parts = parts_of(experiment, planned, network_shapes(network, planned.inputs))
    return [*find_misses(network, planned, parts)]


def told(experiment: Experiment) -> Sequence[Problem]:
    """The problems that are about what the output reaches."""
    return [
        problem
        for problem in resolve(experiment, TABLE).problems
        if "training never brings it there" in problem.message
    ]


ONE = (("one", dense(1, SIGMOID), (INPUT,)), ("two", dense(1, LINEAR), (INPUT,)))


@pytest.mark.parametrize(
    ("experiment", "said", "remedy"),
    [
        (of("price", dense(1, SIGMOID)), "(sigmoid) gives 0 to 1, but the target 'price' (raw) goes from 100 to 5",
         "Set the activation of 'output' to linear, or scale 'price' min-max."),
        (of("price", dense(1, TANH), scaling=STANDARD), "(tanh) gives -1 to 1, but the target 'price' (standardised)", "linear"),
        (of("signed", dense(1, RELU)), "(relu) gives 0 or more, but the target 'signed' (raw) goes from -2", "linear, or scale"),
        (of("price", dense(1, RELU), scaling=STANDARD), "8 of 16 training rows", "linear, or scale 'price' min-max"),
        (of("signed", dense(1, Activation.ELU)), "gives -1 or more", "linear"),
        (of("signed", dense(1, Activation.SELU)), "gives -1.758 or more", "linear"),
        (of("signed", dense(1, Activation.GELU)), "gives -0.17 or more", "linear"),
        (of("signed", dense(1, Activation.SILU)), "gives -0.2785 or more", "linear"),
        (of("signed", dense(1, Activation.SOFTSIGN)), "gives -1 to 1", "linear"),
        (of("signed", Dense(units=1, activation=Activation.LEAKY_RELU, slope=0)), "gives 0 or more", "linear"),
        (of("slightly", dense(1, Activation.SOFTPLUS)), "2 of 16 training rows", "linear"),
        (of("slightly", dense(1, Activation.EXPONENTIAL)), "2 of 16 training rows", "linear"),
        (of("price share", dense(2, Activation.HARD_SIGMOID), loss=MeanAbsoluteError()), "'price' (raw)", "'price' min-max"),
        (of("price late", dense(2, SIGMOID), scaling=STANDARD), "'price' (standardised) and 1 more", "scale the targets min-max"),
        (of("count", dense(1, SIGMOID), loss=Poisson()), "'count' (raw) goes from 0 to 4", "to exponential"),
        (of("kind", dense(1, SIGMOID), encoding=INDEX), "'kind' (class index) goes from 0 to 2", "linear"),
        (of("kind", dense(3, Activation.LOG_SOFTMAX), encoding=ONE_HOT), "(log-softmax) gives 0 or less", "linear"),
        (of("yes", dense(1, RELU), ActivationLayer(activation=SIGMOID), loss=BinaryCrossentropy()), "gives 0.5 to 1",
         "Set the activation of 'hidden_1' to linear"),
        (of("kind", dense(3, TANH), ActivationLayer(activation=SOFTMAX), loss=CategoricalCrossentropy(), encoding=ONE_HOT),
         "gives 0.06338 to 0.787", "Set the activation of 'hidden_1' to linear"),
        (of("kind", dense(3, TANH), ActivationLayer(activation=LINEAR), loss=SparseCategoricalCrossentropy(from_logits=True),
            encoding=INDEX), "gives 0.06338 to 0.787", "'hidden_1' to linear"),
        (of("price", dense(1, SIGMOID), Dropout()), "'output' gives 0 to 1", "'hidden_1' to linear, or scale"),
        (of("price", dense(1, SIGMOID), Reshape(), Flatten()), "'output' gives 0 to 1", "'hidden_1' to linear, or scale"),
        (graph("price", ONE[0], ("sum", Multiply(), ("one", "one"))), "'sum' gives 0 to 1", "Put a Dense layer (linear) behind"),
        (graph("signed", ("one", dense(1, SIGMOID), (INPUT,)), ("sum", Add(), ("one", "one"))), "gives 0 to 2", "behind 'sum'"),
        (graph("share signed", *ONE, ("both", Concatenate(), ("two", "one"))), "'signed' (raw) goes", "scale 'signed' min-max"),
        (graph("signed", *ONE, ("both", Concatenate(), ("two", "one")), ("part", InputPart(start=1, stop=2), ("both",))),
         "'part' gives 0 to 1", "behind 'part'"),
        (of("share rest count", dense(3, SOFTMAX)), "gives 0 to 1, but the target 'count' (raw)", "linear"),
        (of("share yes", dense(2, SOFTMAX)), "gives numbers that add up to 1, but the targets do not, in 16 of 16", "linear"),
    ],
)  # fmt: skip
def test_what_is_out_of_reach_is_told_and_mended(experiment: Experiment, said: str, remedy: str) -> None:
    (problem,) = told(experiment)
    assert problem.severity is Severity.WARNING
    assert problem.place[:2] == ("network", experiment.learner.network.output.name)
    assert said in problem.message
    assert remedy in problem.remedy
    assert problem.fixed is not None
    assert not told(problem.fixed)


@pytest.mark.parametrize(
    "experiment",
    [
        of("price", dense(1, LINEAR)),
        of("price", dense(1, RELU)),
        of("price", dense(1, SIGMOID), scaling=MINMAX),
        of("late", dense(1, SIGMOID)),
        of("signed", dense(1, Activation.LEAKY_RELU)),
        of("share", dense(1, SIGMOID)),
        of("yes", dense(1, SIGMOID)),
        of("yes", dense(1, TANH)),
        of("two", dense(1, SIGMOID), encoding=INDEX),
        of("kind", dense(3, SIGMOID), encoding=ONE_HOT),
        of("kind", dense(3, SOFTMAX), encoding=ONE_HOT),
        of("share rest", dense(2, SOFTMAX)),
        of("signed", dense(1, SIGMOID), dense(1, LINEAR)),
        of("count", dense(1, Activation.EXPONENTIAL), loss=Poisson()),
        of("yes", dense(1, TANH), loss=Hinge()),
        of("yes", dense(1, SIGMOID), loss=BinaryCrossentropy(label_smoothing=0.1)),
        of("kind", dense(3, SOFTMAX), loss=CategoricalCrossentropy(label_smoothing=0.1), encoding=ONE_HOT),
        of("kind", dense(3, LINEAR), loss=SparseCategoricalCrossentropy(from_logits=True), encoding=INDEX),
        graph("signed share", *ONE, ("both", Concatenate(), ("two", "one"))),
        graph("signed", *ONE, ("both", Multiply(), ("two", "one"))),
    ],
)
def test_what_is_within_reach_is_not_told(experiment: Experiment) -> None:
    assert not told(experiment)


def test_targets_smoothed_into_the_range_are_within_reach() -> None:
    layers = dense(3, TANH), ActivationLayer(activation=SOFTMAX)
    smoothed = CategoricalCrossentropy(label_smoothing=0.5)
    assert not told(of("kind", *layers, loss=smoothed, encoding=ONE_HOT))


def test_each_of_several_outputs_is_told_of() -> None:
    two = graph("share price", ("one", dense(1, SIGMOID), (INPUT,)), ("two", dense(1, SIGMOID), (INPUT,)))
    own = two.with_learner(
        training=two.learner.training.replace(output_losses=(OutputLoss(output="two", loss=MeanAbsoluteError()),))
    )
    for experiment in (two, own):
        (problem,) = told(experiment)
        assert problem.place == ("network", "two", "activation")
        assert "'price'" in problem.message


def test_windows_are_judged_by_the_rows_that_they_reach() -> None:
    late = NumberColumn("target", np.where(np.arange(ROWS) < 4, 9.0, 0.5))
    table = Table((NumberColumn("a", SHARE), late))
    experiment = Experiment(
        recipe=Recipe(
            columns=(ColumnRecipe(name="a"), ColumnRecipe(name="target", role=Role.TARGET)),
            split=Split(validation=0.2, shuffle=False),
            arrangement=Windows(length=4, horizon=1),
        ),
        learner=SupervisedNetwork(network=Network.stack([Flatten(), dense(1, SIGMOID)])),
    )
    assert not misses(experiment, table)
    shorter = experiment.recipe.replace(arrangement=Windows(length=3, horizon=1))
    (miss,) = misses(experiment.replace(recipe=shorter), table)
    assert (miss.rows, miss.learnt) == (1, 13)
