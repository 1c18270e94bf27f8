"""The losses, each with its gradient: `loss(Y, T, dY)` writes dL/dY into dY and gives L.

Y: outputs (rows N, units n); T: targets (N, n), or (N, 1) class indices for the sparse one. The cross-entropies take the
logits Z in place of Y, as Keras does behind a softmax or sigmoid output, and give dL/dZ: see `takes_logits`.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.numpy_backend.activations import sigmoid, softmax
from engine.spec.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Loss,
    MeanAbsoluteError,
    MeanSquaredError,
    RootMeanSquaredError,
    SparseCategoricalCrossentropy,
)

Array = NDArray[np.floating[Any]]
LossFunction = Callable[[Array, Array, Array], float]


def mean_squared_error(Y: Array, T: Array, dY: Array) -> float:
    """L = mean (y − t)²;  dL/dy = 2 (y − t) / (N n)."""
    np.subtract(Y, T, out=dY)
    flat = dY.reshape(-1)
    value = float(np.dot(flat, flat)) / dY.size
    dY *= 2 / dY.size
    return value


def root_mean_squared_error(Y: Array, T: Array, dY: Array) -> float:
    """L = √mean (y − t)²;  dL/dy = (y − t) / (N n L), and 0 at the kink L = 0."""
    np.subtract(Y, T, out=dY)
    flat = dY.reshape(-1)
    value = math.sqrt(float(np.dot(flat, flat)) / dY.size)
    if value > 0:
        dY *= 1 / (dY.size * value)
    return value


def mean_absolute_error(Y: Array, T: Array, dY: Array) -> float:
    """L = mean |y − t|;  dL/dy = sign(y − t) / (N n), and 0 at the kink."""
    np.subtract(Y, T, out=dY)
    value = float(np.abs(dY).mean())
    np.sign(dY, out=dY)
    dY *= 1 / dY.size
    return value


def binary_crossentropy(Z: Array, T: Array, dZ: Array) -> float:
    """L = mean [ max(z, 0) − z t + log(1 + e^−|z|) ];  dL/dz = (sigmoid z − t) / (N n)."""
    value = float((np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z)))).mean())
    sigmoid(Z, dZ)
    dZ -= T
    dZ *= 1 / dZ.size
    return value


def categorical_crossentropy(Z: Array, T: Array, dZ: Array) -> float:
    """L = 1/N Σ t (log Σ e^z − z);  dL/dz = (softmax z − t) / N, for targets whose rows sum to 1."""
    softmax(Z, dZ)
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    value = float((T * (log_sum - shifted)).sum()) / len(Z)
    dZ -= T
    dZ *= 1 / len(Z)
    return value


def sparse_categorical_crossentropy(Z: Array, T: Array, dZ: Array) -> float:
    """L = 1/N Σ (log Σ e^z − z[class]);  dL/dz = (softmax z − one-hot) / N."""
    softmax(Z, dZ)
    rows, classes = np.arange(len(Z)), T[:, 0].astype(np.intp)
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=1))
    value = float((log_sum - shifted[rows, classes]).sum()) / len(Z)
    dZ[rows, classes] -= 1
    dZ *= 1 / len(Z)
    return value


def takes_logits(loss: Loss) -> bool:
    """True for the cross-entropies: they are computed from the output layer's weighted sums, before its activation."""
    return isinstance(loss, BinaryCrossentropy | CategoricalCrossentropy | SparseCategoricalCrossentropy)


def build_loss(loss: Loss) -> LossFunction:
    """The function of a loss."""
    match loss:
        case MeanSquaredError():
            return mean_squared_error
        case RootMeanSquaredError():
            return root_mean_squared_error
        case MeanAbsoluteError():
            return mean_absolute_error
        case BinaryCrossentropy():
            return binary_crossentropy
        case CategoricalCrossentropy():
            return categorical_crossentropy
        case SparseCategoricalCrossentropy():
            return sparse_categorical_crossentropy
