"""The device in the settings: there where TensorFlow has several, and an edit that can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.document import Document
from gui.runs.controller import RunController
from gui.settings import settings_panel
from gui.settings.settings_panel import SettingsPanel


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> SettingsPanel:
    panel = SettingsPanel(document, runs)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def renewed(panel: SettingsPanel, monkeypatch: pytest.MonkeyPatch, *devices: str) -> None:
    monkeypatch.setattr(settings_panel, "devices", lambda: devices)
    panel.renew()


def set_device(document: Document, device: str) -> None:
    training = document.experiment.learner.training
    document.edit(document.experiment.with_learner(training=training.replace(device=device)), "Set device")


def test_one_device_is_no_choice(panel: SettingsPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not panel.device.isVisible()
    renewed(panel, monkeypatch, "CPU:0")
    assert not panel.device.isVisible()


def test_one_of_several_is_chosen_and_undone(
    panel: SettingsPanel, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    renewed(panel, monkeypatch, "CPU:0", "GPU:0")
    assert panel.device.isVisible()
    box = panel.device.box
    assert [box.itemText(place) for place in range(box.count())] == ["automatic", "CPU:0", "GPU:0"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert document.experiment.learner.training.device == "GPU:0"
    document.undo()
    document.undo()
    assert document.experiment.learner.training.device == "auto"
    assert box.currentText() == "automatic"


def test_a_project_from_a_machine_with_a_gpu_can_be_set_to_what_there_is(
    panel: SettingsPanel, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_device(document, "GPU:1")
    renewed(panel, monkeypatch, "CPU:0")
    assert panel.device.isVisible()
    assert panel.device.box.currentText() == "GPU:1"
    set_device(document, "auto")
    assert not panel.device.isVisible()
