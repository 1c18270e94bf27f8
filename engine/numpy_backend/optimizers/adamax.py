"""Adamax in two forms: Keras's (keras/src/optimizers/adamax.py) and the textbook's. Kingma & Ba 2015, section 7.1."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer, approach, guard_zeros, mix


class Adamax(NumpyOptimizer):
    """m ← m + (g − m)(1 − β₁);  u ← max(β₂ u, |g|);  w ← w − η m / ((1 − β₁ᵗ)(u + ε))."""

    computes = (spec.Adamax,)

    def __init__(self, config: spec.Adamax, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._beta_1, self._beta_2, self._epsilon = dtype.type(config.constant("beta_1")), config.beta_2, config.epsilon
        self._share_1 = 1 - config.beta_1  # of the exact β, as in Keras

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        m, u, s = self.slots["m"], self.slots["u"], self._scratch
        self._grow(u, g)
        approach(m, g, self._share_1)
        np.add(u, self._epsilon, out=s)
        s *= self._number(1) - self._beta_1 ** self._number(self.steps)
        np.multiply(m, lr, out=g)
        g /= s
        w -= g

    def _grow(self, u: Array, g: Array) -> None:
        """u ← max(β₂ u, |g|)."""
        u *= self._beta_2
        np.maximum(u, np.abs(g, out=self._scratch), out=u)


class TextbookAdamax(Adamax):
    """m ← β₁ m + (1 − β₁) g;  u ← max(β₂ u, |g|);  w ← w − η/(1 − β₁ᵗ) m / u; no step where u is 0."""

    is_textbook = True

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        m, u, s = self.slots["m"], self.slots["u"], self._scratch
        self._grow(u, g)
        mix(m, g, self._beta_1, self._share_1)
        np.copyto(s, u)
        guard_zeros(s)
        np.multiply(m, lr / (self._number(1) - self._beta_1 ** self._number(self.steps)), out=g)
        g /= s
        w -= g
