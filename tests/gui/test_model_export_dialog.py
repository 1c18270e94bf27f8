"""The window exports the trained network: refusals before a file is asked for, the network alone, verified, with its card."""

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTreeWidgetItemIterator, QWidget
from pytestqt.qtbot import QtBot
from safetensors import safe_open

from engine.config.arrangement import Windows
from engine.config.layers import Dense
from engine.config.training import EngineName
from engine.data.table import Table
from engine.exports.export import Choices
from engine.exports.write import Verify
from engine.model.model import Model
from gui.document import Document
from gui.files.model_card_dialog import ModelCardDialog
from gui.files.model_export import ModelExport
from gui.files.model_export_dialog import ModelExportDialog
from gui.files.work import FileWork
from gui.runs.controller import RunController
from tests.cases import experiment, numeric_table
from tests.model_cases import untrained

TABLE = numeric_table(np.arange(60.0).reshape(30, 2), np.arange(30.0).reshape(30, 1))


class Desk:
    """What exports the model of a run that has ended."""

    def __init__(self, qtbot: QtBot, table: Table) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.document = Document(table, experiment(table, (Dense(units=3), Dense(units=1)), epochs=2), name="t.csv")
        self.runs = RunController(self.document)
        self.runs.set_engine(EngineName.NUMPY)
        self.export = ModelExport(self.document, self.runs, FileWork(self.runs), self.window)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk(qtbot, TABLE)
    with qtbot.waitSignal(desk.runs.ended):
        desk.runs.play()
    return desk


def chosen(dialog: ModelExportDialog, suffix: str) -> None:
    dialog.format_box.setCurrentIndex(next(
        at for at in range(dialog.format_box.count()) if dialog.format_box.itemData(at).suffix == suffix
    ))  # fmt: skip


def test_the_network_alone_is_written_and_run_on_the_rows_that_were_asked_for(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.export.export_model_with_dialog()
    (dialog,) = desk.window.findChildren(ModelExportDialog)
    chosen(dialog, ".safetensors")
    assert "raw cells" in dialog.about.text()
    dialog.alone_box.setChecked(True)
    assert "prepared numbers" in dialog.about.text()
    dialog.verify_box.setCurrentIndex(dialog.verify_box.findData(Verify.FULL))
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    export, choices, verify = told.args
    assert (export.suffix, choices, verify) == (".safetensors", Choices(network_only=True), Verify.FULL)
    with qtbot.waitSignal(desk.export.notice_given) as said:
        desk.export.export_model(tmp_path / "m.safetensors", choices, verify)
    assert "m.safetensors was run on 30 rows" in said.args[0]
    with safe_open(tmp_path / "m.safetensors", "np") as file:
        assert "glassnet_learner" in file.metadata()


def test_what_a_format_cannot_hold_is_said_before_a_file_is_asked_for(qtbot: QtBot, desk: Desk) -> None:
    windows = experiment(TABLE, (Dense(units=1),))
    windows = windows.replace(recipe=windows.recipe.replace(arrangement=Windows(length=2)))
    dialog = ModelExportDialog(desk.window, untrained(windows, TABLE), obstacle="It is not run.")
    chosen(dialog, ".onnx")
    assert "windows over rows" in dialog.about.text()
    assert not dialog.save_button.isEnabled()
    dialog.alone_box.setChecked(True)
    assert dialog.save_button.isEnabled()
    assert not dialog.verify_box.isEnabled()
    assert dialog.verify_about.text() == "It is not run."


def test_the_card_is_shown_copied_and_written(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.export.show_card()
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(ModelCardDialog)))
    (dialog,) = desk.window.findChildren(ModelCardDialog)
    every = QTreeWidgetItemIterator(dialog.tree)
    lines = {}
    while item := every.value():
        lines[item.text(0)] = item.text(1)
        every += 1
    assert lines["Table"] == "30 rows × 3 columns: 30 for training"
    assert lines["Epochs"].startswith("2 of 2")
    dialog.copy_button.click()
    assert lines["Table"] in QGuiApplication.clipboard().text()
    model = desk.runs.model
    assert isinstance(model, Model)
    with qtbot.waitSignal(desk.export.notice_given):
        desk.export._save_card(model, tmp_path / "c.json")
    assert json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))["training"]["run"]["epochs"] == 2


def test_without_a_trained_network_the_window_says_so(qtbot: QtBot) -> None:
    desk = Desk(qtbot, TABLE)
    for ask in (desk.export.export_model_with_dialog, desk.export.show_card):
        with qtbot.waitSignal(desk.export.failed) as told:
            ask()
        assert told.args == ["There is no trained network yet. Press Train to train one first."]
