"""The losses in NumPy: gradient, value and rows belong together, huge numbers stay finite, and kinks have Keras's slope."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config.activations import Activation
from engine.config.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    Huber,
    KLDivergence,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
    OverOutputs,
    Poisson,
    RootMeanSquaredError,
    SparseCategoricalCrossentropy,
)
from engine.numpy_backend.losses.build import build_loss
from tests.loss_cases import LOSSES, Array, Meeting, loss_name, meetings

STEP = 1e-6
MEETINGS = meetings()
LOGIT_LOSSES: list[Loss] = [BinaryCrossentropy(), CategoricalCrossentropy(), SparseCategoricalCrossentropy()]


def name(meeting: Any) -> str:
    return f"{loss_name(meeting.loss)}{' on logits' if meeting.from_logits else ''}"


def value(loss: Loss, Y: Array, T: Array, *, from_logits: bool = False) -> float:
    return build_loss(loss, from_logits=from_logits)(Y, T, np.empty_like(Y))


def slope(loss: Loss, Y: Array, T: Array, *, from_logits: bool = False) -> Array:
    dY = np.empty_like(Y)
    build_loss(loss, from_logits=from_logits).gradient(Y, T, dY)
    return dY


@pytest.mark.parametrize("meeting", MEETINGS, ids=name)
def test_the_gradient_is_the_central_difference(meeting: Meeting) -> None:
    loss, from_logits, Y, T = meeting
    numeric = np.empty_like(Y)
    for place in np.ndindex(*Y.shape):
        moved = np.zeros_like(Y)
        moved[place] = STEP
        above, below = (value(loss, at, T, from_logits=from_logits) for at in (Y + moved, Y - moved))
        numeric[place] = (above - below) / (2 * STEP)
    analytic = slope(loss, Y, T, from_logits=from_logits)
    np.testing.assert_allclose(analytic, numeric, rtol=0, atol=1e-6 * np.abs(analytic).max())


@pytest.mark.parametrize("meeting", MEETINGS, ids=name)
def test_the_batch_is_the_mean_of_its_rows_and_both_ways_give_one_gradient(meeting: Meeting) -> None:
    loss, from_logits, Y, T = meeting
    function, dY = build_loss(loss, from_logits=from_logits), np.empty_like(Y)
    batch, rows = function(Y, T, dY), function.per_row(Y, T)
    assert rows.shape == (len(Y),)
    assert batch == pytest.approx(rows.mean(), rel=1e-14)
    np.testing.assert_allclose(dY, slope(loss, Y, T, from_logits=from_logits), rtol=1e-13, atol=1e-16)


@pytest.mark.parametrize("meeting", [m for m in MEETINGS if hasattr(m.loss, "over_outputs")], ids=name)
def test_the_sum_over_outputs_is_their_number_times_the_mean(meeting: Meeting) -> None:
    loss, from_logits, Y, T = meeting
    assert hasattr(loss, "over_outputs")
    by = {over: value(loss.replace(over_outputs=over), Y, T, from_logits=from_logits) for over in OverOutputs}
    factor = Y.shape[1] ** (0.5 if isinstance(loss, RootMeanSquaredError) else 1)
    assert by[OverOutputs.SUM] == pytest.approx(factor * by[OverOutputs.MEAN], rel=1e-14)


@pytest.mark.parametrize("loss", dict.fromkeys(loss for loss, _ in LOSSES), ids=loss_name)
def test_the_equation_shows_what_is_in_force(loss: Loss) -> None:
    over = getattr(loss, "over_outputs", None)
    assert loss.equation.startswith("L = ")
    assert ("1/(N n)" in loss.equation) is (over is OverOutputs.MEAN)
    smoothing, from_logits = getattr(loss, "label_smoothing", 0.0), getattr(loss, "from_logits", False)
    assert ("t ←" in loss.equation) is bool(smoothing)
    assert ("p =" in loss.equation) is bool(from_logits)


Y1, T0, T1 = np.array([[1.0]]), np.array([[0.0]]), np.array([[1.0]])


@pytest.mark.parametrize(
    ("loss", "Y", "T", "at_kink"),
    [
        (MeanAbsoluteError(), Y1, T1, 0.0),
        (RootMeanSquaredError(), Y1, T1, 0.0),
        (Huber(delta=1.0), Y1, T0, 1.0),
        (Hinge(), Y1, T1, -1.0),
        (Hinge(), -Y1, T0, 1.0),
        (BinaryCrossentropy(), Y1, T1, 0.0),
        (KLDivergence(), Y1 * 1e-7, T1, -1e7),
        (KLDivergence(), Y1 * 1e-8, T1, 0.0),
    ],
)
def test_the_slope_at_a_kink(loss: Loss, Y: Array, T: Array, at_kink: float) -> None:
    assert slope(loss, Y, T)[0, 0] == pytest.approx(at_kink, rel=1e-12)


def test_a_hinge_takes_zeros_as_minus_ones_only_where_all_are_zeros_and_ones() -> None:
    Y = np.array([[0.5], [-2.0]])
    assert value(Hinge(), Y, np.array([[1.0], [0.0]])) == value(Hinge(), Y, np.array([[1.0], [-1.0]])) == 0.25


def test_clipped_probabilities_are_finite_at_the_ends() -> None:
    P, T = np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([[1.0, 0.0], [1.0, 0.0]])
    for loss in (BinaryCrossentropy(), CategoricalCrossentropy(), KLDivergence(), Poisson()):
        assert np.isfinite(value(loss, P, T))
        assert np.isfinite(slope(loss, P, T)).all()
    assert value(CategoricalCrossentropy(), P, T) == pytest.approx(-np.log(1e-7) / 2, rel=1e-6)


def _reference(loss: Loss, Z: Array, T: Array) -> float:
    """The cross-entropies in extended precision, with the largest logit taken off."""
    z = Z.astype(np.longdouble)
    if isinstance(loss, BinaryCrossentropy):
        return float((np.logaddexp(0, z) - z * T).mean())
    log_p = z - z.max(axis=1, keepdims=True)
    log_p -= np.log(np.exp(log_p).sum(axis=1, keepdims=True))
    rows = log_p[np.arange(len(z)), T[:, 0].astype(int)] if T.shape[1] == 1 else (T * log_p).sum(axis=1)
    return float(-rows.mean())


@given(
    rows=st.lists(st.lists(st.floats(-1e4, 1e4), min_size=3, max_size=3), min_size=1, max_size=4),
    right=st.integers(0, 2),
)
def test_crossentropies_of_any_logits_are_exact(rows: list[list[float]], right: int) -> None:
    Z, index = np.array(rows), np.full((len(rows), 1), float(right))
    for loss in LOGIT_LOSSES:
        T = index if isinstance(loss, SparseCategoricalCrossentropy) else np.eye(3)[[right] * len(rows)]
        expected = _reference(loss, Z, T)
        assert value(loss, Z, T, from_logits=True) == pytest.approx(expected, rel=1e-12, abs=1e-12 * np.abs(Z).max())
        assert np.abs(slope(loss, Z, T, from_logits=True)).max() <= 1


@given(y=st.floats(-1e100, 1e100), t=st.floats(-1e100, 1e100))
def test_losses_of_numbers_stay_finite(y: float, t: float) -> None:
    Y, T = np.array([[y]]), np.array([[t]])
    for loss, _ in LOSSES[:12]:
        assert np.isfinite(value(loss, Y, T)), loss.kind
        assert value(loss, Y, T) >= -2e-9, loss.kind
        assert np.isfinite(slope(loss, Y, T)).all(), loss.kind


def test_only_crossentropies_look_behind_a_sigmoid_or_softmax() -> None:
    looking = [loss for loss in dict.fromkeys(loss for loss, _ in LOSSES) if loss.takes_sums(Activation.SOFTMAX)]
    assert {loss.kind for loss in looking} == {loss.kind for loss in LOGIT_LOSSES}
    for loss in LOGIT_LOSSES:
        assert loss.takes_sums(Activation.SIGMOID)
        others = Activation.LINEAR, Activation.HARD_SIGMOID, Activation.LOG_SOFTMAX
        assert not any(loss.takes_sums(activation) for activation in others)


def test_a_float32_value_of_the_mean_squared_error_is_a_python_float_of_single_gradients() -> None:
    Y, T, dY = (np.ones((2, 3), np.float32) for _ in range(3))
    assert type(build_loss(MeanSquaredError(), from_logits=False)(Y, T, dY)) is float
    assert dY.dtype == np.float32
