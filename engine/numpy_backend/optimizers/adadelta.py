"""AdaDelta: Keras's form (keras/src/optimizers/adadelta.py) is the paper's, with η = 1. Zeiler 2012, Algorithm 1."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer, mix


class AdaDelta(NumpyOptimizer):
    """h ← ρ h + (1 − ρ) g²;  d = √(s + ε) / √(h + ε) g;  s ← ρ s + (1 − ρ) d²;  w ← w − η d."""

    computes = (spec.AdaDelta,)

    def __init__(self, config: spec.AdaDelta, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._rho, self._epsilon = config.rho, config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        h, s = self.slots["h"], self.slots["s"]
        mix(h, g * g, self._rho, 1 - self._rho)
        d = np.sqrt(s + self._epsilon)
        d *= g
        d /= np.sqrt(h + self._epsilon)
        mix(s, d * d, self._rho, 1 - self._rho)
        d *= lr
        w -= d
