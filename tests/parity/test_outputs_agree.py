"""Networks with several inputs and several outputs, each output with a loss and a weight of its own."""

import numpy as np
import pytest

from engine.data.table import NumberColumn, Table, text_column
from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import Add, Dense, InputPart
from engine.spec.losses import BinaryCrossentropy, MeanAbsoluteError, MeanSquaredError, SparseCategoricalCrossentropy
from engine.spec.network import Network, Node
from engine.spec.optimizers import Adam
from engine.spec.outputs import output_parts
from engine.spec.recipe import ColumnRecipe, Encoding, Recipe, Role, Split
from engine.spec.training import EngineName, MiniBatch, OutputLoss
from engine.training.backend import PartName
from tests.cases import experiment, largest_gap, numeric_table, trained

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
        Node(name="from left", layer=Dense(units=4), inputs=("left",)),
        Node(name="from right", layer=Dense(units=4), inputs=("right",)),
        Node(name="trunk", layer=Add(), inputs=("from left", "from right")),
        Node(name="numbers", layer=Dense(units=2, activation=LINEAR), inputs=("trunk",)),
        Node(name="yes", layer=Dense(units=1, activation=SIGMOID), inputs=("trunk",)),
    )
    chosen = experiment(table, [], optimizer=Adam(learning_rate=0.02), batching=MiniBatch(size=7), epochs=20)
    own = (
        OutputLoss(output="numbers", loss=MeanAbsoluteError(), weight=0.5),
        OutputLoss(output="yes", loss=BinaryCrossentropy(), weight=2.0),
    )
    chosen = chosen.replace(network=Network(nodes=nodes), training=chosen.training.replace(output_losses=own))
    return chosen.replace(recipe=chosen.recipe.replace(split=Split(validation=0.2, shuffle=False))), table


def test_both_engines_agree_on_two_inputs_and_two_outputs() -> None:
    chosen, table = two_headed()
    ours, theirs = (trained(chosen, table, engine) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
    assert largest_gap(ours.parameters, theirs.parameters) <= 1e-12
    for part in (PartName.TRAINING, PartName.VALIDATION):
        assert ours.metrics[part].loss == pytest.approx(theirs.metrics[part].loss, rel=1e-12)
        assert ours.metrics[part].hits is None


def test_the_loss_is_the_weighted_sum_that_keras_compiles() -> None:
    import keras

    from engine.data.prepare import prepare
    from engine.tensorflow_backend.network import build_model, parameter_variables
    from engine.training.factory import arrays_of

    chosen, table = two_headed()
    ended = trained(chosen, table, EngineName.NUMPY)
    arrays = arrays_of(prepare(table, chosen.recipe), chosen)
    model = build_model(chosen.network, 5, "float64")
    for name, variable in parameter_variables(model, chosen.network).items():
        variable.assign(ended.parameters[name])
    losses = [keras.losses.MeanAbsoluteError(dtype="float64"), keras.losses.BinaryCrossentropy(dtype="float64")]
    model.compile(loss=losses, loss_weights=[0.5, 2.0])
    found = model.evaluate(arrays.x, [arrays.t[:, :2], arrays.t[:, 2:]], verbose=0, batch_size=len(arrays.x))
    assert ended.metrics[PartName.TRAINING].loss == pytest.approx(found[0], rel=1e-6), "Keras adds up in float32"


def test_an_output_without_a_loss_of_its_own_takes_the_common_one() -> None:
    chosen, _ = two_headed()
    training = chosen.training.replace(output_losses=chosen.training.output_losses[1:])
    first, second = output_parts(chosen.network, training, 5)
    assert (first.loss, first.weight, first.start, first.stop) == (MeanSquaredError(), 1.0, 0, 2)
    assert (second.loss, second.weight, second.start, second.stop) == (BinaryCrossentropy(), 2.0, 2, 3)


def test_an_output_that_takes_the_number_of_the_class_has_one_target_entry() -> None:
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
    chosen = experiment(table, [], epochs=50).replace(
        network=Network(nodes=nodes), recipe=Recipe(columns=columns, split=Split(validation=0.0))
    )
    own = (OutputLoss(output="kinds", loss=SparseCategoricalCrossentropy()),)
    chosen = chosen.replace(training=chosen.training.replace(output_losses=own))
    assert [(part.start, part.stop) for part in output_parts(chosen.network, chosen.training, 3)] == [(0, 1), (1, 2)]
    ours, theirs = (trained(chosen, table, engine) for engine in (EngineName.NUMPY, EngineName.TENSORFLOW))
    assert ours.outcome is theirs.outcome, ours.message + theirs.message
    assert largest_gap(ours.parameters, theirs.parameters) <= 1e-12
