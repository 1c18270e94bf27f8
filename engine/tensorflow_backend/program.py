"""The compiled program of a run: many updates in one call, on a Keras model, loss and optimizer.

`tf.function(jit_compile=True)` around a while loop with a dynamic count and fixed-capacity buffers. A new `first` or `count`
compiles nothing: both only select rows by `tf.gather`. (As an argument of `tf.slice` they would be compile-time constants.)
"""

import threading
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.backend import ACCURACY, LOSS, Block, Chunk, Sighting
from engine.config.breakpoints import Breakpoint
from engine.config.shapes import trained_shapes
from engine.tensorflow_backend.breaks import Breaks
from engine.tensorflow_backend.devices import on
from engine.tensorflow_backend.evaluator import Evaluator
from engine.tensorflow_backend.loading import has_xla
from engine.tensorflow_backend.metrics import build_counters
from engine.tensorflow_backend.monitor import Monitor, Observation
from engine.tensorflow_backend.network import build_model, parameter_variables
from engine.tensorflow_backend.objective import Objective
from engine.tensorflow_backend.optimizers import build_optimizer, look_ahead
from engine.tensorflow_backend.optimizers.searching import SearchingOptimizer
from engine.tensorflow_backend.optimizers.slots import slot_variables
from engine.tensorflow_backend.precision import keras_precision
from engine.tensorflow_backend.random import Draws
from engine.tensorflow_backend.signature import Signature

BREAKING = 4
"""Loops that test breakpoints are kept for so many sets of them."""

_Found = tuple[Any, list[Any], list[Any], list[Any]]


@dataclass(frozen=True)
class Data:
    """The tensors of a run, resident where TensorFlow computes."""

    x: Any
    t: Any
    w: Any
    """How much each row counts; empty where all count the same, as is `w_validation`."""
    x_validation: Any
    t_validation: Any
    w_validation: Any
    seed: Any
    """uint32: what Dropout and GaussianNoise draw from."""


class Holder(Protocol):
    """Whoever uses a program in turn with others."""

    aside: Sequence[NDArray[Any]]
    """Its values of the variables, while another one has its turn; none before its first turn."""


