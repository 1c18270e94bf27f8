"""A student walks down the course's error curve with momentum, checks the printed positions, and lets it get over a hill."""

import csv
import io

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from engine.training.factory import load_tensorflow
from gui.forms.fields import NumberField
from gui.main_window import MainWindow
from gui.walk.walk_panel import WalkPanel
from tests.gui.settle import settle
from tests.panels import show
from tests.walk_cases import PRINTED_WALKS

LEFT = Qt.MouseButton.LeftButton


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, LEFT)


def typed(widget: QWidget, text: str) -> None:
    """Replace what stands in a field, as a person does."""
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def number_field(panel: WalkPanel, name: str) -> QWidget:
    field = panel.controls.form.field(name)
    assert isinstance(field, NumberField)
    return field.editor


def test_the_printed_positions_are_walked_read_and_copied(qtbot: QtBot, window: MainWindow) -> None:
    load_tensorflow()
    panel = show(window, WalkPanel)
    settle(qtbot)
    assert window.workspaces.current.name == "course"
    click(panel.controls.form.field("optimizers").entries[0].remove)  # type: ignore[attr-defined]  # a list field
    typed(number_field(panel, "updates"), "16")
    momentum = next(walk for walk in PRINTED_WALKS if walk.name == "momentum")
    for _ in range(4):
        click(panel.transport.buttons["next"])
    assert panel.transport.number == 4
    assert panel.step.sentence.text() == "p stays: there is nothing to step by; the value is 0.28125."
    settle(qtbot)
    bar = panel.tabs.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(1).center())
    assert panel.positions.verdict.text() == "Both engines are at the same positions, bit for bit."
    click(panel.positions.copy_button)
    header, *rows = csv.reader(io.StringIO(QGuiApplication.clipboard().text()))
    assert header == ["update", "Momentum: p", "Momentum: p, TensorFlow", "Momentum: p, |Δ|", "Momentum: value"]
    assert [float(row[1]) for row in rows] == [float(row[2]) for row in rows] == [-5.0, *momentum.printed]
    assert any("copied as CSV" in notice.text for notice in window.notices.notices)


def test_momentum_gets_over_the_hill_and_the_own_loss_is_walked_too(qtbot: QtBot, window: MainWindow) -> None:
    panel = show(window, WalkPanel)
    panel.controls.compare_box.setChecked(False)
    box = panel.controls.functions
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Two valleys"
    click(panel.transport.buttons["last"])
    assert panel.scene is not None
    plain, momentum = (float(found.points[-1, 0]) for found in panel.scene.walks)
    assert plain < 0 < momentum
    click(panel.transport.buttons["first"])
    QTest.mouseClick(panel.transport.slider, LEFT, pos=QPoint(panel.transport.slider.width() // 2, 8))
    assert panel.transport.number > 0

    while box.currentText() != "Loss of the open network":
        QTest.keyClick(box, Qt.Key.Key_End)
    settle(qtbot)
    assert panel.scene is not None
    assert panel.plot._contours.lines.isVisible()
    values = panel.scene.walks[0].values
    assert np.isfinite(values).all()
    assert values[-1] < values[0]
