"""Loading off the GUI thread with a reader of the test's own: success, failure, cancel, and no thread left behind."""

import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.data.preparing.guess import guess_recipe
from engine.data.reading.errors import ReadingError
from engine.data.reading.options import ReadingOptions
from engine.data.table import Table, number_column, text_column
from engine.progress import Check, Progress
from engine.setup import resolve
from engine.suggest import suggest_experiment
from engine.text import Text
from gui.data.loading import TableLoader
from gui.data.loading_strip import LoadingStrip
from gui.document import Document
from gui.tasks import Key, tasks
from tests.gui.shown import shown_data_panel

TABLE = Table((number_column("size", ["1", "2"]), text_column("kind", ["x", "y"])))


@dataclass(frozen=True)
class FakeReading:
    table: Table
    notes: tuple[str, ...] = ()


class FakeReader:
    """Reads any file as TABLE, once it is let go on; files called "bad" cannot be read."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.has_begun = threading.Event()
        self.threads: list[QThread] = []

    def __call__(self, path: Path, *, options: ReadingOptions, progress: Progress, check: Check) -> FakeReading:
        self.threads.append(QThread.currentThread())
        progress(0.5)
        self.has_begun.set()
        while not self.may_go_on.wait(0.01):
            check()
        if path.name == "bad":
            raise ReadingError(Text("bad is empty."))
        if path.name == "bug":
            raise ZeroDivisionError("a bug")
        return FakeReading(TABLE, (path.name,))


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader()


@pytest.fixture
def loader(reader: FakeReader, qapp: object) -> TableLoader:
    return TableLoader(reader=reader)


def test_a_file_is_read_in_another_thread_and_comes_with_an_experiment_and_its_problems(
    loader: TableLoader, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.may_go_on.set()
    shares: list[float] = []
    with qtbot.waitSignal(loader.loaded) as told:
        loader.load(Path("good"))
        task = tasks().current(Key.LOAD, owner=loader)
        assert task is not None
        task.progressed.connect(shares.append)
        reader.may_go_on.set()
    assert shares
    path, reading, readied = told.args
    assert (path, reading.table) == (Path("good"), TABLE)
    assert readied.recipe == guess_recipe(TABLE)
    assert readied.setup.experiment == suggest_experiment(TABLE)
    assert readied.setup.table is TABLE
    assert readied.setup.problems == resolve(readied.setup.experiment, TABLE).problems
    assert reader.threads[0] != QThread.currentThread()
    assert not loader.is_busy


def test_a_file_that_cannot_be_read_ends_in_one_sentence(loader: TableLoader, reader: FakeReader, qtbot: QtBot) -> None:
    reader.may_go_on.set()
    with qtbot.assertNotEmitted(loader.loaded), qtbot.waitSignal(loader.failed) as told:
        loader.load(Path("bad"))
    assert told.args == ["bad is empty."]
    assert not loader.is_busy


def test_a_bug_in_reading_is_not_told_as_a_fault_of_the_file(
    loader: TableLoader, reader: FakeReader, qtbot: QtBot
) -> None:
    with qtbot.capture_exceptions() as raised, qtbot.assertNotEmitted(loader.failed):
        loader.load(Path("bug"))
        reader.may_go_on.set()
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]


def test_cancelling_tells_nothing_but_that_it_is_over(loader: TableLoader, reader: FakeReader, qtbot: QtBot) -> None:
    loader.load(Path("good"))
    assert reader.has_begun.wait(5)
    with qtbot.assertNotEmitted(loader.loaded), qtbot.assertNotEmitted(loader.failed):
        loader.cancel()
        assert not loader.is_busy
        qtbot.waitUntil(lambda: not tasks().is_working)


def test_a_second_file_takes_the_place_of_the_first(loader: TableLoader, reader: FakeReader, qtbot: QtBot) -> None:
    got: list[str] = []
    loader.loaded.connect(lambda path, _reading, _readied: got.append(path.name))
    loader.load(Path("first"))
    assert reader.has_begun.wait(5)
    with qtbot.waitSignal(loader.loaded):
        loader.load(Path("second"))
        reader.may_go_on.set()
    assert got == ["second"]


def test_what_the_first_file_had_already_said_is_not_heard_any_more(
    loader: TableLoader, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.may_go_on.set()
    loader.load(Path("first"))
    first = tasks().current(Key.LOAD, owner=loader)
    assert first is not None
    assert first.wait(5000), "its result lies in the event queue now"
    with qtbot.waitSignal(loader.loaded) as told:
        loader.load(Path("second"))
    assert told.args[0] == Path("second")


def test_closing_waits_for_the_thread(loader: TableLoader, reader: FakeReader) -> None:
    loader.load(Path("good"))
    assert reader.has_begun.wait(5)
    tasks().close()
    assert reader.threads[0].isFinished()


def test_the_strip_shows_the_file_and_its_button_cancels(loader: TableLoader, reader: FakeReader, qtbot: QtBot) -> None:
    strip = LoadingStrip(loader)
    qtbot.addWidget(strip)
    assert strip.isHidden()
    loader.load(Path("folder/good.csv"))
    qtbot.waitUntil(strip.isVisible)
    qtbot.waitUntil(lambda: strip.bar.value() == strip.bar.maximum() // 2)
    assert any("good.csv" in label.text() for label in strip.findChildren(QLabel))
    strip.cancel_button.click()
    assert not loader.is_busy
    assert strip.isHidden()


def test_the_strip_moves_nothing_and_lies_on_top(loader: TableLoader, reader: FakeReader, qtbot: QtBot) -> None:
    document = Document(TABLE, suggest_experiment(TABLE), name="kinds.csv")
    panel = shown_data_panel(document, qtbot, 420, 600)
    panel.follow_loader(loader)
    QApplication.processEvents()
    strip = panel.findChild(LoadingStrip)
    assert strip is not None
    assert strip.isHidden()
    before = [(widget, widget.geometry()) for widget in panel.findChildren(QWidget) if widget.isVisible()]
    loader.load(Path("good"))
    qtbot.waitUntil(strip.isVisible)
    QApplication.processEvents()
    assert [(widget, widget.geometry()) for widget, _ in before] == before
    assert panel.childAt(strip.geometry().center()) in strip.findChildren(QWidget)
    reader.may_go_on.set()
    qtbot.waitUntil(strip.isHidden)
    assert [(widget, widget.geometry()) for widget, _ in before] == before
