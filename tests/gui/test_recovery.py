"""What is not saved when the lab is ended from outside is kept and offered at the next start, until it is saved or discarded."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.files.recovery import recoveries
from gui.application import build_window
from gui.files.recovery_desk import recovery_folder
from gui.interruption import Interruption
from gui.main_window import MainWindow
from tests.processes import running


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator["Windows"]:
    made = Windows()
    yield made
    made.close()


class Windows:
    """The windows of labs that are started one after the other."""

    def __init__(self) -> None:
        self._all: list[MainWindow] = []

    def start(self) -> MainWindow:
        window = build_window()
        window.runs.set_engine(EngineName.NUMPY)
        window.show()
        self._all.append(window)
        return window

    def offered(self, qtbot: QtBot) -> MainWindow:
        """A window that has found something to recover."""
        window = self.start()
        window.recovery.offer()
        qtbot.waitUntil(lambda: window.recovery.dialog is not None)
        return window

    def close(self) -> None:
        for window in self._all:
            window.document.undo_stack.setClean()
            assert window.close()
            window.deleteLater()


def edited(window: MainWindow) -> MainWindow:
    training = window.document.experiment.learner.training.replace(epochs=77)
    window.document.edit(window.document.experiment.with_learner(training=training), "Set epochs")
    return window


def recovered(qtbot: QtBot, window: MainWindow) -> None:
    dialog = window.recovery.dialog
    assert dialog is not None
    with qtbot.waitSignal(window.document.opened):
        dialog.open_button.click()
    qtbot.waitUntil(lambda: not window.desk.work.is_busy)


def test_nothing_is_kept_where_nothing_was_changed(windows: Windows, qtbot: QtBot) -> None:
    assert windows.start().end() == ""
    assert not recovery_folder().exists()


def test_edits_are_kept_and_offered_and_opened_as_unsaved(windows: Windows, qtbot: QtBot, tmp_path: Path) -> None:
    told = edited(windows.start()).end()
    assert str(recovery_folder()) in told
    window = windows.offered(qtbot)
    assert window.recovery.dialog is not None
    (text,) = window.recovery.dialog.texts
    assert text.startswith("iris – 20")
    assert "150 rows × 5 columns" in text
    recovered(qtbot, window)
    assert window.document.experiment.learner.training.epochs == 77
    assert (window.document.name, window.document.path) == ("iris", None)
    assert window.desk.is_modified
    assert len(recoveries(recovery_folder())) == 1, "it stays until it is saved"
    with qtbot.waitSignal(window.desk.projects.saved):
        window.desk.projects.save_to(tmp_path / "saved.glassnet")
    assert recoveries(recovery_folder()) == []


def test_trained_weights_are_kept_even_where_nothing_was_edited(windows: Windows, qtbot: QtBot) -> None:
    window = windows.start()
    with qtbot.waitSignal(window.runs.ended):
        window.runs.play()
    trained = {name: array.copy() for name, array in window.runs.weights.parameters.items()}
    assert window.end()
    window = windows.offered(qtbot)
    assert window.recovery.dialog is not None
    assert "trained weights" in window.recovery.dialog.texts[0]
    recovered(qtbot, window)
    assert window.runs.weights.are_trained
    assert all(np.array_equal(window.runs.weights.parameters[name], array) for name, array in trained.items())


def test_weights_of_a_run_that_is_going_on_are_kept(windows: Windows, qtbot: QtBot) -> None:
    window = windows.start()
    training = window.document.experiment.learner.training.replace(epochs=10_000_000)
    window.document.edit(window.document.experiment.with_learner(training=training), "Set epochs")
    window.runs.play()
    qtbot.waitUntil(lambda: window.runs.weights.are_trained)
    assert window.end()
    assert recoveries(recovery_folder())[0].description.is_trained
    window.runs.close()


def test_what_was_saved_with_its_weights_is_not_kept(windows: Windows, qtbot: QtBot, tmp_path: Path) -> None:
    window = edited(windows.start())
    with qtbot.waitSignal(window.runs.ended):
        window.runs.play()
    with qtbot.waitSignal(window.desk.projects.saved):
        window.desk.projects.save_to(tmp_path / "saved.glassnet")
    assert not window.desk.projects.has_unsaved
    with qtbot.waitSignal(window.document.opened):
        window.desk.open_path(tmp_path / "saved.glassnet")
    qtbot.waitUntil(lambda: window.runs.weights.are_trained)
    assert not window.desk.projects.has_unsaved


def test_a_recovered_project_goes_back_to_its_file_and_asks_where_that_is_newer(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    window = windows.start()
    project = tmp_path / "trial.glassnet"
    with qtbot.waitSignal(window.desk.projects.saved):
        window.desk.projects.save_to(project)
    edited(window).end()
    window = windows.offered(qtbot)
    recovered(qtbot, window)
    assert window.document.path == project
    assert window.desk.projects._doubt(project) == ""
    os.utime(project, (1000, 1000))
    assert "was changed" in window.desk.projects._doubt(project)


def test_what_is_discarded_is_gone_and_later_leaves_it(windows: Windows, qtbot: QtBot) -> None:
    for _ in range(2):
        edited(windows.start()).end()
    window = windows.offered(qtbot)
    dialog = window.recovery.dialog
    assert dialog is not None
    dialog.discard_button.click()
    assert len(recoveries(recovery_folder())) == len(dialog.texts) == 1
    dialog.later_button.click()
    assert len(recoveries(recovery_folder())) == 1


def test_a_recovered_project_that_is_ended_again_is_kept_once(windows: Windows, qtbot: QtBot) -> None:
    edited(windows.start()).end()
    window = windows.offered(qtbot)
    recovered(qtbot, window)
    window.end()
    (found,) = recoveries(recovery_folder())
    assert found.description.name == "iris"


def test_a_folder_that_cannot_be_written_is_told_and_loses_nothing_else(windows: Windows, qtbot: QtBot) -> None:
    recovery_folder().parent.mkdir(parents=True, exist_ok=True)
    recovery_folder().touch()
    assert "could not be saved" in edited(windows.start()).end()


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_told_in_a_turn_of_the_event_loop_and_once(qtbot: QtBot, number: signal.Signals) -> None:
    interruption = Interruption()
    told: list[int] = []
    interruption.requested.connect(told.append)
    before = signal.getsignal(number)
    interruption.install()
    signal.raise_signal(number)
    signal.raise_signal(number)
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    interruption.uninstall()
    assert told == [int(number)]
    assert signal.getsignal(number) is before


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_signal_that_was_ignored_at_the_start_stays_ignored(qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    interruption = Interruption()
    interruption.install()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    interruption.uninstall()
    signal.signal(signal.SIGHUP, before)


EDITING = """
from PySide6.QtCore import QTimer
import gui.application as application
from tests.gui.test_recovery import edited

built = application.build_window

def build():
    window = built()
    edited(window)
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    return window

application.build_window = build
raise SystemExit(application.run_window())
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_program_that_is_told_to_end_keeps_the_edits_and_says_where(number: signal.Signals) -> None:
    with running([sys.executable, "-c", EDITING]) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
    (found,) = recoveries(recovery_folder())
    assert str(found.path) in errors
    assert process.returncode == 128 + number
