"""RMSprop in two forms: Keras's (keras/src/optimizers/rmsprop.py) and the textbook's. Hinton 2012; centred: Graves 2013."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer, guard_zeros, mix


class RMSprop(NumpyOptimizer):
    """h ← ρ h + (1 − ρ) g²;  d = η g / √(h + ε), or √(h − ḡ² + ε) when centred;  w ← w − d, or v ← m v + d;  w ← w − v."""

    computes = (spec.RMSprop,)

    def __init__(self, config: spec.RMSprop, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._rho, self._m, self._epsilon = config.rho, config.momentum, config.epsilon

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        divisor = self._divisor(g)
        g *= lr
        g /= divisor
        if "v" in self.slots:
            v = self.slots["v"]
            v *= self._m
            v += g
            w -= v
        else:
            w -= g

    def _square(self, g: Array) -> Array:
        """The new h, or h − ḡ² when centred."""
        h, s = self.slots["h"], self._scratch
        np.multiply(g, g, out=s)
        mix(h, s, self._rho, 1 - self._rho)
        if "mean" not in self.slots:
            return h
        mean = self.slots["mean"]
        np.copyto(s, g)
        mix(mean, s, self._rho, 1 - self._rho)
        np.multiply(mean, mean, out=s)
        return np.subtract(h, s, out=s)

    def _divisor(self, g: Array) -> Array:
        s = np.add(self._square(g), self._epsilon, out=self._scratch)
        return np.sqrt(s, out=s)


class TextbookRMSprop(RMSprop):
    """h and ḡ as in Keras;  d = η g / (√h + ε), or (√(h − ḡ²) + ε) when centred; no step where the divisor is 0."""

    is_textbook = True

    def _divisor(self, g: Array) -> Array:
        s = np.maximum(self._square(g), 0, out=self._scratch)  # h − ḡ² of a constant gradient rounds to less than 0
        np.sqrt(s, out=s)
        s += self._epsilon
        guard_zeros(s)
        return s
