"""Dense: Y = φ(X W + b)."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.numpy_backend.activations import ACTIVATIONS
from engine.spec.activations import Activation
from engine.spec.layers import Dense as DenseSpec

Array = NDArray[np.floating[Any]]


class Dense:
    """A dense layer on given arrays.

    W (inputs, units), b (units,) and their gradients dW, db are views into the network's vectors, written in place.
    """

    def __init__(self, spec: DenseSpec, W: Array, b: Array | None, dW: Array, db: Array | None, *, rows: int) -> None:
        """`rows`: the most rows of a batch."""
        self._W, self._b, self._dW, self._db = W, b, dW, db
        self._phi = ACTIVATIONS[spec.activation]
        inputs, units = W.shape
        self._buffer_Z = np.empty((rows, units), W.dtype)
        is_linear = spec.activation is Activation.LINEAR
        self._buffer_Y = self._buffer_Z if is_linear else np.empty((rows, units), W.dtype)
        self._buffer_dX = np.empty((rows, inputs), W.dtype)
        self._is_linear = is_linear
        self.Z, self.Y = self._buffer_Z, self._buffer_Y

    def forward(self, X: Array) -> Array:
        """Y for X (N, inputs); Z = X W + b stays readable in `Z`. Both are (N, units)."""
        self._X = X
        self.Z, self.Y = self._buffer_Z[: len(X)], self._buffer_Y[: len(X)]
        np.matmul(X, self._W, out=self.Z)
        if self._b is not None:
            self.Z += self._b
        if not self._is_linear:
            self._phi.forward(self.Z, self.Y)
        return self.Y

    def backward(self, dY: Array, *, is_dZ: bool = False, needs_dX: bool = True) -> Array | None:
        """dL/dX from dL/dY, both (N, …), and the gradients of W and b. `is_dZ`: dY is dL/dZ already. Overwrites dY."""
        if not is_dZ:
            self._phi.backward(dY, self.Z, self.Y)
        np.matmul(self._X.T, dY, out=self._dW)
        if self._db is not None:
            np.add.reduce(dY, axis=0, out=self._db)
        if not needs_dX:
            return None
        dX = self._buffer_dX[: len(dY)]
        np.matmul(dY, self._W.T, out=dX)
        return dX
