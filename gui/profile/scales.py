"""The vertical scale of each target, which all its curves share: no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.preparing.fitted import FittedColumn
from engine.profile.profile import Profile
from engine.results.predicted import PredictedClasses

MARGIN = 0.04


@dataclass(frozen=True)
class Scale:
    """From `low` to `high`, in the units of the answer."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Where `value` lies, 0 to 1 within the scale."""
        return (value - self.low) / (self.high - self.low)


def scales_of(found: Profile, before: Sequence[Scale] = ()) -> tuple[Scale, ...]:
    """One for each target: from 0 to 1 of probabilities, else what the training rows and the curves span, and what was shown
    `before`, so that nothing jumps while a row is moved.
    """
    targets, columns = found.answers.targets, found.model.spec.preparation.targets
    return tuple(
        Scale(0.0, 1.0)
        if isinstance(target, PredictedClasses) and target.are_probabilities
        else _of_numbers(found, place, columns[place], before[place] if place < len(before) else None)
        for place, target in enumerate(targets)
    )


def _of_numbers(found: Profile, place: int, column: FittedColumn, before: Scale | None) -> Scale:
    values = [values for curve in found.curves for values in curve.series[place].values()]
    ends = list(column.span or ()) if column.planned.recipe.encoding.is_quantity else []
    ends += [each for own in values for each in (np.min(own, initial=np.inf), np.max(own, initial=-np.inf))]
    known = [float(end) for end in ends if np.isfinite(end)]
    low, high = (min(known), max(known)) if known else (0.0, 1.0)
    more = MARGIN * (high - low) if high > low else max(abs(low), 1.0) * MARGIN
    low, high = low - more, high + more
    if before is not None and before.low <= low + more and before.high >= high - more:
        return before
    return Scale(low, high) if before is None else Scale(min(low, before.low), max(high, before.high))
