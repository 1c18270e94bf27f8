"""A person's way with files that are not plain: choose how one is read, settle what does not fit, train, edit, export, undo."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from engine.data.reading.options import GUESS
from engine.training.frames import Outcome
from gui.data.block_edits import Area
from gui.data.data_panel import DataPanel
from gui.data.export_dialog import ExportDialog
from gui.data.formula_dialog import FormulaDialog
from gui.files.import_dialog import ImportDialog
from gui.files.reading_memory import remembered_options
from gui.main_window import MainWindow
from gui.runs.controller import RunState
from tests.journeys.test_window import choose_file, drop, opened, press, train
from tests.panels import panel

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT = Qt.MouseButton.LeftButton
DOUBTFUL = "price;size;class\n" + "".join(f"{row},395;{row * 2};{'ab'[row % 2]}\n" for row in range(1, 31))
MISFITS = "age,width,depth,class\n" + "".join(
    f"{'old' if row == 3 else 20 + row},{'3 cm' if row == 5 else row},{'deep' if row == 9 else row},{'ab'[row % 2]}\n"
    for row in range(30)
)
_W = TypeVar("_W", bound=QWidget)


@pytest.fixture(autouse=True)
def own_dialogs() -> None:
    """Qt's own file dialogs: a platform's cannot be typed into from here."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)


def test_a_doubtful_file_is_asked_about_once_and_the_answer_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "prices.csv"
    path.write_text(DOUBTFUL, encoding="utf-8")
    drop(window, path)
    dialog = shown(qtbot, window, ImportDialog)
    qtbot.waitUntil(lambda: "may be a thousand" in dialog.message.text())
    assert dialog.table.preview_model.index(0, 0).data() == "1,395"
    dialog.choices.thousands.setFocus()
    QTest.keyClicks(dialog.choices.thousands, "com")
    qtbot.waitUntil(lambda: "may be a thousand" not in dialog.message.text())
    with qtbot.waitSignal(window.document.opened):
        QTest.mouseClick(dialog.open_button, LEFT)
    assert window.document.table.column("price").values[:2].tolist() == [1395.0, 2395.0]
    assert remembered_options(path) != GUESS

    opened(qtbot, window, path)
    assert window.document.table.column("price").values[0] == 1395.0
    assert not any(each.isVisible() for each in window.findChildren(ImportDialog))

    press(qtbot, window, Qt.Key.Key_O, CONTROL | SHIFT)
    dialog = shown(qtbot, window, ImportDialog)
    assert dialog.path == path
    assert dialog.choices.thousands.currentData() == ","
    QTest.mouseClick(dialog.reset_button, LEFT)
    qtbot.waitUntil(lambda: "may be a thousand" in dialog.message.text())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.document.table.column("price").values[0] == 1395.0, "what was open stays"


def test_cells_that_do_not_fit_are_marked_counted_and_settled_in_each_of_three_ways_before_training(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(MISFITS, encoding="utf-8")
    opened(qtbot, window, path)
    document, view = window.document, panel(window, DataPanel).table_view
    problems = [problem.message for problem in document.problems]
    assert all(any(f"'{name}'" in message for message in problems) for name in ("age", "width", "depth"))
    assert window.runs.state is not RunState.RUNNING

    focus(qtbot, window, view)
    QTest.keyClick(view, Qt.Key.Key_F8)
    assert view.currentIndex().data() == "⚠ old"
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_F8)
    assert view.currentIndex().data() == "⚠ 3 cm"
    retype(qtbot, window, "3")
    QTest.keyClick(view, Qt.Key.Key_F8)
    assert view.currentIndex().data() == "⚠ deep"
    menu = view.column_menu(2)
    part = next(each for each in menu.findChildren(QMenu) if each.title().replace("&", "") == "Column")
    next(action for action in part.actions() if "text" in action.text().lower()).trigger()
    menu.close()

    table = document.table
    assert table.column("age").missing[3]
    assert table.column("width").values[5] == 3.0
    assert table.column("depth").values[9] == "deep"
    assert not any("not a number" in problem.message for problem in document.problems)
    ended = train(qtbot, window)
    assert ended.outcome is Outcome.FINISHED, ended.message


