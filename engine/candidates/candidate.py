"""Candidates: variants of an experiment, what each gave with several seeds, and which of them is best."""

import math
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Protocol

from engine.config.experiment import Experiment
from engine.results.folds import FoldResult, Spread, spreads
from engine.setup import Setup
from engine.text import Text, UserError

Value = int | float | str


class NoCandidatesError(UserError):
    """An experiment has nothing to vary in the way that was asked for; the message says why."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """One variant. `value`: of what is varied. `prepared`: what a run with a seed begins with; it may have problems.

    `experiment`: what is taken over where a person uses it; None where the variant is none of an experiment.
    """

    value: Value
    label: Text
    prepared: Callable[[int], Setup]
    experiment: Experiment | None = None
    seeds: tuple[int, ...] | None = None
    """Its own seeds; None: those of the search."""


@dataclass(frozen=True)
class Trial:
    """A run of a candidate. `result.fold` counts the runs of the search, from 1."""

    seed: int
    result: FoldResult


@dataclass(frozen=True, eq=False)
class Compared:
    """A candidate and its trials so far; no trials where none is over. `round`: in which it was tried, from 1."""

    candidate: Candidate
    trials: tuple[Trial, ...] = ()
    round: int = 1

    def spread(self, measure: str) -> Spread | None:
        """Mean and deviation of `measure` over the trials that were trained to their end; None where there is none."""
        return spreads([trial.result for trial in self.trials]).get(measure)


Rounds = Generator[Sequence[Candidate], Sequence[Compared], None]
"""Gives the candidates of one round after the other; is sent what those of the round gave."""


class Variation(Protocol):
    """What is varied, and how: a grid is one round; a search chooses the candidates of a round by those before."""

    @property
    def label(self) -> Text:
        """What the values are values of."""
        ...

    def rounds(self, base: Setup, measure: str) -> Rounds:
        """The candidates. Raises NoCandidatesError at the first round."""
        ...

    def trials(self, base: Setup, seeds: int) -> int:
        """How many runs there will be, at the most."""
        ...


def measure_for(base: Setup) -> str:
    """By what candidates are compared: the validation loss, or the training loss where no rows validate."""
    return "validation loss" if base.plan.validation_rows else "training loss"


def best_of(compared: Sequence[Compared], measure: str) -> Compared | None:
    """The one with the least mean; None where no trial was trained to its end."""
    found = [(spread.mean, at) for at, each in enumerate(compared) if (spread := _usable(each, measure))]
    return compared[min(found)[1]] if found else None


def simplest_of(compared: Sequence[Compared], measure: str) -> Compared | None:
    """The first whose mean is within one standard error of the best one's (Breiman et al. 1984); None where none is known."""
    best = best_of(compared, measure)
    spread = None if best is None else _usable(best, measure)
    if spread is None:
        return None
    error = 0.0 if math.isnan(spread.deviation) else spread.deviation / math.sqrt(spread.count)
    means = ((each, _usable(each, measure)) for each in compared)
    return next(each for each, own in means if own is not None and own.mean <= spread.mean + error)


def _usable(each: Compared, measure: str) -> Spread | None:
    spread = each.spread(measure)
    return spread if spread is not None and math.isfinite(spread.mean) else None
