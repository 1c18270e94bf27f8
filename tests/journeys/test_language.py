"""View ▸ Language: the window speaks the other language at once, and all that a person has stays."""

import threading
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDockWidget, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from engine.config.training import EngineName
from engine.data.editing.edits import SetCells
from engine.lessons.folder import lesson_folders
from gui.application import build_window
from gui.course.lessons_panel import LessonsPanel
from gui.data.data_panel import DataPanel
from gui.feedback.notices import Severity
from gui.language import chosen_language
from gui.loss.loss_panel import LossPanel
from gui.main_window import MainWindow
from gui.network.network_panel import NetworkPanel
from gui.runs.controller import RunState
from gui.settings.settings_panel import SettingsPanel
from gui.tasks import Key, tasks
from gui.transport.speed_slider import SPEEDS
from tests.languages import is_hangul, korean_can_be_had
from tests.panels import panel, show


@pytest.fixture(autouse=True)
def with_korean() -> Iterator[None]:
    with korean_can_be_had():
        yield


def choose(qtbot: QtBot, window: MainWindow, language: str) -> None:
    """Click the language in the View menu, and wait until the window speaks it."""
    action = window.commands[f"language.{language}"]
    menu = next(menu for menu in window.findChildren(QMenu) if action in menu.actions())
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    with qtbot.waitSignal(window.renewed):
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Until the panels that come later are there."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil(lambda: {"data", "network", "settings", "loss"} <= set(window.area.built))


def words(window: MainWindow) -> Counter[str]:
    """All that the window says, and its tool tips, and what a screen reader says."""
    found = Counter[str]([window.windowTitle()])
    for part in window.findChildren(QObject):
        if isinstance(part, QWidget | QAction):
            found[part.toolTip()] += 1
        if isinstance(part, QWidget):
            found[part.accessibleName()] += 1
        if isinstance(part, QLabel | QAbstractButton | QAction):
            found[part.text()] += 1
        if isinstance(part, QMenu):
            found[part.title()] += 1
        if isinstance(part, QDockWidget):
            found[part.windowTitle()] += 1
        if isinstance(part, QComboBox):
            found.update(part.itemText(at) for at in range(part.count()))
    return found


def test_the_window_speaks_korean_and_english_again_as_if_it_had_been_started_so(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, window)
    qtbot.waitUntil(lambda: any("the loss appears here" in said for said in words(window)))
    english, area = words(window), window.area
    choose(qtbot, window, "korean")
    assert not isValid(area), "what was seen before is gone"
    assert is_hangul(window.menuBar().actions()[0].text())
    assert is_hangul(window.area.docks["settings"].windowTitle())
    assert is_hangul(window.status.text())

    started = build_window()
    started.runs.set_engine(EngineName.NUMPY)
    started.resize(window.size())
    started.show()
    settle(qtbot, started)
    qtbot.waitUntil(lambda: words(window) == words(started))
    assert started.close()
    started.deleteLater()

    choose(qtbot, window, "english")
    qtbot.waitUntil(lambda: words(window) == english)
    assert chosen_language() == "en"