def test_edits_by_keys_reach_the_export_and_all_of_them_are_undone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path, copy = tmp_path / "t.csv", tmp_path / "copy.csv"
    path.write_text("code,x,kind\n007,3.50,red\n008,1.0,green\n009,2.00,red\n010,4,=blue\n", encoding="utf-8")
    opened(qtbot, window, path)
    document, view = window.document, panel(window, DataPanel).table_view
    before = document.table

    add_formula(qtbot, window, "twice", "x*2 ")
    at(qtbot, window, 1, 1)
    retype(qtbot, window, "5")
    assert document.table.text(1, 3) == "10", "the formula follows its input"

    focus(qtbot, window, view)
    QTest.keyClick(view, Qt.Key.Key_F, CONTROL)
    bar = panel(window, DataPanel).find_bar
    QTest.keyClicks(bar.line, "red")
    QTest.keyClicks(bar.by, "pink")
    QTest.mouseClick(bar.all_button, LEFT)
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    at(qtbot, window, 0, 1)
    QTest.keyClick(view, Qt.Key.Key_Up, ALT | SHIFT)
    assert column(window, "code") == ["009", "007", "010", "008"], "sorted by x"
    at(qtbot, window, 2, 2, 3, 2)
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL)
    at(qtbot, window, 0, 2)
    QTest.keyClick(view, Qt.Key.Key_Left, ALT | SHIFT)
    at(qtbot, window, 0, 0)
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL | ALT)
    assert column(window, "code") == ["007", "009", "010", "008"]
    assert document.table.names == ("code", "kind", "x", "twice")

    focus(qtbot, window, view)
    window.commands.trigger("file.export_table")
    export = shown(qtbot, window, ExportDialog)
    for box, text in (
        (export.delimiter, "sem"),
        (export.encoding, "cp949"),
        (export.decimal, "com"),
        (export.line_end, "Un"),
    ):
        QTest.keyClicks(box, text)
    QTest.mouseClick(export.buttons.button(QDialogButtonBox.StandardButton.Save), LEFT)
    choose_file(qtbot, window, copy)
    qtbot.waitUntil(copy.is_file)
    assert copy.read_bytes().decode("cp949") == (
        "code;kind;x;twice\n007;pink;3,50;7\n009;pink;2,00;4\n010;'=blue;4;8\n008;'=blue;5;10\n"
    )

    for _ in range(document.undo_stack.count()):
        press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert not document.undo_stack.canUndo()
    assert document.table.names == before.names
    assert [document.table.texts(range(4))] == [before.texts(range(4))]


def shown(qtbot: QtBot, window: MainWindow, kind: type[_W]) -> _W:
    """The visible dialog of that kind."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    return next(each for each in window.findChildren(kind) if each.isVisible())


def focus(qtbot: QtBot, window: MainWindow, widget: QWidget) -> None:
    """Give `widget` the keys."""
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def at(
    qtbot: QtBot, window: MainWindow, top: int, left: int, bottom: int | None = None, right: int | None = None
) -> None:
    """Select a cell, or a block."""
    view = panel(window, DataPanel).table_view
    view.selection.select_area(Area((top, top if bottom is None else bottom), (left, left if right is None else right)))
    focus(qtbot, window, view)


def retype(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type `text` over the current cell."""
    view = panel(window, DataPanel).table_view
    focus(qtbot, window, view)
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    with qtbot.waitSignal(window.document.table_changed):  # Qt commits in the next turn of the event loop
        QTest.keyClick(editor, Qt.Key.Key_Return)


def column(window: MainWindow, name: str) -> list[str]:
    """The exact texts of a column."""
    found = window.document.table.column(name)
    return [found.exact_text(row) for row in range(window.document.table.rows)]


def add_formula(qtbot: QtBot, window: MainWindow, name: str, formula: str) -> None:
    """Make a formula column by its dialog."""
    view = panel(window, DataPanel).table_view
    focus(qtbot, window, view)
    QTest.keyClick(view, Qt.Key.Key_F, CONTROL | SHIFT)
    asked = shown(qtbot, window, FormulaDialog)
    asked.name.selectAll()
    QTest.keyClicks(asked.name, name)
    QTest.keyClicks(asked.formula, formula)
    QTest.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)
