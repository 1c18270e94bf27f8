"""The equations on screen are what the engine computes: filled in and computed, they give its state and its positions."""

import pytest

from engine.config.optimizers import Adam, Momentum, Nesterov, Optimizer
from engine.config.training import EngineName
from engine.walk.equations import Line, lines
from engine.walk.spec import Walk
from engine.walk.walking import walk
from tests.optimizer_cases import OPTIMIZERS, case_name
from tests.walk_cases import ERROR, TEXTBOOK


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=case_name)
def test_every_rule_comes_to_the_engines_number(optimizer: Optimizer) -> None:
    found = walk(Walk(expression="x**2 + x*y**2 - y", start=(1.5, -0.7), optimizer=optimizer, updates=12))
    for number in range(1, 13):
        for coordinate, name in enumerate(found.variables):
            told = lines(found, number, coordinate)
            assert [line.value for line in told if line.letter == name][-1] == found.points[number][coordinate]
            for line in told:
                assert line.computed == pytest.approx(line.value, rel=2e-5), (
                    line
                )  # Keras rounds some constants, and 1 − β₂ shows it


def test_the_textbooks_rules_come_to_the_engines_number_to_the_last_digits() -> None:
    for optimizer in (each for each in OPTIMIZERS if each.convention is TEXTBOOK):
        found = walk(Walk(expression=ERROR, start=(-5,), optimizer=optimizer))
        for number in range(1, 17):
            for line in lines(found, number):
                assert line.computed == pytest.approx(line.value, rel=1e-12), line


def test_momentum_is_filled_in_as_one_would_by_hand() -> None:
    momentum = Momentum(learning_rate=0.5, momentum=0.5, convention=TEXTBOOK)
    found = walk(Walk(expression=ERROR, start=(-5,), optimizer=momentum), EngineName.TENSORFLOW)
    assert lines(found, 2) == [
        Line("v", "←", "m v − η g", "0.5 · 1.5 − 0.5 · (−1.5)", 1.5, 1.5),
        Line("p", "←", "p + v", "(−3.5) + 1.5", -2.0, -2.0),
    ]


def test_adam_is_filled_in_with_its_bias_correction() -> None:
    found = walk(
        Walk(expression=ERROR, start=(-5,), optimizer=Adam(learning_rate=0.5, epsilon=1e-8, convention=TEXTBOOK))
    )
    assert [(line.letter, line.filled) for line in lines(found, 1)] == [
        ("m", "0.9 · 0 + (1 − 0.9) · (−3)"),
        ("v", "0.999 · 0 + (1 − 0.999) · (−3)²"),
        ("M", "(−0.3) / (1 − 0.9¹)"),
        ("V", "0.009 / (1 − 0.999¹)"),
        ("p", "(−5) − 0.5 · (−3) / (√9 + (1e−08))"),
    ]


def test_the_look_ahead_is_told_before_the_gradient_is_used() -> None:
    found = walk(
        Walk(expression=ERROR, start=(-5,), optimizer=Nesterov(learning_rate=0.5, momentum=0.5, convention=TEXTBOOK))
    )
    assert lines(found, 2)[0] == Line("at", "=", "p + m v", "(−3.5) + 0.5 · 1.5", -2.75, -2.75)
