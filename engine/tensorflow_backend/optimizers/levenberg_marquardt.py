"""Levenberg–Marquardt, as `numpy_backend/optimizers/levenberg_marquardt.py` has it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from engine.tensorflow_backend.evaluator import Evaluator
from engine.tensorflow_backend.optimizers.searching import SearchingOptimizer


class LevenbergMarquardt(SearchingOptimizer):
    """d = −(JᵀJ + m I)⁻¹ Jᵀr for m = μ, 2 μ, 8 μ, … until the loss rᵀr falls;  w ← w + η d;  μ ← m max(⅓, 1 − (2 ρ − 1)³)."""

    def __init__(self, *, learning_rate: Any, damping: float, largest_damping: float) -> None:
        super().__init__(learning_rate=learning_rate)
        self._start, self._largest = min(damping, largest_damping), largest_damping

    def build(self, variables: Sequence[Any]) -> None:
        """μ, a number."""
        if self.built:
            return
        super().build(variables)
        self.mu = self.add_variable((), dtype=variables[0].dtype, name="mu")
        self.mu.assign(tf.constant(self._start, self.mu.dtype))

    def _search(self, gradients: list[Any], loss: Any, evaluator: Evaluator) -> tuple[Any, Mapping[str, Any]]:
        start, dtype = evaluator.weights(), self.mu.dtype
        lr, one, two, largest = (tf.cast(each, dtype) for each in (self.learning_rate, 1.0, 2.0, self._largest))
        r, J = evaluator.residuals(start), evaluator.jacobian(start)
        A, v = tf.matmul(J, J, transpose_a=True), tf.linalg.matvec(J, r, transpose_a=True)

        small = tf.cast(np.finfo(dtype).eps, dtype) * tf.tensordot(r, r, 1)

        def tried(m: Any, growth: Any) -> "_Trial":
            matrix = A + m * tf.eye(A.shape[0], dtype=dtype)
            d = tf.linalg.cholesky_solve(tf.linalg.cholesky(matrix), -v[:, None])[:, 0]
            there = evaluator.residuals(start + lr * d)
            fallen = tf.tensordot(r - there, r + there, 1)
            model = lr * (lr * m * tf.tensordot(d, d, 1) - (two - lr) * tf.tensordot(d, v, 1))
            return _Trial(m, growth, matrix, d, fallen, model, tf.logical_or(fallen > 0, model < small))

        def goes_on(trial: _Trial) -> Any:
            return tf.logical_not(tf.logical_or(trial.has_fallen, tf.logical_not(trial.m * trial.growth <= largest)))

        first = tried(self.mu.value, two)
        (end,) = tf.while_loop(goes_on, lambda trial: (tried(trial.m * trial.growth, trial.growth * two),), (first,))
        has_fallen = end.has_fallen
        d = tf.where(has_fallen, end.d, tf.zeros_like(end.d))
        gain = tf.where(end.fallen > 0, end.fallen / tf.where(has_fallen, end.model, one), tf.cast(0.5, dtype))
        gain = tf.where(has_fallen, gain, tf.zeros_like(one))
        factor = tf.maximum(one / tf.cast(3.0, dtype), one - (two * gain - one) ** 3)
        self.mu.assign(tf.minimum(end.m * factor, largest))
        found = {
            "residuals": r, "jacobian": J, "damping": end.m, "normal_matrix": end.matrix, "direction": d, "gain": gain,
        }  # fmt: skip
        return tf.where(has_fallen, start + lr * d, start), found


class _Trial(NamedTuple):
    m: Any
    growth: Any
    matrix: Any
    d: Any
    fallen: Any
    model: Any
    has_fallen: Any
