"""Every activation has the same values and slopes in both engines, at kinks, ties and far out as well."""

from typing import Any

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.training import Precision
from engine.numpy_backend.activations import activation_pair
from engine.training.factory import load_tensorflow
from tests.parity.rows import SLOPE

ACTIVATIONS = list(Activation)
POINTS = [
    [-1e30, -800.0, -50.0, -3.0],
    [-1e-9, -0.0, 0.0, 1e-9],
    [3.0, 50.0, 800.0, 1e30],
    [0.3, -0.7, 2.5, -1.9],
    [5.0, 5.0, 5.0, 5.0],
]
POINT_BOUNDS = {Precision.FLOAT64: 1e-14, Precision.FLOAT32: 4e-6}


@pytest.mark.parametrize("precision", list(Precision))
def test_values_and_slopes_at_kinks_ties_and_far_out(precision: Precision) -> None:
    load_tensorflow()
    import keras
    import tensorflow as tf

    from engine.tensorflow_backend.activations import activation_function

    Z = np.array(POINTS, precision.value)
    dY = np.random.default_rng(0).normal(size=Z.shape).astype(Z.dtype)
    functions = {a: keras.activations.get(activation_function(a, SLOPE, precision.value)) for a in ACTIVATIONS}

    @tf.function(jit_compile=True)  # type: ignore[untyped-decorator]
    def both(z: Any) -> dict[str, tuple[Any, Any]]:
        found = {}
        for activation, function in functions.items():
            with tf.GradientTape() as tape:
                tape.watch(z)
                y = function(z)
            found[activation.value] = y, tape.gradient(y, z, output_gradients=dY)
        return found

    for kind, (value, slope) in both(tf.constant(Z)).items():
        Y, dZ = np.empty_like(Z), dY.copy()
        pair = activation_pair(Activation(kind), SLOPE)
        with np.errstate(all="ignore"):
            pair.forward(Z, Y)
            pair.backward(dZ, Z, Y)
        # TensorFlow takes 0 · ∞ where the cube of GELU's tanh form overflows (|z| = 1e30 in float32); ours is the limit.
        theirs = np.where(np.isnan(slope) & (kind == Activation.GELU_TANH) & (np.abs(Z) == 1e30), dZ, slope)
        for mine, other in ((Y, value.numpy()), (dZ, theirs)):
            np.testing.assert_allclose(
                mine, other, rtol=POINT_BOUNDS[precision], atol=POINT_BOUNDS[precision], err_msg=kind
            )
