"""The five workloads that are measured, as tables and experiments. Nothing is timed here."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import GivenWeights, SupervisedNetwork
from engine.config.losses import CategoricalCrossentropy, MeanSquaredError
from engine.config.network import Network
from engine.config.optimizers import SGD, Adam
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Split
from engine.config.training import FullBatch, MiniBatch, Training
from engine.data.table import NumberColumn, Table

MANY_EPOCHS = 1_000_000_000


@dataclass(frozen=True)
class Workload:
    """One table and experiment; it trains for as long as it is let."""

    name: str
    title: str
    table: Table
    experiment: Experiment


def listing_415() -> Workload:
    """(a) One row through 2-2-2 linear units, from the workbook's weights."""
    columns = {"i1": 0.05, "i2": 0.10, "t1": 0.01, "t2": 0.99}
    targets = ("t1", "t2")
    recipe = Recipe(
        columns=tuple(ColumnRecipe(name=n, role=Role.TARGET if n in targets else Role.FEATURE) for n in columns),
        split=Split(validation=0.0),
    )
    given = {
        "hidden_1/kernel": ((0.15, 0.25), (0.20, 0.30)),
        "hidden_1/bias": ((0.35, 0.35),),
        "output/kernel": ((0.40, 0.50), (0.45, 0.55)),
        "output/bias": ((0.60, 0.60),),
    }
    linear = Dense(units=2, activation=Activation.LINEAR)
    experiment = Experiment(
        recipe=recipe,
        learner=SupervisedNetwork(
            network=Network.stack((linear, linear)),
            training=Training(
                loss=MeanSquaredError(), optimizer=SGD(learning_rate=0.01), batching=FullBatch(), epochs=MANY_EPOCHS
            ),
            initial_weights=tuple(GivenWeights(name=name, values=values) for name, values in given.items()),
        ),
    )
    table = Table(tuple(NumberColumn(name, np.array([value])) for name, value in columns.items()))
    return Workload("a", "listing 415, one row, 2-2-2", table, experiment)


def iris_sized() -> Workload:
    """(b) 150 rows, 4-8-3, batches of 16."""
    return classification("b", rows=150, widths=(4, 8, 3), batch=16, activation=Activation.TANH)


def thousand_rows() -> Workload:
    """(c) 1,000 rows, 2-4-2-2, batches of 10."""
    return classification("c", rows=1_000, widths=(2, 4, 2, 2), batch=10, activation=Activation.TANH)


def ten_thousand_rows() -> Workload:
    """(d) 10,000 rows, 20-64-32-5, batches of 32."""
    return classification("d", rows=10_000, widths=(20, 64, 32, 5), batch=32, activation=Activation.RELU)


def digits_sized() -> Workload:
    """(e) 60,000 rows, 784-128-10, batches of 128."""
    return classification("e", rows=60_000, widths=(784, 128, 10), batch=128, activation=Activation.RELU)


WORKLOADS: dict[str, Callable[[], Workload]] = {
    "a": listing_415,
    "b": iris_sized,
    "c": thousand_rows,
    "d": ten_thousand_rows,
    "e": digits_sized,
}


def classification(name: str, *, rows: int, widths: tuple[int, ...], batch: int, activation: Activation) -> Workload:
    """Classes around random centres, softmax and cross-entropy, Adam at 0.001."""
    x, classes = _clouds(rows, widths[0], widths[-1])
    features = tuple(NumberColumn(f"x{i + 1}", np.ascontiguousarray(x[:, i])) for i in range(widths[0]))
    recipe = Recipe(
        columns=(
            *(ColumnRecipe(name=column.name) for column in features),
            ColumnRecipe(name="class", role=Role.TARGET, encoding=Encoding.ONE_HOT),
        ),
        split=Split(validation=0.0),
    )
    hidden = [Dense(units=units, activation=activation) for units in widths[1:-1]]
    experiment = Experiment(
        recipe=recipe,
        learner=SupervisedNetwork(
            network=Network.stack((*hidden, Dense(units=widths[-1], activation=Activation.SOFTMAX))),
            training=Training(
                loss=CategoricalCrossentropy(),
                optimizer=Adam(learning_rate=0.001),
                batching=MiniBatch(size=batch),
                epochs=MANY_EPOCHS,
            ),
        ),
    )
    title = f"{rows:,} rows, {'-'.join(map(str, widths))}, batch {batch}"
    return Workload(name, title, Table((*features, NumberColumn("class", classes))), experiment)


def _clouds(rows: int, inputs: int, classes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    rng = np.random.default_rng(0)
    labels = np.arange(rows) % classes
    x = rng.normal(size=(classes, inputs))[labels] + rng.normal(size=(rows, inputs))
    return x, labels.astype(np.float64)
