"""The walk in the window: the course's positions, steps in words and numbers, contours, the loss of the open network."""

import csv
import io
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.config.optimizers import SGD, Adam, Momentum
from engine.training.factory import load_tensorflow
from engine.walk.comparison import Comparison
from engine.walk.ready_made import READY_MADE
from engine.walk.spec import Walk
from gui.document import Document
from gui.runs.controller import RunController
from gui.stepping import transport
from gui.walk.position_model import PositionModel
from gui.walk.walk_panel import WalkPanel
from tests.gui.settle import settle
from tests.walk_cases import PRINTED_WALKS, TEXTBOOK

MOMENTUM = next(walk for walk in PRINTED_WALKS if walk.name == "momentum")


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> Iterator[WalkPanel]:
    """A panel that walks on the NumPy engine alone."""
    built = made(qtbot, document, runs)
    built.controls.compare_box.setChecked(False)
    yield built
    built.transport.pause()


def made(qtbot: QtBot, document: Document, runs: RunController) -> WalkPanel:
    panel = WalkPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1100, 560)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def variables(panel: WalkPanel) -> tuple[str, ...]:
    assert panel.scene is not None
    return panel.scene.variables


def choose(panel: WalkPanel, label: str) -> None:
    """A function by its label, as by a click."""
    box = panel.controls.functions
    box.setCurrentIndex(box.findText(label))
    box.activated.emit(box.currentIndex())


def type_formula(panel: WalkPanel, text: str) -> None:
    panel.controls.formula.setText(text)
    QTest.keyClick(panel.controls.formula, Qt.Key.Key_Return)


def texts(panel: WalkPanel, title: str) -> list[str]:
    """The cells of the column of that title."""
    return list(next(column.texts for column in panel.positions.model.columns if column.title == title))


def starts_shown(panel: WalkPanel) -> list[bool]:
    return [box.isVisibleTo(panel) for box in panel.controls.starts]


def walk_with(panel: WalkPanel, *optimizers: object, **changes: object) -> None:
    panel.controls.edited.emit(panel.comparison.replace(optimizers=optimizers, **changes))


def test_the_table_has_the_courses_positions_to_the_last_digit(panel: WalkPanel) -> None:
    walk_with(panel, MOMENTUM.optimizer)
    assert [float(text) for text in texts(panel, "Momentum: p")] == [-5.0, *MOMENTUM.printed]
    assert texts(panel, "Momentum: value")[:2] == ["4.5", "1.125"]


def test_a_step_is_told_in_a_sentence_and_with_its_equation(panel: WalkPanel) -> None:
    walk_with(panel, SGD(learning_rate=0.5), MOMENTUM.optimizer)
    panel.transport.buttons["next"].click()
    panel.transport.buttons["next"].click()
    panel.step.chooser.setCurrentIndex(1)
    panel.step.chooser.activated.emit(1)
    assert panel.transport.number == 2
    assert panel.step.sentence.text() == (
        "p moves right by 1.5, downhill, 2 times as far as plain gradient descent; the value falls from 1.125 to 0."
    )
    told = panel.step.equations.text()
    assert "v ← m v − η g\n   = 0.5 · 1.5 − 0.5 · (−1.5)\n   = 1.5" in told
    assert "p ← p + v\n   = (−3.5) + 1.5\n   = −2" in told
    assert told.endswith("p = -2.0\nvalue = 0.0")
    assert panel.positions.table.currentIndex().row() == 2
    assert panel.plot.legend == ["SGD", "Momentum", "−η g", "m v", "step"]


def test_the_walk_is_dragged_back_and_a_row_of_the_table_leads_to_its_update(panel: WalkPanel) -> None:
    panel.transport.go_to(16)
    panel.transport.slider.setValue(3)
    assert panel.transport.label.text() == "update 3 of 16"
    panel.tabs.setCurrentWidget(panel.positions)
    table = panel.positions.table
    where = table.visualRect(panel.positions.model.index(5, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))
    assert panel.transport.number == 5
    panel.transport.buttons["first"].click()
    assert panel.step.sentence.text() == "The walk starts here."
    assert not panel.transport.buttons["previous"].isEnabled()


def test_it_plays_to_the_end_and_begins_anew_from_there(
    panel: WalkPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "SLOWEST", 5)
    panel.transport.buttons["play"].click()
    assert panel.transport.is_playing
    qtbot.waitUntil(lambda: not panel.transport.is_playing)
    assert panel.transport.number == 16
    panel.transport.buttons["play"].click()
    assert panel.transport.number < 16
    panel.transport.buttons["play"].click()
    assert not panel.transport.is_playing


