"""What the outputs of a network say about each target, in original units: a number, or a class with its scores."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.config.layers import activation_of
from engine.config.learners import Learner
from engine.config.losses import Loss, Targets
from engine.config.outputs import output_parts
from engine.config.recipe import Encoding
from engine.config.shapes import Inputs, output_shapes
from engine.data.preparing.fitted import FittedColumn
from engine.data.preparing.planned import PlannedColumn
from engine.data.preparing.scaling import Affine
from engine.data.table import number_text
from engine.results.predicted import Array, Predicted, PredictedClasses, PredictedNumbers

Sides = tuple[float, float] | None
"""The no and the yes of a target that only ever has two values and is learnt as such; None of all others."""


@dataclass(frozen=True)
class Known:
    """What the table says of the targets of some rows: t (rows, entries), and of each target, (rows,), where its cells give it."""

    t: NDArray[np.float64]
    known: Sequence[NDArray[np.bool_]] = ()


def decode(
    learner: Learner,
    inputs: Inputs,
    targets: Sequence[FittedColumn],
    sides: Sequence[Sides],
    outputs: Array,
    known: Known | None = None,
) -> tuple[Predicted, ...]:
    """What `outputs` (rows, all entries) say about each of `targets`. `known`: what the table says of them, if anything."""
    heads = list(_heads(learner, inputs, outputs))
    found: list[Predicted] = []
    at, rows = 0, len(outputs)
    for place, (column, side) in enumerate(zip(targets, sides, strict=True)):
        width = column.planned.width
        scored = next(scored for scored in heads if at < scored.head.stop)
        t = np.zeros((rows, width)) if known is None else known.t[:, at : at + width]
        target = _Target(column.planned, t, column.scalings[0], side, _known_rows(known, place, rows))
        found.append(target.predicted(scored.scores_of(at, width), scored.head.are_probabilities))
        at += width
    return tuple(found)


def _known_rows(known: Known | None, place: int, rows: int) -> NDArray[np.bool_] | None:
    if known is None:
        return np.zeros(rows, np.bool_)
    return known.known[place] if known.known else None


def possible_sides(learner: Learner, inputs: Inputs, entry: int) -> tuple[tuple[float, float], ...]:
    """The pairs of numbers that stand for no and yes where target entry `entry` has no others; none where it is a quantity."""
    loss = next(part.loss for part in output_parts(learner.network, learner.training, inputs) if entry < part.stop)
    match loss.targets:
        case Targets.PROBABILITIES:
            return ((0.0, 1.0),)
        case Targets.SIDES:
            return ((0.0, 1.0), (-1.0, 1.0))
        case _:
            return ()


@dataclass(frozen=True)
class _Target:
    """A target column with its entries t (rows, width). `sides`: the two values of an entry that is learnt as a no or yes."""

    column: PlannedColumn
    t: NDArray[np.float64]
    scaling: Affine
    sides: tuple[float, float] | None
    known: NDArray[np.bool_] | None = None

    def predicted(self, scores: Array, are_probabilities: bool) -> Predicted:
        encoding = self.column.recipe.encoding
        if encoding is Encoding.ONE_HOT:
            return self._classes(self.column.classes, self.t.argmax(axis=1), scores, are_probabilities)
        if encoding.is_index and scores.shape[1] > 1:
            return self._classes(self.column.classes, self.t[:, 0].astype(np.intp), scores, are_probabilities)
        if self.sides is not None:
            both = np.concatenate([1 - scores if are_probabilities else -scores, scores], axis=1)
            target = (self.t[:, 0] == self.sides[1]).astype(np.intp)
            return self._classes(self._two_classes(self.sides), target, both, are_probabilities)
        if encoding.is_index:
            return self._nearest_classes(scores[:, 0])
        return PredictedNumbers(
            self.column.recipe.name, self._original_targets(), self._original(scores[:, 0]), self.known
        )

    def _classes(
        self, classes: tuple[str, ...], target: NDArray[np.intp], scores: Array, are_probabilities: bool
    ) -> PredictedClasses:
        name = self.column.recipe.name
        return PredictedClasses(name, classes, target, scores.argmax(axis=1), scores, are_probabilities, self.known)

    def _nearest_classes(self, numbers: Array) -> PredictedClasses:
        """A network with one output that learns the class's index as a number: the class nearest to it."""
        last = len(self.column.classes) - 1
        nearest = np.clip(np.rint(np.nan_to_num(numbers)), 0, last).astype(np.intp)
        name, target = self.column.recipe.name, self.t[:, 0].astype(np.intp)
        return PredictedClasses(
            name, self.column.classes, target, nearest, None, are_probabilities=False, known=self.known
        )

    def _two_classes(self, sides: tuple[float, float]) -> tuple[str, ...]:
        ends = (number_text(float(self.scaling.back(np.array(entry)))) for entry in sides)
        return self.column.classes or tuple(ends)

    @property
    def _is_raw(self) -> bool:
        return self.scaling.is_raw

    def _original(self, entries: Array) -> Array:
        """In original units; unscaled numbers keep their precision, so that 0.3 in float32 stays 0.3."""
        return entries if self._is_raw else self.scaling.back(entries.astype(np.float64))

    def _original_targets(self) -> Array:
        """The targets as the table has them: scaling there and back leaves a trace in the last digit, which goes."""
        values = self._original(self.t[:, 0])
        largest = float(np.max(np.abs(values), initial=0.0, where=~np.isnan(values)))
        if self._is_raw or not 0 < largest < np.inf:
            return values
        return np.round(values, 14 - int(np.floor(np.log10(largest))))


