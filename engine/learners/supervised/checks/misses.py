"""Finds targets, as they are trained, outside what the outputs can give: no training brings the outputs there."""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.layers import activation_of
from engine.config.losses import Targets
from engine.config.network import Network
from engine.config.ranges import Range
from engine.data.preparing.plan import Plan
from engine.data.preparing.planned import PlannedColumn
from engine.learners.supervised.checks.domain import SUM_TOLERANCE
from engine.learners.supervised.checks.output_range import Ranges, output_ranges
from engine.learners.supervised.checks.part import Part
from engine.learners.supervised.checks.trained_targets import TrainedTargets, is_one_hot

CLOSE = 1e-9
"""How far out of reach, as a share of the largest target, is rounding."""


class Miss(NamedTuple):
    """Targets that one output cannot reach; `columns` are those concerned.

    `given`: what the output gives for the first of them; `wanted`: from where to where that goes as it is trained. With
    `sums`, each target is in reach, but not those of a row together, since a softmax gives numbers that add up to 1.
    `rows` of the `learnt` rows have a target out of reach.
    """

    part: Part
    columns: tuple[PlannedColumn, ...]
    given: Range
    wanted: Range
    rows: int
    learnt: int
    sums: bool = False


def find_misses(network: Network, planned: Plan, parts: Iterable[Part]) -> Iterator[Miss]:
    """What the outputs cannot reach, at most one miss an output; network, losses and targets go together otherwise.

    An end that is only come near to counts as reached: a sigmoid learns 0 and 1. Hinge losses are as content with an output
    beyond the target.
    """
    ranges = output_ranges(network, planned.inputs)
    targets = TrainedTargets(planned)
    for part in parts:
        own = Ranges(*(bound.reshape(-1, part.width)[part.vector] for bound in ranges[part.output.name]))
        given = _before_loss(part, own)
        if part.columns and not given.are_all and part.loss.targets is not Targets.SIDES:
            miss = _miss(part, given, targets) or _sum_miss(part, targets)
            yield from [miss] if miss else []


def _before_loss(part: Part, given: Ranges) -> Ranges:
    """What is compared with the targets: the loss may apply the sigmoid or softmax itself."""
    return given.activated(part.loss.applied, 0.0) if part.loss.is_from_logits else given


def _miss(part: Part, given: Ranges, targets: TrainedTargets) -> Miss | None:
    missed: list[tuple[PlannedColumn, Range, Range, NDArray[np.bool_]]] = []
    at = 0
    for column in part.columns:
        width = part.width if is_one_hot(part, column) else column.width
        reach = Range(float(given.low[at : at + width].max()), float(given.high[at : at + width].min()))
        at += width
        wanted = targets.bounds(part, column)
        if _holds(reach, wanted):
            continue
        if is_one_hot(part, column):
            missed.append((column, reach, wanted, np.ones(targets.count, dtype=np.bool_)))
            continue
        values = targets.values(part, column)
        wanted = Range(float(values.min()), float(values.max()))
        if not _holds(reach, wanted):
            missed.append((column, reach, wanted, (values < reach.low) | (values > reach.high)))
    if not missed:
        return None
    rows = np.logical_or.reduce([rows for *_, rows in missed])
    (_, reach, wanted, _), columns = missed[0], tuple(column for column, *_ in missed)
    return Miss(part, columns, reach, wanted, int(rows.sum()), targets.count)


def _holds(reach: Range, wanted: Range) -> bool:
    slack = CLOSE * max((abs(end) for end in wanted if math.isfinite(end)), default=0.0)
    return Range(reach.low - slack, reach.high + slack).holds(wanted)


def _sum_miss(part: Part, targets: TrainedTargets) -> Miss | None:
    """A softmax trained as numbers: what it gives adds up to 1 in each row."""
    if activation_of(part.output.layer) is not Activation.SOFTMAX or part.width == 1:
        return None
    if part.loss.targets in (Targets.DISTRIBUTION, Targets.CLASS):  # other checks see to their sums
        return None
    one_hot = sum(is_one_hot(part, column) for column in part.columns)
    numbers = [column for column in part.columns if not is_one_hot(part, column)]
    total = np.full(targets.count, float(one_hot)) if numbers or one_hot != 1 else np.ones(1)
    for column in numbers:
        total += targets.values(part, column)
    rows = int((np.abs(total - 1) > SUM_TOLERANCE).sum())
    wanted = Range(float(total.min()), float(total.max()))
    return Miss(part, part.columns, Range(1.0, 1.0), wanted, rows, targets.count, sums=True) if rows else None
