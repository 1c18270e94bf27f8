"""Bugs that reach the top: shown once, in one dialog, from any thread; the program goes on."""

import errno
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.text import Text
from engine.training.frames import Ended, Outcome
from gui.feedback.error_dialog import MAX_REPORTS, ErrorDialog
from gui.feedback.error_report import ErrorReport
from gui.feedback.exceptions import ExceptionHook, install_exception_hook


class Receiver(QObject):
    """Notes what it hears, and in which thread."""

    def __init__(self, told: list[tuple[str, object]]) -> None:
        super().__init__()
        self._told = told

    def take(self, text: str) -> None:
        self._told.append((text, threading.current_thread()))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def hook(window: QWidget, capfd: pytest.CaptureFixture[str]) -> Iterator[ExceptionHook]:
    hook = install_exception_hook(window)
    yield hook
    hook.uninstall()


def fail(message: str) -> None:
    """Raise, and hand the exception to whoever catches what nobody caught."""
    try:
        raise ValueError(message)
    except ValueError:
        sys.excepthook(*sys.exc_info())


def shown_dialog(qtbot: QtBot, hook: ExceptionHook) -> ErrorDialog:
    qtbot.waitUntil(lambda: hook.dialog is not None and hook.dialog.isVisible())
    assert hook.dialog is not None
    return hook.dialog


def test_a_bug_is_shown_with_its_traceback_and_the_window_lives(
    qtbot: QtBot, hook: ExceptionHook, window: QWidget
) -> None:
    fail("seven is not a layer")
    dialog = shown_dialog(qtbot, hook)
    assert not dialog.isModal()
    assert "ValueError: seven is not a layer" in _sentence(dialog)
    assert "raise ValueError(message)" in dialog.details()
    assert "numpy" in dialog.details()
    assert window.isEnabled()


@pytest.mark.parametrize("error", [MemoryError(), RecursionError(), OSError(errno.ENOSPC, "No space left on device")])
def test_a_shortage_is_told_in_a_sentence_and_no_dialog(
    qtbot: QtBot, hook: ExceptionHook, error: Exception, capfd: pytest.CaptureFixture[str]
) -> None:
    with qtbot.waitSignal(hook.ran_short) as told:
        sys.excepthook(type(error), error, None)
    assert told.args is not None
    assert str(told.args[0]).endswith(".")
    qtbot.wait(10)  # a dialog would come in a later turn
    assert hook.dialog is None
    assert "Traceback" not in capfd.readouterr().err


def test_a_shortage_in_a_python_thread_is_told_in_the_gui_thread(qtbot: QtBot, hook: ExceptionHook) -> None:
    def fail() -> None:
        raise MemoryError

    told: list[tuple[str, object]] = []
    receiver = Receiver(told)
    hook.ran_short.connect(receiver.take)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert "not enough memory" in told[0][0]
    assert told[0][1] == threading.main_thread()


def test_several_bugs_are_collected_in_one_dialog(qtbot: QtBot, hook: ExceptionHook) -> None:
    for _ in range(30):
        fail("again")
    fail("another")
    dialog = shown_dialog(qtbot, hook)
    qtbot.waitUntil(lambda: "31 times" in _sentence(dialog))
    assert dialog.details().count("ValueError: again") == 1
    assert "30 times" in dialog.details()
    assert "ValueError: another" in dialog.details()


def test_a_bug_in_a_python_thread_is_shown_in_the_gui_thread(qtbot: QtBot, hook: ExceptionHook) -> None:
    thread = threading.Thread(target=int, args=("no number",), name="worker 7")
    thread.start()
    thread.join()
    dialog = shown_dialog(qtbot, hook)
    assert "worker 7" in dialog.details()
    assert dialog.thread() is hook.thread()


def test_a_bug_in_a_slot_is_shown(qtbot: QtBot, hook: ExceptionHook, window: QWidget) -> None:
    def slot() -> None:
        raise RuntimeError("in a slot")

    window.windowTitleChanged.connect(slot)
    window.setWindowTitle("x")
    assert "in a slot" in _sentence(shown_dialog(qtbot, hook))


def test_going_on_forgets_and_the_next_bug_is_told_afresh(qtbot: QtBot, hook: ExceptionHook) -> None:
    fail("first")
    dialog = shown_dialog(qtbot, hook)
    QTest.mouseClick(dialog.go_on_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    fail("second")
    assert "second" in _sentence(shown_dialog(qtbot, hook))
    assert "first" not in dialog.details()


def test_details_can_be_copied_and_saving_is_offered(qtbot: QtBot, hook: ExceptionHook) -> None:
    fail("copy me")
    dialog = shown_dialog(qtbot, hook)
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert "copy me" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(hook.save_requested):
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()


def test_an_interrupt_from_the_keyboard_is_no_bug(qtbot: QtBot, hook: ExceptionHook) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    fail("after")
    assert "after" in _sentence(shown_dialog(qtbot, hook))


def test_the_hooks_go_back_to_their_owners(window: QWidget) -> None:
    before = sys.excepthook, threading.excepthook
    hook = install_exception_hook(window)
    assert sys.excepthook != before[0]
    hook.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_flood_of_different_bugs_stays_readable(qtbot: QtBot, window: QWidget) -> None:
    dialog = ErrorDialog(window)
    for number in range(MAX_REPORTS + 5):
        dialog.add(ErrorReport(f"bug {number}", f"trace {number}\n"))
    assert "5 further errors are not shown" in dialog.details()
    assert f"{MAX_REPORTS + 5} times" in _sentence(dialog)


def _sentence(dialog: ErrorDialog) -> str:
    return dialog.findChildren(QLabel)[0].text()


def test_a_run_that_a_bug_has_ended_is_shown_with_its_traceback(hook: ExceptionHook, qtbot: QtBot) -> None:
    hook.show_failed_run(Ended(1, Outcome.FAILED, Text("Stopped by hand."), 0, {}, {}, {}))
    hook.show_failed_run(
        Ended(1, Outcome.FAILED, Text("RuntimeError: out of order"), 0, {}, {}, {}, details="Traceback: here")
    )
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert hook.dialog is not None
    assert "Traceback: here" in hook.dialog.details()
    assert "Stopped by hand" not in hook.dialog.details()
