"""A run that is being prepared is left at once where nobody wants it any more; what it imports or compiles goes on by itself."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.training.control import RunControl
from engine.training.frames import Frame
from engine.training.job import Job
from engine.training.run import run
from gui.document import Document
from gui.runs.controller import RunController, RunState
from tests.gui.fake_runs import house_document


class Preparation:
    """Frames of a real run, behind a preparation that lasts until `ready` is set."""

    def __init__(self) -> None:
        self.ready = Event()
        self.jobs: list[Job] = []

    def frames(self, job: Job, control: RunControl, wants: Callable[[], bool]) -> Iterator[Frame]:
        self.jobs.append(job)
        self.ready.wait(30)
        yield from run(job, control, wants)


@pytest.fixture
def preparation() -> Preparation:
    return Preparation()


@pytest.fixture
def document(qapp: object) -> Document:
    return house_document()


@pytest.fixture
def runs(document: Document, preparation: Preparation) -> Iterator[RunController]:
    runs = RunController(document, frames=preparation.frames)
    runs.set_engine(EngineName.NUMPY)
    yield runs
    preparation.ready.set()
    runs.close()


def begin(qtbot: QtBot, runs: RunController, preparation: Preparation) -> None:
    count = len(preparation.jobs)
    runs.play()
    qtbot.waitUntil(lambda: len(preparation.jobs) > count)
    assert runs.state is RunState.PREPARING


def test_stop_leaves_a_run_that_is_being_prepared_and_another_can_begin_meanwhile(
    qtbot: QtBot, runs: RunController, preparation: Preparation
) -> None:
    begin(qtbot, runs, preparation)
    runs.stop()
    assert runs.state is RunState.IDLE
    assert not preparation.ready.is_set()
    begin(qtbot, runs, preparation)
    with qtbot.waitSignal(runs.ended):
        preparation.ready.set()
    assert runs.record is not None
    assert runs.record.job is preparation.jobs[1]


@pytest.mark.parametrize("how", ["reset", "anew"])
def test_what_forgets_a_run_does_not_wait_for_its_preparation(
    qtbot: QtBot, runs: RunController, preparation: Preparation, how: str
) -> None:
    begin(qtbot, runs, preparation)
    if how == "reset":
        runs.reset()
    else:
        with runs.resetting():
            pass
    assert runs.state is RunState.IDLE
    assert not preparation.ready.is_set()


def test_training_on_is_still_offered_where_it_was_stopped_before_it_began(
    qtbot: QtBot, runs: RunController, preparation: Preparation
) -> None:
    preparation.ready.set()
    with qtbot.waitSignal(runs.ended):
        runs.play()
    first = runs.last_ended
    assert runs.goes_on
    preparation.ready.clear()
    begin(qtbot, runs, preparation)
    runs.stop()
    assert runs.state is RunState.ENDED
    assert runs.last_ended is first
    assert runs.goes_on


def test_closing_waits_for_what_was_left(qtbot: QtBot, runs: RunController, preparation: Preparation) -> None:
    begin(qtbot, runs, preparation)
    thread = runs.live._feed._thread
    assert thread is not None
    runs.stop()
    preparation.ready.set()
    runs.close()
    assert thread.isFinished()
