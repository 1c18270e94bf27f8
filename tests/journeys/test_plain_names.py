"""Names out of a file are shown letter by letter: none becomes bold, and none brings a picture from wherever it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGraphicsTextItem, QGraphicsView, QLabel, QMessageBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.data.reading.read_table import read_table
from engine.suggest import suggest_experiment
from gui.files.questions import ask_choice
from gui.main_window import MainWindow
from tests.panels import NAMES

TAG = "<img src='x.png'>"
SHOWN = 5
"""Rows and columns of each table that are looked at."""


def rows() -> Iterator[str]:
    yield f"{TAG}a,{TAG}b,{TAG}kind"
    for number in range(30):
        yield f"{number * 7 % 11},{number * 5 % 13},{TAG}{'xyz'[number % 3]}"


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "t.csv"
    path.write_text("\n".join(rows()))
    table = read_table(path).table
    experiment = suggest_experiment(table)
    first = experiment.learner.network.nodes[0].name
    renamed = Experiment.model_validate_json(experiment.model_dump_json().replace(f'"{first}"', f'"{TAG}layer"'))
    window.document.open(table, renamed, name=f"{TAG}.csv")
    for name in NAMES.values():
        window.workspaces.reveal((name,))
        qtbot.waitUntil(window.area.panel(name).isVisible)
    qtbot.waitUntil(lambda: window.document.is_checked)
    return window


def tips(window: MainWindow) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QTableView) and (model := widget.model()) is not None:
            columns = range(min(SHOWN, model.columnCount()))
            yield from (model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for at in columns)
            for row in range(min(SHOWN, model.rowCount())):
                yield from (model.index(row, at).data(Qt.ItemDataRole.ToolTipRole) for at in columns)
        if isinstance(widget, QGraphicsView):
            yield from (item.toolTip() for item in widget.items())
    yield from (action.toolTip() for action in window.findChildren(QAction))


def test_no_tooltip_is_taken_for_html(opened: MainWindow) -> None:
    found = [tip for tip in tips(opened) if isinstance(tip, str)]
    assert not [tip for tip in found if TAG in tip]
    assert any("&lt;img" in tip for tip in found), "the names are in some of them"


def test_no_label_is_taken_for_html(opened: MainWindow) -> None:
    labels = [label for label in opened.findChildren(QLabel) if TAG in label.text()]
    assert labels
    assert not [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText]


def test_no_title_of_a_plot_is_taken_for_html(opened: MainWindow) -> None:
    views = opened.findChildren(QGraphicsView)
    texts = [item for view in views for item in view.items() if isinstance(item, QGraphicsTextItem)]
    assert any(TAG in item.toPlainText() for item in texts)
    assert not [item.toHtml() for item in texts if "<img" in item.toHtml()]


def test_questions_name_files_as_they_are_called(qtbot: QtBot, window: MainWindow) -> None:
    ask_choice(window, "Title", f"'{TAG}.glassnet' is open in another window.", "", {})
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.reject()
