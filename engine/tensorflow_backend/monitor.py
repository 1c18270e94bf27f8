"""Watches a run inside the compiled loop: the rules and the plateau of `numpy_backend/monitor.py`, number for number, on tensors.

The state (`engine/config/monitor_state.py`) is a list of float64 scalars; nothing is built for rules that a run does not have.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.config.convention import Convention
from engine.config.monitor_state import FACTOR, RULES, SUM, best_epoch, numbers_of, start
from engine.config.schedules import ReduceOnPlateau
from engine.config.stopping import (
    AfterEpochs,
    AfterSeconds,
    AfterUpdates,
    Combine,
    NoImprovement,
    NotFalling,
    SmallGradient,
    Stopping,
    StoppingRule,
    TargetLoss,
    Which,
)
from engine.config.watched import EpochLoss, WatchedLoss

State = list[Any]


class Observation(NamedTuple):
    """What one update has seen, as scalars; `update` (int64) counts the updates done, this one included; g: all gradients."""

    update: Any
    loss: Any
    rows: Any
    g: Sequence[Any]
    validation_loss: Any
    seconds: Any


class _Losses(NamedTuple):
    """The losses that are known after an update, and whether it ended an epoch."""

    batch: Any
    training: Any
    validation: Any
    ends_epoch: Any


class Monitor:
    """The rules and the plateau of one program. `per_epoch`: updates in an epoch; `rows`: training rows."""

    def __init__(self, stopping: Stopping, plateau: ReduceOnPlateau | None, per_epoch: int, rows: int) -> None:
        self._rules, self._join, self._plateau = stopping.rules, stopping.join, plateau
        self._per_epoch, self._rows = per_epoch, rows
        self.is_needed = bool(self._rules or plateau)
        self.has_plateau = plateau is not None

    def start(self) -> NDArray[np.float64]:
        """The state before the first update."""
        return np.array(start(self._rules))

    def best_epoch(self, state: NDArray[np.float64]) -> int:
        """The epoch whose weights a rule will restore; 0 where none does."""
        return best_epoch(self._rules, state.tolist())

    def stopping(self, holds: NDArray[np.bool_]) -> tuple[int, ...]:
        """The places of the rules that hold, where they stop the run, else nothing: a breakpoint may have ended the call."""
        joined = holds.all() if self._join is Combine.ALL else holds.any()
        return tuple(int(place) for place in np.flatnonzero(holds)) if joined else ()

    def rate(self, state: State, scheduled: Any) -> Any:
        """The learning rate of the next update (float64), where the schedule says `scheduled`."""
        if self._plateau is None:
            return scheduled
        return tf.maximum(scheduled * state[FACTOR], tf.minimum(_number(self._plateau.minimum), scheduled))

    def observe(self, state: State, seen: Observation) -> tuple[State, Any, Any]:
        """The state after an update, whether the run stops (bool), and which rules hold (bools)."""
        new = list(state)
        total = state[SUM] + seen.loss * seen.rows
        ends_epoch = tf.equal(seen.update % self._per_epoch, 0)
        losses = _Losses(seen.loss, total / self._rows, seen.validation_loss, ends_epoch)
        new[SUM] = tf.where(ends_epoch, _number(0.0), total)
        if self._plateau is not None:
            new[FACTOR:RULES] = self._look_for_plateau(self._plateau, state[FACTOR:RULES], losses)
        holds = []
        for index, rule in enumerate(self._rules):
            own = numbers_of(index)
            new[own], held = self._holds(rule, state[own], seen, losses)
            holds.append(held)
        if not holds:
            return new, tf.constant(False), tf.zeros([0], tf.bool)
        every = tf.stack(holds)
        return new, tf.reduce_all(every) if self._join is Combine.ALL else tf.reduce_any(every), every

    def _look_for_plateau(self, plateau: ReduceOnPlateau, own: State, losses: _Losses) -> State:
        """Keras's ReduceLROnPlateau.on_epoch_end, in its order, or the textbook's rest; nothing changes within an epoch."""
        factor, best, wait, rest = own
        zero = _number(0.0)
        loss = losses.training if plateau.watched is EpochLoss.TRAINING else losses.validation
        resting = rest > 0
        rested, waited = tf.where(resting, rest - 1, rest), tf.where(resting, zero, wait)
        better = loss < best - plateau.min_delta
        is_off = resting if plateau.convention is Convention.TEXTBOOK else rested > 0  # Keras looks when it has counted
        waited = tf.where(better, zero, tf.where(is_off, waited, waited + 1))
        reduced = tf.logical_and(tf.logical_not(better), waited >= plateau.patience)
        after = [
            tf.where(reduced, factor * plateau.factor, factor),
            tf.where(better, loss, best),
            tf.where(reduced, zero, waited),
            tf.where(reduced, _number(plateau.cooldown), rested),
        ]
        return _where(losses.ends_epoch, after, own)

    def _holds(self, rule: StoppingRule, own: State, seen: Observation, losses: _Losses) -> tuple[State, Any]:
        """The rule's three numbers after the update, and whether it holds."""
        match rule:
            case AfterEpochs(epochs=epochs):
                return own, seen.update >= epochs * self._per_epoch
            case AfterUpdates(updates=updates):
                return own, seen.update >= updates
            case AfterSeconds(seconds=seconds):
                return own, seen.seconds >= seconds
            case TargetLoss(watched=watched, loss=target):
                new = [_latest(watched, losses, own[0]), *own[1:]]
                return new, new[0] <= target
            case NoImprovement(patience=patience):
                new = _where(losses.ends_epoch, self._look_for_improvement(rule, own, seen, losses), own)
                return new, new[1] >= patience
            case NotFalling(watched=watched, times=times):
                loss = _latest(watched, losses, own[0])
                count = tf.where(loss >= own[0], own[1] + 1, _number(0.0))
                if watched is not WatchedLoss.BATCH:
                    count = tf.where(losses.ends_epoch, count, own[1])
                return [loss, count, own[2]], count >= times
            case SmallGradient(epsilon=epsilon, which=which):
                extreme = tf.reduce_max if which is Which.ALL else tf.reduce_min
                size = extreme(tf.stack([extreme(tf.abs(g)) for g in seen.g]))
                # XLA's reductions pass over NaN on processors.
                are_numbers = tf.reduce_all(tf.stack([tf.reduce_all(tf.math.is_finite(g)) for g in seen.g]))
                return own, tf.logical_and(are_numbers, size < epsilon)
            case _:
                raise AssertionError(f"{rule.kind} is not watched")

    def _look_for_improvement(self, rule: NoImprovement, own: State, seen: Observation, losses: _Losses) -> State:
        """The best loss, the epochs since, and the number of the best epoch."""
        loss = losses.training if rule.watched is EpochLoss.TRAINING else losses.validation
        epoch = tf.cast(seen.update // self._per_epoch, tf.float64)
        return _where(loss < own[0] - rule.min_delta, [loss, _number(0.0), epoch], [own[0], own[1] + 1, own[2]])


def _latest(watched: WatchedLoss, losses: _Losses, before: Any) -> Any:
    match watched:
        case WatchedLoss.BATCH:
            return losses.batch
        case WatchedLoss.TRAINING:
            return tf.where(losses.ends_epoch, losses.training, before)
        case WatchedLoss.VALIDATION:
            return tf.where(losses.ends_epoch, losses.validation, before)


def _where(condition: Any, yes: State, no: State) -> State:
    return [tf.where(condition, a, b) for a, b in zip(yes, no, strict=True)]


def _number(value: float) -> Any:
    return tf.constant(value, tf.float64)
