"""The same seed is the same run, bit for bit: again, in steps, paused, slowed down, left and taken up, replayed, elsewhere."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from engine.backend import LOSS, Parameters
from engine.config.training import EngineName
from engine.setup import resolve
from engine.training.control import RunControl, StepUnit
from engine.training.frames import Advanced, Ended, Frame, Paused
from engine.training.job import Job
from engine.training.replay.update_seeker import UpdateSeeker
from engine.training.run import run
from tests.cases import frames_of, start_of
from tests.engine.fingerprint import everything, fingerprint, told

ENGINES = [EngineName.NUMPY, EngineName.TENSORFLOW, EngineName.BOTH]
EVERY_ENGINE = pytest.mark.parametrize("engine", ENGINES)
RATE = 0.05
UPDATES = 48


def assert_same(ours: Mapping[str, np.ndarray], theirs: Mapping[str, np.ndarray]) -> None:
    """Bit for bit; a NaN, of which the rules' state has some, equals itself."""
    assert set(ours) == set(theirs)
    for name, array in ours.items():
        np.testing.assert_array_equal(array, theirs[name], err_msg=name, strict=True)


def whole(engine: EngineName, seed: int = 0) -> dict[str, np.ndarray]:
    """The run at full speed."""
    return told(frames_of(Job(1, resolve(*everything(seed=seed)), engine)))


@EVERY_ENGINE
def test_the_same_seed_is_the_same_run_and_another_seed_another(engine: EngineName) -> None:
    first, again, other = whole(engine), whole(engine), whole(engine, seed=1)
    assert int(first["updates"]) == UPDATES
    assert_same(first, again)
    assert not np.array_equal(first["losses"], other["losses"])


def steps() -> Iterator[StepUnit]:
    """Single updates, tens and epochs, in turns."""
    while True:
        yield from (StepUnit.UPDATE, StepUnit.EPOCH, StepUnit.UPDATE, StepUnit.TEN)


def stepped(job: Job) -> list[Frame]:
    """The run in steps of several sizes."""
    control, units, frames = RunControl(RATE), steps(), []
    for frame in run(job, control):
        frames.append(frame)
        if isinstance(frame, Paused):
            control.step(next(units))
    return frames


def paused(job: Job) -> list[Frame]:
    """The run, paused after every block and played again."""
    control, frames = RunControl(RATE), []
    control.play()
    for frame in run(job, control):
        frames.append(frame)
        if isinstance(frame, Advanced):
            control.pause()
        if isinstance(frame, Paused):
            control.play()
    assert any(isinstance(frame, Paused) for frame in frames)
    return frames


def slowed(job: Job) -> list[Frame]:
    """The run at a limited speed, so that its blocks are small, and without copies of the weights."""
    control, frames = RunControl(RATE), []
    control.set_speed(600.0)
    control.play()
    for frame in run(job, control, lambda: False):
        frames.append(frame)
        if isinstance(frame, Advanced):
            assert frame.parameters is None
            assert len(frame.block.series[LOSS]) <= 10
    return frames


@EVERY_ENGINE
@pytest.mark.parametrize("played", [stepped, paused, slowed])
def test_how_a_run_is_played_changes_nothing(played: Callable[[Job], list[Frame]], engine: EngineName) -> None:
    assert_same(whole(engine), told(played(Job(1, resolve(*everything()), engine))))


@EVERY_ENGINE
@pytest.mark.parametrize("updates", [8, 10], ids=["at an epoch's end", "within an epoch"])
def test_a_run_that_is_left_and_taken_up_again_is_the_whole_one(updates: int, engine: EngineName) -> None:
    chosen, table = everything()
    control, frames = RunControl(RATE), []
    for frame in run(Job(1, resolve(chosen, table), engine), control):
        frames.append(frame)
        if isinstance(frame, Paused):
            if frame.update == updates:
                control.stop()
            else:
                control.step(StepUnit.UPDATE)
    left = frames[-1]
    assert isinstance(left, Ended)
    assert left.updates == updates
    left_at = left.updates // 4
    shorter = chosen.with_learner(training=chosen.learner.training.replace(epochs=12 - left_at))
    rest = frames_of(Job(2, resolve(shorter, table), engine, resume=left.state, first_update=left.updates))
    expected, found, begun = whole(engine), told(rest), told(frames)
    for name in ("losses", "validation losses"):
        np.testing.assert_array_equal(
            np.concatenate([begun.pop(name), found.pop(name)]), expected.pop(name), strict=True
        )
    assert_same(found, expected)


@EVERY_ENGINE
def test_a_replay_comes_to_the_bits_of_every_update_in_any_order(engine: EngineName) -> None:
    control, seen, frames = RunControl(RATE), dict[int, Parameters](), []
    for frame in run(Job(1, resolve(*everything()), engine), control):
        frames.append(frame)
        if isinstance(frame, Paused):
            seen[frame.update] = frame.parameters
            control.step(StepUnit.UPDATE)
    record = start_of(frames).record
    assert record is not None
    reach = UpdateSeeker(record)
    for update in np.random.default_rng(0).permutation(sorted(seen)).tolist():
        assert_same(reach.at(update).parameters, seen[update])


def test_another_process_runs_the_same_bits() -> None:
    root = Path(__file__).resolve().parents[2]
    engines = [EngineName.NUMPY, EngineName.TENSORFLOW]
    child = subprocess.run(
        [sys.executable, "-m", "tests.engine.fingerprint", *engines],
        cwd=root,
        env=os.environ | {"PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert child.stdout.split() == [fingerprint(engine) for engine in engines]
