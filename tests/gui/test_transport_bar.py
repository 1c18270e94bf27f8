"""The top bar: it steers the run, says why when it cannot, and its single keys rest while a person types."""

from collections.abc import Iterator

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.schedules import ScheduleUnit, StepDecay
from engine.config.training import EngineName, MiniBatch
from engine.training.control import StepUnit
from gui.document import Document
from gui.runs.controller import RunController, RunState
from gui.transport.speed_slider import SPEEDS
from gui.transport.transport_bar import TransportBar
from tests.cases import experiment, numeric_table


@pytest.fixture
def document(qapp: QApplication) -> Document:
    rows = np.linspace(-1, 1, 12).reshape(6, 2)
    table = numeric_table(rows, rows[:, :1])
    linear = Dense(units=1, activation=Activation.LINEAR)
    return Document(table, experiment(table, [linear], epochs=200_000, batching=MiniBatch(size=2)))


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    yield runs
    runs.close()


@pytest.fixture
def window(qtbot: QtBot, document: Document, runs: RunController) -> QMainWindow:
    """A window with the bar, a line to type into, a box to choose from, and a button."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.addToolBar(TransportBar(document, runs, window))
    middle = QWidget()
    column = QVBoxLayout(middle)
    box = QComboBox()
    box.addItems(["softmax", "relu"])
    for widget in (QLineEdit(), box, QPushButton("press")):
        column.addWidget(widget)
    window.setCentralWidget(middle)
    window.resize(1280, 200)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    window.setFocus()
    return window


@pytest.fixture
def bar(window: QMainWindow) -> TransportBar:
    bar = window.findChild(TransportBar)
    assert bar is not None
    return bar


def wait_for(qtbot: QtBot, runs: RunController, state: RunState) -> None:
    qtbot.waitUntil(lambda: runs.state is state)


def find(window: QMainWindow, kind: type[QWidget]) -> QWidget:
    middle = window.centralWidget()
    assert middle is not None
    found = middle.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_space_trains_pauses_and_goes_on(
    qtbot: QtBot, window: QMainWindow, bar: TransportBar, runs: RunController
) -> None:
    assert bar.play_action.text() == "Train"
    QTest.keyClick(window, Qt.Key.Key_Space)
    wait_for(qtbot, runs, RunState.RUNNING)
    assert bar.play_action.text() == "Pause"
    QTest.keyClick(window, Qt.Key.Key_Space)
    wait_for(qtbot, runs, RunState.PAUSED)
    assert bar.play_action.text() == "Continue"
    QTest.keyClick(window, Qt.Key.Key_S)
    wait_for(qtbot, runs, RunState.ENDED)
    assert bar.play_action.text() == "Train on"
    QTest.keyClick(window, Qt.Key.Key_R)
    assert runs.state is RunState.IDLE
    assert bar.play_action.text() == "Train"


@pytest.mark.parametrize(
    ("unit", "updates"), [(StepUnit.UPDATE, 1), (StepUnit.EPOCH, 3), (StepUnit.TEN, 10), (StepUnit.HUNDRED, 100)]
)
def test_the_right_arrow_does_one_unit_and_pauses(
    qtbot: QtBot, window: QMainWindow, bar: TransportBar, runs: RunController, unit: StepUnit, updates: int
) -> None:
    bar.unit_box.setFocus()
    while bar.unit_box.currentData() != unit:
        QTest.keyClick(bar.unit_box, Qt.Key.Key_Down)
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Right)
    wait_for(qtbot, runs, RunState.PAUSED)
    assert runs.history is not None
    assert runs.history.updates == updates
    qtbot.waitUntil(lambda: bar.read_outs.text("update") == str(updates))
    assert bar.read_outs.text("epoch") == str(updates // 3)
    assert bar.read_outs.text("loss") not in ("–", "NaN")
    assert bar.read_outs.text("accuracy") == "–", "accuracy has no meaning for numbers"


def test_typing_in_an_editor_is_typing(window: QMainWindow, runs: RunController) -> None:
    line = find(window, QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "a r s")
    assert line.text() == "a r s"
    assert runs.state is RunState.IDLE


def test_a_key_that_a_box_or_a_button_needs_is_its_own(qtbot: QtBot, window: QMainWindow, runs: RunController) -> None:
    box, button = find(window, QComboBox), find(window, QPushButton)
    assert isinstance(box, QComboBox)
    assert isinstance(button, QPushButton)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_R)
    assert box.currentText() == "relu"
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert runs.state is RunState.IDLE


def test_space_means_play_after_a_click_on_the_bar(
    qtbot: QtBot, window: QMainWindow, bar: TransportBar, runs: RunController
) -> None:
    QTest.mouseClick(bar.widgetForAction(bar.actions()[3]), Qt.MouseButton.LeftButton)
    wait_for(qtbot, runs, RunState.PAUSED)
    QTest.keyClick(window, Qt.Key.Key_Space)
    wait_for(qtbot, runs, RunState.RUNNING)


def test_an_obstacle_disables_play_and_is_said_in_words(bar: TransportBar, document: Document) -> None:
    _set_units(document, 0)
    assert not bar.play_action.isEnabled()
    assert not bar.step_action.isEnabled()
    assert document.obstacle in bar.play_action.toolTip()
    assert any(document.obstacle in label.text() for label in bar.findChildren(QLabel) if label.isVisible())
    _set_units(document, 1)
    assert bar.play_action.isEnabled()
    assert not any("units" in label.text() for label in bar.findChildren(QLabel) if label.isVisible())


def test_a_run_can_be_paused_while_the_document_cannot_train(
    qtbot: QtBot, bar: TransportBar, runs: RunController, document: Document
) -> None:
    bar.play_action.trigger()
    wait_for(qtbot, runs, RunState.RUNNING)
    _set_units(document, 0)
    assert bar.play_action.isEnabled()
    bar.play_action.trigger()
    wait_for(qtbot, runs, RunState.PAUSED)


def test_stop_and_reset_are_possible_only_when_there_is_something(
    qtbot: QtBot, bar: TransportBar, runs: RunController
) -> None:
    def possible() -> list[bool]:
        return [action.isEnabled() for action in (bar.stop_action, bar.reset_action)]

    assert possible() == [False, False]
    bar.step_action.trigger()
    wait_for(qtbot, runs, RunState.PAUSED)
    assert possible() == [True, True]
    bar.stop_action.trigger()
    wait_for(qtbot, runs, RunState.ENDED)
    assert possible() == [False, True]
    bar.reset_action.trigger()
    assert possible() == [False, False]
    assert bar.read_outs.text("update") == "–"


def test_an_edit_after_a_run_makes_play_begin_anew(qtbot: QtBot, bar: TransportBar, runs: RunController) -> None:
    bar.step_action.trigger()
    wait_for(qtbot, runs, RunState.PAUSED)
    bar.stop_action.trigger()
    wait_for(qtbot, runs, RunState.ENDED)
    assert bar.play_action.text() == "Train on"
    runs.set_engine(EngineName.BOTH)
    assert bar.play_action.text() == "Train"
    assert bar.engine_box.currentText() == "both"


def test_the_learning_rate_is_an_undoable_edit_and_follows_silently(bar: TransportBar, document: Document) -> None:
    editor = bar.learning_rate.editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, "0.25")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert document.experiment.learner.training.optimizer.learning_rate == 0.25
    assert document.undo_stack.undoText() == "Set learning rate"
    document.undo_stack.undo()
    assert bar.learning_rate.value() == 0.01
    assert document.undo_stack.count() == 1


def test_ctrl_z_in_a_number_field_undoes_in_the_document_once_the_number_is_taken(
    window: QMainWindow, bar: TransportBar, document: Document
) -> None:
    undo = QAction(window)
    undo.setShortcut("Ctrl+Z")
    undo.triggered.connect(document.undo_stack.undo)
    window.addAction(undo)
    editor = bar.learning_rate.editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert document.experiment.learner.training.optimizer.learning_rate == 0.02
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.experiment.learner.training.optimizer.learning_rate == 0.01
    QTest.keyClicks(editor, "7")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.undo_stack.index() == 0, "what is being typed is undone in the field"


def test_a_refused_learning_rate_is_explained(qtbot: QtBot, bar: TransportBar, document: Document) -> None:
    editor = bar.learning_rate.editor
    editor.setFocus()
    QTest.keyClicks(editor, "x")
    with qtbot.waitSignal(bar.notice_requested) as told:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "a number between 0 and 1,000" in told.args[0]
    assert document.undo_stack.count() == 0


def test_the_speed_goes_from_one_a_second_to_unlimited(bar: TransportBar) -> None:
    assert bar.speed.speed is None
    told: list[object] = []
    bar.speed.speed_changed.connect(told.append)
    slider = bar.speed.slider
    slider.setValue(0)
    slider.setValue(len(SPEEDS) - 1)
    assert told == [1, None]
    assert slider.accessibleDescription() == "full speed"


def _set_units(document: Document, units: int) -> None:
    network = document.experiment.learner.network
    node = network.node("output")
    changed = node.replace(layer=Dense(units=units, activation=Activation.LINEAR))
    document.edit(document.experiment.with_learner(network=network.with_node("output", changed)), "Set units")


def test_where_a_schedule_changes_the_rate_the_field_is_the_base_and_what_is_used_stands_beside(
    qtbot: QtBot, bar: TransportBar, document: Document, runs: RunController
) -> None:
    assert bar.rate_label.text() == "Rate"
    training = document.experiment.learner.training
    schedule = StepDecay(rate=0.5, steps=1, unit=ScheduleUnit.UPDATE)
    changed = training.replace(schedule=schedule, optimizer=training.optimizer.replace(learning_rate=0.25))
    document.edit(document.experiment.with_learner(training=changed), "Set schedule")
    assert bar.rate_label.text() == "Rate η₀"
    for _ in range(2):
        runs.step(StepUnit.UPDATE)
        wait_for(qtbot, runs, RunState.PAUSED)
    qtbot.waitUntil(lambda: bar.rate_label.text() == "Rate η₀\n→ 0.12")
    assert "At the last update η was 0.125" in bar.rate_label.toolTip()
    assert bar.learning_rate.value() == 0.25


def test_the_focus_may_lie_in_a_widget_that_is_deleted(qtbot: QtBot, window: QMainWindow) -> None:
    """As the list of an open menu does."""
    inner = QListWidget(window)
    inner.show()
    inner.setFocus()
    assert QApplication.focusWidget() is inner
    with qtbot.captureExceptions() as raised:
        shiboken6.delete(inner)
        line = window.findChild(QLineEdit)
        assert line is not None
        line.setFocus()
    assert not raised
