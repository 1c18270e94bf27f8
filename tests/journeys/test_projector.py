"""A teacher, by clicks and keys, in either language: a lesson on the projector, help, the tour, a worksheet to hand out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from gui.application import build_window
from gui.files.worksheet_dialog import WorksheetDialog
from gui.help.help_dialog import HelpDialog
from gui.language import Language, install_language
from gui.main_window import MainWindow
from gui.step.step_panel import StepPanel
from tests.languages import is_hangul, korean_can_be_had
from tests.lessons import LESSON_415
from tests.panels import panel


@pytest.fixture(params=[Language.ENGLISH, Language.KOREAN], ids=["english", "korean"])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    with korean_can_be_had():
        install_language(request.param)
        window = build_window()
        window.resize(1280, 800)
        window.runs.set_engine(EngineName.NUMPY)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        window.course.open(LESSON_415)
        qtbot.waitUntil(lambda: window.area.is_seen("step"))
        yield window
        window.document.undo_stack.setClean()
        assert window.close()
        window.deleteLater()


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()


def click_in_menu(qtbot: QtBot, window: MainWindow, name: str) -> None:
    action = window.commands[name]
    menu = next(menu for menu in window.findChildren(QMenu) if action in menu.actions())
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_lesson_is_presented_explained_and_handed_out(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    is_korean = is_hangul(window.menuBar().actions()[0].text())
    window.workspaces.reveal(("step",))
    press(window, Qt.Key.Key_F5)
    press(window, Qt.Key.Key_F10)
    step = panel(window, StepPanel)
    qtbot.waitUntil(lambda: step.reading is not None and step.reading.update == 1)
    assert window.area.fronts() == ["step"]
    assert is_hangul(window.presentation.heading.title.text()) is is_korean
    press(window, Qt.Key.Key_F1)
    help_dialog = window.findChildren(HelpDialog)[-1]
    assert is_hangul(help_dialog.text.toPlainText()) is is_korean
    QTest.keyClick(help_dialog, Qt.Key.Key_Escape)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.presentation.is_on
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.menuBar().isVisible)

    click_in_menu(qtbot, window, "help.tour")
    assert window.tour.overlay is not None
    assert is_hangul(window.tour.overlay.text.text()) is is_korean
    press(window, Qt.Key.Key_Escape)
    assert window.tour.overlay is None
    assert window.workspaces.current.name == "course"

    click_in_menu(qtbot, window, "file.worksheet")
    dialog = window.findChildren(WorksheetDialog)[-1]
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QFileDialog)))
    files = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    line = files.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(str(tmp_path / "sheet.html"))
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "sheet-key.html").exists)
    qtbot.waitUntil(lambda: bool(window.notices.notices))
    sheet, key = ((tmp_path / name).read_text(encoding="utf-8") for name in ("sheet.html", "sheet-key.html"))
    assert ("순전파" in sheet) is is_korean
    assert "0.9276" not in sheet
    assert "0.9276" in key
