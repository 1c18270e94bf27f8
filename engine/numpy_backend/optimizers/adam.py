"""Adam and AdamW in two forms: Keras's (keras/src/optimizers/adam.py) and the textbook's. Kingma & Ba 2015."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer, approach, guard_zeros, mix


class Adam(NumpyOptimizer):
    """m ← m + (g − m)(1 − β₁);  v ← v + (g² − v)(1 − β₂);  w ← w − α m / (√v + ε), α = η √(1 − β₂ᵗ) / (1 − β₁ᵗ).

    AdamW is the same with a weight decay, which every optimizer may have.
    """

    computes = (spec.Adam, spec.AdamW)

    def __init__(self, config: spec.Adam | spec.AdamW, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._epsilon, self._amsgrad = config.epsilon, config.amsgrad
        self._beta_1, self._beta_2 = (dtype.type(config.constant(name)) for name in ("beta_1", "beta_2"))
        self._share_1, self._share_2 = 1 - config.beta_1, 1 - config.beta_2  # of the exact β, as in Keras

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        t, one, s = self._number(self.steps), self._number(1), self._scratch
        alpha = lr * np.sqrt(one - self._beta_2**t) / (one - self._beta_1**t)
        m, v = self.slots["m"], self.slots["v"]
        np.multiply(g, g, out=s)
        approach(m, g, self._share_1)
        approach(v, s, self._share_2)
        np.sqrt(self._largest(v) if self._amsgrad else v, out=s)
        s += self._epsilon
        np.multiply(m, alpha, out=g)
        g /= s
        w -= g

    def _largest(self, v: Array) -> Array:
        """AMSGrad's largest v so far (Reddi et al. 2018)."""
        return np.maximum(self.slots["v_max"], v, out=self.slots["v_max"])


class TextbookAdam(Adam):
    """m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  w ← w − η M / (√V + ε), M = m/(1 − β₁ᵗ), V = v/(1 − β₂ᵗ).

    Algorithm 1 of the paper. With AMSGrad V is that of the largest v so far. No step where the divisor is 0.
    """

    is_textbook = True

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        t, one, s = self._number(self.steps), self._number(1), self._scratch
        m, v = self.slots["m"], self.slots["v"]
        np.multiply(g, g, out=s)
        mix(m, g, self._beta_1, self._share_1)
        mix(v, s, self._beta_2, self._share_2)
        np.divide(self._largest(v) if self._amsgrad else v, one - self._beta_2**t, out=s)
        np.sqrt(s, out=s)
        s += self._epsilon
        guard_zeros(s)
        np.divide(m, one - self._beta_1**t, out=g)
        g *= lr
        g /= s
        w -= g
