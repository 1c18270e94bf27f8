"""The loss of all rows at any weights, for optimizers that try several: its residuals with their derivatives, its slope."""

import numpy as np

from engine.backend import Arrays
from engine.config.network import Network
from engine.config.shapes import inputs_of
from engine.numpy_backend.layers.layer import Array
from engine.numpy_backend.network import NumpyNetwork
from engine.numpy_backend.objective import Objective
from engine.numpy_backend.store import Store, by_node
from engine.numpy_backend.vectors import targets_of, vectors_of


class Evaluator:
    """Reads the weights where `store` has them, with buffers of its own; the gradients in `store` are overwritten."""

    def __init__(self, network: Network, store: Store, objective: Objective, arrays: Arrays, *, exact: bool) -> None:
        """`exact`: as `NumpyNetwork` has it."""
        inputs, self._exact = inputs_of(arrays.x.shape), exact
        self._x, self._t, self._w = arrays.x, arrays.t, arrays.w
        self._store, self._objective = store, objective
        self._network = NumpyNetwork(network, inputs, store, rows=len(arrays.x), logits=objective.logits, exact=exact)
        self._own = by_node(store.gradients.arrays)
        self._roots = [self._root(part.square_share, part.vectors) for part in objective.parts]

    def residuals(self) -> Array:
        """√c (y − t) of each entry of each output, first those of row 0: the loss is the sum of their squares."""
        Ys = self._network.forward(self._x)
        errors = []
        for part, Y, root in zip(self._objective.parts, Ys, self._roots, strict=True):
            errors.append(((vectors_of(Y) - targets_of(part, self._t)) * root).reshape(len(Y), -1))
        return np.concatenate(errors, axis=1).reshape(-1)

    def jacobian(self) -> Array:
        """The derivatives (residuals, weights) where `residuals` was called last."""
        rows, width = len(self._x), sum(part.stop - part.start for part in self._objective.parts)
        J = np.empty((rows, width, len(self._store.trained.flat)), self._x.dtype)
        learning = [self._network.layers[node] for node in self._own]
        for column in range(width):
            dYs = self._errors(column)
            self._network.backward([dY.copy() for dY in dYs])
            told = [layer.row_gradients() for layer in learning]
            of_rows = [each for each in told if each is not None]
            if len(of_rows) < len(told):
                self._row_by_row(dYs, J[:, column])
                continue
            named = zip(of_rows, self._own.values(), strict=True)
            np.concatenate(
                [each[name].reshape(rows, -1) for each, own in named for name in own], axis=1, out=J[:, column]
            )
        return J.reshape(rows * width, -1)

    def loss(self) -> float:
        """The loss."""
        return self._objective.value(self._network.forward(self._x), self._t, self._w)

    def slope(self) -> tuple[float, Array]:
        """The loss and its gradient, in a vector that the next call overwrites."""
        loss, dYs = self._objective(self._network.forward(self._x), self._t, self._w)
        self._network.backward(dYs)
        return loss, self._store.gradients.flat

    def _row_by_row(self, dYs: list[Array], out: Array) -> None:
        """The gradient of each row, as of a batch of its own."""
        for row in range(len(self._x)):
            one = slice(row, row + 1)
            self._network.forward(self._x[one])
            self._network.backward([dY[one] for dY in dYs])
            out[row] = self._store.gradients.flat
        self._network.forward(self._x)

    def _root(self, share: float, vectors: int) -> Array:
        """√c of each vector of an output, (N V, 1) or (1, 1)."""
        counts = np.ones(1, self._x.dtype) if self._w is None else np.repeat(self._w, vectors)
        root: Array = np.sqrt(counts * (share / len(self._x)))[:, None].astype(self._x.dtype)
        return root

    def _errors(self, column: int) -> list[Array]:
        """dr/dY of each output for one entry of every row."""
        found = []
        for part, root in zip(self._objective.parts, self._roots, strict=True):
            dY = np.zeros((len(self._x), part.stop - part.start), self._x.dtype)
            if part.start <= column < part.stop:
                at = column - part.start
                of_rows = root if len(root) == 1 else root[at // part.shape[-1] :: part.vectors]
                dY[:, at] = of_rows[:, 0]
            found.append(dY.reshape(len(self._x), *part.shape))
        return found
