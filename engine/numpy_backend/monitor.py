"""Watches a run: which stopping rules hold after an update, and what a plateau has taken off the learning rate.

The state (`engine/config/monitor_state.py`) is one vector of float64, so that a run can be left and gone on with exactly.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config.convention import Convention
from engine.config.monitor_state import (
    FACTOR,
    PLATEAU_BEST,
    PLATEAU_REST,
    PLATEAU_WAIT,
    SUM,
    best_epoch,
    numbers_of,
    start,
)
from engine.config.schedules import ReduceOnPlateau
from engine.config.stopping import (
    AfterEpochs,
    AfterSeconds,
    AfterUpdates,
    Combine,
    NoImprovement,
    NotFalling,
    SmallGradient,
    StoppingRule,
    TargetLoss,
    Which,
)
from engine.config.training import Training
from engine.config.watched import EpochLoss, WatchedLoss


class Observation(NamedTuple):
    """What one update has seen. `update` counts the updates done, this one included; g: the gradient, all parameters."""

    update: int
    loss: float
    rows: int
    g: NDArray[np.floating[Any]]
    validation_loss: float
    seconds: float


class _Losses(NamedTuple):
    """The losses that are known after an update; `epoch` is 0 within an epoch, else the number of the one that ended."""

    batch: float
    training: float
    validation: float
    epoch: int


class Monitor:
    """The rules and the plateau of one run. `per_epoch`: updates in an epoch; `rows`: training rows."""

    def __init__(self, training: Training, per_epoch: int, rows: int) -> None:
        self._rules, self._join = training.stopping.rules, training.stopping.join
        self._plateau = training.plateau
        self._per_epoch, self._rows = per_epoch, rows
        self.is_needed = bool(self._rules or self._plateau)
        self.state = self.start()

    def rate(self, scheduled: float) -> float:
        """The learning rate of the next update, where the schedule says `scheduled`."""
        if self._plateau is None:
            return scheduled
        return max(scheduled * float(self.state[FACTOR]), min(self._plateau.minimum, scheduled))

    def observe(self, seen: Observation) -> tuple[int, ...]:
        """Take an update in; the indices of the rules that hold, where they stop the run, else nothing."""
        state = self.state
        state[SUM] += seen.loss * seen.rows
        epoch = 0 if seen.update % self._per_epoch else seen.update // self._per_epoch
        losses = _Losses(seen.loss, float(state[SUM]) / self._rows, seen.validation_loss, epoch)
        if epoch:
            state[SUM] = 0.0
            if self._plateau is not None:
                self._look_for_plateau(self._plateau, losses)
        holds = [self._holds(rule, state[numbers_of(index)], seen, losses) for index, rule in enumerate(self._rules)]
        joined = all(holds) if self._join is Combine.ALL else any(holds)
        return tuple(index for index, held in enumerate(holds) if held) if holds and joined else ()

    def start(self) -> NDArray[np.float64]:
        """The state before the first update."""
        return np.array(start(self._rules))

    @property
    def best_epoch(self) -> int:
        """The epoch whose weights a rule will restore; 0 where none does."""
        return best_epoch(self._rules, self.state.tolist())

    def _look_for_plateau(self, plateau: ReduceOnPlateau, losses: _Losses) -> None:
        """Keras's ReduceLROnPlateau.on_epoch_end, in its order, or the textbook's rest."""
        loss = losses.training if plateau.watched is EpochLoss.TRAINING else losses.validation
        state = self.state
        is_off = state[PLATEAU_REST] > 0
        if is_off:
            state[PLATEAU_REST] -= 1
            state[PLATEAU_WAIT] = 0
        if plateau.convention is Convention.KERAS:
            is_off = state[PLATEAU_REST] > 0  # Keras looks when it has counted
        if loss < state[PLATEAU_BEST] - plateau.min_delta:
            state[PLATEAU_BEST], state[PLATEAU_WAIT] = loss, 0
        elif not is_off:
            state[PLATEAU_WAIT] += 1
            if state[PLATEAU_WAIT] >= plateau.patience:
                state[FACTOR] *= plateau.factor
                state[PLATEAU_REST], state[PLATEAU_WAIT] = plateau.cooldown, 0

    def _holds(self, rule: StoppingRule, own: NDArray[np.float64], seen: Observation, losses: _Losses) -> bool:
        """True where `rule` holds; `own` are its three numbers."""
        match rule:
            case AfterEpochs(epochs=epochs):
                return seen.update >= epochs * self._per_epoch
            case AfterUpdates(updates=updates):
                return seen.update >= updates
            case AfterSeconds(seconds=seconds):
                return seen.seconds >= seconds
            case TargetLoss(watched=watched, loss=target):
                if _is_new(watched, losses):
                    own[0] = _loss(watched, losses)
                return bool(own[0] <= target)
            case NoImprovement(patience=patience):
                if losses.epoch:
                    self._look_for_improvement(rule, own, losses)
                return bool(own[1] >= patience)
            case NotFalling(watched=watched, times=times):
                if _is_new(watched, losses):
                    loss = _loss(watched, losses)
                    own[1] = own[1] + 1 if loss >= own[0] else 0
                    own[0] = loss
                return bool(own[1] >= times)
            case SmallGradient(epsilon=epsilon, which=which):
                sizes = np.abs(seen.g)
                is_small = bool((sizes.max() if which is Which.ALL else sizes.min()) < epsilon)
                return is_small and bool(np.isfinite(sizes).all())
            case _:
                raise AssertionError(f"{rule.kind} is not watched")

    @staticmethod
    def _look_for_improvement(rule: NoImprovement, own: NDArray[np.float64], losses: _Losses) -> None:
        """The best loss, the epochs since, and the number of the best epoch."""
        loss = losses.training if rule.watched is EpochLoss.TRAINING else losses.validation
        if loss < own[0] - rule.min_delta:
            own[:] = loss, 0, losses.epoch
        else:
            own[1] += 1


def _is_new(watched: WatchedLoss, losses: _Losses) -> bool:
    return watched is WatchedLoss.BATCH or losses.epoch > 0


def _loss(watched: WatchedLoss, losses: _Losses) -> float:
    match watched:
        case WatchedLoss.BATCH:
            return losses.batch
        case WatchedLoss.TRAINING:
            return losses.training
        case WatchedLoss.VALIDATION:
            return losses.validation
