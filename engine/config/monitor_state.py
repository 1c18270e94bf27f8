"""What a run's monitor remembers from one update to the next: a list of numbers, the same in both engines.

The sum of the epoch's losses so far, the plateau's factor, best loss, wait and rest, and three numbers for each stopping rule.
"""

import math
from collections.abc import Sequence

from engine.config.stopping import StoppingRule

SUM, FACTOR, PLATEAU_BEST, PLATEAU_WAIT, PLATEAU_REST, RULES = range(6)
"""Indices in the list; three numbers a rule follow from RULES on."""


def start(rules: Sequence[StoppingRule]) -> list[float]:
    """The numbers before the first update: nothing seen, no best loss, the full learning rate."""
    return [0.0, 1.0, math.inf, 0.0, 0.0, *(number for rule in rules for number in (rule.first_number, 0.0, 0.0))]


def numbers_of(index: int) -> slice:
    """Where the numbers of the rule at `index` are."""
    return slice(RULES + 3 * index, RULES + 3 * index + 3)


def best_epoch(rules: Sequence[StoppingRule], state: Sequence[float]) -> int:
    """The epoch whose weights a rule will restore; 0 where none does."""
    restoring = (index for index, rule in enumerate(rules) if rule.restores_best)
    return next((int(state[numbers_of(index)][2]) for index in restoring), 0)
