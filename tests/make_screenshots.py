"""Takes the README's pictures from the running program: `python -m tests.make_screenshots`, with a screen (or Xvfb)."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QWidget

from engine.config.training import EngineName
from gui.application import build_application, build_window
from gui.loss.loss_panel import LossPanel
from gui.main_window import MainWindow
from gui.profile.profile_panel import ProfilePanel
from gui.tasks import tasks
from gui.theme import ThemeName, theme
from tests.lessons import LESSON_415
from tests.panels import show

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "images"


def main() -> None:
    """Iris trained, its data space and an update in the dark, how good it is and why, a lesson on both engines."""
    with tempfile.TemporaryDirectory() as settings:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, settings)
        build_application()
        window = build_window()
        window.resize(1280, 800)
        window.show()
        _iris(window)
        _lesson(window)
        window.document.undo_stack.setClean()
        window.close()


def _iris(window: MainWindow) -> None:
    theme().apply(ThemeName.LIGHT)
    window.runs.set_engine(EngineName.TENSORFLOW)
    _train(window)
    _take(window, "window.png")
    theme().apply(ThemeName.DARK)
    window.workspaces.switch("inside")
    _take(window, "inside.png")
    theme().apply(ThemeName.LIGHT)
    show(window, ProfilePanel)
    _take(window, "profiler.png")


def _lesson(window: MainWindow) -> None:
    theme().apply(ThemeName.LIGHT)
    window.course.open(LESSON_415)
    show(window, LossPanel)
    window.runs.set_engine(EngineName.BOTH)
    _train(window)
    _take(window, "lesson.png")


def _train(window: MainWindow) -> None:
    def when_ended(go_on: Callable[[], None]) -> None:
        window.runs.ended.connect(go_on)
        window.runs.play()

    _wait(when_ended)


def _take(window: QWidget, name: str) -> None:
    _wait(lambda go_on: QTimer.singleShot(2000, go_on))
    _wait(_when_idle)
    if not window.grab().save(str(FOLDER / name)):
        sys.exit(f"{FOLDER / name} could not be written.")


def _when_idle(go_on: Callable[[], None]) -> None:
    """Nothing is worked out for a panel any more, and all of it is drawn."""
    if tasks().is_working:
        QTimer.singleShot(500, lambda: _when_idle(go_on))
    else:
        QTimer.singleShot(1500, go_on)


def _wait(begin: Callable[[Callable[[], None]], None]) -> None:
    loop = QEventLoop()
    begin(loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
