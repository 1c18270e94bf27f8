"""What is wanted of an answer, as a desirability from 0 to 1, and that of several answers together.

Source: G. Derringer, R. Suich, "Simultaneous optimization of several response variables", J. Quality Technology 12 (1980).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from engine.data.table import parse_number
from engine.importance.answers import Answer, answers_of
from engine.model.model import Model
from engine.results.decoding import decode
from engine.results.predicted import PredictedClasses
from engine.text import Text, UserError

Numbers = NDArray[np.float64]

LEAST = 1e-3
"""Below this desirability a search is led by how far the answer is off, since the desirability itself does not change at 0."""


class Aim(StrEnum):
    """Which answers are better."""

    MAXIMUM = "max"
    MINIMUM = "min"
    VALUE = "value"


class GoalError(UserError):
    """A goal that says nothing of the model's answers."""


@dataclass(frozen=True, eq=False)
class Goal:
    """`low`, `high`: the answers where the desirability becomes 0 or 1; of a wanted `value` it is 1 there and 0 at both.

    `importance`: the weight among several goals, above 0.
    """

    answer: Answer
    aim: Aim
    low: float
    high: float
    value: float = 0.0
    importance: float = 1.0

    @property
    def name(self) -> str:
        """That of the answer."""
        return self.answer.name

    def ramp(self, y: Numbers) -> tuple[Numbers, Numbers]:
        """The desirability without its ends at 0 and 1, and its derivative, where the answers are `y`."""
        width = self.high - self.low
        match self.aim:
            case Aim.MAXIMUM:
                return (y - self.low) / width, np.full_like(y, 1 / width)
            case Aim.MINIMUM:
                return (self.high - y) / width, np.full_like(y, -1 / width)
            case Aim.VALUE:
                below = y <= self.value
                left, right = self.value - self.low, self.high - self.value
                rise = np.where(below, (y - self.low) / left, (self.high - y) / right)
                return rise, np.where(below, 1 / left, -1 / right)

    def desirability(self, y: Numbers) -> Numbers:
        """0 to 1; 0 where the answer is not finite."""
        return np.clip(np.nan_to_num(self.ramp(y)[0], nan=0.0), 0.0, 1.0)

    def loss(self, y: Numbers, *, is_alone: bool) -> tuple[Numbers, Numbers]:
        """What a search makes small, and its derivative: of several goals −log of the desirability, going on below `LEAST`.

        A goal that `is_alone` looks beyond both ends.
        """
        rise, slope = self.ramp(y)
        if is_alone and self.aim is not Aim.VALUE:
            return -rise, -slope
        rise, slope = np.minimum(rise, 1.0), np.where(rise < 1, slope, 0.0)
        if is_alone:
            return (1 - rise) ** 2, -2 * (1 - rise) * slope
        small = rise < LEAST
        safe = np.where(small, LEAST, rise)
        loss = np.where(small, -np.log(LEAST) + (LEAST - rise) / LEAST, -np.log(safe))
        return self.importance * loss, -self.importance * slope / safe


def overall(goals: Sequence[Goal], ys: Sequence[float]) -> float:
    """The weighted geometric mean of all desirabilities."""
    each = [float(goal.desirability(np.array(y))) for goal, y in zip(goals, ys, strict=True)]
    weights = [goal.importance for goal in goals]
    if min(each) <= 0:
        return 0.0
    return float(np.exp(np.average(np.log(each), weights=weights)))


def goals_of(model: Model, texts: Sequence[str]) -> tuple[Goal, ...]:
    """The goals in texts such as `price=max`, `P(kind=house)=min`, `price=250@200..300*2`. Raises GoalError."""
    if not texts:
        raise GoalError(Text("Say what is wanted: NAME=max, NAME=min or NAME=VALUE."))
    goals = tuple(_goal(model, text) for text in texts)
    names = [goal.name for goal in goals]
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise GoalError(Text("There are two goals for '{name}'.", name=twice))
    return goals


