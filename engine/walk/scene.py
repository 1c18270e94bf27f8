"""What is to be seen of a comparison: the walks of all its optimizers, and the function around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.training import EngineName, Precision
from engine.progress import Check, no_check
from engine.walk.comparison import Comparison
from engine.walk.landscape import Landscape, Range, joined_ranges, landscape, ranges_around
from engine.walk.positions import Positions
from engine.walk.spec import Descent
from engine.walk.walking import variables_of, walk_down
from engine.walker import FormulaFunction, Function

FunctionFor = Callable[[Descent], Function]
"""The function as a descent walks it: a network's loss depends on precision and convention."""

LEAST_RANGE = 1.0


@dataclass(frozen=True, eq=False)
class Scene:
    """`walks` in the order of the comparison's optimizers, all on the NumPy engine; `landscape` in double precision."""

    comparison: Comparison
    variables: tuple[str, ...]
    walks: tuple[Positions, ...]
    landscape: Landscape


def scene(comparison: Comparison, function_for: FunctionFor, check: Check = no_check) -> Scene:
    """Walk, and look around. Raises pydantic's ValidationError for a start or schedule that cannot be, and what `check` raises."""
    walks = walk_all(comparison, function_for, EngineName.NUMPY, check)
    seen = function_for(Descent(start=comparison.start, precision=Precision.FLOAT64))
    ready = comparison.ready_made
    ranges = ranges_around(_settled(comparison, walks), least=LEAST_RANGE)
    if ready is not None:
        ranges = joined_ranges(ready.ranges, _start_ranges(comparison))
    counts = _COUNTS[isinstance(seen, FormulaFunction), len(ranges)]
    return Scene(comparison, variables_of(seen), walks, landscape(seen, ranges, counts, check))


def walk_all(
    comparison: Comparison, function_for: FunctionFor, engine: EngineName, check: Check = no_check
) -> tuple[Positions, ...]:
    """The walk of each optimizer on one engine. Raises BackendError, and what `check` raises."""
    found = []
    for descent in comparison.descents():
        check()
        found.append(walk_down(function_for(descent), descent, engine))
    return tuple(found)


_COUNTS = {(True, 1): (401,), (True, 2): (121, 121), (False, 1): (121,), (False, 2): (41, 41)}
"""Places along each variable, by whether the function is a formula; a loss takes a pass through the network at each."""


def _settled(comparison: Comparison, walks: Sequence[Positions]) -> NDArray[np.float64]:
    """The points that are no higher than the start: a walk that diverges must not make all else too small to be seen."""
    start = np.array([comparison.start], dtype=np.float64)
    return np.concatenate([start, *(found.points[found.values <= found.values[0]] for found in walks)])


def _start_ranges(comparison: Comparison) -> tuple[Range, ...]:
    return tuple((value, value) for value in comparison.start)
