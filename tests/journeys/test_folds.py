"""A person's way through a cross-validation in the whole window, by clicks and keys."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.split import SplitBy
from gui.data.data_panel import DataPanel
from gui.folds.folds_panel import FoldsPanel
from gui.main_window import MainWindow
from gui.runs.folds import FoldState
from tests.journeys.test_window import train
from tests.panels import panel

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_from_a_share_to_folds_to_the_run_of_one_and_on_from_there(qtbot: QtBot, window: MainWindow) -> None:
    document, folds, controls = window.document, window.fold_runs, panel(window, DataPanel).split_controls
    training = document.experiment.learner.training.replace(epochs=3)
    document.edit(document.experiment.with_learner(training=training), "Epochs")
    assert not window.commands["folds.train"].isEnabled()
    assert not controls.folds_button.isVisible()

    by = controls.field("by").editor
    by.setFocus()
    QTest.keyClicks(by, "f")
    assert document.experiment.recipe.split.by is SplitBy.FOLDS
    assert controls.folds_button.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F10, CONTROL)
    assert panel(window, FoldsPanel).isVisible()
    assert folds.is_training
    assert not window.transport.play_action.isEnabled()
    qtbot.waitUntil(lambda: folds.state is FoldState.ENDED)
    assert [result.validation_rows for result in folds.results] == [30] * 5

    results = panel(window, FoldsPanel)
    place = results.view.visualRect(results.model.index(3, 0)).center()
    QTest.mouseClick(results.view.viewport(), LEFT, pos=place)
    with qtbot.waitSignal(window.runs.ended):
        QTest.mouseClick(results.use_button, LEFT)
    assert document.experiment.recipe.split.fold == 4
    assert controls.field("fold").value() == 4
    assert window.runs.history is not None
    assert window.runs.history.epochs == 3
    before = {name: array.copy() for name, array in window.runs.weights.parameters.items()}
    ended = train(qtbot, window)
    assert ended.updates == 2 * folds.results[3].updates, "training goes on from the fold's end"
    assert any(not np.array_equal(before[name], array) for name, array in ended.parameters.items())
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert document.experiment.recipe.split.fold == 1
