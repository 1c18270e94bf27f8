"""Dense: Y = φ(X W + b)."""

from collections.abc import Mapping, Sequence

import numpy as np

from engine.config import layers as spec
from engine.config.activations import Activation
from engine.numpy_backend.activations import activation_pair
from engine.numpy_backend.layers.layer import Array, Layer, Site
from engine.numpy_backend.regularizers import add_gradient, penalty
from engine.numpy_backend.sums import row_products


class Dense(Layer):
    """A dense layer on given arrays. X is (N, …, inputs), Z = X W + b and Y = φ(Z) are (N, …, units).

    W (inputs, units), b (units,) and their gradients dW, db are views into the network's vectors, written in place; a frozen layer
    has no gradients.
    `A.dot(B, C)` is C = A B, and costs a third of `np.matmul` where matrices are small; Σ over rows is 1ᵀ dZ for the same reason.
    """

    computes = (spec.Dense,)

    def __init__(self, layer: spec.Dense, site: Site) -> None:
        (shape,) = site.inputs
        W, b = site.arrays["kernel"], site.arrays.get("bias")
        self._W, self._b = W, None if b is None else b[None, :]
        self._dW, self._db = site.gradients.get("kernel"), site.gradients.get("bias")
        self._phi = activation_pair(layer.activation, layer.slope, exact=site.exact)
        self._is_linear = layer.activation is Activation.LINEAR
        self._needs_dX, self._gives_Z = site.needs_dX, site.gives_Z
        self._regularizer = layer.output_penalty
        self.is_regularized = self._regularizer.is_active
        self._is_matrix = len(shape) == 1
        self._buffer_Z = np.empty((site.rows, *site.output), W.dtype)
        self._buffer_Y = self._buffer_Z if self._is_linear else np.empty_like(self._buffer_Z)
        self._buffer_dX = np.empty((site.rows if self._needs_dX else 0, *shape), W.dtype)
        self._cut(site.rows)

    def output_of(self, handed: Array) -> Array:
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
        self._dZ = dZ
        if self._dW is not None:
            row_products(self._X, dZ, self._dW)
        if self._db is not None:
            row_products(self._ones, dZ, self._db)
        if not self._needs_dX:
            return ()
        dZ.dot(self._W.T, self._flat_dX)
        return (self._dX,)

    def row_gradients(self) -> Mapping[str, Array]:
        """Xᵀ dZ and Σ dZ of each row by itself."""
        rows = len(self.Z)
        X, dZ = (each.reshape(rows, -1, each.shape[-1]) for each in (self._X, self._dZ))
        found = {"kernel": np.matmul(X.transpose(0, 2, 1), dZ), "bias": dZ.sum(axis=1)}
        return {name: found[name] for name, own in (("kernel", self._dW), ("bias", self._db)) if own is not None}

    def between(self) -> dict[str, Array]:
        """Z."""
        return {"Z": self.Z}

    def activity_penalty(self) -> float:
        """What the outputs' size adds to the loss, divided by the rows, as Keras does."""
        return penalty(self._regularizer, self.output_of(self.Z)) / len(self.Z) if self.is_regularized else 0.0

    def _error(self, dY: Array) -> Array:
        """dL/dZ, written into dY."""
        if self._gives_Z:
            if self.is_regularized:  # the loss skips φ, its penalty does not
                dA = np.zeros_like(dY)
                add_gradient(self._regularizer, self.output_of(self.Z), dA, share=1 / len(dY))
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
