"""The TensorFlow engine as a backend: a compiled program with a run's data."""

import weakref
from collections.abc import Sequence
from functools import wraps
from typing import Any, TypeVar, cast

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.backend import (
    LOSS,
    WATCH,
    Array,
    Arrays,
    BackendError,
    Block,
    Chunk,
    Evaluation,
    Parameters,
    PartName,
    State,
)
from engine.config.experiment import Experiment
from engine.dataflow import Dataflow
from engine.tensorflow_backend import pool
from engine.tensorflow_backend.dataflow import UpdateGraph
from engine.tensorflow_backend.devices import on
from engine.tensorflow_backend.optimizers.searching import SearchingOptimizer
from engine.tensorflow_backend.optimizers.slots import read_slots, write_slots
from engine.tensorflow_backend.program import Data
from engine.tensorflow_backend.resident import tensors_of
from engine.tensorflow_backend.signature import signature_of
from engine.tensorflow_backend.trace import TracedUpdate
from engine.text import Text

PREDICT_ROWS = 65_536
"""Rows of one pass of `predict`."""

Method = TypeVar("Method")


def _in_turn(method: Method) -> Method:
    """A method that computes on the backend's device, with its own numbers in the program."""

    @wraps(cast(Any, method))
    def turned(self: "TensorFlowBackend", *args: Any, **kwargs: Any) -> Any:
        with on(self.device), self._program.turn(self):
            return cast(Any, method)(self, *args, **kwargs)

    return cast(Method, turned)


