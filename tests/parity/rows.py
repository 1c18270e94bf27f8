"""The rows of the parity table: what the two engines are compared on. The tests and `docs/parity.md` take them from here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import ActivationLayer, Add, BatchNormalization, Concatenate, Dense, Flatten, Layer, Reshape
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    LogCosh,
    Loss,
    OverOutputs,
    RootMeanSquaredError,
    SparseCategoricalCrossentropy,
)
from engine.config.network import INPUT, Network
from engine.config.optimizers import SGD, Adam, Convention, Nesterov, Optimizer
from engine.config.recipe import ClassWeights, ColumnRecipe, Encoding, Recipe, Role, Split
from engine.config.training import Batching, FullBatch, MiniBatch, Precision, Stochastic
from engine.data.table import NumberColumn, Table, text_column
from tests.cases import experiment, numeric_table
from tests.layer_cases import CONSTRAINTS, INPUTS, LAYERS, OUTPUTS, REGULARIZERS, constrained, of_nodes, regularized
from tests.loss_cases import LOSSES, Array, loss_name, targets_of
from tests.optimizer_cases import OPTIMIZERS, SEARCHING, case_name
from tests.output_cases import class_and_number, two_headed, two_kinds
from tests.parity.graphs import random_graph
from tests.parity.lockstep import Gap, gaps
from tests.rule_cases import RULES, SCHEDULES, noisy
from tests.weight_cases import weighted_experiment, weighted_table

SLOPE = 0.3
LINEAR, SIGMOID, SOFTMAX = Activation.LINEAR, Activation.SIGMOID, Activation.SOFTMAX


@dataclass(frozen=True)
class Row:
    """One comparison: an experiment in float64, and after which updates it is looked at."""

    section: str
    name: str
    experiment: Experiment
    table: Table
    updates: tuple[int, int] = (1, 200)

    def gaps(self, precision: Precision) -> list[Gap]:
        """How far apart the engines are, after the first update and after the last one."""
        training = self.experiment.learner.training.replace(precision=precision)
        return gaps(self.experiment.with_learner(training=training), self.table, self.updates)


def rows() -> list[Row]:
    """All of them, section by section."""
    return [
        *_activations(),
        *_losses(),
        *_optimizers(),
        *_schedules(),
        *_layers(),
        *_graphs(),
        *_penalties_and_limits(),
        *_outputs(),
        *_weighted(),
        *_batchings(),
        *_rules(),
        *_awkward_data(),
    ]


def class_table(count: int = 23, seed: int = 3) -> Table:
    """Four features, and a target of three 0/1 columns of which one is 1."""
    rng = np.random.default_rng(seed)
    return numeric_table(rng.normal(size=(count, 4)), np.eye(3)[rng.integers(0, 3, count)])


def bent_table() -> Table:
    """What one tanh unit can learn, and noise: its loss has one least value, which no direction leaves flat."""
    rng = np.random.default_rng(3)
    X = rng.normal(size=(23, 2))
    T = np.tanh(X @ rng.normal(size=(2, 1)) + 0.3) @ rng.normal(size=(1, 3))
    return numeric_table(X, T + 0.05 * rng.normal(size=(23, 3)))


def _activations() -> Iterable[Row]:
    table = class_table()
    for activation in Activation:
        layers = [Dense(units=6, activation=activation, slope=SLOPE), Dense(units=3, activation=LINEAR)]
        yield Row("Activations", activation.label, experiment(table, layers), table)
    for activation in (Activation.LEAKY_RELU, Activation.GELU, Activation.GELU_TANH):
        layers = [Dense(units=6, activation=activation, slope=SLOPE), Dense(units=3, activation=LINEAR)]
        exact = experiment(table, layers, optimizer=SGD(convention=Convention.TEXTBOOK))
        yield Row("Activations", f"{activation.label}, textbook", exact, table)


def _losses() -> Iterable[Row]:
    for loss, output in LOSSES:
        layers = [Dense(units=5), Dense(units=3, activation=output)]
        yield _loss_row(f"{loss_name(loss)}, on {output.label}", loss, layers)
    exact = _loss_row("log_cosh, textbook", LogCosh(), [Dense(units=5), Dense(units=3, activation=LINEAR)])
    textbook = exact.experiment.learner.training.replace(optimizer=SGD(convention=Convention.TEXTBOOK))
    yield replace(exact, experiment=exact.experiment.with_learner(training=textbook))
    linear, softmax, sigmoid = (Dense(units=3, activation=activation) for activation in (LINEAR, SOFTMAX, SIGMOID))
    smoothed = CategoricalCrossentropy(label_smoothing=0.1)
    behind: list[tuple[str, Loss, list[Layer]]] = [
        ("a softmax layer", CategoricalCrossentropy(), [linear, ActivationLayer(activation=SOFTMAX)]),
        ("a reshaped softmax", smoothed, [softmax, Reshape(shape=(3,))]),
        ("a flattened softmax", SparseCategoricalCrossentropy(), [softmax, Flatten()]),
        ("a flattened sigmoid", BinaryCrossentropy(), [sigmoid, Flatten()]),
        ("a sigmoid layer", BinaryCrossentropy(), [linear, ActivationLayer(activation=SIGMOID)]),
    ]
    for name, loss, last in behind:
        yield _loss_row(f"{loss_name(loss)}, on {name}", loss, [Dense(units=5), *last])
    for loss in (BinaryCrossentropy(from_logits=True), Hinge()):
        table, recipe = _class_indices()
        one_hot = recipe.with_column(recipe.column("kind").replace(encoding=Encoding.ONE_HOT))
        chosen = experiment(table, [Dense(units=5), linear], loss=loss).replace(recipe=one_hot)
        yield Row("Losses", f"{loss_name(loss)}, on a one-hot target", chosen, table)


def _loss_row(name: str, loss: Loss, layers: Sequence[Layer]) -> Row:
    if isinstance(loss, SparseCategoricalCrossentropy):
        table, recipe = _class_indices()
        return Row("Losses", name, experiment(table, layers, loss=loss).replace(recipe=recipe), table)
    T: Array = targets_of(loss, 23, 3)
    table = numeric_table(np.random.default_rng(3).normal(size=(23, 4)), T)
    return Row("Losses", name, experiment(table, layers, loss=loss), table)


def _class_indices() -> tuple[Table, Recipe]:
    """Four features and the number of a class."""
    rng = np.random.default_rng(4)
    numbers = [NumberColumn(f"x{i}", rng.normal(size=23)) for i in range(4)]
    table = Table((*numbers, text_column("kind", [f"kind {k}" for k in rng.permutation(np.arange(23) % 3)])))
    features = tuple(ColumnRecipe(name=column.name) for column in numbers)
    target = ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.CLASS_INDEX)
    return table, Recipe(columns=(*features, target), split=Split(validation=0.0))


def _classifier(table: Table, optimizer: Optimizer, batching: Batching, validation: float = 0.0) -> Experiment:
    return experiment(
        table,
        [Dense(units=5), Dense(units=3, activation=SOFTMAX)],
        loss=CategoricalCrossentropy(),
        optimizer=optimizer,
        batching=batching,
        validation=validation,
    )


def _optimizers() -> Iterable[Row]:
    table = class_table()
    for optimizer in OPTIMIZERS:
        yield Row("Optimizers", case_name(optimizer), _classifier(table, optimizer, FullBatch()), table)
    bent = bent_table()
    for optimizer in SEARCHING:
        chosen = experiment(
            bent, [Dense(units=1, activation=Activation.TANH), Dense(units=3, activation=LINEAR)], optimizer=optimizer
        )
        yield Row("Optimizers", case_name(optimizer), chosen, bent)
    looking = Nesterov(learning_rate=0.05, convention=Convention.TEXTBOOK)
    chosen = _classifier(table, looking, MiniBatch(size=5), validation=0.2)
    yield Row("Optimizers", f"{case_name(looking)}, mini-batches and validation", chosen, table)


def _schedules() -> Iterable[Row]:
    for schedule in SCHEDULES:
        chosen, table = noisy(MiniBatch(size=5), schedule=schedule)
        changed = schedule.model_dump(mode="json", exclude_defaults=True, exclude={"kind"})
        name = " ".join([schedule.kind, *(f"{key} {value}" for key, value in changed.items())])
        yield Row("Schedules", name, chosen, table)


def _on_layers(section: str, name: str, network: Network) -> Row:
    """Batches of 8 rows, the last one of 2, and a validation part."""
    rng = np.random.default_rng(3)
    outputs = OUTPUTS if section != "Graphs" else 2 * len(network.outputs)
    table = numeric_table(rng.normal(size=(23, INPUTS)), rng.normal(size=(23, outputs)))
    chosen = experiment(table, [], batching=MiniBatch(size=8), validation=0.2)
    return Row(section, name, chosen.with_learner(network=network), table)


def _layers() -> Iterable[Row]:
    for name, network in LAYERS:
        yield _on_layers("Layers", name, network)
    named = of_nodes(
        ("은닉층 1", Dense(units=4), (INPUT,)),
        ("정규화", BatchNormalization(), ("은닉층 1",)),
        ("right", Dense(units=4, activation=Activation.RELU, use_bias=False), (INPUT,)),
        ("sum", Add(), ("정규화", "right")),
        ("wide", Concatenate(), ("sum", INPUT, "right")),
        ("out put", Dense(units=3, activation=LINEAR), ("wide",)),
    )
    yield _on_layers("Layers", "names with blanks and in Korean, a branch without bias", named)


def _graphs() -> Iterable[Row]:
    for seed in (0, 1, 2, 3, 5, 7):  # 4 multiplies its own products and overflows, in both engines
        network = random_graph(seed, INPUTS)
        kinds = dict.fromkeys(node.layer.kind for node in network.nodes)
        yield _on_layers("Graphs", f"seed {seed}: {', '.join(kinds)}", network)


def _penalties_and_limits() -> Iterable[Row]:
    for regularizer in REGULARIZERS[1:]:
        yield _on_layers("Regularizers", regularizer.kind, regularized(regularizer))
    exact = _on_layers("Regularizers", f"{REGULARIZERS[-1].kind}, textbook", regularized(REGULARIZERS[-1]))
    textbook = exact.experiment.learner.training.replace(optimizer=SGD(convention=Convention.TEXTBOOK))
    yield replace(exact, experiment=exact.experiment.with_learner(training=textbook))
    for constraint in CONSTRAINTS:
        yield _on_layers("Constraints", constraint.kind, constrained(constraint))


def _outputs() -> Iterable[Row]:
    for name, (chosen, table) in {
        "two inputs; MAE and binary cross-entropy with weights": two_headed(),
        "the number of a class, and a number": class_and_number(),
        "two classes one-hot, each with an accuracy of its own": two_kinds(),
    }.items():
        yield Row("Several outputs", name, chosen, table)


def _weighted() -> Iterable[Row]:
    rmse, sparse = RootMeanSquaredError(over_outputs=OverOutputs.SUM), SparseCategoricalCrossentropy()
    balanced = ClassWeights.BALANCED
    for name, chosen in {
        "a column of weights, rmse": weighted_experiment(rmse),
        "a column and balanced classes, sparse_categorical_crossentropy": weighted_experiment(sparse, classes=balanced),
        "balanced classes, categorical_crossentropy": weighted_experiment(
            CategoricalCrossentropy(), by_column=False, classes=balanced
        ),
    }.items():
        yield Row("Row weights", name, chosen, weighted_table())


def _batchings() -> Iterable[Row]:
    table = class_table(24)
    for batching in (
        FullBatch(),
        Stochastic(),
        Stochastic(shuffle=False),
        MiniBatch(size=5),
        MiniBatch(size=4, shuffle=False),
        MiniBatch(size=8),
        MiniBatch(size=100),
    ):
        size = f" of {batching.size}" if isinstance(batching, MiniBatch) else ""
        order = ", in file order" if not isinstance(batching, FullBatch) and not batching.shuffle else ""
        adam = Adam(learning_rate=0.01)
        yield Row("Batches", f"{batching.label}{size}{order}", _classifier(table, adam, batching, 0.1), table)


def _rules() -> Iterable[Row]:
    for name, stopping, batching in RULES:
        yield Row("Stopping rules", name, *noisy(batching, stopping=stopping))


def _awkward_data() -> Iterable[Row]:
    """Values at which a formula may divide by 0, cancel or overflow."""
    rng = np.random.default_rng(6)
    X, T = rng.normal(size=(23, INPUTS)), rng.normal(size=(23, OUTPUTS))
    for name, scaled in {
        "zeros": np.zeros_like(X),
        "ties: all rows alike": np.tile(X[:1], (23, 1)),
        "ties: every second column alike": X[:, [0, 1, 0, 1]],
        "tiny numbers": X * 1e-30,
        "huge numbers": X * 1e30,
        "zeros, tiny and huge ones": X * np.resize([0.0, 1e-30, 1.0, 1e30], X.shape),
    }.items():
        layers: list[Layer] = [Dense(units=6), BatchNormalization(), Dense(units=4), Dense(units=3, activation=LINEAR)]
        table = numeric_table(scaled, T)
        yield Row("Awkward data", name, experiment(table, layers, batching=MiniBatch(size=8), validation=0.2), table)
