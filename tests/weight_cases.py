"""An experiment on rows that count differently, which several tests share; no assertions."""

import numpy as np

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import Loss, SparseCategoricalCrossentropy
from engine.config.network import Network
from engine.config.optimizers import Adam
from engine.config.recipe import ClassWeights, ColumnRecipe, Encoding, Recipe, Role, Split
from engine.config.training import FullBatch, Precision, Training
from engine.data.table import NumberColumn, Table, text_column


def weighted_table(rows: int = 40) -> Table:
    """Three features, a number, one of three classes of which one is rare, and weights, some of them 0."""
    rng = np.random.default_rng(6)
    numbers = [NumberColumn(f"x{i}", rng.normal(size=rows)) for i in range(3)]
    weights = rng.uniform(0, 3, rows)
    weights[::7] = 0.0
    kinds = text_column("kind", [str(kind) for kind in rng.choice(["a", "b", "c"], rows, p=[0.6, 0.3, 0.1])])
    return Table((*numbers, NumberColumn("y", rng.normal(size=rows)), kinds, NumberColumn("w", weights)))


def weighted_experiment(loss: Loss, *, by_column: bool = True, classes: ClassWeights = ClassWeights.NONE) -> Experiment:
    """The number, or the class where the loss is of classes, is learnt; rows are weighted by a column, by class, or both."""
    is_class = "categorical" in loss.kind
    sparse = isinstance(loss, SparseCategoricalCrossentropy)
    encoding = Encoding.CLASS_INDEX if sparse else Encoding.ONE_HOT
    target = ColumnRecipe(name="kind", role=Role.TARGET, encoding=encoding)
    columns = (
        *(ColumnRecipe(name=f"x{i}") for i in range(3)),
        target if is_class else ColumnRecipe(name="y", role=Role.TARGET),
        *([ColumnRecipe(name="w", role=Role.WEIGHT)] if by_column else []),
    )
    output = Dense(units=3, activation=Activation.SOFTMAX) if is_class else Dense(units=1, activation=Activation.LINEAR)
    return Experiment(
        recipe=Recipe(columns=columns, split=Split(validation=0.25, shuffle=False), class_weights=classes),
        learner=SupervisedNetwork(
            network=Network.stack([Dense(units=5), output]),
            training=Training(
                loss=loss, optimizer=Adam(learning_rate=0.01), batching=FullBatch(), precision=Precision.FLOAT64
            ),
        ),
    )
