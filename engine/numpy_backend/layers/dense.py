"""Dense: Y = φ(X W + b)."""

from collections.abc import Sequence

import numpy as np

from engine.config.activations import Activation
from engine.config.layers import Dense as DenseSpec
from engine.numpy_backend.activations import activation_pair
from engine.numpy_backend.layers.layer import Array, Layer
from engine.numpy_backend.regularizers import add_gradient, is_active, penalty


class Dense(Layer):
    """A dense layer on given arrays. X is (N, …, inputs), Z = X W + b and Y = φ(Z) are (N, …, units).

    W (inputs, units), b (units,) and their gradients dW, db are views into the network's vectors, written in place.
    `A.dot(B, C)` is C = A B, and costs a third of `np.matmul` where matrices are small; Σ over rows is 1ᵀ dZ for the same reason.
    """

    def __init__(
        self, spec: DenseSpec, shape: tuple[int, ...], W: Array, b: Array | None, dW: Array, db: Array | None,
        *, rows: int, needs_dX: bool = True, gives_Z: bool = False, exact: bool = False,
    ) -> None:  # fmt: skip
        """`shape`: one row of X. `rows`: the most rows of a batch. `needs_dX`: something before it learns.

        `gives_Z`: the loss takes Z and gives dL/dZ; then Y is computed only when it is looked at. `exact`: as `activation_pair`
        has it.
        """
        self._W, self._b, self._dW, self._db = W, None if b is None else b[None, :], dW, db
        self._phi = activation_pair(spec.activation, spec.slope, exact=exact)
        self._is_linear = spec.activation is Activation.LINEAR
        self._needs_dX, self._gives_Z = needs_dX, gives_Z
        self._regularizer = spec.activity_regularizer
        self.is_regularized = is_active(self._regularizer)
        """Whether the outputs' size adds to the loss."""
        self._is_matrix = len(shape) == 1
        self._buffer_Z = np.empty((rows, *shape[:-1], spec.units), W.dtype)
        self._buffer_Y = self._buffer_Z if self._is_linear else np.empty_like(self._buffer_Z)
        self._buffer_dX = np.empty((rows, *shape) if needs_dX else (0, *shape), W.dtype)
        self._cut(rows)

    @property
    def output(self) -> Array:
        """φ(Z) of the last `forward`."""
        if self._gives_Z and not self._is_linear:
            self._phi.forward(self.Z, self._Y)
        return self._Y

    def forward(self, inputs: Sequence[Array], update: int | None) -> Array:
        """Y, or Z where the loss takes that; Z stays readable."""
        X = inputs[0]
        if len(X) != len(self.Z):
            self._cut(len(X))
        self._X = X if self._is_matrix else X.reshape(-1, X.shape[-1])
        Z = self._flat_Z
        self._X.dot(self._W, Z)
        if self._b is not None:
            Z += self._b
        if self._gives_Z:
            return self.Z
        if not self._is_linear:
            self._phi.forward(self.Z, self._Y)
        return self._Y

    def backward(self, dY: Array) -> Sequence[Array]:
        """dL/dX, and the gradients of W and b."""
        dZ = self._error(dY)
        if not self._is_matrix:
            dZ = dZ.reshape(self._flat_Z.shape)
        self._X.T.dot(dZ, self._dW)
        if self._db is not None:
            self._ones.dot(dZ, self._db)
        if not self._needs_dX:
            return ()
        dZ.dot(self._W.T, self._flat_dX)
        return (self._dX,)

    def between(self) -> dict[str, Array]:
        """Z."""
        return {"Z": self.Z}

    def activity_penalty(self) -> float:
        """What the outputs' size adds to the loss, divided by the rows, as Keras does."""
        return penalty(self._regularizer, self.output) / len(self.Z) if self.is_regularized else 0.0

    def _error(self, dY: Array) -> Array:
        """dL/dZ, written into dY."""
        if self._gives_Z:
            if self.is_regularized:  # the loss skips φ, its penalty does not
                dA = np.zeros_like(dY)
                add_gradient(self._regularizer, self.output, dA, share=1 / len(dY))
                self._phi.backward(dA, self.Z, self._Y)
                dY += dA
            return dY
        if self.is_regularized:
            add_gradient(self._regularizer, self._Y, dY, share=1 / len(dY))
        if not self._is_linear:
            self._phi.backward(dY, self.Z, self._Y)
        return dY

    def _cut(self, rows: int) -> None:
        """Views of the buffers for a batch of `rows` rows."""
        self.Z, self._Y, self._dX = self._buffer_Z[:rows], self._buffer_Y[:rows], self._buffer_dX[:rows]
        self._flat_Z = self.Z.reshape(-1, self.Z.shape[-1])
        self._ones = np.ones(len(self._flat_Z), self.Z.dtype)
        self._flat_dX = self._dX.reshape(-1, self._dX.shape[-1])
