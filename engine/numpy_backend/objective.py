"""What training makes small: the losses of all outputs, each times its weight, added up."""

from collections.abc import Sequence

import numpy as np

from engine.config.layers import activation_of
from engine.config.network import Network
from engine.config.outputs import OutputPart
from engine.numpy_backend.layers.layer import Array
from engine.numpy_backend.losses.build import build_loss
from engine.numpy_backend.vectors import mean_of_vectors, targets_of, vectors_of


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
        self._is_plain = len(self.parts) == 1 and self.parts[0].weight == 1 and len(self.parts[0].shape) == 1
        self._dYs: dict[int, list[Array]] = {}

    def __call__(self, Ys: Sequence[Array], T: Array, w: Array | None = None) -> tuple[float, list[Array]]:
        """The loss of the outputs Ys (N, …, n) for the targets T (N, …), and dL/dY of each, in buffers used again.

        w: (N,), how much each row counts, for every output; None where all count the same.
        """
        dYs = self._buffers(Ys)
        return self._value(Ys, T, w, dYs), dYs

    def value(self, Ys: Sequence[Array], T: Array, w: Array | None = None) -> float:
        """The loss alone, of a whole part: nothing as large as that is kept."""
        return self._value(Ys, T, w, [np.empty(Y.shape, Y.dtype) for Y in Ys])

    def per_row(self, Ys: Sequence[Array], T: Array, w: Array | None = None) -> list[Array]:
        """The loss of every row (N,), times what the row counts, for each output without the output's own weight."""
        found = []
        for part, loss, Y in zip(self.parts, self.losses, Ys, strict=True):
            flat, own = vectors_of(Y), targets_of(part, T)
            losses = loss.per_row(flat, own) if w is None else loss.weighted_rows(flat, own, _repeated(w, part))
            found.append(mean_of_vectors(part, losses))
        return found

    def _value(self, Ys: Sequence[Array], T: Array, w: Array | None, dYs: Sequence[Array]) -> float:
        if self._is_plain:
            return self.losses[0](Ys[0], T, dYs[0]) if w is None else self.losses[0].weighted(Ys[0], T, w, dYs[0])
        total = 0.0
        for part, loss, Y, dY in zip(self.parts, self.losses, Ys, dYs, strict=True):
            flat, own, slope = vectors_of(Y), targets_of(part, T), vectors_of(dY)
            value = loss(flat, own, slope) if w is None else loss.weighted(flat, own, _repeated(w, part), slope)
            total += part.weight * value
            dY *= part.weight
        return total

    def _buffers(self, Ys: Sequence[Array]) -> list[Array]:
        rows = len(Ys[0])
        found = self._dYs.get(rows)
        if found is None:
            found = self._dYs[rows] = [np.empty(Y.shape, Y.dtype) for Y in Ys]
        return found


def _repeated(w: Array, part: OutputPart) -> Array:
    """What each vector counts: as much as its row."""
    return w if part.vectors == 1 else np.repeat(w, part.vectors)
