"""A person finds by clicks and keys that an accuracy of 95 % is a guess, moves the threshold, sets a row aside, trains again."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from engine.evaluation.evaluate import EvaluatedClasses
from gui.data.data_panel import DataPanel
from gui.main_window import MainWindow
from gui.scores.scores_panel import ScoresPanel
from tests.journeys.test_window import opened, train
from tests.panels import panel, show

LEFT = Qt.MouseButton.LeftButton
ROWS, RARE = 200, 10


@pytest.fixture
def rare(tmp_path: Path) -> Path:
    """95 of 100 rows are 'fine'; the others lie somewhat higher."""
    rng = np.random.default_rng(2)
    is_faulty = np.arange(ROWS) % (ROWS // RARE) == 0
    heat = rng.normal(size=ROWS) + is_faulty
    lines = [f"{x:.4f},{'faulty' if bad else 'fine'}" for x, bad in zip(heat, is_faulty, strict=True)]
    path = tmp_path / "parts.csv"
    path.write_text("\n".join(["heat,state", *lines]) + "\n", encoding="utf-8")
    return path


def click_cell(view: QTableView, row: int, column: int) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, column)).center())


def scored(qtbot: QtBot, scores: ScoresPanel, updates: int) -> EvaluatedClasses:
    """What is shown once it is that of the weights after so many updates."""
    qtbot.waitUntil(lambda: scores.evaluated is not None and f"{updates:,}" in scores.moment.text())
    found = scores.evaluated
    assert isinstance(found, EvaluatedClasses)
    return found


def test_a_good_accuracy_is_a_guess_and_a_row_is_set_aside(qtbot: QtBot, window: MainWindow, rare: Path) -> None:
    document = window.document
    opened(qtbot, window, rare)
    training = document.experiment.learner.training.replace(epochs=4)
    document.edit(document.experiment.with_learner(training=training), "Epochs")
    ended = train(qtbot, window)
    scores = show(window, ScoresPanel)
    first = scored(qtbot, scores, ended.updates)
    names = list(first.found.classes)
    fine, faulty = names.index("fine"), names.index("faulty")
    assert scores.verdict.text().startswith("Accuracy 0.95 is no better than 0.95")
    assert first.own.confusion[faulty, fine] == first.own.confusion[faulty].sum(), (
        "it says of every row that it is fine"
    )

    QTest.keyClick(scores.threshold.slider, Qt.Key.Key_Home if faulty == 1 else Qt.Key.Key_End)
    qtbot.waitUntil(lambda: scores.evaluated is not first)
    moved = scores.evaluated
    assert isinstance(moved, EvaluatedClasses)
    assert moved.own.confusion[fine, fine] == 0, "now it says of every row that it is faulty"

    click_cell(scores.confusion, fine, faulty)
    assert scores.rows.title.text().startswith("fine predicted as faulty (")
    click_cell(scores.rows.view, 0, 0)
    row = int(scores.rows.cells.headerData(0, Qt.Orientation.Vertical)) - 1
    view = panel(window, DataPanel).table_view
    qtbot.waitUntil(lambda: view.table_model.table_row(view.currentIndex().row()) == row)
    assert document.table.column("state").text(row) == "fine"

    assert scores.rows.view.hasFocus(), "the next key belongs to the list"
    QTest.keyClick(scores.rows.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(document.experiment.recipe.set_aside.rows) == 1
    again = train(qtbot, window)
    qtbot.waitUntil(lambda: scores.evaluated is not None and row not in scores.evaluated.answered.table_rows.tolist())
    scored(qtbot, scores, again.updates)
    assert [entry.number for entry in window.runs.store.entries][-2:] == [1, 2], "both runs can be compared"
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(document.experiment.recipe.set_aside.rows) == 0
