"""A run's data as tensors that stay where TensorFlow computes: made once for the arrays, however many backends take them."""

import weakref
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.backend import Arrays, PartName
from engine.tensorflow_backend.devices import on

PART_BYTES = 2**20
"""How much of an array becomes a tensor at a time: TensorFlow copies it without giving Python's lock up."""

_resident: dict[tuple[int, PartName, str], tuple[Any, Any, Any]] = {}
"""Tensors by the identity of the arrays that they were made from, and by device, for as long as somebody keeps those."""


def tensors_of(arrays: Arrays, part: PartName, device: str) -> tuple[Any, Any, Any]:
    """x, t and w of a part on a device; w is empty where nothing is weighed, since a compiled program takes tensors alone."""
    key = (id(arrays), part, device)
    if key not in _resident:
        x, t, w = arrays.part(part)
        with on(device):
            _resident[key] = tensor_of(x), tensor_of(t), tensor_of(np.zeros(0, x.dtype) if w is None else w)
        weakref.finalize(arrays, _resident.pop, key, None)
    return _resident[key]


def tensor_of(array: NDArray[Any]) -> Any:
    """A copy of an array of at least one axis, with other threads given their turns: a window stood still for 100 MB."""
    parts = np.array_split(array, min(max(1, array.nbytes // PART_BYTES), max(1, len(array))))
    return tf.constant(array) if len(parts) == 1 else tf.concat([tf.constant(part) for part in parts], axis=0)