def goal_names(model: Model) -> tuple[str, ...]:
    """What a goal can be set for."""
    return tuple(answer.name for answer in answers_of(model))


def _goal(model: Model, text: str) -> Goal:
    """NAME=AIM[@LOW..HIGH][*IMPORTANCE]; a name may hold equals signs itself."""
    name, equals, wish = text.rpartition("=")
    if not equals or not name.strip():
        raise GoalError(Text("'{text}' is not of the form NAME=max, NAME=min or NAME=VALUE.", text=text))
    answer, is_other = _answer(model, name.strip())
    wish, star, importance = wish.partition("*")
    aim, at, ends = wish.partition("@")
    low, high = _ends(model, answer)
    if at:
        first, _, last = ends.partition("..")
        low, high = _number(first, text), _number(last, text)
    weight = _number(importance, text) if star else 1.0
    found = _aimed(answer, aim.strip().lower(), (low, high), weight, text)
    if is_other:
        swapped = {Aim.MAXIMUM: Aim.MINIMUM, Aim.MINIMUM: Aim.MAXIMUM, Aim.VALUE: Aim.VALUE}[found.aim]
        top = 1.0 if answer.is_probability else 0.0
        found = Goal(answer, swapped, top - found.high, top - found.low, top - found.value, weight)
    if not (found.low < found.high and weight > 0) or (
        found.aim is Aim.VALUE and not found.low < found.value < found.high
    ):
        raise GoalError(
            Text(
                "'{text}': the lower end must be below the upper one, a wanted value between them, and the weight above 0.",
                text=text,
            )
        )
    return found


def _aimed(answer: Answer, aim: str, ends: tuple[float, float], weight: float, text: str) -> Goal:
    low, high = ends
    if aim in (Aim.MAXIMUM, Aim.MINIMUM):
        return Goal(answer, Aim(aim), low, high, importance=weight)
    value = _number(aim, text)
    if not low < value < high:  # a value beyond what the training rows have
        low, high = min(low, value - (high - low)), max(high, value + (high - low))
    return Goal(answer, Aim.VALUE, low, high, value, weight)


def _answer(model: Model, name: str) -> tuple[Answer, bool]:
    """The answer called `name`, also without `P( )`; and whether the first of two classes is meant, which has none of its own."""
    answers = answers_of(model)
    for answer in answers:
        if name in (answer.name, f"{answer.target_name}={answer.class_name}"):
            return answer, False
    spec = model.spec.preparation
    said = decode(
        model.spec.learner, spec.inputs, spec.targets, spec.sides, np.zeros((1, answers[0].head.columns.stop))
    )
    for answer in answers:
        target = next(each for each in said if each.name == answer.target_name)
        if isinstance(target, PredictedClasses) and len(target.classes) == 2 and answer.class_name == target.classes[1]:
            bare = f"{target.name}={target.classes[0]}"
            if name in (bare, f"P({bare})", f"output({bare})"):
                return answer, True
    raise GoalError(
        Text(
            "The network says nothing of '{name}'. It says: {names}.",
            name=name,
            names=", ".join(a.name for a in answers),
        )
    )


def _ends(model: Model, answer: Answer) -> tuple[float, float]:
    """What the training rows have, from the least to the largest; of scores 0 to 1, or −1 to 1."""
    if answer.class_name is not None:
        return (0.0, 1.0) if answer.is_probability else (-1.0, 1.0)
    low, high = model.spec.preparation.targets[answer.target].span or (0.0, 1.0)
    return (low, high) if low < high else (low - 1.0, high + 1.0)


def _number(text: str, goal: str) -> float:
    found = parse_number(text.strip())
    if found is None or not isfinite(found):
        raise GoalError(Text("'{goal}': '{text}' is neither max nor min nor a number.", goal=goal, text=text))
    return found
