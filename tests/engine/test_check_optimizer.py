"""Hyper-parameters that make no sense together, or in the chosen convention, get a warning that one click mends."""

from collections.abc import Sequence

import numpy as np
import pytest

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.optimizers import SGD, AdaGrad, Adam, Adamax, AdamW, Convention, Nadam, Optimizer, RMSprop
from engine.problems import Problem, Severity, errors
from engine.setup import resolve
from tests.cases import experiment, numeric_table

TABLE = numeric_table(np.linspace(-1, 1, 8).reshape(4, 2), np.linspace(0, 1, 4).reshape(4, 1))
TEXTBOOK = Convention.TEXTBOOK


def found(optimizer: Optimizer) -> Sequence[Problem]:
    """The problems of a small run with `optimizer`."""
    return resolve(
        experiment(TABLE, [Dense(units=1, activation=Activation.LINEAR)], optimizer=optimizer), TABLE
    ).problems


@pytest.mark.parametrize(
    ("optimizer", "field", "words"),
    [
        (AdaGrad(epsilon=0, initial_accumulator=0), "epsilon", "Keras divides 0 by 0"),
        (RMSprop(epsilon=0), "epsilon", "Keras divides 0 by 0"),
        (Adam(epsilon=0), "epsilon", "Keras divides 0 by 0"),
        (AdamW(epsilon=0), "epsilon", "Keras divides 0 by 0"),
        (Adamax(epsilon=0), "epsilon", "Keras divides 0 by 0"),
        (Nadam(epsilon=0), "epsilon", "Keras divides 0 by 0"),
        (RMSprop(epsilon=0, centered=True, convention=TEXTBOOK), "epsilon", "where a gradient stays the same"),
        (AdaGrad(initial_accumulator=0.5, convention=TEXTBOOK), "initial_accumulator", "has no initial accumulator"),
        (Adamax(epsilon=1e-3, convention=TEXTBOOK), "epsilon", "has no epsilon"),
        (SGD(learning_rate=0), "learning_rate", "a learning rate of 0 the weights take no step at all. Set it to 0.01"),
        (Adam(learning_rate=1e-13), "learning_rate", "rate of 1e-13 the weights take steps so small"),
        (SGD(learning_rate=0.5, weight_decay=4), "weight_decay", "Weight decay times learning rate is 2"),
    ],
    ids=str,
)
def test_what_makes_no_sense_is_told_and_mended_by_one_click(optimizer: Optimizer, field: str, words: str) -> None:
    (problem,) = found(optimizer)
    assert problem.place == ("training", "optimizer", field)
    assert problem.severity is Severity.WARNING
    assert words in problem.sentence
    assert problem.fixed is not None
    assert not resolve(problem.fixed, TABLE).problems
    assert not errors(found(optimizer))


@pytest.mark.parametrize(
    "optimizer",
    [
        SGD(weight_decay=0.5),
        SGD(learning_rate=1e-12),
        AdaGrad(epsilon=0),
        AdaGrad(epsilon=0, convention=TEXTBOOK),
        RMSprop(epsilon=0, convention=TEXTBOOK),
        Adam(epsilon=0, convention=TEXTBOOK),
        Adamax(convention=TEXTBOOK),
    ],
    ids=str,
)
def test_what_makes_sense_is_not_told(optimizer: Optimizer) -> None:
    assert not found(optimizer)
