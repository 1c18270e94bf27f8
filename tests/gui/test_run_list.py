"""The list of runs: what is ticked is drawn in a colour of its own; runs are named, pinned, removed and gone to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from engine.config.losses import MeanAbsoluteError
from engine.config.training import EngineName
from gui.document import Document
from gui.loss.loss_panel import LossPanel
from gui.loss.run_list import LOSS, NAME, TAG, RunList
from gui.runs.controller import RunController
from tests.gui.fake_runs import house_document


@pytest.fixture
def document(qapp: object) -> Document:
    document = house_document()
    training = document.experiment.learner.training.replace(epochs=3)
    document.edit(document.experiment.with_learner(training=training), "Set epochs")
    return document


@pytest.fixture
def runs(document: Document) -> Iterator[RunController]:
    runs = RunController(document)
    runs.set_engine(EngineName.NUMPY)
    yield runs
    runs.close()


@pytest.fixture
def panel(document: Document, runs: RunController, qtbot: QtBot) -> LossPanel:
    """The loss panel with three runs, and their list in sight."""
    panel = LossPanel(document, runs)
    qtbot.addWidget(panel)
    panel.resize(1200, 300)
    panel.controls.runs_button.click()
    with qtbot.waitExposed(panel):
        panel.show()
    for _ in range(3):
        train_anew(qtbot, runs)
    return panel


def train_anew(qtbot: QtBot, runs: RunController) -> None:
    runs.reset()
    with qtbot.waitSignal(runs.ended):
        runs.play()


def item(panel: LossPanel, row: int) -> QTreeWidgetItem:
    found = panel.run_list.tree.topLevelItem(row)
    assert found is not None
    return found


def column(runs: RunList, number: int) -> list[str]:
    return [found.text(number) for found in runs._items()]


def drawn(panel: LossPanel) -> list[str]:
    """The names of the runs whose curves are on the plot, in the order of their colours."""
    panel._draw()
    return [line.name for line in panel.loss_plot.lines if line.has_points and line.name.startswith("Run")][::2]


def test_each_run_has_a_line_and_the_one_before_is_drawn_by_itself(panel: LossPanel, runs: RunController) -> None:
    assert panel.run_list.isVisible()
    assert column(panel.run_list, NAME) == ["Run 1", "Run 2", "Run 3"]
    assert column(panel.run_list, TAG) == ["", "", "shown"]
    assert runs.history is not None
    assert column(panel.run_list, LOSS)[2] == f"{runs.history.training['loss'].last:.4g}"
    assert drawn(panel) == ["Run 2"]
    panel.controls.previous_box.setChecked(False)
    assert drawn(panel) == []


def test_a_tick_draws_a_run_until_it_is_taken_away_whatever_is_trained_next(
    panel: LossPanel, runs: RunController, qtbot: QtBot
) -> None:
    item(panel, 0).setCheckState(NAME, Qt.CheckState.Checked)
    assert set(drawn(panel)) == {"Run 1", "Run 2"}
    slots = {entry.name: slot for slot, entry in panel.run_list.drawn}
    train_anew(qtbot, runs)
    assert set(drawn(panel)) == {"Run 1", "Run 3"}
    assert {entry.name: slot for slot, entry in panel.run_list.drawn}["Run 1"] == slots["Run 1"]
    item(panel, 0).setCheckState(NAME, Qt.CheckState.Unchecked)
    assert drawn(panel) == ["Run 3"]
    item(panel, 3).setCheckState(NAME, Qt.CheckState.Unchecked)
    assert item(panel, 3).checkState(NAME) is Qt.CheckState.Checked, "the run that is shown is always drawn"


def test_a_run_with_another_loss_is_drawn_only_when_it_is_ticked(
    panel: LossPanel, runs: RunController, document: Document, qtbot: QtBot
) -> None:
    training = document.experiment.learner.training.replace(loss=MeanAbsoluteError())
    document.edit(document.experiment.with_learner(training=training), "Set loss")
    train_anew(qtbot, runs)
    assert drawn(panel) == []
    item(panel, 2).setCheckState(NAME, Qt.CheckState.Checked)
    assert drawn(panel) == ["Run 3"]


def test_a_run_is_called_by_another_name_where_it_stands(panel: LossPanel, runs: RunController, qtbot: QtBot) -> None:
    tree = panel.run_list.tree
    tree.setFocus()
    tree.setCurrentItem(item(panel, 1))
    panel.run_list.name.trigger()
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    runs.store.pin(runs.store.entries[0].number, is_pinned=True)
    editor.setText("wide")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(panel.run_list, NAME) == ["Run 1", "wide", "Run 3"])
    assert [entry.name for entry in runs.store.entries] == ["Run 1", "wide", "Run 3"]


def test_a_pinned_run_is_told_to_be_so_and_drawn_and_others_are_removed(panel: LossPanel) -> None:
    runs = panel.run_list
    runs.tree.setCurrentItem(item(panel, 0))
    runs.pin.trigger()
    assert (column(runs, TAG)[0], runs.pin.isChecked()) == ("pinned", True)
    assert set(drawn(panel)) == {"Run 1", "Run 2"}
    runs.tree.clearSelection()
    runs.tree.setCurrentItem(item(panel, 1))
    runs.remove.trigger()
    assert column(runs, NAME) == ["Run 1", "Run 3"]
    runs.tree.setCurrentItem(item(panel, 1))
    assert not runs.remove.isEnabled(), "the run that is shown stays"


def test_going_to_a_run_shows_it_and_says_where_that_is_not_possible(
    panel: LossPanel, runs: RunController, qtbot: QtBot
) -> None:
    listed = panel.run_list
    listed.tree.setCurrentItem(item(panel, 2))
    assert not listed.go.isEnabled()
    assert "it is the one that is shown" in listed.go.toolTip()
    listed.tree.setCurrentItem(item(panel, 0))
    with qtbot.waitSignal(runs.ended):
        listed.go.trigger()
    assert column(listed, TAG) == ["shown", "", ""]
    assert runs.goes_on
