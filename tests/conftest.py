"""What every test stands on: no screen, fresh settings, one theme, nothing left running. No fixtures of one subject."""

import gc
import os
import signal
import threading
from collections.abc import Iterator
from typing import Any
from weakref import WeakSet

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the tests read English, whatever the language of who runs them
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")  # the parity tests state what holds on the processor

import hypothesis
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication

from gui.forms import gesture
from gui.garbage import collect_due
from gui.tasks import tasks
from gui.theme import ThemeName, theme

pytest_plugins = ["tests.waiting", "tests.workers"]

hypothesis.settings.register_profile("here", deadline=None, max_examples=50)
hypothesis.settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session", autouse=True)
def signals_of_a_terminal() -> None:
    """Under nohup or in a background job signals are ignored, and a test's child would ignore them, too."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, named and themed as the program's own."""
    qapp.setOrganizationName("Glassnet")
    qapp.setApplicationName("Glassnet")
    theme().apply(ThemeName.LIGHT)
    return qapp


@pytest.fixture(autouse=True)
def fresh_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings that no other test wrote, and that are not the developer's."""
    folder = str(tmp_path_factory.mktemp("settings"))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for format_ in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(format_, scope, folder)


@pytest.fixture(autouse=True)
def fresh_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders for the program's own files that no other test wrote to, and that are not the developer's; for its processes, too."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path_factory.mktemp("own")))


@pytest.fixture(autouse=True)
def light_theme() -> Iterator[None]:
    """The light theme, whatever a test before chose."""
    yield
    if QApplication.instance() is not None and theme().name is not ThemeName.LIGHT:
        theme().apply(ThemeName.LIGHT)


@pytest.fixture(autouse=True)
def gestures_of_a_busy_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps in quick succession stay one gesture, however long a busy machine takes for each."""
    monkeypatch.setattr(gesture, "PAUSE_MILLISECONDS", 600_000)


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """As in the program, no thread but this one collects garbage: a widget that another one collects takes the process with it."""
    gc.disable()
    yield
    collect_due()


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or an active timer behind. pytest-qt has closed the test's widgets by then."""
    before = set(threading.enumerate())
    _started_threads.clear()
    _started_timers.clear()
    yield
    if QCoreApplication.instance() is not None:
        tasks().close()  # as the window does
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [thread for thread in threading.enumerate() if thread not in before and _is_ours(thread)]
    running = [thread for thread in _started_threads if shiboken6.isValid(thread) and thread.isRunning()]
    active = [timer for timer in _started_timers if shiboken6.isValid(timer) and timer.isActive()]
    assert not left, f"threads left running: {left}"
    assert not running, f"QThreads left running: {running}"
    assert not active, f"timers left active: {[(timer, timer.parent()) for timer in active]}"


_started_threads: WeakSet[QThread] = WeakSet()
_started_timers: WeakSet[QTimer] = WeakSet()


def _is_ours(thread: threading.Thread) -> bool:
    """Qt's threads leave a dummy behind when Python code has run in them; they are looked at as QThreads."""
    return not isinstance(thread, threading._DummyThread)


def _remember_starts(kind: type[QThread] | type[QTimer], seen: WeakSet[Any]) -> None:
    """Every `start` of `kind` puts the object into `seen`: looking through all objects after each test would be slow."""
    start = kind.start

    def remembered(self: Any, *arguments: Any) -> None:
        seen.add(self)
        start(self, *arguments)

    kind.start = remembered  # type: ignore[method-assign]


_remember_starts(QThread, _started_threads)
_remember_starts(QTimer, _started_timers)
