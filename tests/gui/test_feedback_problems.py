"""The list of problems: all of them, with a way to the place, and a remedy that can be undone."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.config.activations import Activation
from engine.config.layers import Dense
from engine.config.recipe import Role
from gui.data.fixes import mending_text
from gui.document import Document
from gui.feedback.problems_panel import ProblemsPanel
from tests.cases import experiment, numeric_table


@pytest.fixture
def document(qapp: QApplication) -> Document:
    rows = np.arange(12.0).reshape(6, 2)
    table = numeric_table(rows, rows[:, :1])
    return Document(table, experiment(table, [Dense(units=0), Dense(units=0)]))


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> ProblemsPanel:
    panel = ProblemsPanel(document, mending_text)
    qtbot.addWidget(panel)
    panel.resize(500, 200)
    panel.show()
    return panel


def test_all_problems_are_listed_with_their_remedies(panel: ProblemsPanel, document: Document) -> None:
    assert tuple(row.problem for row in panel.rows) == document.problems
    assert panel.title == "Problems (2)"
    labels = [label.text() for label in panel.rows[0].findChildren(QLabel)]
    assert document.problems[0].message in labels
    assert document.problems[0].remedy in labels


def test_fix_carries_the_remedy_out_and_can_be_undone(qtbot: QtBot, panel: ProblemsPanel, document: Document) -> None:
    button = panel.rows[1].fix_button
    assert button is not None
    button_text = button.text()
    assert button_text == mending_text(document.problems[1], document.experiment)
    with qtbot.waitSignal(panel.windowTitleChanged) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == ["Problems (1)"]
    assert document.undo_stack.undoText() == button_text
    output = document.experiment.learner.network.output.layer
    assert isinstance(output, Dense)
    assert output.units == 1
    document.undo_stack.undo()
    assert panel.count == 2


def test_a_click_or_enter_asks_for_the_place(qtbot: QtBot, panel: ProblemsPanel) -> None:
    with qtbot.waitSignal(panel.reveal_requested) as clicked:
        QTest.mouseClick(panel.rows[1], Qt.MouseButton.LeftButton)
    assert clicked.args == [("network", "output", "units")]
    panel.rows[0].setFocus()
    with qtbot.waitSignal(panel.reveal_requested) as entered:
        QTest.keyClick(panel.rows[0], Qt.Key.Key_Return)
    assert entered.args == [("network", "hidden_1", "units")]


def test_all_problems_can_be_copied_as_text(panel: ProblemsPanel, document: Document) -> None:
    panel.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [f"Error: {problem.sentence}" for problem in document.problems]


def test_without_problems_it_says_so(panel: ProblemsPanel, document: Document) -> None:
    network = document.experiment.learner.network
    for name in network.names:
        node = network.node(name)
        activation = Activation.LINEAR if name == "output" else Activation.TANH
        network = network.with_node(name, node.replace(layer=Dense(units=1, activation=activation)))
    document.edit(document.experiment.with_learner(network=network), "Set units")
    assert panel.count == 0
    assert panel.title == "Problems"
    assert any(label.text() == "No problems: ready to train." for label in panel.findChildren(QLabel))


def test_a_problem_that_stays_keeps_its_row_and_the_focus(
    qtbot: QtBot, panel: ProblemsPanel, document: Document
) -> None:
    panel.activateWindow()
    qtbot.waitActive(panel)
    row = panel.rows[0]
    row.setFocus()
    document.edit(
        document.experiment.with_learner(training=document.experiment.learner.training.replace(seed=4)), "Set seed"
    )
    assert panel.rows[0].problem.message == row.problem.message
    assert QApplication.focusWidget() is panel.rows[0]


def test_that_there_is_nothing_to_train_is_no_problem(panel: ProblemsPanel, document: Document) -> None:
    recipe = document.experiment.recipe
    target = recipe.with_role(Role.TARGET)[0]
    ignored = recipe.with_column(target.replace(role=Role.IGNORED))
    learner = document.experiment.learner
    network = learner.network.stack([Dense(units=1)])
    document.edit(document.experiment.with_learner(network=network).replace(recipe=ignored), "Ignore the target")
    assert panel.title == "Problems"
    assert "○" in [label.text() for label in panel.rows[0].findChildren(QLabel)]
    assert panel.text().startswith("Nothing to train: No column is the target")
    assert document.obstacle, "training cannot start all the same"
