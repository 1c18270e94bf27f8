"""One sentence says what a step did."""

import pytest

from engine.config.optimizers import SGD, Adam, Momentum, Optimizer
from engine.walk.sentence import sentence
from engine.walk.spec import Walk
from engine.walk.walking import walk
from tests.walk_cases import ERROR, TEXTBOOK

MOMENTUM = Momentum(learning_rate=0.5, momentum=0.5, convention=TEXTBOOK)


PLAIN = "the learning rate times the gradient"
CARRIED = "on level ground, carried by what the optimizer remembers, where plain gradient descent would stay"
CASES: list[tuple[str, tuple[float, ...], Optimizer, int, str]] = [
    (ERROR, (-5,), SGD(learning_rate=0.5), 1, f"p moves right by 1.5, downhill, {PLAIN}; the value falls from 4.5 to 1.125."),
    (ERROR, (-5,), SGD(learning_rate=1.5), 1,
     f"p moves right by 4.5, downhill and past the bottom, {PLAIN}; the value falls from 4.5 to 1.125."),
    (ERROR, (-5,), MOMENTUM, 2,
     "p moves right by 1.5, downhill, 2 times as far as plain gradient descent; the value falls from 1.125 to 0."),
    (ERROR, (-5,), MOMENTUM, 3, f"p moves right by 0.75, {CARRIED}; the value rises from 0 to 0.28125."),
    (ERROR, (-5,), MOMENTUM, 4, "p stays: there is nothing to step by; the value is 0.28125."),
    (ERROR, (-5,), Adam(learning_rate=0.5, convention=TEXTBOOK), 13,
     "p moves left by 0.005512, downhill, 0.0098 times as far as plain gradient descent; "
     "the value falls from 0.632293 to 0.626109."),
    ("x**2 + y", (-1, 2), SGD(learning_rate=0.5), 1, f"(x, y) moves by 1.118, downhill, {PLAIN}; the value falls from 3 to 1.5."),
    ("x", (0,), SGD(learning_rate=0.5, weight_decay=0.5), 2,
     "x moves left by 0.375, downhill, 0.75 times as far as plain gradient descent; the value falls from -0.5 to -0.875."),
]  # fmt: skip


@pytest.mark.parametrize(("expression", "start", "optimizer", "number", "told"), CASES)
def test_a_step_is_told(
    expression: str, start: tuple[float, ...], optimizer: Optimizer, number: int, told: str
) -> None:
    found = walk(Walk(expression=expression, start=start, optimizer=optimizer))
    assert sentence(found, number) == told
