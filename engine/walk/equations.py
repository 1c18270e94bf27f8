"""The equations of an update with its numbers filled in, for reading.

The numbers of state, gradient and position are the engine's. What a rule only computes on the way (M, V, d) is computed here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from engine.backend import Array
from engine.config.optimizers import SYMBOLS, AdaGrad, NoClipping, OptimizerSpec
from engine.config.optimizers.rules import AHEAD, rules_of
from engine.config.optimizers.slots import PRODUCT, slots_of
from engine.walk.positions import Positions
from engine.walk.rule_text import named, read


@dataclass(frozen=True)
class Line:
    """One rule of an update for one coordinate: `letter` becomes `rule`, which is `filled` with numbers, and gives `value`.

    `computed` is what the filled rule comes to in double precision; it differs from the engine's `value` by rounding.
    """

    letter: str
    rule: str
    filled: str
    value: float
    computed: float


def lines(found: Positions, number: int, coordinate: int = 0) -> list[Line]:
    """The rules of update `number`, counted from 1, for one coordinate, in the order in which they are carried out."""
    name, optimizer, step = found.variables[coordinate], found.descent.optimizer, found.steps[number - 1]
    after = {letter: _entry(step.slots[slot], coordinate) for slot, letter in slots_of(optimizer).items()}
    letters = _letters(found, number, coordinate)
    told = []
    for rule in rules_of(optimizer):
        letter, text = _parted(rule)
        reading = read(text, letters)
        given = float(step.at[coordinate]) if rule.startswith(AHEAD) else after.get(letter, reading.value)
        letters[letter] = given
        shown = name if letter == "w" else letter
        told.append(Line(shown, named(text, name), reading.filled, given, reading.value))
    last = max(place for place, line in enumerate(told) if line.letter == name)
    told[last] = replace(told[last], value=float(step.position[coordinate]))
    return told


def _letters(found: Positions, number: int, coordinate: int) -> dict[str, float]:
    """All that the rules read before the first of them is carried out, by its letter."""
    optimizer, step = found.descent.optimizer, found.steps[number - 1]
    letters = {"t": float(number), "η": float(found.rates[number - 1]), "v": 0.0, **_constants(optimizer)}
    letters |= {"g": float(step.gradient[coordinate]), "w": float(found.points[number - 1][coordinate])}
    letters["‖g‖"] = float(np.linalg.norm(step.gradient.astype(np.float64)))
    before: Mapping[str, Array] = found.steps[number - 2].slots if number > 1 else {}
    for slot, letter in slots_of(optimizer).items():
        letters[letter] = _entry(before[slot], coordinate) if before else _start(optimizer, slot)
    if PRODUCT in slots_of(optimizer):
        letters["u_{t+1}"] = letters["β₁"] * (1 - 0.5 * 0.96 ** (number + 1))
    return letters


def _constants(optimizer: OptimizerSpec) -> dict[str, float]:
    """The optimizer's own numbers, as they are set: what Keras rounds of them no reader sees."""
    fields = {field: symbol for field, symbol in SYMBOLS.items() if field != "initial_accumulator"}
    found: dict[str, float] = {
        symbol: getattr(optimizer, field) for field, symbol in fields.items() if hasattr(optimizer, field)
    }
    return found if isinstance(optimizer.clipping, NoClipping) else found | {"c": optimizer.clipping.limit}


def _start(optimizer: OptimizerSpec, slot: str) -> float:
    """What a slot holds before the first update."""
    if slot == PRODUCT:
        return 1.0
    return optimizer.initial_accumulator if isinstance(optimizer, AdaGrad) and not optimizer.is_textbook else 0.0


def _entry(slot: Array, coordinate: int) -> float:
    return float(slot[coordinate] if len(slot) > 1 else slot[0])


def _parted(rule: str) -> tuple[str, str]:
    """The letter that a rule changes, and its right side; of a look-ahead the place where the gradient is taken."""
    if rule.startswith(AHEAD):
        return "at", rule.removeprefix(AHEAD)
    letter, _, text = re.split(r"\s*(←|=)\s*", rule, maxsplit=1)
    return letter, re.sub(r" (for each array|with all arrays in one g)$", "", text)