class TensorFlowBackend:
    """Network, parameters, optimizer and data in TensorFlow."""

    def __init__(self, experiment: Experiment, arrays: Arrays, initial: Parameters, *, shares: bool = False) -> None:
        """`shares`: it takes turns with others at one program, which is compiled once for all of them."""
        self._program = pool.take(signature_of(experiment, arrays), shares=shares)
        self.aside: Sequence[NDArray[Any]] = ()
        weakref.finalize(self, pool.give_back, self._program)
        (x, t, w), (x_validation, t_validation, w_validation) = (
            tensors_of(arrays, part, self.device) for part in (PartName.TRAINING, PartName.VALIDATION)
        )
        with on(self.device):
            seed = tf.constant(experiment.learner.training.seed, tf.uint32)
        self._data = Data(x, t, w, x_validation, t_validation, w_validation, seed)
        self._test = None if arrays.x_test is None else tensors_of(arrays, PartName.TEST, self.device)
        self._watch = self._program.watch.start()
        self._orders: NDArray[np.int32] | None = None
        self._order_tensors: tuple[Any, Any] = (None, None)
        with self._program.turn(self):
            self._program.reset_optimizer()
            for name, variable in self._program.parameters.items():
                variable.assign(initial[name])

    @property
    def device(self) -> str:
        """Where all of it lies and is computed."""
        return self._program.signature.device

    @property
    def capacity(self) -> int:
        """The most updates of one call."""
        return self._program.signature.capacity

    def warm(self) -> None:
        """Compile: a call for no updates at all, and looks at the data. A run that wants this program meanwhile waits for it."""
        pool.announce(self._program.signature)
        rows = self._program.signature.rows
        self.advance(Chunk(np.zeros((1, rows), np.int32), first=0, count=0, rates=np.zeros(1), stops=False))
        self.evaluate(PartName.TRAINING)
        if self._program.signature.validation_rows:
            self.evaluate(PartName.VALIDATION)
        if self._test is not None:
            self.evaluate(PartName.TEST)

    @_in_turn
    def advance(self, chunk: Chunk) -> Block:
        """Do the updates of `chunk`: fewer where a loss is not finite, a stopping rule holds, or a breakpoint comes true."""
        block, self._watch = self._program.chunk(self._data, self._tensors(chunk.orders), chunk, self._watch)
        return block

    @_in_turn
    def parameters(self) -> dict[str, Array]:
        """Copies of all parameters."""
        return {name: np.array(variable.numpy()) for name, variable in self._program.parameters.items()}

    @_in_turn
    def trace(self, chunk: Chunk) -> dict[str, Array]:
        """Do the first update of `chunk` outside the compiled loop, one layer after the other, and tell what there was on the way.

        The stopping rules see nothing of it.
        """
        x, t, w = self._first_batch(chunk)
        update = TracedUpdate(
            self._program, self._data.seed, tf.constant(chunk.update, tf.uint32), self._first_rate(chunk)
        )
        return update.values(x, t, w)

    @_in_turn
    def dataflow(self, chunk: Chunk) -> Dataflow:
        """Do the first update of `chunk` outside the compiled loop, as a graph of its own, and give the graph with all values."""
        if isinstance(self._program.optimizer, SearchingOptimizer):
            raise BackendError(Text("An update that tries several steps cannot be drawn as a graph."))
        x, t, w = self._first_batch(chunk)
        rate, update = self._first_rate(chunk), tf.constant(chunk.update, tf.uint32)
        return UpdateGraph(self._program).run(x, t, w, rate=rate, seed=self._data.seed, update=update)

    def _first_batch(self, chunk: Chunk) -> tuple[Any, Any, Any]:
        """x, t and w of the first update; w is None where nothing is weighed."""
        signature, data = self._program.signature, self._data
        epoch, at = divmod(chunk.first, signature.per_epoch)
        rows = chunk.orders[epoch % len(chunk.orders)][at * signature.batch : (at + 1) * signature.batch]
        is_whole = signature.per_epoch == 1
        x, t, w = (part if is_whole or not len(part) else tf.gather(part, rows) for part in (data.x, data.t, data.w))
        return x, t, w if signature.weighted else None

    def _first_rate(self, chunk: Chunk) -> Any:
        return self._program.watch.rate(tf.unstack(self._watch), tf.constant(chunk.rates[0], tf.float64))

    @_in_turn
    def state(self) -> dict[str, NDArray[Any]]:
        """Copies of the parameters, of the optimizer's slots and step count, and of what the stopping rules have seen."""
        slots = {f"/optimizer/{name}": slot for name, slot in read_slots(self._program.slots).items()}
        counts = {"/optimizer/steps": np.array(int(self._program.steps)), WATCH: self._watch.copy()}
        return self.parameters() | slots | counts

    @_in_turn
    def restore(self, state: State) -> None:
        """Go back to a state that `state()` gave, of either engine."""
        for name, variable in self._program.parameters.items():
            variable.assign(state[name])
        write_slots(self._program.slots, {name: state[f"/optimizer/{name}"] for name in self._program.slots})
        self._program.steps.assign(state["/optimizer/steps"])
        self._watch = state[WATCH].copy() if WATCH in state else self._program.watch.start()

    @_in_turn
    def predict(self, x: Array) -> Array:
        """The outputs for x."""
        model, parts = self._program.model, []
        for start in range(0, max(len(x), 1), PREDICT_ROWS):
            outputs = model(x[start : start + PREDICT_ROWS])
            each = outputs if isinstance(outputs, list) else [outputs]
            parts.append(np.concatenate([y.numpy().reshape(len(y), -1) for y in each], axis=1))
        return np.concatenate(parts)

    @_in_turn
    def evaluate(self, part: PartName) -> Evaluation:
        """Loss and accuracies over a whole part."""
        x, t, w = self._part(part)
        loss, correct = self._program.evaluate(x, t, w)
        rows = int(x.shape[0])
        shares = {name: float(share[0]) for name, share in self._program.shares(correct, 1, rows).items()}
        return Evaluation({LOSS: float(loss), **shares}, rows)

    def _part(self, part: PartName) -> tuple[Any, Any, Any]:
        data = self._data
        match part:
            case PartName.TRAINING:
                return data.x, data.t, data.w
            case PartName.VALIDATION:
                return data.x_validation, data.t_validation, data.w_validation
            case PartName.TEST:
                if self._test is None:
                    raise ValueError("no rows are kept aside to test")
                return self._test

    def _tensors(self, orders: NDArray[np.int32]) -> tuple[Any, Any]:
        """Orders as tensors, made anew only for another array."""
        if orders is not self._orders:
            self._orders, self._order_tensors = orders, self._program.split_orders(orders)
        return self._order_tensors
