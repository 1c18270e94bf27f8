"""A run control grants updates as a person asks for them: play, step, pause, stop, speed, learning rate."""

import threading

import pytest

from engine.training.control import ASIDE_SECONDS, Decision, Permit, RunControl, StepUnit

PER_EPOCH = 7


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def permit(control: RunControl, update: int = 0, most: int = 1000) -> Permit:
    return control.next_permit(update, PER_EPOCH, most)


def test_a_new_control_waits() -> None:
    assert permit(RunControl(0.1)) == Permit(Decision.WAIT, 0, 0.1)


def test_play_grants_as_much_as_is_asked_for() -> None:
    control = RunControl(0.1)
    control.play()
    assert permit(control, most=123) == Permit(Decision.GO, 123, 0.1)


def test_pause_takes_back_what_is_owed() -> None:
    control = RunControl(0.1)
    control.step(StepUnit.HUNDRED)
    control.pause()
    assert permit(control).leave is Decision.WAIT


def test_a_step_ends_playing_and_is_used_up() -> None:
    control = RunControl(0.1)
    control.play()
    control.step(StepUnit.TEN)
    assert permit(control, most=4).updates == 4
    assert permit(control, update=4).updates == 6
    assert permit(control, update=10).leave is Decision.WAIT


def test_an_epoch_step_goes_to_the_end_of_the_epoch() -> None:
    control = RunControl(0.1)
    control.step(StepUnit.EPOCH)
    assert permit(control, update=PER_EPOCH + 2).updates == PER_EPOCH - 2


def test_two_epoch_steps_at_once_are_two_epochs() -> None:
    control = RunControl(0.1)
    control.step(StepUnit.EPOCH)
    control.step(StepUnit.EPOCH)
    assert permit(control, update=0).updates == PER_EPOCH
    assert permit(control, update=PER_EPOCH).updates == PER_EPOCH


def test_stop_comes_before_everything() -> None:
    control = RunControl(0.1)
    control.play()
    control.stop()
    assert permit(control).leave is Decision.STOP


def test_a_new_learning_rate_comes_with_the_next_permit() -> None:
    control = RunControl(0.1)
    control.play()
    control.set_learning_rate(0.5)
    assert permit(control).learning_rate == 0.5


def test_speed_limits_what_is_granted_at_once() -> None:
    control = RunControl(0.1, clock=Clock())
    control.play()
    control.set_speed(600)
    assert permit(control).updates == 10


def test_at_one_update_a_second_the_next_one_waits_until_it_is_due() -> None:
    clock = Clock()
    control = RunControl(0.1, clock=clock)
    control.play()
    control.set_speed(1)
    clock.now = 100.0
    assert permit(control).updates == 1
    granted: list[Permit] = []
    waiting = threading.Thread(target=lambda: granted.append(permit(control, update=1)))
    waiting.start()
    assert not granted
    clock.now = 101.0
    control.set_learning_rate(0.2)  # any change makes the waiting one look again
    waiting.join(timeout=10)
    assert granted == [Permit(Decision.GO, 1, 0.2)]


def test_a_run_that_gives_way_rests_before_every_call_unless_it_is_stepped(monkeypatch: pytest.MonkeyPatch) -> None:
    control = RunControl(0.1)
    rests: list[float] = []
    monkeypatch.setattr(control._changed, "wait", rests.append)
    control.play()
    control.give_way(yields_cpu=True)
    assert [permit(control).leave for _ in range(2)] == [Decision.GO, Decision.GO]
    assert rests == [ASIDE_SECONDS, ASIDE_SECONDS]
    control.pause()
    assert permit(control).leave is Decision.WAIT
    control.step(StepUnit.UPDATE)
    assert permit(control).leave is Decision.GO
    control.play()
    control.give_way(yields_cpu=False)
    assert permit(control).leave is Decision.GO
    assert len(rests) == 2


def test_wait_returns_when_a_person_acts() -> None:
    control = RunControl(0.1)
    waiting = threading.Thread(target=control.wait)
    waiting.start()
    control.step(StepUnit.UPDATE)
    waiting.join(timeout=10)
    assert not waiting.is_alive()
