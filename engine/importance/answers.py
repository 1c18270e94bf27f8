"""What a network says of a row, one number each: a number in original units, or the score of a class; and its derivative."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.activations import Activation
from engine.data.preparing.scaling import Affine
from engine.model.model import Model
from engine.results.decoding import Head, decode, heads_of
from engine.results.predicted import PredictedClasses, PredictedNumbers

Array = NDArray[np.floating[Any]]

AS_IT_IS = Affine()
"""What is not scaled."""


@dataclass(frozen=True, eq=False)
class Answer:
    """One number of the answer for the target at place `target`. `class_name`: the class whose score it is, None of a number.

    `place`: of its entry in the vector `head`. Of two classes that one output tells apart the second one alone has an answer.
    """

    target: int
    target_name: str
    class_name: str | None
    is_probability: bool
    head: Head
    place: int
    scaling: Affine

    @property
    def name(self) -> str:
        """`price`, or `P(species=setosa)`."""
        if self.class_name is None:
            return self.target_name
        return f"{'P' if self.is_probability else 'output'}({self.target_name}={self.class_name})"

    @property
    def column(self) -> int:
        """Its place among all entries of all outputs."""
        return range(self.head.columns.stop)[self.head.columns][self.place]

    def values(self, outputs: Array) -> NDArray[np.float64]:
        """The number of every row, (rows,), of the network's outputs (rows, entries)."""
        return self.scaling.back(self._scores(outputs)[:, self.place].astype(np.float64))

    def slopes(self, outputs: Array) -> Array:
        """∂number/∂output, (rows, entries), where the outputs are `outputs`."""
        from engine.numpy_backend.activations import activation_pair

        found = np.zeros_like(outputs)
        own = np.zeros_like(outputs[:, self.head.columns])
        # the number of a scaled target is back(y) = scale y + shift, of one in logarithms exp(that) − 1
        own[:, self.place] = self.scaling.scale * ((self.values(outputs) + 1) if self.scaling.is_log else 1.0)
        if self.head.applied is not Activation.LINEAR:
            activation_pair(self.head.applied).backward(own, outputs[:, self.head.columns], self._scores(outputs))
        found[:, self.head.columns] = own
        return found

    def _scores(self, outputs: Array) -> Array:
        return self.head.scores(np.ascontiguousarray(outputs[:, self.head.columns]))


def answers_of(model: Model) -> tuple[Answer, ...]:
    """All numbers that `model` says of a row, target by target."""
    learner, preparation = model.spec.learner, model.spec.preparation
    heads = list(heads_of(learner, preparation.inputs))
    count = heads[-1].columns.stop
    said = decode(learner, preparation.inputs, preparation.targets, preparation.sides, np.zeros((1, count)))
    found: list[Answer] = []
    at = 0
    for place, (column, example) in enumerate(zip(preparation.targets, said, strict=True)):
        width = column.planned.width
        head = next(head for head in heads if at < head.stop)
        entries = range(head.columns.stop - head.columns.start)[head.places_of(at, width)]
        at += width
        match example:
            case PredictedNumbers(name=name):
                found.append(Answer(place, name, None, False, head, entries[0], column.scalings[0]))
            case PredictedClasses(name=name, scores=None):
                found.append(Answer(place, name, None, False, head, entries[0], AS_IT_IS))
            case PredictedClasses(name=name, classes=classes, are_probabilities=are):
                kept = (
                    list(zip(classes, entries, strict=True))
                    if len(entries) == len(classes)
                    else [(classes[1], entries[0])]
                )
                found += [Answer(place, name, label, are, head, entry, AS_IT_IS) for label, entry in kept]
    return tuple(found)
