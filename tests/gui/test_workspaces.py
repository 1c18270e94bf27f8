"""Docks and workspaces in the whole window: built when seen, arranged, remembered, floated, a person's own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.lessons.folder import open_lesson
from engine.problems import Severity
from gui.application import build_window
from gui.course.lessons_panel import LessonsPanel
from gui.data.data_panel import DataPanel
from gui.loss.loss_panel import LossPanel
from gui.main_window import MainWindow
from gui.network.network_panel import NetworkPanel
from gui.palette import Palette
from gui.panels import PANELS, owner_of
from gui.step.step_panel import StepPanel
from gui.weights.initial_weights_panel import InitialWeightsPanel
from gui.workspaces.layout import fronts_of, panels_of
from gui.workspaces.workspaces import FIRST, WORKSPACES
from tests.gui.settle import is_settled
from tests.lessons import LESSON_415
from tests.panels import panel, show

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def built() -> MainWindow:
    window = build_window()
    window.runs.set_engine(EngineName.NUMPY)
    window.show()
    window.activateWindow()
    return window


def close(window: MainWindow) -> None:
    window.document.undo_stack.setClean()
    assert window.close()
    window.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = built()
    qtbot.waitUntil(lambda: len(seen(window)) == 4)
    yield window
    close(window)


def seen(window: MainWindow) -> set[str]:
    """The panels in front, once those are built that the first picture does not wait for."""
    for _ in range(3):
        QApplication.processEvents()
        while not is_settled():
            QApplication.processEvents()
    return set(window.area.fronts())


def test_at_first_the_panels_that_are_not_seen_are_not_built(window: MainWindow) -> None:
    train = next(each for each in WORKSPACES if each.name == FIRST)
    assert seen(window) == set(fronts_of(train.layout)) == {"data", "network", "settings", "loss"}
    is_early = {kind.name for kind in PANELS if kind.is_early}
    assert {name for name, dock in window.area.docks.items() if dock.is_built} == seen(window) | is_early


def test_the_first_picture_waits_for_no_panel_that_takes_its_time() -> None:
    window = build_window()
    late = {kind.name for kind in PANELS if kind.late}
    assert late == {"settings", "loss"}
    assert not any(window.area.docks[name].is_built for name in late)
    close(window)


def test_every_panel_has_a_home_and_every_place_of_a_problem_an_owner() -> None:
    homes = {name for workspace in WORKSPACES for name in panels_of(workspace.layout)}
    assert homes == {kind.name for kind in PANELS}
    heads = ("table", "recipe", "network", "training", "initial_weights", "cell", "column")
    assert [owner_of((head,)) for head in heads] == [
        "data",
        "data",
        "network",
        "settings",
        "initial_weights",
        "data",
        "columns",
    ]
    assert owner_of(("elsewhere",)) == ""


@pytest.mark.parametrize("number", range(1, 7))
def test_control_and_a_number_show_a_workspace(window: MainWindow, number: int) -> None:
    workspace = WORKSPACES[number - 1]
    QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), CONTROL)
    assert window.workspaces.current is workspace
    assert window.workspace_bar.tabText(window.workspace_bar.currentIndex()) == workspace.title
    assert seen(window) == set(fronts_of(workspace.layout))


def test_a_problem_is_shown_in_its_panel_wherever_that_is(window: MainWindow) -> None:
    window.workspaces.reveal(("initial_weights", "output/bias"))
    assert window.workspaces.current.name == "network"
    assert panel(window, InitialWeightsPanel).array == "output/bias"
    window.workspaces.reveal(("training", "epochs"))
    assert window.workspaces.current.name == "network", "the settings are here, behind the weights"
    assert "settings" in seen(window)


def test_a_panel_behind_another_is_hidden_and_says_so(window: MainWindow) -> None:
    loss = panel(window, LossPanel)
    assert loss.isVisible()
    window.area.raise_panel("weights")
    assert "weights" in seen(window)
    assert not loss.isVisible()


def test_what_a_person_arranged_is_there_again(qtbot: QtBot) -> None:
    first = built()
    first.area.raise_panel("predictions")
    first.area.set_held("settings", False)
    first.workspaces.switch("results")
    first.area.raise_panel("weights")
    close(first)
    second = built()
    assert second.workspaces.current.name == "results"
    assert seen(second) == {"loss", "weights"}
    second.workspaces.switch(FIRST)
    assert seen(second) == {"data", "network", "predictions"}
    second.workspaces.reset()
    assert seen(second) == {"data", "network", "settings", "loss"}
    close(second)


def test_a_state_of_another_version_is_forgotten(window: MainWindow) -> None:
    window.workspaces.switch("data")
    QSettings().setValue("workspaces/states/train/state", window.area.saveState(99))
    window.workspaces.switch(FIRST)
    assert seen(window) == {"data", "network", "settings", "loss"}


def test_a_workspace_of_ones_own_is_saved_renamed_reset_and_deleted(qtbot: QtBot) -> None:
    window = built()
    workspaces = window.workspaces
    window.area.set_held("data", False)
    workspaces.save_as("For the projector / 1")
    assert workspaces.current.is_own
    assert window.workspace_bar.tabText(6) == "For the projector / 1"
    assert seen(window) == {"network", "settings", "loss"}
    workspaces.switch(FIRST)
    QTest.keyClick(window, Qt.Key.Key_7, CONTROL)
    assert workspaces.current.title == "For the projector / 1"
    workspaces.rename("Mine")
    window.area.set_held("network", False)
    close(window)
    again = built()
    assert again.workspaces.current.title == "Mine"
    assert seen(again) == {"settings", "loss"}
    again.workspaces.reset()
    assert seen(again) == {"network", "settings", "loss"}
    again.commands.trigger("workspace.delete")
    assert again.workspaces.current.name == FIRST
    assert len(again.workspaces.all) == len(WORKSPACES)
    assert not again.commands["workspace.delete"].isEnabled()
    assert again.commands.reason("workspace.delete")
    close(again)


def test_a_floating_panel_stays_where_it_is_in_every_workspace(window: MainWindow) -> None:
    show(window, InitialWeightsPanel)
    window.commands.trigger("view.float")
    dock = window.area.docks["initial_weights"]
    assert dock.isFloating()
    dock.setGeometry(40, 50, 700, 300)
    for name in ("data", "results", "network"):
        window.workspaces.switch(name)
        assert dock.isFloating()
        assert dock.isVisible()
        assert dock.geometry().getRect() == (40, 50, 700, 300)
    window.workspaces.reset()
    assert not dock.isFloating()


def test_the_step_takes_the_whole_window_and_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    show(window, StepPanel)
    before = seen(window)
    QTest.mouseClick(panel(window, StepPanel).header.room_button, Qt.MouseButton.LeftButton)
    assert seen(window) == {"step"}
    panel(window, StepPanel).setFocus()
    QTest.keyClick(window, Qt.Key.Key_Return, ALT)
    assert seen(window) == before
    QTest.keyClick(window, Qt.Key.Key_Return, ALT)
    assert seen(window) == {"step"}
    window.workspaces.reveal(("network", "output", "units"))
    assert "network" in seen(window)


def test_f6_walks_through_the_panels_and_alt_and_a_number_shows_one(window: MainWindow) -> None:
    panel(window, NetworkPanel).setFocus()
    focused = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        panels = {name: window.area.panel(name) for name in window.area.fronts()}
        focused += [name for name, each in panels.items() if each is focus or (focus and each.isAncestorOf(focus))]
    assert focused == ["settings", "loss", "data", "network"]
    QTest.keyClick(window, Qt.Key.Key_2, ALT)
    assert "weights" in seen(window)


def test_the_tab_of_the_problems_counts_them(window: MainWindow) -> None:
    dock = window.area.docks["problems"]
    assert dock.windowTitle() == "Problems"
    experiment = window.document.experiment
    window.document.edit(experiment.replace(recipe=experiment.recipe.replace(columns=())), "Take all columns out")
    severities = [problem.severity for problem in window.document.problems]
    assert severities == [Severity.ERROR, Severity.OPEN], "a table without a target is not wrong"
    assert dock.windowTitle() == "Problems (1)"


def test_a_lesson_is_opened_from_the_course_and_trained_without_another_choice(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.workspaces.switch("course")
    course, text = panel(window, LessonsPanel), open_lesson(LESSON_415).text
    course.list.setFocus()
    found = course.list.findItems(text.title.en, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    course.list.setCurrentItem(found[0])
    assert course.view.story.markdown == text.story.en
    QTest.mouseClick(course.open_button, Qt.MouseButton.LeftButton)
    assert window.document.name == text.title.en
    assert window.course.lesson is not None
    with qtbot.waitSignal(window.runs.ended):
        window.commands.trigger("run.play")


def cell(palette: Palette, column: int) -> str:
    """What the best action's line says there."""
    return str(palette.table.model().index(0, column).data())


def test_the_palette_finds_an_action_says_why_not_and_does_it(qtbot: QtBot, window: MainWindow) -> None:
    panel(window, NetworkPanel).select_layer("hidden_1")
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    palette = next(each for each in window.findChildren(Palette) if each.isVisible())
    QTest.keyClicks(palette.line, "stop")
    assert cell(palette, 0) == "Stop"
    assert palette.told.text() == "Not possible: No run is active."
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible(), "what is not possible is not done"
    palette.line.clear()
    QTest.keyClicks(palette.line, "add lay")
    assert cell(palette, 2) == "Ins"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert len(window.document.experiment.learner.network.nodes) == 3


def test_every_action_that_is_not_possible_says_why(window: MainWindow) -> None:
    for name in window.area.docks:
        window.area.panel(name)
    assert [
        s.name
        for s in window.commands
        if not window.commands[s.name].isEnabled() and not window.commands.reason(s.name)
    ] == []


def test_an_action_of_the_table_brings_the_table_into_sight(window: MainWindow) -> None:
    window.workspaces.switch("results")
    assert not window.area.holds("data")
    window.commands.trigger("table.find")
    assert panel(window, DataPanel).find_bar.isVisible()
