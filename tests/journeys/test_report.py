"""From a trained network to its report in the browser, by the menu's action, the dialog and the notice's button."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from gui.main_window import MainWindow


def test_a_report_is_written_where_a_person_says_and_opens_from_the_notice(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, path = tmp_path / "t.csv", tmp_path / "r.html"
    source.write_text("\n".join(["a,b,y", *(f"{n},{n % 3},{2 * n}" for n in range(20))]) + "\n", encoding="utf-8")
    with qtbot.waitSignal(window.document.opened):
        window.open_path(source)
    window.runs.set_engine(EngineName.NUMPY)
    action = window.commands["file.write_report"]
    action.trigger()
    assert "no trained network yet" in window.notices.notices[-1].text
    with qtbot.waitSignal(window.runs.ended):
        window.runs.play()
    action.trigger()
    dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    dialog.selectFile(str(path))
    with qtbot.waitSignal(window.report_export.written):
        dialog.accept()
    button = window.notices.notices[-1].button
    assert button is not None
    opened = list[QUrl]()
    monkeypatch.setattr("gui.main_window.QDesktopServices.openUrl", opened.append)
    qtbot.waitUntil(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(path)]
    assert "<h1>Report on a trained network</h1>" in path.read_text(encoding="utf-8")
