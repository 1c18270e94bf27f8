"""The profile of a model around a row: along each feature, what it answers while all other features stay as they are.

Source: the prediction profiler of JMP, "Profilers", JMP documentation.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import thread_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Flat
from engine.model.cells import numbers_of
from engine.model.model import Answers, Model
from engine.model.one_row import row_table
from engine.model.rows import prepare_rows
from engine.probe.features import Feature, Numbers, feature_alone
from engine.probe.series import series
from engine.results.decoding import decode
from engine.results.predictions import network_outputs
from engine.text import Text, UserError

POINTS = 41
"""Places along a quantity."""
MOST_CLASSES = 200
"""Of more classes the first ones are asked, and the row's own."""


class NoProfileError(UserError):
    """A model has no features of a row that could be moved one by one; the message says why."""


@dataclass(frozen=True, eq=False)
class Curve:
    """`places`: (n,), ascending; of classes their numbers. `at`: where the row is, NaN where its cell says nothing.

    `series`: of each target what is answered at the places, (n,) each, by name.
    """

    feature: Feature
    at: float
    places: Numbers
    series: tuple[Mapping[str, Numbers], ...]


@dataclass(frozen=True, eq=False)
class Profile:
    """Of the row with `cells`, which has `answers`; no curves where it has none. `seconds` of processor time it took."""

    model: Model
    cells: Mapping[str, str]
    answers: Answers
    curves: tuple[Curve, ...]
    seconds: float


@dataclass(frozen=True, eq=False)
class Factor:
    """A feature with the entries of the network's input that it fills, `start` up to `stop`."""

    feature: Feature
    start: int
    stop: int

    def places(self, at: float = np.nan) -> Numbers:
        """Where the network is asked; a row beyond the axis makes it longer."""
        feature = self.feature
        if feature.classes:
            places = np.arange(min(len(feature.classes), MOST_CLASSES), dtype=np.float64)
            return places if np.isnan(at) or at in places else np.append(places, at)
        return np.linspace(np.fmin(feature.low, at), np.fmax(feature.high, at), POINTS)

    def put(self, x: NDArray[Any], places: Numbers) -> None:
        """Set this feature in the rows of `x` (n, width) to places (n,)."""
        x[:, self.start : self.stop] = self.feature.entries(places)


def factors_of(model: Model) -> tuple[Factor, ...]:
    """The features of a model. Raises NoProfileError."""
    preparation = model.spec.preparation
    if not isinstance(preparation.arrangement, Flat):
        raise NoProfileError(
            Text("The rows are windows or images, whose entries are no features by themselves: there is no profile.")
        )
    ends = np.cumsum([column.planned.width for column in preparation.features]).tolist()
    starts = [0, *ends[:-1]]
    return tuple(map(Factor, map(feature_alone, preparation.features), starts, ends))


def profile(model: Model, cells: Mapping[str, str], names: Collection[str] | None = None) -> Profile:
    """The curves of the features `names`, of all without; they are computed in one pass. Raises NoProfileError."""
    began = thread_time()
    factors = [each for each in factors_of(model) if names is None or each.feature.name in names]
    prepared = prepare_rows(model.spec.preparation, row_table(model, cells))
    if not len(prepared.rows):
        return Profile(model, cells, answered(model, prepared.x, prepared.reasons), (), thread_time() - began)
    at = [_number(each.feature, cells.get(each.feature.name, "")) for each in factors]
    places = [each.places(here) for each, here in zip(factors, at, strict=True)]
    x = np.repeat(prepared.x, 1 + sum(map(len, places)), axis=0)
    for factor, rows, own in zip(factors, _slices(places), places, strict=True):
        factor.put(x[rows], own)
    outputs = network_outputs(model.spec.learner, model.parameters, x)
    found = series_of(model, outputs)
    curves = tuple(
        Curve(factor.feature, here, own, tuple({name: each[rows] for name, each in target.items()} for target in found))
        for factor, here, own, rows in zip(factors, at, places, _slices(places), strict=True)
    )
    return Profile(model, cells, answered(model, prepared.x, {}, outputs[:1]), curves, thread_time() - began)


def series_of(model: Model, outputs: NDArray[Any]) -> tuple[dict[str, Numbers], ...]:
    """What the network's `outputs` (rows, entries) say of each target, as numbers."""
    preparation = model.spec.preparation
    found = decode(model.spec.learner, preparation.inputs, preparation.targets, preparation.sides, outputs)
    return tuple(map(series, found))


def answered(
    model: Model, x: NDArray[Any], reasons: Mapping[int, Text], outputs: NDArray[Any] | None = None
) -> Answers:
    """The answers for the row `x` (1, width), or for none (0, width)."""
    preparation, learner = model.spec.preparation, model.spec.learner
    outputs = network_outputs(learner, model.parameters, x) if outputs is None else outputs
    targets = decode(learner, preparation.inputs, preparation.targets, preparation.sides, outputs)
    return Answers(1, np.arange(len(x), dtype=np.intp), targets, dict(reasons))


def _number(feature: Feature, cell: str) -> float:
    column = feature.column
    return float(column.filled(numbers_of(column, [cell]))[0]) if cell or column.fill is not None else np.nan


def _slices(places: Sequence[Numbers]) -> Iterator[slice]:
    """The rows of each curve; the first row is the chosen one."""
    at = 1
    for own in places:
        yield slice(at, at + len(own))
        at += len(own)
