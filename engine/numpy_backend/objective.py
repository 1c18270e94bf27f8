"""What training makes small: the losses of all outputs, each times its weight, added up."""

from collections.abc import Sequence

import numpy as np

from engine.config.layers import activation_of
from engine.config.network import Network
from engine.config.outputs import OutputPart
from engine.numpy_backend.layers.layer import Array
from engine.numpy_backend.losses.build import build_loss


class Objective:
    """The losses of the outputs `parts`, which are in the network's order."""

    def __init__(self, parts: Sequence[OutputPart], network: Network, *, exact: bool = False) -> None:
        """`exact`: as `build_loss` has it."""
        self.parts = tuple(parts)
        self.logits = frozenset(
            part.name for part in parts if part.loss.takes_sums(activation_of(network.node(part.name).layer))
        )
        """The outputs of which the loss takes Z, before the activation."""
        self.losses = [build_loss(part.loss, from_logits=part.name in self.logits, exact=exact) for part in parts]
        self._dYs: dict[int, list[Array]] = {}

    def __call__(self, Ys: Sequence[Array], T: Array, w: Array | None = None) -> tuple[float, list[Array]]:
        """The loss of the outputs Ys (N, n) for the targets T (N, …), and dL/dY of each, in buffers used again.

        w: (N,), how much each row counts, for every output; None where all count the same.
        """
        dYs = self._buffers(Ys)
        return self._value(Ys, T, w, dYs), dYs

    def value(self, Ys: Sequence[Array], T: Array, w: Array | None = None) -> float:
        """The loss alone, of a whole part: nothing as large as that is kept."""
        return self._value(Ys, T, w, [np.empty_like(Y) for Y in Ys])

    def per_row(self, Ys: Sequence[Array], T: Array, w: Array | None = None) -> list[Array]:
        """The loss of every row (N,), times what the row counts, for each output without the output's own weight."""
        parts = [
            (loss, Y, T[:, part.start : part.stop]) for part, loss, Y in zip(self.parts, self.losses, Ys, strict=True)
        ]
        return [loss.per_row(Y, own) if w is None else loss.weighted_rows(Y, own, w) for loss, Y, own in parts]

    def _value(self, Ys: Sequence[Array], T: Array, w: Array | None, dYs: Sequence[Array]) -> float:
        if len(Ys) == 1 and self.parts[0].weight == 1:
            return self.losses[0](Ys[0], T, dYs[0]) if w is None else self.losses[0].weighted(Ys[0], T, w, dYs[0])
        total = 0.0
        for part, loss, Y, dY in zip(self.parts, self.losses, Ys, dYs, strict=True):
            own = T[:, part.start : part.stop]
            total += part.weight * (loss(Y, own, dY) if w is None else loss.weighted(Y, own, w, dY))
            dY *= part.weight
        return total

    def _buffers(self, Ys: Sequence[Array]) -> list[Array]:
        rows = len(Ys[0])
        found = self._dYs.get(rows)
        if found is None:
            found = self._dYs[rows] = [np.empty_like(Y) for Y in Ys]
        return found
