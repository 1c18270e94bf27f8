"""Nadam in two forms: Keras's (keras/src/optimizers/nadam.py) and the textbook's with a constant β₁. Dozat 2016, Algorithm 2."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer, approach, guard_zeros, mix


class Nadam(NumpyOptimizer):
    """Adam's m and v, with Nesterov's look-ahead: see the equation in `engine/config/optimizers/adam.py`."""

    computes = (spec.Nadam,)

    def __init__(self, config: spec.Nadam, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._beta_1, self._beta_2 = (dtype.type(config.constant(name)) for name in ("beta_1", "beta_2"))
        self._exact_beta_1, self._epsilon = config.beta_1, config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        number, s = self._number, self._scratch
        t, one, beta_1 = number(self.steps), number(1), self._beta_1
        half, decay = number(0.5), number(np.float32(0.96))  # in Πu Keras rounds neither 0.96 nor β₁
        u_t = beta_1 * (one - half * decay**t)
        u_next = beta_1 * (one - half * decay ** (t + one))
        self.slots["u_product"] *= number(self._exact_beta_1) * (one - half * number(0.96) ** t)
        product = self.slots["u_product"][0]
        m, v = self.slots["m"], self.slots["v"]
        np.subtract(g, m, out=s)
        s *= one - beta_1
        m += s
        np.multiply(g, g, out=s)
        approach(v, s, one - self._beta_2)
        np.multiply(m, u_next, out=s)
        s /= one - product * u_next
        g *= one - u_t
        g /= one - product
        s += g
        s *= lr
        root = np.sqrt(v / (one - self._beta_2**t))
        root += self._epsilon
        s /= root
        w -= s


class TextbookNadam(NumpyOptimizer):
    """Adam's m and v;  M = β₁ m/(1 − β₁ᵗ⁺¹) + (1 − β₁) g/(1 − β₁ᵗ);  V = v/(1 − β₂ᵗ);  w ← w − η M / (√V + ε).

    No step where the divisor is 0.
    """

    computes = (spec.Nadam,)
    is_textbook = True

    def __init__(self, config: spec.Nadam, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._beta_1, self._beta_2 = dtype.type(config.beta_1), dtype.type(config.beta_2)
        self._share_1, self._share_2 = 1 - config.beta_1, 1 - config.beta_2  # of the exact β, as in Adam
        self._epsilon = config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        t, one, s = self._number(self.steps), self._number(1), self._scratch
        m, v, power = self.slots["m"], self.slots["v"], self._beta_1**t
        np.multiply(g, g, out=s)
        mix(v, s, self._beta_2, self._share_2)
        g *= self._share_1
        m *= self._beta_1
        m += g
        g /= one - power
        np.multiply(m, self._beta_1, out=s)
        s /= one - power * self._beta_1
        g += s
        g *= lr
        np.divide(v, one - self._beta_2**t, out=s)
        np.sqrt(s, out=s)
        s += self._epsilon
        guard_zeros(s)
        g /= s
        w -= g
