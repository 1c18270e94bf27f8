"""Levenberg–Marquardt. Marquardt 1963; μ by Nielsen's rule: Madsen, Nielsen & Tingleff 2004, Algorithm 3.16."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array
from engine.numpy_backend.optimizers.searching import SearchingOptimizer


class LevenbergMarquardt(SearchingOptimizer):
    """d = −(JᵀJ + m I)⁻¹ Jᵀr for m = μ, 2 μ, 8 μ, … until the loss rᵀr falls;  w ← w + η d;  μ ← m max(⅓, 1 − (2 ρ − 1)³).

    A step that is to gain less than rounding shows is taken, too, with ρ = ½: else the last digits would be left to chance.
    """

    computes = (spec.LevenbergMarquardt,)

    def __init__(self, config: spec.LevenbergMarquardt, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        from scipy.linalg.lapack import get_lapack_funcs

        self._reached: tuple[Array, Array] | None = None
        self._largest = dtype.type(config.largest_damping)
        (self._posv,) = get_lapack_funcs(("posv",), dtype=dtype)

    def _search(self, w: Array, g: Array, loss: float, lr: Any) -> None:
        number, start = self._number, w.copy()
        known = self._reached  # what the evaluator has computed last, unless somebody has moved w since
        r = known[1] if known is not None and np.array_equal(w, known[0]) else self.evaluator.residuals()
        J = self.evaluator.jacobian()
        A, v = J.T @ J, J.T @ r
        small = number(np.finfo(w.dtype).eps) * (r @ r)
        m, growth = self.slots["mu"][0], number(2)
        while True:
            matrix = A.copy()
            matrix[np.diag_indices_from(matrix)] += m
            d = self._solved(matrix, -v)
            w[...] = start + lr * d
            tried = self.evaluator.residuals()
            fallen = (r - tried) @ (r + tried)  # the difference of the losses, with all its digits
            model = lr * (lr * m * (d @ d) - (number(2) - lr) * (d @ v))
            has_fallen = fallen > 0 or model < small
            if has_fallen or not m * growth <= self._largest:
                break
            m, growth = m * growth, growth * number(2)
        if has_fallen:
            gain = fallen / model if fallen > 0 else number(0.5)
        else:
            w[...], d, gain = start, np.zeros_like(d), number(0)
        self._reached = (w.copy(), tried) if has_fallen else None
        factor = max(number(1 / 3), number(1) - (number(2) * gain - number(1)) ** 3)
        self.slots["mu"][0] = min(m * factor, self._largest)
        self.found = {
            "residuals": r,
            "jacobian": J,
            "damping": m,
            "normal_matrix": matrix,
            "direction": d,
            "gain": gain,
        }

    def _solved(self, A: Array, b: Array) -> Array:
        """x of A x = b by Cholesky's decomposition; NaN where rounding has left A not positive definite."""
        _, x, failed = self._posv(A, b, lower=1)
        return np.full_like(b, np.nan) if failed else x
