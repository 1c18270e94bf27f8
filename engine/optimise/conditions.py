"""Conditions on the features of a row, in the lab's formula language: comparisons as numbers that must not be negative."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.editing.formula_text import FormulaError
from engine.expression import Computed, Expression, Operation
from engine.text import Text
from engine.walk.formula import expression_of, variables_of

Numbers = NDArray[np.float64]

CLOSE = 1e-5
"""How far a condition may be missed, as a share of the size of its sides."""


@dataclass(frozen=True)
class Condition:
    """A comparison of `text`: `left` at most `right`, or the same where `is_equation`."""

    text: str
    left: Expression
    right: Expression
    is_equation: bool

    @property
    def names(self) -> frozenset[str]:
        """The columns in it."""
        return frozenset((*variables_of(self.left), *variables_of(self.right)))

    def room(self, point: Mapping[str, Numbers]) -> Numbers:
        """How far it is from being missed, right − left; of an equation by how much."""
        from engine.numpy_backend.expressions import value

        with np.errstate(all="ignore"):
            return np.asarray(value(self._difference, point), np.float64) + np.zeros_like(next(iter(point.values())))

    def gradient(self, point: Mapping[str, Numbers]) -> Mapping[str, Numbers]:
        """The derivative of `room` in each column."""
        from engine.numpy_backend.expressions import value_and_gradient

        with np.errstate(all="ignore"):
            return value_and_gradient(self._difference, point)[1]

    def holds(self, point: Mapping[str, Numbers]) -> bool:
        """Whether a single point fulfils it, nearly."""
        from engine.numpy_backend.expressions import value

        with np.errstate(all="ignore"):
            sides = [float(np.max(np.abs(value(side, point)))) for side in (self.left, self.right)]
        near, room = CLOSE * max(1.0, *sides), float(self.room(point).min())
        return abs(room) <= near if self.is_equation else room >= -near

    @property
    def _difference(self) -> Expression:
        return Computed(Operation.SUBTRACT, (self.right, self.left))


def conditions_of(texts: Sequence[str], names: Sequence[str]) -> tuple[Condition, ...]:
    """The comparisons in `texts`, of columns `names`. Raises FormulaError."""
    found = tuple(each for text in texts for each in _comparisons(text, expression_of(text)))
    for each in found:
        if strange := sorted(each.names - set(names)):
            raise FormulaError(
                Text(
                    "'{text}' names '{name}'. Conditions are about the features that are numbers: {names}.",
                    text=each.text,
                    name=strange[0],
                    names=", ".join(names),
                )
            )
        if not each.names:
            raise FormulaError(Text("'{text}' names no feature.", text=each.text))
    return found


def _comparisons(text: str, expression: Expression) -> Iterator[Condition]:
    match expression:
        case Computed(operation=Operation.AND, operands=operands):
            for operand in operands:
                yield from _comparisons(text, operand)
        case Computed(operation=Operation.LESS_EQUAL | Operation.LESS, operands=(left, right)):
            yield Condition(text, left, right, is_equation=False)
        case Computed(operation=Operation.GREATER_EQUAL | Operation.GREATER, operands=(left, right)):
            yield Condition(text, right, left, is_equation=False)
        case Computed(operation=Operation.EQUAL, operands=(left, right)):
            yield Condition(text, left, right, is_equation=True)
        case _:
            raise FormulaError(
                Text("'{text}' is no comparison. Write one as a + b <= 3, several with 'and'.", text=text)
            )