def test_a_function_of_two_variables_is_shown_by_contours(panel: WalkPanel) -> None:
    choose(panel, "Rosenbrock")
    assert panel.comparison.start == (-1.2, 1.0)
    assert panel.plot._contours.lines.isVisible()
    assert len(panel.plot._contours.lines.getData()[0]) > 100
    assert starts_shown(panel) == [True, True]
    panel.transport.go_to(1)
    panel.plot.point_at(0.0, 0.0)
    assert panel.plot.readout == "x 0\ny 0\nvalue 1"
    choose(panel, "Error curve of the course")
    assert not panel.plot._contours.lines.isVisible()
    assert starts_shown(panel) == [True, False]


def test_an_own_formula_is_walked_and_one_that_cannot_be_read_is_told(panel: WalkPanel) -> None:
    type_formula(panel, "sin(x) + y**2")
    assert variables(panel) == ("x", "y")
    assert panel.controls.functions.currentText() == "Own formula"
    type_formula(panel, "sin(x")
    assert panel.controls.refusal.text().startswith("The formula cannot be read here.")
    assert panel.comparison.expression == "sin(x) + y**2"
    type_formula(panel, "x**2")
    assert not panel.controls.refusal.isVisible()
    assert variables(panel) == ("x",)


def test_the_start_is_typed_or_dragged_in_the_picture(panel: WalkPanel) -> None:
    box = panel.controls.starts[0]
    box.lineEdit().setText("1.5")
    box.commit()
    assert panel.comparison.start == (1.5,)
    panel.plot._start.setPos(-3.25, 7.0)
    assert panel.comparison.start == (-3.25,)
    assert texts(panel, "SGD: p")[0] == "-3.25"
    assert panel.plot._start.pos().y() == pytest.approx(0.5 * 1.25**2)


def test_a_new_optimizer_walks_at_the_rate_of_the_first(panel: WalkPanel) -> None:
    field = panel.controls.form.field("optimizers")
    field.add(Adam)  # type: ignore[attr-defined]  # a list field
    assert [each.kind for each in panel.comparison.optimizers] == ["sgd", "momentum", "adam"]
    assert panel.comparison.optimizers[-1].learning_rate == 0.5
    assert panel.plot.legend == ["SGD", "Momentum", "Adam"]


def test_both_conventions_are_put_side_by_side_once(panel: WalkPanel) -> None:
    walk_with(panel, Adam(learning_rate=0.5))
    panel.controls.conventions_button.click()
    assert panel.plot.legend == ["Adam (Keras)", "Adam (Textbook)"]
    assert not panel.controls.conventions_button.isEnabled()
    keras, textbook = texts(panel, "Adam (Keras): p"), texts(panel, "Adam (Textbook): p")
    assert keras[0] == textbook[0]
    assert keras[1] != textbook[1]


def test_the_positions_are_copied_as_csv_with_all_digits(panel: WalkPanel, qtbot: QtBot) -> None:
    walk_with(panel, Adam(learning_rate=0.5, epsilon=1e-8, convention=TEXTBOOK))
    with qtbot.waitSignal(panel.notice_given):
        panel.positions.copy_button.click()
    header, *rows = csv.reader(io.StringIO(QGuiApplication.clipboard().text()))
    assert header == ["update", "Adam: p", "Adam: value"]
    adam = next(walk for walk in PRINTED_WALKS if walk.name == "Adam")
    assert [float(row[1]) for row in rows] == [-5.0, *adam.printed]
    panel.positions.table.selectRow(1)
    next(action for action in panel.positions.table.actions() if action.objectName() == "list.copy").trigger()
    assert QGuiApplication.clipboard().text().startswith("-4.500000001666667\t")


def test_a_walk_that_diverges_ends_and_says_so(panel: WalkPanel) -> None:
    walk_with(panel, SGD(learning_rate=5), SGD(learning_rate=0.01), expression="x**4", start=(2.0,))
    assert panel.transport.count == 16
    panel.transport.go_to(16)
    assert panel.step.sentence.text().endswith("leaves the finite numbers; the walk ends before it.")
    assert texts(panel, "SGD, η = 5: x") != texts(panel, "SGD, η = 0.01: x")
    panel.grab()


def test_without_an_optimizer_only_the_function_is_there(panel: WalkPanel) -> None:
    walk_with(panel)
    assert panel.transport.count == 0
    assert not panel.transport.buttons["play"].isEnabled()
    assert panel.plot.is_filled
    assert panel.positions.model.rowCount() == 0
    panel.grab()


