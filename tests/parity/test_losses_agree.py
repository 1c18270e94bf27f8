"""Every loss, in each of its forms, has the same rows, values and slopes in both engines, at kinks and far out as well."""

from typing import Any

import numpy as np
import pytest

from engine.config.losses import SparseCategoricalCrossentropy
from engine.config.training import Precision
from engine.numpy_backend.losses.build import build_loss
from engine.training.factory import load_tensorflow
from tests.loss_cases import LOSSES, SIGMOID, SOFTMAX, Meeting, loss_name, meetings

POINT_BOUNDS = {Precision.FLOAT64: 4e-15, Precision.FLOAT32: 1e-6}
HARD: list[Meeting] = [
    *(
        Meeting(
            loss, False, np.array([[1.0, 0.0, 1e20], [0.7, -1e-9, -1e20]]), np.array([[1.0, 0.3, 0.0], [0.4, 0.0, 0.0]])
        )
        for loss, _ in LOSSES[:12]
    ),
    *(
        Meeting(
            loss,
            False,
            np.array([[0.0, 1.0, 1e-7], [1 - 1e-7, 1e-9, 0.5]]),
            np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
        )
        for loss, activation in LOSSES
        if activation in (SIGMOID, SOFTMAX) and not isinstance(loss, SparseCategoricalCrossentropy)
    ),
    *(
        Meeting(loss, False, np.array([[1.0, 0.0, -1.0], [2.0, 1.0, -3.0]]), T)
        for loss, _ in LOSSES
        if loss.kind.endswith("hinge")
        for T in (np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 1.0]]), np.array([[1.0, -1.0, -1.0], [-1.0, 1.0, 1.0]]))
    ),
]
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
