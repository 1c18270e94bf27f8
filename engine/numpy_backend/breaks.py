"""Tests the breakpoints of a call after each of its updates. What they hold is said in `engine/config/breakpoints.py`."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import Chunk, Sighting
from engine.config.breakpoints import DeadUnit, GradientSize, LargeGradient, SignChange
from engine.numpy_backend.network import NumpyNetwork
from engine.numpy_backend.store import Store

Gradients = list[NDArray[np.floating[Any]]]


class Breaks:
    """The breakpoints of one chunk. Each update tells it thrice: of the outputs, of the gradients and of the new weights."""

    def __init__(self, chunk: Chunk, network: NumpyNetwork, store: Store, per_epoch: int) -> None:
        self._network = network
        self._points = chunk.breakpoints
        self._levels = [point.level(per_epoch) for point in chunk.breakpoints]
        self._layers = [(place, point.layer) for place, point in enumerate(self._points) if isinstance(point, DeadUnit)]
        self._gradients = [
            (place, point.size, _gradients(store, point.layer))
            for place, point in enumerate(self._points)
            if isinstance(point, LargeGradient)
        ]
        self._weights = [
            (place, store.arrays[point.array], point.index)
            for place, point in enumerate(self._points)
            if isinstance(point, SignChange)
        ]
        self._before, self._now = list(chunk.seen), list(chunk.seen)
        self.fired: tuple[int, ...] = ()
        """The places of those that came true at the last update."""

    @property
    def sighting(self) -> Sighting:
        """What they have seen."""
        return Sighting(tuple(self._before), tuple(self._now), self.fired)

    def see_outputs(self) -> None:
        """The network has gone forward, and the loss is finite."""
        self._before = list(self._now)
        for place, layer in self._layers:
            Y = self._network.value(layer)
            is_zero = ~Y.any(axis=tuple(range(Y.ndim - 1)))
            self._now[place] = np.where(is_zero, self._before[place] + 1, 0.0)

    def see_gradients(self) -> None:
        """The network has gone backward."""
        for place, size, gradients in self._gradients:
            self._now[place] = np.array([_size(gradients, size)])

    def see_weights(self) -> None:
        """The update is done."""
        for place, array, index in self._weights:
            weight = float(array[index])
            if weight:
                self._now[place] = np.array([weight])
        self.fired = tuple(place for place in range(len(self._points)) if self._comes_true(place))

    def _comes_true(self, place: int) -> bool:
        before, now = self._before[place], self._now[place]
        if isinstance(self._points[place], SignChange):
            return bool(before[0] < 0 < now[0] or now[0] < 0 < before[0])
        level = self._levels[place]
        return bool(((now > level) & ~(before > level)).any())


def _gradients(store: Store, layer: str) -> Gradients:
    """The gradients of a layer's arrays; of all where it is empty."""
    own = [g for name, g in store.gradients.arrays.items() if name.rpartition("/")[0] == layer]
    return own if layer else [store.gradients.flat]


def _size(gradients: Gradients, size: GradientSize) -> float:
    """Of all entries together; infinite where one is no number."""
    if size is GradientSize.LARGEST:
        found = max(float(np.max(np.abs(g))) for g in gradients)
    else:
        flat = (g.ravel().astype(np.float64, copy=False) for g in gradients)
        found = math.sqrt(sum(float(g @ g) for g in flat))
    return math.inf if math.isnan(found) else found
