"""On a screen of 1366 × 768, less its bars, the whole window fits, whatever there is to be said and shown in it."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.data.columns import NumberColumn
from engine.data.reading.report import ReadingReport
from engine.data.table import Table
from engine.lessons.folder import lesson_folders, lesson_text
from engine.problems import Problem
from engine.text import plain
from gui.data.data_panel import DataPanel
from gui.feedback.error_dialog import ErrorDialog
from gui.feedback.error_report import ErrorReport
from gui.feedback.notices import Severity
from gui.feedback.shortcuts_dialog import ShortcutsDialog
from gui.files.generator_dialog import GeneratorDialog
from gui.files.reading_report_dialog import ReadingReportDialog
from gui.main_window import MainWindow
from gui.step.step_panel import StepPanel
from gui.workspaces.layout import panels_of
from tests.panels import panel, show

SCREEN = QSize(1280, 700)
LONG = "무엇이 잘못되었는지 길게 말한다. " * 450
WORD = "x" * 9_000


def many_notices(window: MainWindow) -> None:
    for at in range(12):
        window.notices.show_notice(f"{at}: {LONG[:300]}", list(Severity)[at % 3])


def long_notices(window: MainWindow) -> None:
    for text in (LONG, WORD, "line\n" * 200):
        window.notices.show_notice(text, Severity.ERROR)


def lesson_with_notices(window: MainWindow) -> None:
    window.course.open(max(lesson_folders(), key=lambda folder: len(lesson_text(folder).story.en)))
    many_notices(window)


def many_problems(window: MainWindow) -> None:
    problems = [
        Problem(("network", f"layer {at}"), plain(f"{at}: {LONG[:400]}"), plain(f"{WORD[:300]} {LONG[:300]}"))
        for at in range(60)
    ]
    window.document.problems_changed.emit(problems)


def long_words_in_the_status_bar(window: MainWindow) -> None:
    window.status.set_tensorflow(WORD, ok=False)
    window.status.work.words.setText(f"Writing {WORD[:255]}…")
    window.status.work.show()
    window.status.file_work.words.setText(f"Opening {LONG[:255]}…")
    window.status.file_work.show()


def wide_table(window: MainWindow) -> None:
    values = np.random.default_rng(0).normal(size=30)
    names = [f"이름이 아주 긴 열 {at} {'가' * 60}" for at in range(200)]
    table = Table(tuple(NumberColumn(name, values) for name in names))
    with window.runs.resetting():
        window.document.open(table, Experiment(), name=WORD[:300])


def bars_of_the_table(window: MainWindow) -> None:
    panel(window, DataPanel).find_bar.show()
    panel(window, DataPanel).filter_bar.show()


def steps_wide(window: MainWindow) -> None:
    show(window, StepPanel)
    panel(window, StepPanel).room_requested.emit()
    many_notices(window)


STATES = [
    many_notices,
    long_notices,
    lesson_with_notices,
    many_problems,
    long_words_in_the_status_bar,
    wide_table,
    bars_of_the_table,
    steps_wide,
]


def views(window: MainWindow, *, is_enlarged: bool) -> Iterator[str]:
    """All panels of all workspaces, one in front after the other; or the one that has all of the room."""
    yield window.workspaces.current.name
    for workspace in () if is_enlarged else window.workspaces.all:
        window.workspaces.switch(workspace.name)
        for name in panels_of(workspace.layout):
            window.area.raise_panel(name)
            yield f"{workspace.name}, {name}"


@pytest.mark.parametrize("font", ["", "NanumGothic"])
def test_nothing_makes_the_window_larger_than_a_small_screen(qtbot: QtBot, window: MainWindow, font: str) -> None:
    """Each state comes on top of those before it."""
    before = window.font()
    if font:
        window.setFont(QFont(font, before.pointSize() + 1))
    window.resize(SCREEN)
    for state in STATES:
        state(window)
        for place in views(window, is_enlarged=state is steps_wide):
            qtbot.wait(5)  # notices appear in a turn of their own
            QApplication.sendPostedEvents()
            least = window.minimumSizeHint()
            assert least.width() <= SCREEN.width(), (state.__name__, place)
            assert least.height() <= SCREEN.height(), (state.__name__, place)
        assert window.size() == SCREEN, state.__name__
        window.notices.dismiss_all()


def test_the_newest_notice_is_seen_without_scrolling(qtbot: QtBot, window: MainWindow) -> None:
    many_notices(window)
    qtbot.waitUntil(window.notices.isVisible)
    newest = window.notices.notices[-1]
    qtbot.waitUntil(lambda: not newest.visibleRegion().isEmpty())
    assert newest.visibleRegion().boundingRect().height() == newest.height()
    window.notices.dismiss_all()


def test_no_dialog_is_larger_than_a_small_screen(qtbot: QtBot, window: MainWindow) -> None:
    error = ErrorDialog(window)
    error.add(ErrorReport(LONG, LONG * 3))
    report = ReadingReportDialog(ReadingReport(), window)
    for dialog in (error, report, ShortcutsDialog(window.commands, window), GeneratorDialog(None, window)):
        dialog.show()
        least = dialog.minimumSizeHint().expandedTo(dialog.size())
        assert least.width() <= SCREEN.width(), dialog.windowTitle()
        assert least.height() <= SCREEN.height(), dialog.windowTitle()
        dialog.close()
