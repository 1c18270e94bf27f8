"""What every optimizer does: count the updates, clip the gradient, let the weights decay, then take its own step."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.config.optimizers import OptimizerSpec
from engine.numpy_backend.optimizers.clipping import build_clip

Array = NDArray[np.floating[Any]]


class NumpyOptimizer(ABC):
    """The state of an optimizer for a vector of parameters, which is made of arrays laid end to end.

    `slots` are the vectors of state by name; `steps` counts the updates done.
    """

    computes: ClassVar[tuple[type[OptimizerSpec], ...]]
    is_textbook: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        if not {"computes", "is_textbook"}.isdisjoint(vars(cls)):
            FORMS.update({(spec, cls.is_textbook): cls for spec in cls.computes})

    def __init__(self, config: OptimizerSpec, sizes: Sequence[int], dtype: np.dtype[Any]) -> None:
        """`sizes`: the numbers of parameters of the arrays, in order."""
        size = sum(sizes)
        self.slots: dict[str, Array] = {
            slot.name: np.full(1 if slot.is_single else size, slot.start, dtype) for slot in config.slots
        }
        self.steps = 0
        self._number = dtype.type
        self._scratch: Array = np.empty(size, dtype)
        self._clip = build_clip(config.clipping, sizes, dtype)
        self._decay = config.constant("weight_decay")

    def look_ahead(self, w: Array) -> None:  # noqa: B027  (the usual case: w stays)
        """Move w to where the gradient is to be taken; the `step` that must follow starts from where w was."""

    def step(self, w: Array, g: Array, lr: float) -> None:
        """One update of w (size,) by its gradient g (size,) at learning rate lr, in place; g may be overwritten."""
        self.steps += 1
        rate = self._number(lr)
        if self._clip is not None:
            self._clip(g)
        if self._decay:
            np.multiply(w, self._decay, out=self._scratch)
            self._scratch *= rate
            w -= self._scratch
        self._step(w, g, rate)

    @abstractmethod
    def _step(self, w: Array, g: Array, lr: Any) -> None: ...


FORMS: dict[tuple[type[OptimizerSpec], bool], type[NumpyOptimizer]] = {}
"""The form of every optimizer, and whether it is the textbook's."""


def approach(mean: Array, values: Array, share: Any) -> None:
    """mean ← mean + (values − mean) · share, in place; values is overwritten. Keras's Adam moves its means so."""
    values -= mean
    values *= share
    mean += values


def mix(mean: Array, values: Array, old: Any, new: Any) -> None:
    """mean ← old · mean + new · values, in place; values is overwritten."""
    mean *= old
    values *= new
    mean += values


def guard_zeros(divisor: Array) -> None:
    """Put ∞ for 0, in place: where all gradients were 0 there is no step, instead of 0/0."""
    divisor[divisor == 0] = np.inf
