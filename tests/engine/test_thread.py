"""The training thread's manners: it stands aside for a window that is late, and for that one only."""

from collections.abc import Callable, Iterator

import pytest

from engine.data.table import Table
from engine.spec.experiment import Experiment
from engine.spec.training import EngineName
from engine.thread import OVERDUE_SECONDS, TrainingThread
from engine.training.control import RunControl
from engine.training.frames import Frame, Preparing
from engine.training.job import Job
from engine.training.mailbox import Mailbox


def three_frames(job: Job, control: RunControl, wants_parameters: Callable[[], bool]) -> Iterator[Frame]:
    for step in ("data", "engine", "both"):
        yield Preparing(job.run, step)


@pytest.mark.parametrize(("since_the_last_look", "asides"), [(OVERDUE_SECONDS * 2, 3), (OVERDUE_SECONDS / 2, 0)])
def test_a_thread_stands_aside_only_while_the_window_is_late(
    since_the_last_look: float, asides: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, slept = [0.0], list[int]()
    mailbox = Mailbox(clock=lambda: now[0])
    now[0] = since_the_last_look
    job = Job(1, Experiment(), Table(()), EngineName.NUMPY)
    thread = TrainingThread(job, RunControl(0.1), mailbox, frames=three_frames)
    monkeypatch.setattr(thread, "msleep", slept.append)
    thread.run()
    assert len(slept) == asides
    assert len(mailbox.drain().frames) == 3
