"""What is drawn around a walk: values on a grid, ranges, contours; and the functions that come with the lab."""

import numpy as np
import pytest

from engine.config.optimizers import SGD, Momentum
from engine.walk.landscape import joined_ranges, landscape, levels, ranges_around
from engine.walk.ready_made import READY_MADE, ReadyMade
from engine.walk.spec import Walk
from engine.walk.walking import walk


def test_a_grid_has_the_first_variable_first() -> None:
    function = Walk(expression="x + 10*y", start=(0, 0)).function
    found = landscape(function, [(0, 2), (0, 1)], [3, 2])
    np.testing.assert_array_equal(found.values, [[0, 10], [1, 11], [2, 12]])


def test_where_the_function_has_no_value_the_landscape_has_none() -> None:
    found = landscape(Walk(expression="log(x)", start=(1,)).function, [(-1, 1)], [3])
    np.testing.assert_array_equal(found.values, [np.nan, np.nan, 0])


def test_the_ranges_hold_the_walk_with_a_margin() -> None:
    assert ranges_around(np.array([[0.0, 1.0], [10.0, 1.0]])) == ((-1.5, 11.5), (0.5, 1.5))
    assert joined_ranges([(0, 1)], [(-1, 0.5)]) == ((-1, 1),)


def test_contours_lie_closer_together_near_the_least_value() -> None:
    found = levels(np.array([[0.0, 100.0], [np.nan, 50.0]]), 4)
    assert found == sorted(found)
    gaps = np.diff([0, *found, 100])
    assert (np.diff(gaps) > 0).all()
    assert levels(np.array([1.0, 1.0])) == []


@pytest.mark.parametrize("ready", READY_MADE, ids=lambda ready: ready.label)
def test_every_function_that_comes_with_the_lab_can_be_walked_within_what_is_shown(ready: ReadyMade) -> None:
    sgd = SGD(learning_rate=ready.learning_rate)
    found = walk(Walk(expression=ready.expression, start=ready.start, optimizer=sgd, updates=30))
    assert not found.ended
    assert found.values[-1] < found.values[0]
    for (low, high), places in zip(ready.ranges, found.points[:10].T, strict=True):
        assert low <= places.min()
        assert places.max() <= high


def test_momentum_gets_over_the_hill_and_plain_gradient_descent_does_not() -> None:
    ready = next(each for each in READY_MADE if each.label == "Two valleys")
    walks = [
        walk(Walk(expression=ready.expression, start=ready.start, optimizer=optimizer, updates=100))
        for optimizer in (SGD(learning_rate=ready.learning_rate), Momentum(learning_rate=ready.learning_rate))
    ]
    stuck, over = (float(found.points[-1, 0]) for found in walks)
    assert stuck < 0 < over
    assert walks[1].values[-1] < walks[0].values[-1]
