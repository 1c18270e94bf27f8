"""The NumPy engine as a backend: one update after the other on buffers that are made once."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.backend import (
    ACCURACY,
    LOSS,
    WATCH,
    Array,
    Arrays,
    Block,
    Chunk,
    Evaluation,
    Parameters,
    PartName,
    Sighting,
    State,
)
from engine.config.experiment import Experiment
from engine.config.outputs import output_parts
from engine.config.shapes import inputs_of
from engine.config.training import batches_of
from engine.numpy_backend.breaks import Breaks
from engine.numpy_backend.evaluator import Evaluator
from engine.numpy_backend.metrics import build_counters
from engine.numpy_backend.monitor import Monitor, Observation
from engine.numpy_backend.network import PREDICT_ROWS, NumpyNetwork, predict
from engine.numpy_backend.objective import Objective
from engine.numpy_backend.optimizers import build_optimizer
from engine.numpy_backend.optimizers.searching import SearchingOptimizer
from engine.numpy_backend.store import Store
from engine.numpy_backend.trace import Recorder

CAPACITY = 1 << 16


class NumpyBackend:
    """Network, parameters, optimizer and data in NumPy."""

    def __init__(self, experiment: Experiment, arrays: Arrays, initial: Parameters) -> None:
        training = experiment.learner.training
        self._experiment, self._arrays = experiment, arrays
        rows, inputs = len(arrays.x), inputs_of(arrays.x.shape)
        dtype = arrays.x.dtype
        batches = batches_of(training.batching, rows)
        self._inputs, self._batch, self._per_epoch = inputs, batches.size, batches.per_epoch
        self._store = Store(experiment.learner.network, inputs, dtype)
        self._store.assign(initial)
        self._weights, self._gradients = self._store.trained, self._store.gradients
        sizes = [array.size for array in self._gradients.arrays.values()]
        self._optimizer = build_optimizer(training.optimizer, sizes, dtype)
        parts, exact = output_parts(experiment.learner.network, training, inputs, arrays.one_hot), training.is_exact
        self._objective = Objective(parts, experiment.learner.network, exact=exact)
        logits, seed = self._objective.logits, training.seed
        self._network = NumpyNetwork(
            experiment.learner.network, inputs, self._store, rows=self._batch, seed=seed, logits=logits, exact=exact
        )
        looking = min(
            PREDICT_ROWS, max(rows, len(arrays.x_validation), 0 if arrays.x_test is None else len(arrays.x_test))
        )
        self._looking_network = NumpyNetwork(
            experiment.learner.network, inputs, self._store, rows=looking, logits=logits, exact=exact
        )
        self._searching = self._optimizer if isinstance(self._optimizer, SearchingOptimizer) else None
        if self._searching is not None:
            network = experiment.learner.network
            self._searching.evaluator = Evaluator(network, self._store, self._objective, arrays, exact=exact)
        self._monitor = Monitor(training, self._per_epoch, rows)
        self._counters = {f"{ACCURACY}{name}": count for name, count in build_counters(parts, logits).items()}
        self._spy: Recorder | None = None
        self._X = np.empty((self._batch, *arrays.x.shape[1:]), dtype)
        self._T = np.empty((self._batch, arrays.t.shape[1]), dtype)
        self._w = np.empty(self._batch, dtype)

    @property
    def capacity(self) -> int:
        """The most updates of one call."""
        return CAPACITY

    def warm(self) -> None:
        """There is nothing to compile."""

    def advance(self, chunk: Chunk) -> Block:
        """Do the updates of `chunk`: fewer where a loss is not finite, a stopping rule holds, or a breakpoint comes true."""
        series = {name: np.empty(chunk.count) for name in (LOSS, *self._counters)}
        losses = series[LOSS]
        validation: list[Evaluation] = []
        stopped: tuple[int, ...] = ()
        breaks = Breaks(chunk, self._network, self._store, self._per_epoch) if chunk.breakpoints else None
        done, rate, last_rate = 0, 0.0, len(chunk.rates) - 1
        with np.errstate(all="ignore"):  # a loss that is not finite is an outcome, told by the run
            while done < chunk.count and not stopped and not (breaks and breaks.fired):
                slot, at = divmod(chunk.first + done, self._per_epoch)
                X, T, w = self._take(chunk.orders[slot % len(chunk.orders)], at)
                self._optimizer.look_ahead(self._weights.flat)
                Ys = self._network.forward(X, update=chunk.update + done)
                for name, count in self._counters.items():
                    series[name][done] = count(Ys, T) / len(X)
                loss, dYs = self._objective(Ys, T, w)
                if self._network.has_penalty:
                    loss += self._network.weight_penalty() + self._network.activity_penalty()
                losses[done] = loss
                rate = self._monitor.rate(float(chunk.rates[min(done, last_rate)]))
                done += 1
                if not math.isfinite(loss):
                    break
                if breaks:
                    breaks.see_outputs()
                self._network.backward(dYs)
                if breaks:
                    breaks.see_gradients()
                if self._spy is not None:
                    self._spy.gradient(self._gradients.flat)
                g = self._gradients.flat.copy() if self._monitor.is_needed else self._gradients.flat
                if self._searching is None:
                    self._optimizer.step(self._weights.flat, self._gradients.flat, rate)
                else:
                    self._searching.search(self._weights.flat, self._gradients.flat, loss, rate)
                self._network.constrain()
                if breaks:
                    breaks.see_weights()
                if at == self._per_epoch - 1 and len(self._arrays.x_validation):
                    validation.append(self.evaluate(PartName.VALIDATION))
                if self._monitor.is_needed:
                    held = self._monitor.observe(self._observation(chunk, done, loss, len(X), g, validation))
                    stopped = held if chunk.stops else ()
        return Block(
            series={name: values[:done] for name, values in series.items()},
            validation={name: np.array([look.values[name] for look in validation]) for name in series},
            rate=rate,
            stopped=stopped,
            best_epoch=self._monitor.best_epoch,
            sighting=breaks.sighting if breaks else Sighting(),
        )

    def trace(self, chunk: Chunk) -> dict[str, Array]:
        """Do the first update of `chunk` as `advance` does it, and tell what there was on the way."""
        spy = self._spy = Recorder(self._experiment, self._inputs, self._store, self._objective)
        try:
            with self._network.spied(spy.layer):
                block = self.advance(replace(chunk, count=1, stops=False))
        finally:
            self._spy = None
        epoch, at = divmod(chunk.first, self._per_epoch)
        X, T, w = self._take(chunk.orders[epoch % len(chunk.orders)], at)
        with np.errstate(all="ignore"):  # as in `advance`
            values = spy.values(X, T, w, loss=float(block.series[LOSS][0]), rate=block.rate)
        if self._searching is not None and block.is_finite:
            values |= spy.searched(self._searching.found)
        return values

    def parameters(self) -> dict[str, Array]:
        """Copies of all parameters."""
        return {name: array.copy() for name, array in self._store.arrays.items()}

    def state(self) -> dict[str, NDArray[Any]]:
        """Copies of the parameters, of the optimizer's slots and step count, and of what the stopping rules have seen."""
        slots = {f"/optimizer/{name}": array.copy() for name, array in self._optimizer.slots.items()}
        counts = {"/optimizer/steps": np.array(self._optimizer.steps), WATCH: self._monitor.state.copy()}
        return self.parameters() | slots | counts

    def restore(self, state: State) -> None:
        """Go back to a state that `state()` gave, of either engine."""
        self._store.assign(state)
        for name, slot in self._optimizer.slots.items():
            slot[...] = state.get(
                f"/optimizer/{name}", 0
            )  # Keras keeps no v for a momentum of 0, of which nothing is left
        self._optimizer.steps = int(state["/optimizer/steps"])
        self._monitor.state[...] = state.get(WATCH, self._monitor.start())

    def predict(self, x: Array) -> Array:
        """The outputs for x."""
        return predict(
            self._experiment.learner.network, self._store.arrays, x, exact=self._experiment.learner.training.is_exact
        )

    def evaluate(self, part: PartName) -> Evaluation:
        """Loss and accuracies over a whole part."""
        x, t, w = self._arrays.part(part)
        network, parts, penalty = self._looking_network, [], 0.0
        with np.errstate(all="ignore"):
            for start in range(0, len(x), PREDICT_ROWS):
                Ys = network.forward(x[start : start + PREDICT_ROWS])
                penalty += network.activity_penalty() * len(Ys[0]) / len(x)
                parts.append([Y.copy() for Y in Ys])
            whole = [np.concatenate(Y) if len(Y) > 1 else Y[0] for Y in zip(*parts, strict=True)]
            loss = self._objective.value(whole, t, w)
        shares = {name: count(whole, t) / len(x) for name, count in self._counters.items()}
        return Evaluation({LOSS: loss + network.weight_penalty() + penalty, **shares}, len(x))

    @staticmethod
    def _observation(
        chunk: Chunk, done: int, loss: float, rows: int, g: Array, validation: list[Evaluation]
    ) -> Observation:
        """What update `done` of the chunk has seen; a validation loss counts at an epoch's end only."""
        look = validation[-1].values[LOSS] if validation else math.nan
        return Observation(chunk.update + done, loss, rows, g, look, chunk.seconds)

    def _take(self, order: NDArray[np.int32], at: int) -> tuple[Array, Array, Array | None]:
        """Inputs, targets and weights of batch `at` of an epoch with this row order."""
        if self._per_epoch == 1:
            return self._arrays.x, self._arrays.t, self._arrays.w
        rows = order[at * self._batch : (at + 1) * self._batch]
        X, T = self._X[: len(rows)], self._T[: len(rows)]
        np.take(self._arrays.x, rows, axis=0, out=X, mode="clip")
        np.take(self._arrays.t, rows, axis=0, out=T, mode="clip")
        if self._arrays.w is None:
            return X, T, None
        return X, T, np.take(self._arrays.w, rows, out=self._w[: len(rows)], mode="clip")