@dataclass(frozen=True)
class Head:
    """A vector of an output, which ends in `activation` and learns the target entries from `start` up to `stop`.

    `columns`: its place among all entries of all outputs.
    """

    loss: Loss
    activation: Activation
    start: int
    stop: int
    columns: slice

    @property
    def are_probabilities(self) -> bool:
        """Whether its scores are."""
        return self.loss.scores_are_probabilities or self.activation is Activation.SOFTMAX

    @property
    def applied(self) -> Activation:
        """What makes scores of its outputs."""
        return self.loss.applied if self.loss.is_from_logits else Activation.LINEAR

    def scores(self, outputs: Array) -> Array:
        """Its outputs (rows, entries) as the loss reads them: logits turned into probabilities."""
        if self.applied is Activation.LINEAR:
            return outputs
        from engine.numpy_backend.activations import activation_pair

        scores = np.empty_like(outputs)
        activation_pair(self.applied).forward(outputs, scores)
        return scores

    def places_of(self, entry: int, width: int) -> slice:
        """Which of its entries score a target column that begins at target entry `entry`; all where that is a class number."""
        if self.loss.targets is Targets.CLASS:
            return slice(None)
        return slice(entry - self.start, entry - self.start + width)


@dataclass(frozen=True)
class _Scored:
    """A head with its `scores` (rows, entries)."""

    head: Head
    scores: Array

    def scores_of(self, entry: int, width: int) -> Array:
        """Those of a target column."""
        return self.scores[:, self.head.places_of(entry, width)]


def heads_of(learner: Learner, inputs: Inputs) -> Iterator[Head]:
    """The vectors of the network's outputs, in their order."""
    network = learner.network
    shapes, at = output_shapes(network, inputs), 0
    for part in output_parts(network, learner.training, inputs):
        width, activation = shapes[part.name][-1], activation_of(network.node(part.name).layer)
        for start in range(part.start, part.stop, part.shape[-1]):
            yield Head(part.loss, activation, start, start + part.shape[-1], slice(at, at + width))
            at += width


def _heads(learner: Learner, inputs: Inputs, outputs: Array) -> Iterator[_Scored]:
    """`outputs` (rows, all entries), cut into the vectors of the network's outputs."""
    for head in heads_of(learner, inputs):
        yield _Scored(head, head.scores(outputs[:, head.columns]))