def test_the_loss_of_the_open_network_is_walked_from_where_its_weights_stand(
    panel: WalkPanel, qtbot: QtBot, document: Document
) -> None:
    choose(panel, "Loss of the open network")
    settle(qtbot)
    assert panel.scene is not None
    weights = [place.weight for place in panel.comparison.weights]
    first = next(iter(panel._runs.weights.parameters))
    assert {weight.array for weight in weights} == {first}
    assert panel.comparison.start == tuple(float(panel._runs.weights.parameters[first][w.index]) for w in weights)
    before = panel.scene.walks[0].values
    assert before[-1] < before[0]
    training = document.experiment.learner.training
    document.edit(document.experiment.with_learner(training=training.replace(seed=training.seed + 1)), "Set seed")
    settle(qtbot)
    panel.controls.here_button.click()
    settle(qtbot)
    assert panel.scene.walks[0].values[0] != before[0]


def test_others_are_told_which_walk_down_a_formula_is_read(panel: WalkPanel, qtbot: QtBot) -> None:
    told: list[Walk | None] = []
    panel.walk_told.connect(told.append)
    walk_with(panel, SGD(), MOMENTUM.optimizer)
    panel.step.chooser.setCurrentIndex(1)
    panel.step.chooser.activated.emit(1)
    assert told[-1] is not None
    assert (told[-1].optimizer, told[-1].expression) == (MOMENTUM.optimizer, panel.comparison.expression)
    choose(panel, "Loss of the open network")
    settle(qtbot)
    assert told[-1] is None


def test_one_weight_of_the_network_gives_a_curve(panel: WalkPanel, qtbot: QtBot) -> None:
    choose(panel, "Loss of the open network")
    settle(qtbot)
    second = panel.controls.weights.arrays[1]
    second.setCurrentIndex(0)
    second.activated.emit(0)
    settle(qtbot)
    assert len(panel.comparison.weights) == len(panel.comparison.start) == 1
    assert not panel.plot._contours.lines.isVisible()
    panel.transport.go_to(2)
    assert "w ← w − η g" in panel.step.equations.text()


def test_a_network_that_cannot_be_computed_has_no_loss_to_walk(
    panel: WalkPanel, qtbot: QtBot, document: Document
) -> None:
    choose(panel, "Loss of the open network")
    settle(qtbot)
    document.edit(document.experiment.replace(recipe=type(document.experiment.recipe)()), "Forget the columns")
    settle(qtbot)
    assert panel.controls.refusal.text() == document.obstacle
    assert panel.scene is None
    choose(panel, "Ravine")
    assert panel.scene is not None
    choose(panel, "Loss of the open network")
    assert panel.controls.refusal.text() == document.obstacle
    assert panel.controls.functions.currentText() == "Ravine"


def test_both_engines_walk_and_are_compared(qtbot: QtBot, document: Document, runs: RunController) -> None:
    load_tensorflow()
    panel = made(qtbot, document, runs)
    walk_with(panel, MOMENTUM.optimizer)
    settle(qtbot)
    assert panel.positions.verdict.text() == "Both engines are at the same positions, bit for bit."
    assert texts(panel, "Momentum: p, TensorFlow") == texts(panel, "Momentum: p")
    assert set(texts(panel, "Momentum: p, |Δ|")) == {"0"}
    panel.controls.compare_box.setChecked(False)
    assert panel.positions.verdict.text() == ""


def test_what_was_walked_is_there_again_in_the_next_window(
    panel: WalkPanel, qtbot: QtBot, document: Document, runs: RunController
) -> None:
    walk_with(panel, Momentum(learning_rate=0.1), expression="x**2 + y**2", start=(3.0, 4.0))
    panel.close_panel()
    again = made(qtbot, document, runs)
    again.controls.compare_box.setChecked(False)
    assert again.comparison == panel.comparison
    assert again.controls.formula.text() == "x**2 + y**2"


def test_the_schedule_and_the_precision_count(panel: WalkPanel) -> None:
    walk_with(
        panel, SGD(learning_rate=1), updates=3, precision="float32", schedule={"kind": "step", "rate": 0.5, "steps": 1}
    )
    assert texts(panel, "SGD: p")[1] == "-2.0"
    assert panel.scene is not None
    assert panel.scene.walks[0].points.dtype == np.float32
    panel.transport.go_to(2)
    assert panel.step.equations.text().startswith("t = 2    η = 0.5")


def test_a_schedule_that_waits_for_epochs_is_refused(panel: WalkPanel) -> None:
    walk_with(panel, SGD(), schedule={"kind": "plateau"})
    assert panel.controls.refusal.text().startswith("A walk has no epochs")
    assert panel.scene is None


def test_the_model_of_positions_is_one(qtmodeltester: ModelTester, panel: WalkPanel) -> None:
    assert panel.scene is not None
    model = PositionModel()
    model.show_walks(["a", "b"], panel.scene.walks)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_course_comes_first() -> None:
    assert Comparison().ready_made == READY_MADE[0]
    assert READY_MADE[0].label == "Error curve of the course"
