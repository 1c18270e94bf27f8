"""The schedules give Keras's learning rates, on whole epochs and on single updates, with a warm-up in front."""

import numpy as np
import pytest

from engine.config.schedules import (
    ConstantRate,
    CosineDecay,
    ExponentialDecay,
    InverseTimeDecay,
    PolynomialDecay,
    ReduceOnPlateau,
    Schedule,
    ScheduleUnit,
    StepDecay,
)
from engine.training.schedule import rates

COUNTS = 240


def keras_schedules() -> list[tuple[Schedule, object]]:
    from keras.optimizers import schedules as keras

    rate = 0.25  # a power of two: Keras computes in float32, and this start is exact in it
    by_update = {"unit": ScheduleUnit.UPDATE}
    return [
        (ExponentialDecay(rate=0.75, steps=8, **by_update), keras.ExponentialDecay(rate, 8, 0.75)),
        (StepDecay(rate=0.75, steps=8, **by_update), keras.ExponentialDecay(rate, 8, 0.75, staircase=True)),
        (InverseTimeDecay(rate=0.75, steps=8, **by_update), keras.InverseTimeDecay(rate, 8, 0.75)),
        (PolynomialDecay(steps=64, power=2.0, end=0.125, **by_update), keras.PolynomialDecay(rate, 64, rate / 8, 2.0)),
        (
            CosineDecay(steps=32, growth=1.0, shrink=0.5, end=0.125, **by_update),
            keras.CosineDecayRestarts(rate, 32, 1.0, 0.5, 0.125),
        ),
        (
            CosineDecay(steps=16, growth=2.0, shrink=0.5, **by_update),
            keras.CosineDecayRestarts(rate, 16, 2.0, 0.5),
        ),
    ]


def test_every_schedule_gives_keras_rates() -> None:
    for schedule, theirs in keras_schedules():
        ours = rates(schedule, 0.25, 0, COUNTS, 7)
        keras_rates = np.array([float(theirs(step)) for step in range(COUNTS)])  # type: ignore[operator]
        np.testing.assert_allclose(ours, keras_rates, rtol=3e-5, atol=1e-7, err_msg=str(schedule))


def test_a_schedule_of_epochs_stays_the_same_within_each_epoch() -> None:
    schedule = StepDecay(rate=0.5, steps=2)
    assert rates(schedule, 1.0, 0, 9, 2).tolist() == [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25]


def test_any_part_of_a_schedule_is_what_the_whole_has_there() -> None:
    for schedule, _ in keras_schedules():
        whole = rates(schedule, 0.3, 0, 100, 3)
        np.testing.assert_array_equal(rates(schedule, 0.3, 37, 20, 3), whole[37:57])


def test_a_warm_up_grows_to_the_full_rate_and_then_the_schedule_begins() -> None:
    schedule = StepDecay(unit=ScheduleUnit.UPDATE, warm_up=4, rate=0.5, steps=2)
    assert rates(schedule, 1.0, 0, 9, 1).tolist() == [0.25, 0.5, 0.75, 1, 1, 1, 0.5, 0.5, 0.25]


def test_a_restart_comes_on_its_count() -> None:
    found = rates(CosineDecay(unit=ScheduleUnit.UPDATE, steps=10, growth=3.0), 1.0, 0, 400, 1)
    assert np.flatnonzero(np.diff(found) > 0).tolist() == [9, 39, 129, 399][:3]
    assert found[[10, 40, 130]].tolist() == [1, 1, 1]


@pytest.mark.parametrize(
    ("schedule", "constant"),
    [(ConstantRate(), True), (ReduceOnPlateau(), True), (ConstantRate(warm_up=3), False), (StepDecay(), False)],
)
def test_it_is_known_which_schedules_keep_the_rate(schedule: Schedule, constant: bool) -> None:
    assert schedule.is_planned is not constant
    assert constant == (len(set(rates(schedule, 0.1, 0, 100, 3).tolist())) == 1)
