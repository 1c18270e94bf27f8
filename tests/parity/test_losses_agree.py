"""Every loss, in each of its forms, has the same values, slopes and trained weights in both engines."""

from typing import Any

import numpy as np
import pytest

from engine.data.table import NumberColumn, Table, text_column
from engine.numpy_backend.losses import build_loss
from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import ActivationLayer, Dense, Flatten, Layer, Reshape
from engine.spec.losses import BinaryCrossentropy, CategoricalCrossentropy, Hinge, Loss, SparseCategoricalCrossentropy
from engine.spec.recipe import ColumnRecipe, Encoding, Recipe, Role, Split
from engine.spec.training import Precision
from engine.training.factory import load_tensorflow
from tests.cases import experiment, numeric_table
from tests.loss_cases import LOSSES, SIGMOID, SOFTMAX, Array, Meeting, loss_name, meetings, targets_of
from tests.parity.lockstep import BOUNDS, gaps

ROWS, OUTPUTS = 23, 3
POINT_BOUNDS = {Precision.FLOAT64: 4e-15, Precision.FLOAT32: 1e-6}
HARD: list[Meeting] = [
    *(
        Meeting(loss, False, np.array([[1.0, 0.0, 1e20], [0.7, -1e-9, -1e20]]), np.array([[1.0, 0.3, 0.0], [0.4, 0.0, 0.0]]))
        for loss, _ in LOSSES[:12]
    ),
    *(
        Meeting(loss, False, np.array([[0.0, 1.0, 1e-7], [1 - 1e-7, 1e-9, 0.5]]), np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
        for loss, activation in LOSSES
        if activation in (SIGMOID, SOFTMAX) and not isinstance(loss, SparseCategoricalCrossentropy)
    ),
    *(
        Meeting(loss, False, np.array([[1.0, 0.0, -1.0], [2.0, 1.0, -3.0]]), T)
        for loss, _ in LOSSES
        if loss.kind.endswith("hinge")
        for T in (np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 1.0]]), np.array([[1.0, -1.0, -1.0], [-1.0, 1.0, 1.0]]))
    ),
]  # fmt: skip
"""Outputs at kinks, at the ends of the probabilities and far out."""


@pytest.mark.parametrize("precision", list(Precision))
def test_rows_values_and_slopes_at_kinks_and_far_out(precision: Precision) -> None:
    load_tensorflow()
    import tensorflow as tf

    from engine.tensorflow_backend import losses as keras_losses

    # Keras is given logits as such; behind a sigmoid or softmax it finds them itself, which the trained networks show.
    chosen = [m for m in [*meetings(), *HARD] if m.from_logits is getattr(m.loss, "from_logits", False)]
    built = [keras_losses.build_loss(meeting.loss, precision.value) for meeting in chosen]

    @tf.function(jit_compile=True)  # type: ignore[untyped-decorator]
    def all_of(outputs: list[Any], targets: list[Any]) -> list[tuple[Any, Any, Any]]:
        found = []
        for loss, y, t in zip(built, outputs, targets, strict=True):
            with tf.GradientTape() as tape:
                tape.watch(y)
                value = loss(t, y)
            found.append((loss.call(t, y), value, tape.gradient(value, y)))
        return found

    Ys, Ts = (
        [part.astype(precision.value) for part in parts] for parts in zip(*((m.Y, m.T) for m in chosen), strict=True)
    )
    theirs = all_of([tf.constant(Y) for Y in Ys], [tf.constant(T) for T in Ts])
    for meeting, Y, T, (rows, value, slope) in zip(chosen, Ys, Ts, theirs, strict=True):
        dY, function = np.empty_like(Y), build_loss(meeting.loss, from_logits=meeting.from_logits)
        with np.errstate(over="ignore"):
            ours = (function.per_row(Y, T), np.array(function(Y, T, dY)), dY)
        for mine, other in zip(ours, (rows, value, slope), strict=True):
            assert mine.shape == tuple(other.shape)
            bound = POINT_BOUNDS[precision]
            np.testing.assert_allclose(mine, other, rtol=bound, atol=bound, err_msg=loss_name(meeting.loss))


