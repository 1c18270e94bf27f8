"""The activations in NumPy: their derivatives are those of their values, nothing overflows, and kinks have TensorFlow's slope."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.activations import Activation
from engine.numpy_backend.activations import Array, activation_pair

SLOPE = 0.3
SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772
OVER_AN_AXIS = (Activation.SOFTMAX, Activation.LOG_SOFTMAX)


def _gelu_tanh(z: float) -> float:
    inner = math.sqrt(2 / math.pi) * (z + float(np.float32(0.044715)) * z * z * z)
    return 0.5 * z * (1 + math.tanh(inner))


REFERENCES: dict[Activation, Callable[[float], float]] = {
    Activation.LINEAR: lambda z: z,
    Activation.SIGMOID: lambda z: 1 / (1 + math.exp(-z)) if z > -700 else 0.0,
    Activation.HARD_SIGMOID: lambda z: min(max(z + 3, 0.0), 6.0) / 6,
    Activation.TANH: math.tanh,
    Activation.RELU: lambda z: max(z, 0.0),
    Activation.LEAKY_RELU: lambda z: z if z > 0 else float(np.float32(SLOPE)) * z,
    Activation.ELU: lambda z: z if z > 0 else math.expm1(z),
    Activation.SELU: lambda z: SELU_SCALE * (z if z > 0 else SELU_ALPHA * math.expm1(z)),
    Activation.GELU: lambda z: 0.5 * z * math.erfc(-z * float(np.float32(math.sqrt(0.5)))),
    Activation.GELU_TANH: _gelu_tanh,
    Activation.SOFTPLUS: lambda z: max(z, 0.0) + math.log1p(math.exp(-abs(z))),
    Activation.SOFTSIGN: lambda z: z / (1 + abs(z)),
    Activation.SILU: lambda z: z / (1 + math.exp(-z)) if z > -700 else 0.0,
    Activation.MISH: lambda z: z * math.tanh(max(z, 0.0) + math.log1p(math.exp(-abs(z)))),
    Activation.SINE: math.sin,
    Activation.ARCTANGENT: math.atan,
    Activation.EXPONENTIAL: lambda z: math.exp(z) if z < 709 else math.inf,
}
"""The equations as one would write them for one number."""

KINKS = [
    (Activation.RELU, 0.0, 0.0),
    (Activation.LEAKY_RELU, 0.0, float(np.float32(SLOPE))),
    (Activation.ELU, 0.0, 1.0),
    (Activation.SELU, 0.0, SELU_SCALE * SELU_ALPHA),
    (Activation.HARD_SIGMOID, -3.0, 0.0),
    (Activation.HARD_SIGMOID, 3.0, 0.0),
]


def forward(activation: Activation, Z: Array) -> Array:
    Y = np.empty_like(Z)
    activation_pair(activation, SLOPE).forward(Z, Y)
    return Y


def backward(activation: Activation, dY: Array, Z: Array) -> Array:
    dZ = dY.copy()
    activation_pair(activation, SLOPE).backward(dZ, Z, forward(activation, Z))
    return dZ


@pytest.mark.parametrize("shape", [(5, 4), (3, 2, 4)], ids=str)
@pytest.mark.parametrize("activation", list(Activation))
def test_the_derivative_is_the_central_difference(activation: Activation, shape: tuple[int, ...]) -> None:
    rng = np.random.default_rng(1)
    Z, dY, step = rng.normal(size=shape) * 1.5, rng.normal(size=shape), 1e-6
    numeric = np.empty_like(Z)
    for place in np.ndindex(shape):
        moved = np.zeros_like(Z)
        moved[place] = step
        difference = forward(activation, Z + moved) - forward(activation, Z - moved)
        numeric[place] = float((dY * difference).sum()) / (2 * step)
    np.testing.assert_allclose(backward(activation, dY, Z), numeric, rtol=0, atol=2e-9)


def test_every_activation_of_single_numbers_has_a_reference() -> None:
    assert {*REFERENCES, *OVER_AN_AXIS} == set(Activation)


@given(z=st.floats(-1e300, 1e300) | st.sampled_from([0.0, -0.0, 5e-324, -3.0, 3.0, 710.0, -745.2]))
def test_values_are_those_of_the_equation_and_nothing_else_overflows(z: float) -> None:
    Z = np.full((1, 2), z)
    for activation, reference in REFERENCES.items():
        with np.errstate(all="ignore"):
            Y, dZ = forward(activation, Z), backward(activation, np.ones_like(Z), Z)
        np.testing.assert_allclose(
            Y, reference(z), rtol=1e-14, atol=1e-15 * max(1.0, min(abs(z), 1e3)), err_msg=activation
        )
        if activation is not Activation.EXPONENTIAL:
            assert np.isfinite(dZ).all(), activation


@given(row=st.lists(st.floats(-1e300, 1e300), min_size=2, max_size=5))
def test_softmax_sums_to_one_and_its_logarithm_is_log_softmax(row: list[float]) -> None:
    Z = np.array([row])
    with np.errstate(all="ignore"):
        P, logarithm = forward(Activation.SOFTMAX, Z), forward(Activation.LOG_SOFTMAX, Z)
        assert P.sum() == pytest.approx(1, rel=1e-14)
        np.testing.assert_allclose(np.exp(logarithm), P, rtol=1e-12, atol=1e-300)
        for activation in OVER_AN_AXIS:
            assert np.isfinite(backward(activation, np.ones_like(Z), Z)).all()


@pytest.mark.parametrize(("activation", "z", "slope"), KINKS)
def test_the_slope_at_a_kink(activation: Activation, z: float, slope: float) -> None:
    assert backward(activation, np.ones((1, 1)), np.full((1, 1), z))[0, 0] == pytest.approx(slope, rel=1e-15)


@pytest.mark.parametrize("activation", list(Activation))
def test_single_precision_stays_single(activation: Activation) -> None:
    Z = np.linspace(-4, 4, 6, dtype=np.float32).reshape(2, 3)
    Y, dZ = forward(activation, Z), backward(activation, np.ones_like(Z), Z)
    assert Y.dtype == dZ.dtype == np.float32
    np.testing.assert_allclose(Y, forward(activation, Z.astype(np.float64)), rtol=1e-5, atol=1e-6)
