"""Starts the program with its window: application, theme, document, and the slow libraries in the background."""

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from engine.backend import BackendError
from engine.data.preparing.split import load_stratifying
from engine.data.reading.options import GUESS, ReadingOptions
from engine.files.project import open_project
from engine.training.factory import load_tensorflow
from gui.document import Document
from gui.feedback.exceptions import install_exception_hook
from gui.files.samples import FIRST
from gui.garbage import GuiCollector
from gui.interruption import Interruption
from gui.language import (
    Language,
    ask_for_language,
    chosen_language,
    has_korean_font,
    install_language,
    is_korean,
    translated,
)
from gui.main_window import MainWindow
from gui.runs.controller import RunController
from gui.tasks import Task, tasks
from gui.theme import ThemeName, theme
from gui.warming import Warming

SWITCH_SECONDS = 0.001
"""How long a thread that computes in Python may keep the window waiting for Python's lock, each time the window asks.

Python's own 5 ms add up: one redraw asks dozens of times while the NumPy engine trains.
"""

QUIET_MILLISECONDS = 250
"""The slow libraries begin to load so long after the window is up: importing them holds Python's lock now and then."""


def run_window(path: Path | None = None, options: ReadingOptions = GUESS, *, language: str = "") -> int:
    """Show the window, with `path` opened in it as `options` say, until it is closed. Gives the exit status.

    `language`: `en` or `ko`, until a person chooses another or the program ends; empty for the chosen one.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    if language:
        ask_for_language(Language(language))
    app = build_application()
    window = build_window()
    gc.freeze()  # what lives as long as the window need not be looked through while it draws
    collector = GuiCollector(window)
    hook = install_exception_hook(window)
    hook.save_requested.connect(window.desk.save_as)
    hook.ran_short.connect(window.fail, Qt.ConnectionType.QueuedConnection)
    window.runs.ended.connect(hook.show_failed_run)
    window.runs.folds_failed.connect(hook.show_failed_run)
    loader = TensorFlowLoader(window)
    warming = Warming(window.document, window.runs, parent=window)
    loader.loaded.connect(warming.start)
    loader.loaded.connect(window.renew)
    window.renewed.connect(loader.tell)
    interruption = Interruption(window)
    interruption.requested.connect(lambda number: _end(window, number))
    interruption.install()
    window.show()
    if path is not None:
        window.open_path(path, options)
    window.recovery.offer()
    window.tour.offer.offer()
    if is_korean(chosen_language()) and not has_korean_font():
        window.notices.warn("There is no font with Korean letters. Install one, on Debian and Ubuntu: fonts-nanum.")
    QTimer.singleShot(QUIET_MILLISECONDS, loader.start)
    status = app.exec()
    interruption.uninstall()
    collector.stop()
    hook.uninstall()
    return status


def _end(window: MainWindow, number: int) -> None:
    """Signal `number` ends the program, with the exit status by which shells tell so.

    Threads that train, import or compile are not waited for: what they have is kept, and some cannot be broken off for seconds.
    """
    try:
        told = window.end()
        sys.stderr.write(f"glassnet: {told}\n" if told else "")
        sys.stderr.flush()
    finally:
        os._exit(128 + number)


def build_application() -> QApplication:
    """The application with its name and theme; the one that there is already, if any."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setOrganizationName("Glassnet")
    app.setApplicationName("Glassnet")
    install_language(chosen_language())
    chosen = str(QSettings().value("theme", ThemeName.SYSTEM.value))
    theme().apply(ThemeName(chosen) if chosen in set(ThemeName) else ThemeName.SYSTEM)
    return app


def build_window() -> MainWindow:
    """The window with the first sample open in it."""
    sample = open_project(FIRST)
    document = Document(sample.table, sample.experiment, name=sample.name)
    window = MainWindow(document, RunController(document))
    for outliving in (window.runs, document):  # what is open is there as long as anything that shows it
        window.destroyed.connect(outliving.deleteLater)
    return window


def _load(task: Task) -> str:
    """Both imports; the version of TensorFlow. Raises BackendError. A table that is opened meanwhile waits for the first only."""
    load_stratifying()
    task.check()
    return load_tensorflow(yields_cpu=True)


class TensorFlowLoader(QObject):
    """Imports TensorFlow off the GUI thread and tells the status bar; before it, what the first stratified split needs."""

    loaded = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._version = self._refusal = ""

    def tell(self) -> None:
        """Say in the status bar how far it is."""
        if self._refusal:
            self._window.status.set_tensorflow(translated(self._refusal), ok=False)
        elif self._version:
            said = self.tr("{version} ready").format(version=translated(self._version))
            self._window.status.set_tensorflow(said, ok=True)
        else:
            self._window.status.set_tensorflow(self.tr("TensorFlow is loading…"), ok=True)

    def start(self) -> None:
        """Begin."""
        self.tell()
        tasks().start(self, _load, self._on_loaded, failed=self._on_failed, errors=(BackendError,))

    def _on_loaded(self, version: str) -> None:
        self._version = version
        self.tell()
        self.loaded.emit()

    def _on_failed(self, error: BackendError) -> None:
        self._refusal = error.text
        self.tell()
