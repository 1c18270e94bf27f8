"""What the window shows of several optimizers on one function: names, conventions side by side, arrows, contours, ranges."""

import numpy as np
import pytest

from engine.config.optimizers import SGD, AdaGrad, Adam, Convention, Momentum, Nesterov, RMSprop
from engine.config.training import Precision
from engine.progress import Cancelled
from engine.walk.arrows import arrows
from engine.walk.comparison import Comparison, WeightPlace, optimizer_names
from engine.walk.landscape import contour, landscape
from engine.walk.ready_made import READY_MADE
from engine.walk.scene import Scene, scene
from engine.walk.spec import Walk
from engine.walk.walking import walk
from tests.walk_cases import ERROR, TEXTBOOK


def shown(comparison: Comparison) -> Scene:
    function = Walk(expression=comparison.expression, start=comparison.start).function
    return scene(comparison, lambda _: function)


def test_a_comparison_is_the_same_once_it_was_json() -> None:
    spec = Comparison(weights=(WeightPlace(array="output/kernel", index=(0, 1)),), optimizers=(Adam(), SGD()))
    assert Comparison.model_validate_json(spec.model_dump_json()) == spec


def test_optimizers_are_called_by_what_tells_them_apart() -> None:
    assert optimizer_names([SGD(), Momentum()]) == ["SGD", "Momentum"]
    assert optimizer_names([Adam(), Adam(convention=TEXTBOOK), SGD()]) == ["Adam (Keras)", "Adam (Textbook)", "SGD"]
    assert optimizer_names([SGD(learning_rate=0.1), SGD(learning_rate=2)]) == ["SGD, η = 0.1", "SGD, η = 2"]
    assert optimizer_names([SGD(), SGD()]) == ["SGD, η = 0.01 #1", "SGD, η = 0.01 #2"]


def test_the_other_convention_comes_behind_each_optimizer_that_has_one() -> None:
    found = Comparison(optimizers=(SGD(), Adam(), AdaGrad(convention=TEXTBOOK))).with_both_conventions()
    assert [(each.kind, each.convention) for each in found.optimizers] == [
        ("sgd", Convention.KERAS),
        ("adam", Convention.KERAS),
        ("adam", TEXTBOOK),
        ("adagrad", TEXTBOOK),
        ("adagrad", Convention.KERAS),
    ]
    assert found.with_both_conventions() == found


def test_a_function_of_the_labs_comes_with_its_start_and_its_rate() -> None:
    ravine = next(each for each in READY_MADE if each.label == "Ravine")
    found = Comparison().with_ready_made(ravine)
    assert found.ready_made == ravine
    assert (found.start, found.updates, [each.learning_rate for each in found.optimizers]) == ((-7, 2), 40, [0.9, 0.9])
    assert found.replace(expression="x").ready_made is None


def test_all_walk_from_one_start_and_the_part_that_is_shown_holds_them() -> None:
    found = shown(
        Comparison(
            expression="x**2 + y**2", start=(3, -4), optimizers=(SGD(learning_rate=0.1), Adam(learning_rate=0.5))
        )
    )
    assert [walked.points[0].tolist() for walked in found.walks] == [[3, -4], [3, -4]]
    for axis, places in zip(
        found.landscape.axes, np.concatenate([walked.points for walked in found.walks]).T, strict=True
    ):
        assert axis[0] <= places.min()
        assert places.max() <= axis[-1]


def test_a_walk_that_diverges_does_not_make_the_rest_too_small_to_be_seen() -> None:
    found = shown(Comparison(expression="x**4", start=(2,), optimizers=(SGD(learning_rate=5), SGD(learning_rate=0.01))))
    assert found.walks[0].ended
    (places,) = found.landscape.axes
    assert places[-1] - places[0] < 10


def test_a_start_that_moves_out_of_the_part_of_a_ready_made_function_is_shown() -> None:
    found = shown(Comparison(start=(20.0,), optimizers=()))
    (places,) = found.landscape.axes
    assert (places[0], places[-1]) == (-6, 20)


def test_who_no_longer_wants_the_scene_ends_it() -> None:
    def check() -> None:
        raise Cancelled

    function = Walk(expression=ERROR, start=(1,)).function
    with pytest.raises(Cancelled):
        scene(Comparison(), lambda _: function, check)


def test_the_arrows_of_momentum_are_the_two_parts_of_its_step() -> None:
    for optimizer in (Momentum(learning_rate=0.1), Nesterov(learning_rate=0.1, convention=TEXTBOOK)):
        found = walk(Walk(expression="x**2 + 2*y**2", start=(3, -4), optimizer=optimizer))
        for number in (1, 2, 9):
            told = arrows(found, number)
            assert told.velocity is not None
            np.testing.assert_allclose(told.velocity + told.gradient, told.step, rtol=1e-7)
            np.testing.assert_allclose(told.start + told.step, found.points[number])
    assert told.at.tolist() != told.start.tolist()


def test_rmsprop_with_momentum_carries_on_with_its_last_step() -> None:
    rmsprop = RMSprop(learning_rate=0.1, momentum=0.5, convention=TEXTBOOK)
    found = walk(Walk(expression=ERROR, start=(-5,), optimizer=rmsprop, precision=Precision.FLOAT32))
    told = arrows(found, 3)
    assert told.velocity is not None
    np.testing.assert_allclose(told.velocity, 0.5 * (found.points[2] - found.points[1]), rtol=1e-5)
    assert arrows(walk(Walk(expression=ERROR, start=(-5,))), 1).velocity is None


def test_a_contour_lies_at_its_height() -> None:
    function = Walk(expression="x**2 + y**2", start=(0, 0)).function
    found = landscape(function, [(-2, 2), (-2, 2)], [101, 101])
    ends = contour(found, 1.0)
    np.testing.assert_allclose(np.hypot(*ends.T), 1, atol=1e-3)
    lengths = np.linalg.norm(ends[::2] - ends[1::2], axis=1)
    assert lengths.sum() == pytest.approx(2 * np.pi, rel=1e-3)
    assert len(contour(found, 100.0)) == 0


def test_a_contour_stays_away_from_where_there_is_no_value() -> None:
    function = Walk(expression="log(x) + y", start=(1, 1)).function
    ends = contour(landscape(function, [(-1, 2), (-1, 1)], [31, 21]), 0.0)
    assert len(ends)
    assert ends[:, 0].min() > 0


def test_another_formula_keeps_the_start_as_far_as_it_goes() -> None:
    found = Comparison(start=(3,)).with_expression("x*y")
    assert found.start == (3, 1)
    assert found.with_expression("x").start == (3,)
