"""Models that tests of prediction and export go through, and tables with cells that they can and cannot use; nothing is trained."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from engine.config.activations import Activation
from engine.config.columns import ColumnRecipe, DatePart, Encoding, MissingCells, Role, Scaling, TimeForm
from engine.config.experiment import Experiment
from engine.config.layers import ActivationLayer, Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import BinaryCrossentropy, CategoricalCrossentropy, MeanSquaredError
from engine.config.network import INPUT, Network
from engine.config.recipe import Missing, Recipe, Split
from engine.config.training import Precision, Training
from engine.data.preparing.plan import plan
from engine.data.preparing.prepare import prepare
from engine.data.table import NumberColumn, Table, number_column, text_column
from engine.learners.supervised.initial import initial_parameters
from engine.model.model import Model, model_of
from tests.cases import experiment, numeric_table
from tests.layer_cases import LAYERS

ROWS = 24


@dataclass(frozen=True)
class Case:
    """A model, and a table with its features to ask it."""

    name: str
    model: Model
    table: Table


def untrained(chosen: Experiment, table: Table) -> Model:
    """The model of `chosen` on `table` before the first update, each array moved a little so that none is zero."""
    dataset = prepare(plan(table, chosen.recipe))
    rng = np.random.default_rng(7)
    precision = np.dtype(chosen.learner.training.precision.value)
    parameters = {
        name: (np.abs(array + 0.1 * rng.normal(size=array.shape)) + 0.01 if name.endswith("variance") else
               array + 0.1 * rng.normal(size=array.shape)).astype(precision)
        for name, array in initial_parameters(chosen, dataset.plan.inputs).items()
    }  # fmt: skip
    return model_of(chosen, dataset, parameters)


def preparation_cases(
    precision: Precision = Precision.FLOAT64, *, without: Collection[Encoding] = (), of: Collection[str] = ()
) -> list[Case]:
    """Every encoding, scaling and filling, and every kind of target. `without`: encodings that a format cannot hold; `of`: the
    names of the cases that are wanted, all where there are none.
    """
    table = _mixed_table()
    kinds = [
        ("regression, scaled", (_target("price", scaling=Scaling.STANDARD),), Activation.LINEAR, MeanSquaredError(), 1),
        ("regression, log", (_target("price", scaling=Scaling.LOG),), Activation.LINEAR, MeanSquaredError(), 1),
        ("classes", (_target("kind", Encoding.ONE_HOT),), Activation.SOFTMAX, CategoricalCrossentropy(), 3),
        ("logits", (_target("kind", Encoding.ONE_HOT),), Activation.LINEAR, CategoricalCrossentropy(from_logits=True), 3),
        ("yes or no", (_target("sold", Encoding.BOOLEAN),), Activation.SIGMOID, BinaryCrossentropy(), 1),
        ("two numbers", (_target("price", scaling=Scaling.MINMAX), _target("area")), Activation.LINEAR, MeanSquaredError(), 2),
    ]  # fmt: skip
    found = []
    for name, targets, activation, loss, width in kinds:
        if of and name not in of:
            continue
        taken = {target.name for target in targets}
        features = (column for column in _features() if column.name not in taken and column.encoding not in without)
        columns = (*features, *targets)
        recipe = Recipe(columns=columns, missing=Missing.FILL, split=Split(validation=0.0, shuffle=False))
        network = Network.stack((Dense(units=5, activation=Activation.TANH), Dense(units=width, activation=activation)))
        training = Training(loss=loss, precision=precision)
        chosen = Experiment(recipe=recipe, learner=SupervisedNetwork(network=network, training=training))
        found.append(Case(name, untrained(chosen, table), _awkward_table()))
    return found


def layer_cases(precision: Precision = Precision.FLOAT64) -> list[Case]:
    """Every layer and activation, on raw numbers."""
    rng = np.random.default_rng(5)
    found = []
    for name, network in (*LAYERS, *((f"activation {each.value}", _activated(each)) for each in Activation)):
        table = numeric_table(rng.normal(size=(ROWS, 4)), rng.normal(size=(ROWS, 3)))
        chosen = experiment(table, (Dense(units=3),), precision=precision)
        chosen = chosen.replace(learner=chosen.learner.replace(network=network))
        found.append(Case(name, untrained(chosen, table), table))
    return found


def all_layers(precision: Precision = Precision.FLOAT64) -> Case:
    """The networks of `layer_cases` side by side in one: all that a written model needs to be run once."""
    networks = (*LAYERS, *((f"activation {each.value}", _activated(each)) for each in Activation))
    nodes = tuple(
        node.replace(name=f"{node.name}_{at}", inputs=tuple(i if i == INPUT else f"{i}_{at}" for i in node.inputs))
        for at, (_, network) in enumerate(networks)
        for node in network.nodes
    )
    rng = np.random.default_rng(5)
    table = numeric_table(rng.normal(size=(ROWS, 4)), rng.normal(size=(ROWS, 3 * len(networks))))
    chosen = experiment(table, (Dense(units=3),), precision=precision)
    chosen = chosen.replace(learner=chosen.learner.replace(network=Network(nodes=nodes)))
    return Case("all layers", untrained(chosen, table), table)


def _activated(activation: Activation) -> Network:
    return Network.stack(
        (Dense(units=4, activation=activation), ActivationLayer(activation=activation), Dense(units=3))
    )


def _target(name: str, encoding: Encoding = Encoding.NUMBER, scaling: Scaling = Scaling.RAW) -> ColumnRecipe:
    return ColumnRecipe(name=name, role=Role.TARGET, encoding=encoding, scaling=scaling)


def _features() -> tuple[ColumnRecipe, ...]:
    def feature(name: str, encoding: Encoding = Encoding.NUMBER, **own: object) -> ColumnRecipe:
        return ColumnRecipe.model_validate({"name": name, "role": Role.FEATURE, "encoding": encoding, **own})

    return (
        feature("area", scaling=Scaling.STANDARD, missing=MissingCells.MEAN, indicator=True),
        feature("floor", scaling=Scaling.MINMAX, missing=MissingCells.MEDIAN),
        feature("age", scaling=Scaling.ROBUST, missing=MissingCells.DROP),
        feature("distance", scaling=Scaling.LOG, missing=MissingCells.CONSTANT, constant="2.5"),
        feature("town", Encoding.ONE_HOT, missing=MissingCells.MOST_FREQUENT),
        feature("size", Encoding.ORDINAL, order=("small", "middle", "large"), scaling=Scaling.STANDARD, missing=MissingCells.DROP),
        feature("grade", Encoding.CLASS_INDEX, missing=MissingCells.DROP),
        feature("agent", Encoding.HASHED, buckets=5, missing=MissingCells.DROP),
        feature("built", Encoding.DATE, date_parts=(DatePart.YEAR, DatePart.MONTH, DatePart.WEEKDAY), scaling=Scaling.STANDARD,
                missing=MissingCells.DROP),
        feature("seen", Encoding.TIME, time_form=TimeForm.CYCLE, missing=MissingCells.DROP),
        feature("garden", Encoding.BOOLEAN, missing=MissingCells.MOST_FREQUENT),
    )  # fmt: skip


def _mixed_table() -> Table:
    rng = np.random.default_rng(2)

    def pick(names: Sequence[str]) -> list[str]:
        return [str(each) for each in rng.choice(names, ROWS)]

    return Table((
        NumberColumn("area", rng.uniform(30, 200, ROWS)),
        NumberColumn("floor", rng.integers(0, 20, ROWS).astype(float)),
        NumberColumn("age", rng.uniform(0, 90, ROWS)),
        NumberColumn("distance", rng.uniform(0, 30, ROWS)),
        text_column("town", ["서울", "Busan", "서울 강남", *pick(["서울", "Busan", "서울 강남"])][:ROWS]),
        text_column("size", ["small", "middle", "large", *pick(["small", "middle", "large"])][:ROWS]),
        text_column("grade", ["a", "b", "c", "d", *pick(list("abcd"))][:ROWS]),
        text_column("agent", pick(["kim", "lee", "park", 'o"brien', "a, b"])),
        text_column("built", [f"20{y:02}-{m:02}-{d:02}" for y, m, d in zip(rng.integers(0, 24, ROWS), rng.integers(1, 13, ROWS),
                                                                          rng.integers(1, 29, ROWS), strict=True)]),
        text_column("seen", [f"{h:02}:{m:02}" for h, m in zip(rng.integers(0, 24, ROWS), rng.integers(0, 60, ROWS), strict=True)]),
        text_column("garden", ["yes", "no", *pick(["yes", "no"])][:ROWS]),
        NumberColumn("price", rng.uniform(100, 900, ROWS)),
        text_column("kind", ["flat", "house", "loft", *pick(["flat", "house", "loft"])][:ROWS]),
        text_column("sold", ["no", "yes", *pick(["no", "yes"])][:ROWS]),
    ))  # fmt: skip


def _awkward_table() -> Table:
    """Rows that can be predicted, and of each column a cell that is missing and one that was never seen."""
    table = _mixed_table()
    columns = []
    for at, column in enumerate(table.columns):
        cells = [column.text(row) for row in range(ROWS)]
        cells[at + 1], cells[(at + 9) % ROWS] = "", "never"
        columns.append((number_column if isinstance(column, NumberColumn) else text_column)(column.name, cells))
    return Table(tuple(columns))
