"""The equations of an update with its numbers filled in, for reading.

The numbers of state, gradient and position are the engine's. What a rule only computes on the way (M, V, d) is computed here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from engine.backend import Array
from engine.config.optimizers import OptimizerSpec
from engine.walk.positions import Positions
from engine.walk.rule_text import named, read

AT = "at"
"""In the place of a letter: where the gradient is taken."""


@dataclass(frozen=True)
class Line:
    """One rule of an update for one coordinate: `letter` becomes `rule`, which is `filled` with numbers, and gives `value`.

    `sign` is ← for what the optimizer keeps, and = for what it only computes on the way.
    `computed` is what the filled rule comes to in double precision; it differs from the engine's `value` by rounding.
    """

    letter: str
    sign: str
    rule: str
    filled: str
    value: float
    computed: float


def lines(found: Positions, number: int, coordinate: int = 0) -> list[Line]:
    """The rules of update `number`, counted from 1, for one coordinate, in the order in which they are carried out."""
    name, optimizer, step = letter_of(found.variables[coordinate]), found.descent.optimizer, found.steps[number - 1]
    after = {slot.letter: _entry(step.slots[slot.name], coordinate) for slot in optimizer.slots}
    letters = _letters(found, number, coordinate)
    told = []
    for letter, sign, text in _rules(optimizer):
        reading = read(text, letters)
        given = float(step.at[coordinate]) if letter == AT else after.get(letter, reading.value)
        letters[letter] = given
        shown = name if letter == "w" else letter
        told.append(Line(shown, sign, named(text, name), reading.filled, given, reading.value))
    last = max(place for place, line in enumerate(told) if line.letter == name)
    told[last] = replace(told[last], value=float(step.position[coordinate]))
    return told


def letter_of(variable: str) -> str:
    """What a variable is called in an equation: itself, or w where it is a weight of a network with a name too long for that."""
    return variable if variable.isidentifier() else "w"


def _letters(found: Positions, number: int, coordinate: int) -> dict[str, float]:
    """All that the rules read before the first of them is carried out, by its letter."""
    optimizer, step = found.descent.optimizer, found.steps[number - 1]
    letters = {"t": float(number), "η": float(found.rates[number - 1]), "v": 0.0, "c": optimizer.clipping.c}
    # the optimizer's own numbers, as they are set: what Keras rounds of them no reader sees
    letters |= {letter: getattr(optimizer, field) for field, letter in optimizer.letters().items()}
    letters |= {"g": float(step.gradient[coordinate]), "w": float(found.points[number - 1][coordinate])}
    letters["‖g‖"] = float(np.linalg.norm(step.gradient.astype(np.float64)))
    before: Mapping[str, Array] = found.steps[number - 2].slots if number > 1 else {}
    for slot in optimizer.slots:
        letters[slot.letter] = _entry(before[slot.name], coordinate) if before else slot.start
    return letters


def _entry(slot: Array, coordinate: int) -> float:
    return float(slot[coordinate] if len(slot) > 1 else slot[0])


def _rules(optimizer: OptimizerSpec) -> Iterator[tuple[str, str, str]]:
    """The letter that each rule changes, its sign, and its right side; of a look-ahead the point where the gradient is taken."""
    if optimizer.look_ahead:
        yield AT, "=", optimizer.look_ahead
    if optimizer.clipping.is_active:
        yield "g", "←", optimizer.clipping.clipped
    for rule in optimizer.rules:
        letter, sign, text = re.split(r"\s*(←|=)\s*", rule, maxsplit=1)
        yield letter, sign, text
