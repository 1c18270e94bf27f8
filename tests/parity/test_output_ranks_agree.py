"""An output of several axes is compared with its targets vector by vector, in both engines and as Keras does it."""

from typing import Any

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.axes import Axis
from engine.config.layers import Dense
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    KLDivergence,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
    OverOutputs,
    RootMeanSquaredError,
    SparseCategoricalCrossentropy,
)
from engine.config.network import Network
from engine.config.outputs import output_parts
from engine.config.training import Precision, Training
from engine.numpy_backend.objective import Objective
from engine.training.factory import load_tensorflow
from engine.training.trace.mirrored import mirrored_trace
from tests.engine.test_trace import recorded
from tests.loss_cases import LOSSES, loss_name, targets_of
from tests.output_cases import VECTORS, WIDTH, sequences
from tests.parity.lockstep import BOUNDS, gaps

LINEAR, SIGMOID, SOFTMAX = Activation.LINEAR, Activation.SIGMOID, Activation.SOFTMAX
SUM = OverOutputs.SUM
TRAINED: list[tuple[Loss, Activation, bool]] = [
    (MeanSquaredError(), LINEAR, False),
    (MeanAbsoluteError(over_outputs=SUM), LINEAR, True),
    (RootMeanSquaredError(), LINEAR, True),
    (BinaryCrossentropy(), SIGMOID, False),
    (CategoricalCrossentropy(), SOFTMAX, True),
    (SparseCategoricalCrossentropy(), SOFTMAX, False),
    (Hinge(), LINEAR, False),
]
ROWS = 5
LOGITS = CategoricalCrossentropy | SparseCategoricalCrossentropy | BinaryCrossentropy


@pytest.mark.parametrize("weighted", [False, True])
def test_the_loss_and_its_slope_are_those_of_keras_on_outputs_of_several_axes(weighted: bool) -> None:
    load_tensorflow()
    import tensorflow as tf

    from engine.tensorflow_backend import losses as keras_losses
    from engine.tensorflow_backend.objective import Objective as Theirs

    class Model:
        losses: tuple[Any, ...] = ()

    rng = np.random.default_rng(3)
    w = rng.uniform(0, 2, ROWS) if weighted else None
    for loss in dict.fromkeys(loss for loss, _ in LOSSES if not isinstance(loss, RootMeanSquaredError)):
        is_probable = isinstance(loss, KLDivergence) or (isinstance(loss, LOGITS) and not loss.from_logits)
        draw = rng.dirichlet(np.ones(4), (ROWS, 2, VECTORS)) if is_probable else rng.normal(size=(ROWS, 2, VECTORS, 4))
        Y = np.abs(draw) if loss.kind == "poisson" else draw
        T = targets_of(loss, ROWS * 2 * VECTORS, 4)
        network = Network.stack([Dense(units=4, activation=Activation.RELU)])
        parts = output_parts(network, Training(loss=loss), (2, VECTORS, 3))
        ours = Objective(parts, network, exact=True)
        value, (dY,) = ours([Y], T.reshape(ROWS, -1), w)
        rows = ours.per_row([Y], T.reshape(ROWS, -1), w)[0]
        y, t = tf.Variable(Y), tf.constant(T.reshape(ROWS, 2, VECTORS, -1))
        with tf.GradientTape() as tape:
            keras = keras_losses.build_loss(loss, "float64", exact=True)(t, y, None if w is None else w[:, None, None])
        slope = tape.gradient(keras, y)
        theirs = Theirs(parts, Model, "float64", exact=True)(
            tf.constant(T.reshape(ROWS, -1)), y, None if w is None else tf.constant(w)
        )
        np.testing.assert_allclose(
            [value, float(theirs), rows.mean()], float(keras), rtol=1e-7, err_msg=loss_name(loss)
        )
        np.testing.assert_allclose(value, float(theirs), rtol=1e-14, err_msg=loss_name(loss))
        np.testing.assert_allclose(dY, slope, rtol=1e-6, atol=1e-9, err_msg=loss_name(loss))


@pytest.mark.parametrize(("loss", "activation", "weighted"), TRAINED, ids=[loss_name(loss) for loss, *_ in TRAINED])
def test_both_engines_train_alike(loss: Loss, activation: Activation, weighted: bool) -> None:
    first, last = gaps(*sequences(loss, activation, weighted=weighted))
    for gap in (first, last):
        assert max(gap.weights, gap.losses) <= BOUNDS[Precision.FLOAT64][1 if gap is first else 200]
        assert gap.shares <= 1e-15


@pytest.mark.parametrize(("loss", "activation", "weighted"), TRAINED, ids=[loss_name(loss) for loss, *_ in TRAINED])
def test_their_traces_agree_and_show_the_targets_in_the_shape_of_the_output(
    loss: Loss, activation: Activation, weighted: bool
) -> None:
    chosen, table = sequences(loss, activation, weighted=weighted)
    training = chosen.learner.training.replace(epochs=1)
    found = mirrored_trace(recorded(chosen.with_learner(training=training), table), 2)
    assert found.first_difference is None, found.verdict
    target = found["output/target"].numpy
    width = 1 if isinstance(loss, SparseCategoricalCrossentropy) else WIDTH
    assert target.shape == (8, VECTORS, width)
    assert target.axes[:2] == (Axis.ROW, Axis.TIME)
    assert found["output/losses"].numpy.shape == (8,)
    np.testing.assert_allclose(found["loss"].numpy.value, found["output/losses"].numpy.value.mean(), rtol=1e-14)
    shown = found["target"].numpy.value.reshape(target.shape)
    np.testing.assert_array_equal(target.value, shown)
