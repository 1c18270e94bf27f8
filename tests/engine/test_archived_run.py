"""A run that was kept small comes back whole: every update can be reached, on either engine, also where the best was restored."""

import numpy as np
import pytest

from engine.config.stopping import NoImprovement, Stopping
from engine.config.training import EngineName
from engine.setup import resolve
from engine.training.control import RunControl
from engine.training.frames import Ended, Outcome, Started
from engine.training.job import Job
from engine.training.replay.archived_run import keep_run
from engine.training.replay.update_seeker import UpdateSeeker
from engine.training.run import run
from tests.engine.test_run import small

RESTORING = Stopping(rules=(NoImprovement(patience=1, restore_best=True, min_delta=10.0),))


@pytest.mark.parametrize(
    ("engine", "stopping"),
    [
        (EngineName.NUMPY, Stopping()),
        (EngineName.NUMPY, RESTORING),
        (EngineName.TENSORFLOW, Stopping()),
        (EngineName.BOTH, RESTORING),
    ],
)
def test_a_kept_run_comes_back_whole(engine: EngineName, stopping: Stopping) -> None:
    chosen, table = small(stopping=stopping, epochs=6)
    control = RunControl(0.01)
    control.play()
    frames = list(run(Job(3, resolve(chosen, table), engine), control))
    started = next(frame for frame in frames if isinstance(frame, Started))
    ended = frames[-1]
    assert isinstance(ended, Ended)
    assert (ended.outcome is Outcome.RULE) == bool(stopping.rules)
    kept = keep_run(started, ended)
    assert kept is not None
    back = kept.restore()
    assert back.record is not None
    assert started.record is not None
    assert (back.updates_per_epoch, back.batch_rows, back.run) == (started.updates_per_epoch, started.batch_rows, 3)
    assert back.record.updates == ended.updates
    updates = (0, 1, ended.updates - 1, ended.updates)
    ours, theirs = (
        [seeker.at(update).parameters for update in updates]
        for seeker in map(UpdateSeeker, (back.record, started.record))
    )
    for here, there in zip(ours, theirs, strict=True):
        for name, array in here.items():
            np.testing.assert_array_equal(array, there[name])
