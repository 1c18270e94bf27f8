"""The engine is made ready in the background for what a person has edited, once, and never during a run."""

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.config.breakpoints import Breakpoint, Breakpoints, LargeGradient
from engine.config.experiment import Experiment
from engine.config.training import EngineName
from engine.setup import Setup
from gui import warming as module
from gui.document import Document
from gui.runs.controller import RunController
from gui.tasks import tasks
from gui.warming import Warming
from tests.gui.fake_runs import flower_document


class Asked:
    """Notes what it is asked to make ready; `held` keeps it from coming back."""

    def __init__(self) -> None:
        self.wishes: list[Experiment] = []
        self.held = threading.Event()
        self.held.set()

    def __call__(self, setup: Setup, engine: EngineName, breakpoints: tuple[Breakpoint, ...]) -> None:
        self.wishes.append(setup.experiment)
        self.breakpoints = breakpoints
        self.held.wait()


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def document(monkeypatch: pytest.MonkeyPatch) -> Document:
    monkeypatch.setattr(module, "REST_MILLISECONDS", 0)
    return flower_document()


@pytest.fixture
def warming(document: Document, asked: Asked) -> Iterator[Warming]:
    runs = RunController(document)
    made = Warming(document, runs, warm=asked)
    yield made
    asked.held.set()
    tasks().close()
    runs.close()


def seen(asked: Asked, count: int) -> Callable[[], bool]:
    return lambda: len(asked.wishes) == count


def with_training(document: Document, **changes: object) -> Experiment:
    experiment = document.experiment
    return experiment.with_learner(training=experiment.learner.training.replace(**changes))


def test_it_begins_when_it_is_told_to(qtbot: QtBot, document: Document, warming: Warming, asked: Asked) -> None:
    document.edit(with_training(document, precision="float64"), "Set precision")
    assert asked.wishes == []
    warming.start()
    qtbot.waitUntil(seen(asked, 1))
    assert asked.wishes == [document.experiment]


def test_an_edit_that_compiles_anew_is_made_ready_and_another_is_not(
    qtbot: QtBot, document: Document, warming: Warming, asked: Asked
) -> None:
    warming.start()
    qtbot.waitUntil(seen(asked, 1))
    faster = document.experiment.learner.training.optimizer.replace(learning_rate=0.5)
    document.edit(with_training(document, epochs=7, seed=3, optimizer=faster), "Set epochs")
    document.edit(with_training(document, precision="float64"), "Set precision")
    qtbot.waitUntil(seen(asked, 2))
    document.edit(with_training(document, epochs=9), "Set epochs")
    document.edit(with_training(document, precision="float32"), "Set precision")
    qtbot.waitUntil(seen(asked, 3))
    assert [wish.learner.training.precision for wish in asked.wishes] == ["float32", "float64", "float32"]


def test_what_was_edited_while_it_worked_is_made_ready_next(
    qtbot: QtBot, document: Document, warming: Warming, asked: Asked
) -> None:
    asked.held.clear()
    warming.start()
    qtbot.waitUntil(seen(asked, 1))
    document.edit(with_training(document, precision="float64"), "Set precision")
    asked.held.set()
    qtbot.waitUntil(seen(asked, 2))
    assert asked.wishes[-1] == document.experiment


def test_nothing_begins_while_a_table_is_on_its_way(
    qtbot: QtBot, document: Document, warming: Warming, asked: Asked
) -> None:
    warming._runs.block("Another table is being opened.", by="table")
    warming.start()
    document.edit(with_training(document, precision="float64"), "Set precision")
    qtbot.wait(20)
    assert asked.wishes == []
    warming._runs.unblock(by="table")
    qtbot.waitUntil(seen(asked, 1))
    assert asked.wishes == [document.experiment]


def test_what_tests_breakpoints_is_made_ready_too_but_not_for_another_bound(
    qtbot: QtBot, warming: Warming, document: Document, asked: Asked
) -> None:
    warming.start()
    qtbot.waitUntil(seen(asked, 1))
    for bound in (1.0, 2.0):
        document.edit_breakpoints(Breakpoints(points=(LargeGradient(bound=bound),)), "Set")
        qtbot.waitUntil(seen(asked, 2))
    assert asked.breakpoints == (LargeGradient(bound=1.0),)
