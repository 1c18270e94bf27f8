"""Experiments with several outputs, each with a loss of its own, which several tests share; no assertions."""

import numpy as np

from engine.config.activations import Activation
from engine.config.arrangement import Windows
from engine.config.experiment import Experiment
from engine.config.layers import Add, Dense, InputPart
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Loss,
    MeanAbsoluteError,
    SparseCategoricalCrossentropy,
)
from engine.config.network import Network, Node
from engine.config.optimizers import Adam
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Split
from engine.config.training import MiniBatch, OutputLoss
from engine.data.table import NumberColumn, Table, text_column
from tests.cases import experiment, numeric_table
from tests.loss_cases import targets_of

LINEAR, SIGMOID = Activation.LINEAR, Activation.SIGMOID


def two_headed() -> tuple[Experiment, Table]:
    """Two parts of the input, a common trunk; numbers are learnt at one output, a yes or no at the other."""
    rng = np.random.default_rng(2)
    X = rng.normal(size=(26, 5))
    T = np.column_stack([X[:, 0] + X[:, 3], X[:, 1], (X[:, 2] > 0).astype(float)])
    table = numeric_table(X, T)
    nodes = (
        Node(name="left", layer=InputPart(start=0, stop=2)),
        Node(name="right", layer=InputPart(start=2, stop=5)),
        Node(name="from_left", layer=Dense(units=4), inputs=("left",)),
        Node(name="from_right", layer=Dense(units=4), inputs=("right",)),
        Node(name="trunk", layer=Add(), inputs=("from_left", "from_right")),
        Node(name="numbers", layer=Dense(units=2, activation=LINEAR), inputs=("trunk",)),
        Node(name="yes", layer=Dense(units=1, activation=SIGMOID), inputs=("trunk",)),
    )
    chosen = experiment(table, [], optimizer=Adam(learning_rate=0.02), batching=MiniBatch(size=7), epochs=20)
    own = (
        OutputLoss(output="numbers", loss=MeanAbsoluteError(), weight=0.5),
        OutputLoss(output="yes", loss=BinaryCrossentropy(), weight=2.0),
    )
    chosen = chosen.with_learner(
        network=Network(nodes=nodes), training=chosen.learner.training.replace(output_losses=own)
    )
    return chosen.replace(recipe=chosen.recipe.replace(split=Split(validation=0.2, shuffle=False))), table


def class_and_number() -> tuple[Experiment, Table]:
    """The number of a class is learnt at one output, which takes one target entry; a number at the other."""
    rng = np.random.default_rng(4)
    numbers = [NumberColumn(f"x{i}", rng.normal(size=30)) for i in range(3)]
    size = NumberColumn("size", rng.normal(size=30))
    table = Table((*numbers, text_column("kind", [f"kind {k}" for k in rng.integers(0, 4, 30)]), size))
    nodes = (
        Node(name="trunk", layer=Dense(units=5)),
        Node(name="kinds", layer=Dense(units=4, activation=Activation.SOFTMAX), inputs=("trunk",)),
        Node(name="sizes", layer=Dense(units=1, activation=LINEAR), inputs=("trunk",)),
    )
    columns = (
        *(ColumnRecipe(name=column.name) for column in numbers),
        ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.CLASS_INDEX),
        ColumnRecipe(name="size", role=Role.TARGET),
    )
    chosen = (
        experiment(table, [], epochs=50)
        .replace(recipe=Recipe(columns=columns, split=Split(validation=0.0)))
        .with_learner(network=Network(nodes=nodes))
    )
    own = (OutputLoss(output="kinds", loss=SparseCategoricalCrossentropy()),)
    return chosen.with_learner(training=chosen.learner.training.replace(output_losses=own)), table


def two_kinds() -> tuple[Experiment, Table]:
    """Two classes, each one-hot at an output of its own: a yes or no for each entry at one, probabilities at the other."""
    rng = np.random.default_rng(6)
    numbers = [NumberColumn(f"x{i}", rng.normal(size=31)) for i in range(3)]
    texts = [text_column(name, [f"{name} {k}" for k in rng.integers(0, 3, 31)]) for name in ("shape", "taste")]
    nodes = (
        Node(name="trunk", layer=Dense(units=5)),
        Node(name="shapes", layer=Dense(units=3, activation=SIGMOID), inputs=("trunk",)),
        Node(name="tastes", layer=Dense(units=3, activation=Activation.SOFTMAX), inputs=("trunk",)),
    )
    columns = (
        *(ColumnRecipe(name=column.name) for column in numbers),
        *(ColumnRecipe(name=column.name, role=Role.TARGET, encoding=Encoding.ONE_HOT) for column in texts),
    )
    table = Table((*numbers, *texts))
    chosen = (
        experiment(table, [], batching=MiniBatch(size=7), epochs=20)
        .replace(recipe=Recipe(columns=columns, split=Split(validation=0.2, shuffle=False)))
        .with_learner(network=Network(nodes=nodes))
    )
    own = (OutputLoss(output="shapes", loss=BinaryCrossentropy()),)
    training = chosen.learner.training.replace(loss=CategoricalCrossentropy(), output_losses=own)
    return chosen.with_learner(training=training), table


VECTORS, WIDTH = 3, 2
"""What a row of `sequences` gives: so many vectors of so many numbers."""


def sequences(loss: Loss, activation: Activation, *, weighted: bool = False) -> tuple[Experiment, Table]:
    """Windows of three rows go through two Dense layers: for each row of the window two numbers are learnt, or a class."""
    rng = np.random.default_rng(8)
    T = targets_of(loss, 30 * VECTORS, WIDTH).reshape(30, -1)
    table = numeric_table(rng.normal(size=(30, 2)), T)
    chosen = experiment(
        table,
        [Dense(units=4), Dense(units=WIDTH, activation=activation)],
        loss=loss,
        batching=MiniBatch(size=8),
        epochs=50,
    )
    columns = chosen.recipe.columns
    if isinstance(loss, SparseCategoricalCrossentropy):
        encoded = (column.replace(encoding=Encoding.CLASS_INDEX) for column in columns[2:])
        columns = (*columns[:2], *encoded)
    if weighted:
        table = Table((*table.columns, NumberColumn("w", rng.uniform(0, 2, 30))))
        columns = (*columns, ColumnRecipe(name="w", role=Role.WEIGHT))
    split = Split(validation=0.2, shuffle=False)
    recipe = Recipe(columns=columns, split=split, arrangement=Windows(length=VECTORS, horizon=0))
    return chosen.replace(recipe=recipe), table
