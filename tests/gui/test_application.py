"""What the window loads in the background once it is up, and in which order."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from engine.backend import BackendError
from engine.data.preparing.split import load_stratifying
from engine.text import Text
from gui import application
from gui.application import TensorFlowLoader
from gui.tasks import tasks


class FakeWindow(QObject):
    """Has a status bar that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.status = self
        self.told: list[tuple[str, bool]] = []

    def set_tensorflow(self, text: str, *, ok: bool) -> None:
        self.told.append((text, ok))


def test_what_the_first_split_needs_is_imported_before_tensorflow_and_off_the_gui_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, bool]] = []

    def note(what: str) -> str:
        done.append((what, threading.current_thread() is threading.main_thread()))
        return what

    monkeypatch.setattr(application, "load_stratifying", lambda: note("splits"))
    monkeypatch.setattr(application, "load_tensorflow", lambda *, yields_cpu: note(f"TensorFlow {yields_cpu}"))
    window = FakeWindow()
    loader = TensorFlowLoader(window)  # type: ignore[arg-type]
    assert not done
    with qtbot.waitSignal(loader.loaded):
        loader.start()
    assert done == [("splits", False), ("TensorFlow True", False)]
    assert window.told[-1] == ("TensorFlow True ready", True)


def test_closing_waits_for_one_import_and_begins_no_other(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, closing = threading.Event(), threading.Event()

    def wait() -> None:
        begun.set()
        assert closing.wait(10)

    monkeypatch.setattr(application, "load_stratifying", wait)
    monkeypatch.setattr(application, "load_tensorflow", lambda **_: pytest.fail("It was begun."))
    window = FakeWindow()
    loader = TensorFlowLoader(window)  # type: ignore[arg-type]
    loader.start()
    assert begun.wait(10)
    task = tasks().current(owner=loader)
    assert task is not None
    tasks().changed.connect(closing.set)  # once it is cancelled
    tasks().close()
    assert task.is_over


def test_a_tensorflow_that_cannot_be_imported_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*, yields_cpu: bool) -> str:
        raise BackendError(Text("It is missing ({value}).", value=yields_cpu))

    monkeypatch.setattr(application, "load_tensorflow", refuse)
    window = FakeWindow()
    loader = TensorFlowLoader(window)  # type: ignore[arg-type]
    loader.start()
    qtbot.waitUntil(lambda: ("It is missing (True).", False) in window.told)


def test_stratified_splits_find_their_import_made() -> None:
    load_stratifying()
    assert "sklearn.model_selection" in sys.modules
