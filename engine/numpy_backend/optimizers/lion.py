"""Lion: Keras's form (keras/src/optimizers/lion.py) is the paper's. Chen et al. 2023, Algorithm 2."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer


class Lion(NumpyOptimizer):
    """w ← w − η sign(β₁ m + (1 − β₁) g);  m ← β₂ m + (1 − β₂) g."""

    computes = (spec.Lion,)

    def __init__(self, config: spec.Lion, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._beta_1, self._beta_2 = (dtype.type(config.constant(name)) for name in ("beta_1", "beta_2"))

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        one, m, s = self._number(1), self.slots["m"], self._scratch
        np.multiply(m, self._beta_1, out=s)
        s += g * (one - self._beta_1)
        np.sign(s, out=s)
        s *= lr
        w -= s
        m *= self._beta_2
        g *= one - self._beta_2
        m += g