class Program:
    """Model, optimizer and their compiled functions. Backends use it in turn, each with its own numbers; it can be used again."""

    def __init__(self, signature: Signature) -> None:
        self.signature = signature
        dtype = signature.dtype
        self.draws = Draws()
        with keras_precision(dtype), on(signature.device):
            self.model = build_model(signature.network, signature.inputs, dtype, self.draws, exact=signature.exact)
            self.optimizer = build_optimizer(signature.optimizer, dtype)
            self.parameters = parameter_variables(self.model, signature.network)
            self.trained = [self.parameters[name] for name in trained_shapes(signature.network, signature.inputs)]
            self.optimizer.build(self.trained)
        self.objective = Objective(signature.parts, self.model, dtype, exact=signature.exact)
        self._counters = build_counters(signature.parts)
        self.slots = slot_variables(self.optimizer, signature.optimizer)
        self.steps = self.optimizer.iterations
        self.optimizer_variables = list(self.optimizer.variables)
        self._fresh = [np.array(variable.numpy()) for variable in self.optimizer_variables]
        self.watch = Monitor(signature.stopping, signature.plateau, signature.per_epoch, signature.rows)
        self._loop = _Compiled(self._updates)
        self._breaking: OrderedDict[tuple[Breakpoint, ...], _Compiled] = OrderedDict()
        """The loops that test breakpoints, for those that were wanted last."""
        self._turn = threading.RLock()
        self._holder: weakref.ref[Holder] | None = None
        self.evaluate = tf.function(self._look, autograph=False)
        """A plain graph: to compile this single pass over a part took longer than the pass does, a million rows aside."""

    @contextmanager
    def turn(self, holder: "Holder") -> Iterator[None]:
        """Meanwhile the variables are those of `holder`, and nobody else's: what they were for another one is put aside for it."""
        with self._turn:
            before = None if self._holder is None else self._holder()
            if before is not holder:
                variables = [*self.parameters.values(), *self.optimizer_variables]
                if before is not None:
                    before.aside = [np.array(variable.numpy()) for variable in variables]
                self._holder = weakref.ref(holder)
                for variable, value in zip(variables, holder.aside, strict=False):
                    variable.assign(value)
                holder.aside = ()
            yield

    def evaluator(self, x: Any, t: Any, w: Any) -> Evaluator:
        """What a searching optimizer asks of the rows x, t, w."""
        return Evaluator(self.model, self.objective, self.trained, x, t, w if self.signature.weighted else None)

    def reset_optimizer(self) -> None:
        """The optimizer as it was when it was built."""
        for variable, value in zip(self.optimizer_variables, self._fresh, strict=True):
            variable.assign(value)

    def shares(self, correct: list[Any], looks: int, rows: NDArray[np.int64] | int) -> dict[str, NDArray[np.float64]]:
        """By the series' names, the shares of `rows` that were classified rightly, in the first `looks` of the looks (looks,)."""
        counted = zip(self._counters, correct, strict=True)
        return {f"{ACCURACY}{name}": np.atleast_1d(found.numpy())[:looks] / rows for name, found in counted}

    def traces(self) -> int:
        """How often the chunk was compiled."""
        return self._loop.traces + sum(loop.traces for loop in self._breaking.values())

    def chunk(
        self, data: Data, orders: tuple[Any, Any], chunk: Chunk, watched: NDArray[np.float64]
    ) -> tuple[Block, NDArray[np.float64]]:
        """Do the updates of `chunk` (its orders as tensors beside it); what came of them, and the watch's state after them."""
        tensors = (
            data.x, data.t, data.w, data.x_validation, data.t_validation, data.w_validation, data.seed, *orders,
            tf.constant(chunk.first, tf.int32), tf.constant(chunk.count, tf.int32), tf.constant(chunk.update, tf.int64),
            tf.constant(self._padded(chunk.rates)), tf.constant(chunk.seconds, tf.float64), tf.constant(chunk.stops),
            tf.constant(watched),
        )  # fmt: skip
        loop = self._loop_for(chunk.breakpoints)
        found = loop(*tensors, *(loop.breaks.arguments(chunk) if loop.breaks else ()))
        n, ended = int(found["done"]), int(found["ended"])
        looks = ended if self.signature.validation_rows else 0
        after = found["watched"].numpy() if self.watch.is_needed else watched
        holds = self.watch.stopping(found["holds"].numpy()) if found["stopped"] else ()
        block = Block(
            series={
                LOSS: found["losses"].numpy()[:n].copy(),  # without the buffer behind it
                **self.shares(found["correct"], n, self._batch_rows(chunk.first, n) if self._counters else 1),
            },
            validation={
                LOSS: found["validation_losses"].numpy()[:looks].copy(),
                **self.shares(found["validation_correct"], looks, self.signature.validation_rows),
            },
            rate=float(found["rate"]),
            stopped=holds,
            best_epoch=self.watch.best_epoch(after),
            sighting=_sighting(found, chunk) if n else Sighting(chunk.seen, chunk.seen),
        )
        return block, after

    def _loop_for(self, breakpoints: tuple[Breakpoint, ...]) -> "_Compiled":
        """The loop that tests these breakpoints, compiled at its first call; without any the one that tests none."""
        if not breakpoints:
            return self._loop
        key = tuple(point.compiled for point in breakpoints)
        if key not in self._breaking:
            breaks = Breaks(key, self.signature, self.model, self.parameters)
            self._breaking[key] = _Compiled(self._updates, breaks)
            while len(self._breaking) > BREAKING:
                self._breaking.popitem(last=False)
        self._breaking.move_to_end(key)
        return self._breaking[key]

    def _batch_rows(self, first: int, updates: int) -> NDArray[np.int64]:
        """The rows of the batches of `updates` updates from `first` on (updates,)."""
        s = self.signature
        return np.where((first + np.arange(updates)) % s.per_epoch < s.whole, s.batch, s.tail)

    def _padded(self, rates: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rates as long as the capacity: another length would compile again."""
        if not self.signature.scheduled:
            return rates[:1]
        padded = np.zeros(self.signature.capacity)
        padded[: len(rates)] = rates
        return padded

    def split_orders(self, orders: NDArray[np.int32]) -> tuple[Any, Any]:
        """Orders (slots, rows) as the tensors that `chunk` takes: whole batches (slots · whole, batch), tails (slots, tail)."""
        s = self.signature
        full = np.zeros((s.slots, s.rows), np.int32)
        full[: len(orders)] = orders
        cut = s.whole * s.batch
        return (
            tf.constant(full[:, :cut].reshape(s.slots * s.whole, s.batch)),
            tf.constant(full[:, cut:]),
        )

    def _correct(self, y: Any, t: Any) -> list[Any]:
        return [count(y, t) for count in self._counters.values()]

    def _look(self, x: Any, t: Any, w: Any) -> tuple[Any, list[Any]]:
        """Loss and correct of the rows x, t, weighed by w, without an update."""
        y = self.model(x, training=False)
        return self.objective(t, y, w if self.signature.weighted else None), self._correct(y, t)

    def _gradients(self, breaks: Breaks | None, x: Any, t: Any, w: Any) -> _Found:
        """Loss and correct of a batch, the gradient of every parameter, and which units of `breaks` are 0 for all its rows."""
        with tf.GradientTape() as tape:
            y, zero = breaks.forward(x) if breaks else (self.model(x, training=True), [])
            loss = self.objective(t, y, w)
        gradients = tape.gradient(loss, [variable.value for variable in self.trained])
        return loss, self._correct(y, t), gradients, zero

    def _updates(
        self, x: Any, t: Any, w: Any, x_validation: Any, t_validation: Any, w_validation: Any, seed: Any,
        batches: Any, tails: Any, first: Any, count: Any, update: Any, rates: Any, seconds: Any, stops: Any, watched: Any,
        *breaking: Any, breaks: Breaks | None,
    ) -> dict[str, Any]:  # fmt: skip
        """The loop. Buffers are as long as the capacity; how much of them is filled is told beside them.

        `breaking`: the arguments of `breaks`.
        """
        s, watch = self.signature, self.watch
        looks = (s.capacity // s.per_epoch + 2) if s.validation_rows else 1
        dtype = tf.as_dtype(s.dtype)
        if not s.scheduled and not watch.has_plateau:
            self.optimizer.learning_rate.assign(tf.cast(rates[0], dtype))

        def batch(slot: Any, at: Any) -> _Found:
            """No variable is written in here: a conditional copies all that it may change, updated or not."""
            if s.per_epoch == 1:
                return self._gradients(breaks, x, t, w if s.weighted else None)

            def of(rows: Any) -> _Found:
                return self._gradients(
                    breaks, tf.gather(x, rows), tf.gather(t, rows), tf.gather(w, rows) if s.weighted else None
                )

            def whole() -> _Found:
                return of(tf.gather(batches, slot * s.whole + at))

            if not s.tail:
                return whole()
            result: _Found = tf.cond(at < s.whole, whole, lambda: of(tf.gather(tails, slot)))
            return result

        def rate_of(i: Any, state: list[Any]) -> Any:
            scheduled = tf.gather(rates, i) if s.scheduled else rates[0]
            return watch.rate(state, scheduled)

        def go_on(loop: _Loop) -> Any:
            return tf.logical_and(loop.i < count, loop.goes_on)

        def body(loop: _Loop) -> tuple[_Loop]:
            i, number = loop.i, first + loop.i
            at = number % s.per_epoch
            rate = rate_of(i, loop.watched)
            if s.scheduled or watch.has_plateau:
                self.optimizer.learning_rate.assign(tf.cast(rate, dtype))
            look_ahead(self.optimizer, self.trained)
            self.draws.seed, self.draws.update = seed, tf.cast(update + tf.cast(i, tf.int64), tf.uint32)
            loss, right, gradients, zero = batch((number // s.per_epoch) % s.slots, at)
            if isinstance(self.optimizer, SearchingOptimizer):
                self.optimizer.search(gradients, loss, self.evaluator(x, t, w), self.trained)
            else:
                self.optimizer.apply(gradients, self.trained)
            losses = tf.tensor_scatter_nd_update(loop.losses, [[i]], [loss])
            correct = _put(loop.correct, i, right)
            looked, looked_correct, ended = loop.looked, loop.looked_correct, loop.ended
            value = loop.validation_loss
            if s.validation_rows:
                is_last = tf.equal(at, s.per_epoch - 1)

                def look() -> Any:
                    seen, right = self._look(x_validation, t_validation, w_validation)
                    return (
                        tf.tensor_scatter_nd_update(looked, [[ended]], [seen]),
                        _put(looked_correct, ended, right),
                        tf.cast(seen, tf.float64),
                    )

                looked, looked_correct, value = tf.cond(is_last, look, lambda: (looked, looked_correct, value))
                ended = ended + tf.cast(is_last, tf.int32)
            goes_on, state, holds = tf.math.is_finite(loss), loop.watched, loop.holds
            if watch.is_needed:
                rows = tf.where(at < s.whole, s.batch, s.tail)
                seen = Observation(
                    update + tf.cast(i, tf.int64) + 1,
                    tf.cast(loss, tf.float64),
                    tf.cast(rows, tf.float64),
                    gradients,
                    value,
                    seconds,
                )
                state, stop, holds = watch.observe(loop.watched, seen)
                goes_on = tf.logical_and(goes_on, tf.logical_not(tf.logical_and(stop, stops)))
            before, now, fired = loop.before, loop.now, loop.fired
            if breaks:
                is_finite = tf.math.is_finite(loss)
                seen_now, came_true = breaks.observe(breaking, loop.now, gradients, zero)
                before = [tf.where(is_finite, new, old) for new, old in zip(loop.now, loop.before, strict=True)]
                now = [tf.where(is_finite, new, old) for new, old in zip(seen_now, loop.now, strict=True)]
                fired = tf.logical_and(came_true, is_finite)
                goes_on = tf.logical_and(goes_on, tf.logical_not(tf.reduce_any(fired)))
            return (
                _Loop(i + 1, goes_on, ended, losses, correct, looked, looked_correct, value, rate, state, holds,
                      before, now, fired),
            )  # fmt: skip

        start = _Loop(
            i=tf.constant(0),
            goes_on=tf.constant(True),
            ended=tf.constant(0),
            losses=tf.zeros([s.capacity], dtype),
            correct=[tf.zeros([s.capacity], tf.float64) for _ in self._counters],
            looked=tf.zeros([looks], dtype),
            looked_correct=[tf.zeros([looks], tf.float64) for _ in self._counters],
            validation_loss=tf.constant(np.nan, tf.float64),
            rate=tf.constant(0.0, tf.float64),
            watched=tf.unstack(watched) if watch.is_needed else [],
            holds=tf.zeros([len(s.stopping.rules)], tf.bool),
            before=list(breaking[2:]),
            now=list(breaking[2:]),
            fired=tf.zeros([len(breaking[2:])], tf.bool) if breaks else [],
        )
        (end,) = tf.while_loop(go_on, body, (start,))
        return {
            "done": end.i,
            "ended": end.ended,
            "losses": end.losses,
            "correct": end.correct,
            "validation_losses": end.looked,
            "validation_correct": end.looked_correct,
            "rate": end.rate,
            "stopped": tf.logical_and(tf.logical_not(end.goes_on), tf.reduce_any(end.holds)),
            "holds": end.holds,
            "watched": tf.stack(end.watched) if end.watched else watched,
            **({"before": end.before, "now": end.now, "fired": end.fired} if breaks else {}),
        }


class _Compiled:
    """A loop for the only shapes there are, traced at the first call: no call looks for a trace that fits."""

    def __init__(self, updates: Callable[..., dict[str, Any]], breaks: Breaks | None = None) -> None:
        self.breaks = breaks

        def without_defaults(*tensors: Any) -> dict[str, Any]:
            """For an argument that is left out TensorFlow would write out all tensors as text at each call, and then try again."""
            return updates(*tensors, breaks=breaks)

        self._loop = tf.function(without_defaults, jit_compile=has_xla(), autograph=False)
        self._concrete: Any = None

    @property
    def traces(self) -> int:
        """How often it was compiled."""
        return int(self._loop.experimental_get_tracing_count())

    def __call__(self, *tensors: Any) -> dict[str, Any]:
        if self._concrete is None:
            self._concrete = self._loop.get_concrete_function(*tensors)
        found: dict[str, Any] = self._concrete(*tensors)
        return found


class _Loop(NamedTuple):
    """What the loop carries from one update to the next."""

    i: Any
    goes_on: Any
    ended: Any
    losses: Any
    correct: list[Any]
    looked: Any
    looked_correct: list[Any]
    validation_loss: Any
    rate: Any
    watched: list[Any]
    holds: Any
    before: list[Any]
    now: list[Any]
    fired: Any


def _sighting(found: Mapping[str, Any], chunk: Chunk) -> Sighting:
    """What the breakpoints of the chunk have seen."""
    if not chunk.breakpoints:
        return Sighting()
    before, now = (tuple(np.array(number) for number in found[name]) for name in ("before", "now"))
    return Sighting(before, now, tuple(int(place) for place in np.flatnonzero(found["fired"].numpy())))


def _put(buffers: list[Any], at: Any, values: list[Any]) -> list[Any]:
    """Each of the values in its buffer, at `at`."""
    return [tf.tensor_scatter_nd_update(buffer, [[at]], [value]) for buffer, value in zip(buffers, values, strict=True)]
