"""A network of another program's file takes the place of the present one by a drop or from the menu, and undo brings that back."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.incoming.open_network import open_network
from gui.main_window import MainWindow
from tests.journeys.test_headless_network import network
from tests.keras_zip import layer


def _dropped(window: MainWindow, path: Path) -> None:
    """Drop the file on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_dropped_network_is_the_present_one_and_starts_from_its_weights(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path, document = network(tmp_path / "net.keras"), window.document
    before = document.experiment
    with qtbot.waitSignal(window.desk.networks.notice_given) as told:
        _dropped(window, path)
    assert told.args[0].startswith(
        "The network of net.keras is the present one, and starts from its weights. 'wide' has a bias_initializer that the lab"
    )
    assert document.experiment.learner.network.names == ("wide", "kind")
    assert document.undo_stack.undoText() == "Open the network of net.keras"
    for name, array in open_network(path).weights.items():
        assert np.array_equal(window.runs.weights.parameters[name], array), name
    assert not document.obstacle
    document.undo()
    assert document.experiment == before


@pytest.mark.parametrize("command", ["file.open_network", "file.open"])
def test_a_network_that_the_features_do_not_fit_stays_and_what_to_change_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, command: str
) -> None:
    path = network(tmp_path / "five.keras", width=5)
    window.commands[command].trigger()
    dialog = next(found for found in window.findChildren(QFileDialog) if found.isVisible())
    with qtbot.waitSignal(window.desk.networks.warning_given) as told:
        dialog.fileSelected.emit(str(path))
    dialog.done(QFileDialog.DialogCode.Accepted)
    assert "The network of 'five.keras' takes 5 numbers a row, and the features give 4." in told.args[0]
    assert window.document.experiment.learner.network.names == ("wide", "kind")
    assert "are 5 × 5, but the network needs 4 × 5" in window.document.obstacle


def test_nothing_is_changed_by_a_file_that_the_lab_does_not_know(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = network(tmp_path / "lstm.keras", more=(layer("LSTM", "memory", units=3),))
    before = window.document.experiment
    with qtbot.waitSignal(window.desk.failed) as told:
        window.open_path(path)
    assert "the layer LSTM ('memory')" in told.args[0]
    assert window.document.experiment is before
    assert not window.document.undo_stack.canUndo()
