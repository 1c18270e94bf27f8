"""What training makes small: the loss of every output of the network, added up."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from engine.numpy_backend.layers.layer import Array
from engine.numpy_backend.losses import build_loss, takes_logits
from engine.spec.layers import activation_of
from engine.spec.losses import Loss
from engine.spec.network import Network
from engine.spec.shapes import widths


class Objective:
    """The same loss on every output; target entries are split over the outputs in the network's order."""

    def __init__(self, loss: Loss, network: Network, inputs: int) -> None:
        outputs = network.outputs
        self.logits = frozenset(node.name for node in outputs if takes_logits(loss, activation_of(node.layer)))
        """The outputs of which the loss takes Z, before the activation."""
        self._losses = [build_loss(loss, from_logits=node.name in self.logits) for node in outputs]
        found = widths(network, inputs)
        ends = np.cumsum([0, *(found[node.name] for node in outputs)])
        self._cuts = [slice(start, end) for start, end in pairwise(ends.tolist())]
        self._dYs: dict[int, list[Array]] = {}

    def __call__(self, Ys: Sequence[Array], T: Array) -> tuple[float, list[Array]]:
        """The loss of the outputs Ys (N, n) for the targets T (N, …), and dL/dY of each, in buffers used again."""
        dYs = self._buffers(Ys)
        return self._value(Ys, T, dYs), dYs

    def value(self, Ys: Sequence[Array], T: Array) -> float:
        """The loss alone, of a whole part: nothing as large as that is kept."""
        return self._value(Ys, T, [np.empty_like(Y) for Y in Ys])

    def _value(self, Ys: Sequence[Array], T: Array, dYs: Sequence[Array]) -> float:
        if len(Ys) == 1:
            return self._losses[0](Ys[0], T, dYs[0])
        parts = zip(self._losses, Ys, self._cuts, dYs, strict=True)
        return sum(loss(Y, T[:, cut], dY) for loss, Y, cut, dY in parts)

    def _buffers(self, Ys: Sequence[Array]) -> list[Array]:
        rows = len(Ys[0])
        found = self._dYs.get(rows)
        if found is None:
            found = self._dYs[rows] = [np.empty_like(Y) for Y in Ys]
        return found