def test_keys_and_menus_still_do_what_they_say(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "korean")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(window.runs.ended):
        QTest.keyClick(focused, Qt.Key.Key_Space)
    QTest.keyClick(focused, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.workspaces.current.name == "network"
    assert window.workspace_bar.tabText(window.workspace_bar.currentIndex()) == window.workspaces.current.title


def test_a_run_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    training = window.document.experiment.learner.training.replace(epochs=10_000_000)
    window.document.edit(window.document.experiment.with_learner(training=training), "Set epochs")
    with qtbot.waitSignal(window.runs.advanced):
        window.commands.trigger("run.play")
    history = window.runs.history
    assert history is not None
    choose(qtbot, window, "korean")
    assert window.runs.is_active
    assert window.runs.history is history
    before = history.updates
    qtbot.waitUntil(lambda: history.updates > before)
    assert is_hangul(window.commands["run.play"].text())
    assert window.commands["run.stop"].isEnabled()
    qtbot.waitUntil(lambda: f"{history.updates:,}" in window.status.text())

    window.commands.trigger("run.play")
    qtbot.waitUntil(lambda: window.runs.state is RunState.PAUSED)
    paused_at = history.updates
    choose(qtbot, window, "english")
    assert window.runs.state is RunState.PAUSED
    assert window.commands["run.play"].text() == "Continue"
    assert f"update {paused_at:,}" in window.status.text()
    with qtbot.waitSignal(window.runs.ended):
        window.commands.trigger("run.stop")
    weights = window.runs.weights.parameters
    choose(qtbot, window, "korean")
    assert window.runs.weights.parameters is weights
    assert window.runs.weights.are_trained
    assert window.commands["run.reset"].isEnabled()


def test_what_is_not_saved_stays_and_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    before = window.document.table.text(0, 0)
    window.document.edit_table(SetCells(((0, 0, "7.5"),)), "Edit a cell")
    choose(qtbot, window, "korean")
    assert window.isWindowModified()
    assert window.document.table.text(0, 0) == "7.5"
    assert panel(window, DataPanel).table_view.table_model.index(0, 0).data() == "7.5"
    assert "Edit a cell" in window.commands["edit.undo"].text()
    window.commands.trigger("edit.undo")
    assert window.document.table.text(0, 0) == before
    assert not window.isWindowModified()


def test_what_is_selected_chosen_and_arranged_stays(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    data = panel(window, DataPanel)
    data.filter_bar.open()
    data.filter_bar.line.setText("petal_width > 1")
    data.filter_bar.apply()
    shown = data.table_view.table_model.rowCount()
    assert 0 < shown < window.document.table.rows
    data.table_view.setCurrentIndex(data.table_view.table_model.index(3, 2))
    cell = window.selection.cell
    panel(window, NetworkPanel).select_layer("output")
    panel(window, LossPanel).controls.scale_box.setCurrentIndex(1)
    panel(window, SettingsPanel).section_of("epochs").set_folded(True)
    window.transport.speed.slider.setValue(SPEEDS.index(50))
    show(window, LossPanel)
    window.area.docks["network"].setFloating(True)
    window.workspaces.save_as("Mine")
    window.resize(1200, 790)

    choose(qtbot, window, "korean")
    data = panel(window, DataPanel)
    assert data.table_view.table_model.rowCount() == shown
    assert window.selection.cell == cell
    assert (data.table_view.currentIndex().row(), data.table_view.currentIndex().column()) == (3, 2)
    assert panel(window, NetworkPanel).selected == "output"
    assert panel(window, LossPanel).controls.is_logarithmic
    assert panel(window, SettingsPanel).section_of("epochs").is_folded
    assert window.transport.speed.speed == 50
    assert window.area.docks["network"].isFloating()
    assert window.workspaces.current.title == "Mine"
    assert (window.width(), window.height()) == (1200, 790)


def test_notices_a_lesson_and_a_panel_with_all_of_the_room_stay(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    window.course.open(lesson_folders()[-1])
    lesson = window.course.lesson
    assert lesson is not None
    window.notices.show_notice("Something is wrong.", Severity.ERROR)
    window.area.enlarge("network")
    choose(qtbot, window, "korean")
    assert [(notice.text, notice.severity) for notice in window.notices.notices][-1] == (
        "Something is wrong.",
        Severity.ERROR,
    )
    assert window.course.lesson is lesson
    assert panel(window, LessonsPanel).view.title.markdown == lesson.text.title.ko
    assert window.area.enlarged == "network"
    window.area.enlarge("network")
    qtbot.waitUntil(lambda: window.area.is_seen("lessons"))


def test_it_waits_for_what_is_being_done_to_the_table(qtbot: QtBot, window: MainWindow) -> None:
    may_end = threading.Event()
    told: list[object] = []
    tasks().start(window.document, lambda _: may_end.wait(20), told.append, key=Key.EDIT, words="Sorting…")
    before = window.commands
    before.trigger("language.korean")
    QApplication.processEvents()
    assert window.commands is before
    with qtbot.waitSignal(window.renewed):
        may_end.set()
    assert told == [True]
    assert is_hangul(window.menuBar().actions()[0].text())


def test_without_a_font_the_window_stays_english_and_names_the_package(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.language.has_korean_font", lambda: False)
    monkeypatch.setattr("gui.window_actions.has_korean_font", lambda: False)
    window.commands.trigger("language.korean")
    QApplication.processEvents()
    assert window.menuBar().actions()[0].text() == "&File"
    assert any("fonts-nanum" in notice.text for notice in window.notices.notices)
