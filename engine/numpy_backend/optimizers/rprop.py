"""RPROP in the form iRprop−, as `tensorflow_backend/optimizers/rprop.py` has it. Igel & Hüsken 2000."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.config import optimizers as spec
from engine.numpy_backend.optimizers.base import Array, NumpyOptimizer


class RPROP(NumpyOptimizer):
    """s = sign(q g);  Δ ← a Δ where s > 0, b Δ where s < 0, within [l, u];  g ← 0 where s < 0;  w ← w − η Δ sign(g);  q ← g."""

    computes = (spec.RPROP,)

    def __init__(self, config: spec.RPROP, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        super().__init__(config, sizes, dtype)
        self._growth, self._shrinkage = config.growth, config.shrinkage
        self._smallest, self._largest = config.smallest_step, config.largest_step

    def _step(self, w: Array, g: Array, lr: Any) -> None:
        step, q, s = self.slots["delta"], self.slots["q"], self._scratch
        np.multiply(np.sign(q), np.sign(g), out=s)  # a product of tiny gradients would be 0
        np.multiply(step, self._growth, out=step, where=s > 0)
        np.multiply(step, self._shrinkage, out=step, where=s < 0)
        np.clip(step, self._smallest, self._largest, out=step)
        g[s < 0] = 0
        np.copyto(q, g)
        np.sign(g, out=s)
        s *= step
        s *= lr
        w -= s
