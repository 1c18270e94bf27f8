"""The training thread's manners: it stands aside for a window that is late, and for that one only."""

from collections.abc import Callable, Iterator

import pytest

from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.data.table import Table
from engine.setup import resolve
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
    now, waited = [0.0], list[float]()
    mailbox = Mailbox(clock=lambda: now[0])
    now[0] = since_the_last_look
    job = Job(1, resolve(Experiment(), Table(())), EngineName.NUMPY)
    thread = TrainingThread(job, RunControl(0.1), mailbox, frames=three_frames)
    monkeypatch.setattr(mailbox, "wait_for_drain", waited.append)
    thread.run()
    assert len(waited) == asides
    assert len(mailbox.drain().frames) == 3


def test_a_thread_waits_while_the_mailbox_is_full_until_it_is_emptied_or_told_to_stop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mailbox, control, waited = Mailbox(), RunControl(0.1), list[float]()

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            control.stop()

    monkeypatch.setattr(Mailbox, "is_full", True)
    monkeypatch.setattr(mailbox, "wait_for_drain", wait)
    TrainingThread(
        Job(1, resolve(Experiment(), Table(())), EngineName.NUMPY), control, mailbox, frames=three_frames
    ).run()
    assert len(waited) == 3
    assert len(mailbox.drain().frames) == 3
