"""A walk's spec refuses what cannot be walked in one sentence, and a walk gives every step."""

import numpy as np
import pytest
from pydantic import ValidationError

from engine.config.optimizers import SGD, Momentum, Nesterov
from engine.config.schedules import ReduceOnPlateau, ScheduleUnit, StepDecay
from engine.config.training import EngineName, Precision
from engine.walk.spec import Walk
from engine.walk.walking import walk
from tests.walk_cases import ERROR, TEXTBOOK


def test_a_walk_is_the_same_once_it_was_json() -> None:
    spec = Walk(expression="x**2 + y", start=(1, -2), optimizer=Momentum(), precision=Precision.FLOAT32)
    assert Walk.model_validate_json(spec.model_dump_json()) == spec


def test_two_variables_are_in_the_order_of_the_alphabet() -> None:
    spec = Walk(expression="y**2 + x", start=(1, 2), optimizer=SGD(learning_rate=0.5), updates=1)
    found = walk(spec)
    assert found.variables == ("x", "y")
    assert found.positions == [[0.5, 0.0]]
    assert found.values.tolist() == [5.0, 0.5]


def test_a_step_tells_the_gradient_and_where_it_was_taken() -> None:
    nag = Nesterov(learning_rate=0.5, momentum=0.5, convention=TEXTBOOK)
    first, second = walk(Walk(expression=ERROR, start=(-5,), optimizer=nag, updates=2)).steps
    assert [float(x) for x in (*first.at, first.value, *first.gradient, *first.position)] == [-5, 4.5, -3, -3.5]
    assert second.at == -3.5 + 0.5 * 1.5
    assert second.gradient == second.at + 2
    assert second.slots["v"] == second.position - first.position


def test_a_schedule_counts_updates() -> None:
    for unit in ScheduleUnit:
        halved = StepDecay(rate=0.5, steps=1, unit=unit)
        found = walk(Walk(expression="p", start=(0,), optimizer=SGD(learning_rate=1), schedule=halved, updates=3))
        assert found.positions == [-1, -1.5, -1.75]
        assert found.rates.tolist() == [1, 0.5, 0.25]


def test_a_walk_ends_before_it_leaves_the_finite_numbers() -> None:
    for engine in (EngineName.NUMPY, EngineName.TENSORFLOW):
        found = walk(Walk(expression="p**4", start=(10,), optimizer=SGD(learning_rate=1e9)), engine)
        assert found.ended == "Update 4 leaves the finite numbers; the walk ends before it."
        assert len(found.positions) == len(found.steps) == 3
        assert np.isfinite(found.points).all()


def test_float32_walks_in_single_precision() -> None:
    found = walk(
        Walk(expression="0.1*p", start=(0,), optimizer=SGD(learning_rate=1), precision=Precision.FLOAT32, updates=1)
    )
    assert found.points.dtype == np.float32
    assert found.positions == [-float(np.float32(0.1))]


@pytest.mark.parametrize(
    ("expression", "sentence"),
    [
        ("", "The formula is empty. Type one, such as x**2."),
        ("2*pi", "The formula has no variable. Name one, as in 0.5*(p+2)**2."),
        ("a*b*c", "The formula has 3 variables: a, b, c. Two at most can be walked."),
        ("x^2", "^ means nothing here. Powers are written x**2. (character 1)"),
        ("lag(x, 1)", "lag needs the rows of a table; here a function is one of its variables alone. (character 1)"),
        ("x + __import__('os')", "There is no function '__import__'. (character 5)"),
        (
            "x.real",
            "Only numbers, variables, arithmetic, comparisons and functions such as sqrt can stand here. (character 1)",
        ),
        ("sqrt(x, 2)", "sqrt is written sqrt(x). (character 1)"),
        ("sqrt + x", "'sqrt' is a function: write sqrt(x). (character 1)"),
        (
            "x + 'a'",
            "Only numbers, variables, arithmetic, comparisons and functions such as sqrt can stand here. (character 5)",
        ),
        ("x + 1e999", "This number is too large. (character 5)"),
        ("x < 1 is 2", "Compare with <, <=, >, >=, == or !=. (character 1)"),
    ],
)
def test_a_formula_that_cannot_be_walked_is_told_in_a_sentence(expression: str, sentence: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Walk(expression=expression, start=(1,))
    assert str(refused.value.errors()[0]["ctx"]["error"]) == sentence


def test_a_start_needs_a_number_for_each_variable() -> None:
    with pytest.raises(ValidationError, match=r"The formula has p, so the start is one number, not 2\."):
        Walk(expression=ERROR, start=(1, 2))


def test_a_walk_has_no_epochs_whose_loss_a_schedule_could_watch() -> None:
    with pytest.raises(ValidationError, match="no epochs whose loss could stop falling"):
        Walk(expression=ERROR, start=(1,), schedule=ReduceOnPlateau())
