"""The NumPy engine as a backend: one update after the other on buffers that are made once."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.numpy_backend.losses import build_loss, takes_logits
from engine.numpy_backend.metrics import build_hits
from engine.numpy_backend.network import PREDICT_ROWS, NumpyNetwork, Vector, predict
from engine.numpy_backend.optimizers import build_optimizer
from engine.spec.experiment import Experiment
from engine.spec.shapes import parameter_shapes
from engine.spec.training import batch_size
from engine.training.backend import Array, Arrays, Block, Evaluation, Parameters, PartName, State

CAPACITY = 1 << 16


class NumpyBackend:
    """Network, parameters, optimizer and data in NumPy."""

    def __init__(self, experiment: Experiment, arrays: Arrays, initial: Parameters) -> None:
        training = experiment.training
        self._arrays, self._network_spec = arrays, experiment.network
        rows, inputs = arrays.x.shape
        dtype = arrays.x.dtype
        self._batch = batch_size(training.batching, rows)
        self._per_epoch = -(-rows // self._batch)
        shapes = parameter_shapes(experiment.network, inputs)
        self._weights, self._gradients = Vector(shapes, dtype), Vector(shapes, dtype)
        self._weights.assign(initial)
        self._optimizer = build_optimizer(training.optimizer, self._weights.flat.size, dtype)
        self._network = NumpyNetwork(experiment.network, inputs, self._weights, self._gradients, rows=self._batch)
        looking = min(PREDICT_ROWS, max(rows, len(arrays.x_validation)))
        self._looking_network = NumpyNetwork(experiment.network, inputs, self._weights, self._gradients, rows=looking)
        self._loss, self._logits = build_loss(training.loss), takes_logits(training.loss)
        self._count_hits = build_hits(training.loss)
        self._X = np.empty((self._batch, inputs), dtype)
        self._T = np.empty((self._batch, arrays.t.shape[1]), dtype)
        self._dY: dict[int, Array] = {}

    @property
    def capacity(self) -> int:
        """The most updates of one call."""
        return CAPACITY

    def advance(self, orders: NDArray[np.int32], first: int, count: int, learning_rate: float) -> Block:
        """Do `count` updates, fewer where a loss is not finite."""
        losses, hits = np.empty(count), np.empty(count if self._count_hits else 0)
        validation: list[Evaluation] = []
        done = 0
        with np.errstate(all="ignore"):  # a loss that is not finite is an outcome, told by the run
            while done < count:
                slot, at = divmod(first + done, self._per_epoch)
                X, T = self._take(orders[slot % len(orders)], at)
                Y = self._network.forward(X, logits=self._logits)
                if self._count_hits:
                    hits[done] = self._count_hits(Y, T)
                dY = self._buffer(len(X), Y.shape[1])
                losses[done] = loss = self._loss(Y, T, dY)
                done += 1
                if not math.isfinite(loss):
                    break
                self._network.backward(dY, logits=self._logits)
                self._optimizer.step(self._weights.flat, self._gradients.flat, learning_rate)
                if at == self._per_epoch - 1 and len(self._arrays.x_validation):
                    validation.append(self.evaluate(PartName.VALIDATION))
        return Block(
            losses=losses[:done],
            hits=hits[:done],
            validation_losses=np.array([look.loss for look in validation]),
            validation_hits=np.array([look.hits for look in validation if look.hits is not None]),
        )

    def parameters(self) -> dict[str, Array]:
        """Copies of all parameters."""
        return {name: array.copy() for name, array in self._weights.arrays.items()}

    def state(self) -> dict[str, NDArray[Any]]:
        """Copies of the parameters and of the optimizer's slots and step count."""
        slots = {f"optimizer/{name}": array.copy() for name, array in self._optimizer.slots.items()}
        return self.parameters() | slots | {"optimizer/steps": np.array(self._optimizer.steps)}

    def restore(self, state: State) -> None:
        """Go back to a state that `state()` gave."""
        self._weights.assign(state)
        for name, slot in self._optimizer.slots.items():
            slot[...] = state[f"optimizer/{name}"]
        self._optimizer.steps = int(state["optimizer/steps"])

    def predict(self, x: Array) -> Array:
        """The outputs for x."""
        return predict(self._network_spec, self._weights.arrays, x)

    def evaluate(self, part: PartName) -> Evaluation:
        """Loss and hits over a whole part."""
        training = part is PartName.TRAINING
        x, t = (self._arrays.x, self._arrays.t) if training else (self._arrays.x_validation, self._arrays.t_validation)
        with np.errstate(all="ignore"):
            outputs = [
                self._looking_network.forward(x[start : start + PREDICT_ROWS], logits=self._logits).copy()
                for start in range(0, len(x), PREDICT_ROWS)
            ]
            Y = outputs[0] if len(outputs) == 1 else np.concatenate(outputs)
            loss = self._loss(Y, t, np.empty_like(Y))
        return Evaluation(loss, self._count_hits(Y, t) if self._count_hits else None, len(x))

    def _take(self, order: NDArray[np.int32], at: int) -> tuple[Array, Array]:
        """Inputs and targets of batch `at` of an epoch with this row order."""
        if self._per_epoch == 1:
            return self._arrays.x, self._arrays.t
        rows = order[at * self._batch : (at + 1) * self._batch]
        X, T = self._X[: len(rows)], self._T[: len(rows)]
        np.take(self._arrays.x, rows, axis=0, out=X, mode="clip")
        np.take(self._arrays.t, rows, axis=0, out=T, mode="clip")
        return X, T

    def _buffer(self, rows: int, units: int) -> Array:
        if rows not in self._dY:
            self._dY[rows] = np.empty((rows, units), self._weights.flat.dtype)
        return self._dY[rows]