def _assert_agrees(chosen: Experiment, table: Table, precision: Precision) -> None:
    for gap in gaps(chosen, table):
        bound = BOUNDS[precision][gap.updates]
        assert gap.weights <= bound
        assert gap.losses <= bound
        assert gap.hits < 1e-9


def _numbers(T: Array) -> Table:
    return numeric_table(np.random.default_rng(3).normal(size=(len(T), 4)), T)


def _class_indices() -> tuple[Table, Recipe]:
    rng = np.random.default_rng(4)
    numbers = [NumberColumn(f"x{i}", rng.normal(size=ROWS)) for i in range(4)]
    table = Table((*numbers, text_column("kind", [f"kind {k}" for k in rng.permutation(np.arange(ROWS) % OUTPUTS)])))
    features = tuple(ColumnRecipe(name=column.name) for column in numbers)
    target = ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.CLASS_INDEX)
    return table, Recipe(columns=(*features, target), split=Split(validation=0.0))


@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize(("loss", "output"), LOSSES, ids=loss_name)
def test_a_loss_trains_to_the_same_weights(loss: Loss, output: Activation, precision: Precision) -> None:
    layers = [Dense(units=5), Dense(units=OUTPUTS, activation=output)]
    if isinstance(loss, SparseCategoricalCrossentropy):
        table, recipe = _class_indices()
        chosen = experiment(table, layers, loss=loss, precision=precision).replace(recipe=recipe)
    else:
        table = _numbers(targets_of(loss, ROWS, OUTPUTS))
        chosen = experiment(table, layers, loss=loss, precision=precision)
    _assert_agrees(chosen, table, precision)


@pytest.mark.parametrize(
    ("loss", "behind"),
    [
        (
            CategoricalCrossentropy(),
            [Dense(units=3, activation=Activation.LINEAR), ActivationLayer(activation=SOFTMAX)],
        ),
        (CategoricalCrossentropy(label_smoothing=0.1), [Dense(units=3, activation=SOFTMAX), Reshape(shape=(3,))]),
        (SparseCategoricalCrossentropy(), [Dense(units=3, activation=SOFTMAX), Flatten()]),
        (BinaryCrossentropy(), [Dense(units=3, activation=SIGMOID), Flatten()]),
        (BinaryCrossentropy(), [Dense(units=3, activation=Activation.LINEAR), ActivationLayer(activation=SIGMOID)]),
    ],
    ids=["activation layer", "reshape", "sparse flatten", "sigmoid flatten", "sigmoid layer"],
)
def test_a_crossentropy_looks_behind_an_activation_layer_and_not_behind_other_shapes(
    loss: Loss, behind: list[Layer]
) -> None:
    layers = [Dense(units=5), *behind]
    if isinstance(loss, SparseCategoricalCrossentropy):
        table, recipe = _class_indices()
        chosen = experiment(table, layers, loss=loss).replace(recipe=recipe)
    else:
        table = _numbers(targets_of(loss, ROWS, OUTPUTS))
        chosen = experiment(table, layers, loss=loss)
    _assert_agrees(chosen, table, Precision.FLOAT64)


@pytest.mark.parametrize("loss", [BinaryCrossentropy(from_logits=True), Hinge()], ids=loss_name)
def test_a_row_of_a_one_hot_target_is_right_or_wrong_as_a_whole(loss: Loss) -> None:
    table, recipe = _class_indices()
    target = recipe.column("kind").replace(encoding=Encoding.ONE_HOT)
    layers = [Dense(units=5), Dense(units=OUTPUTS, activation=Activation.LINEAR)]
    chosen = experiment(table, layers, loss=loss).replace(recipe=recipe.with_column(target))
    _assert_agrees(chosen, table, Precision.FLOAT64)
