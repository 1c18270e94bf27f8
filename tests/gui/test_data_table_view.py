"""The table on screen, by real keys and clicks: editing, blocks to and from a spreadsheet, rows, and columns' menus."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.recipe import Encoding, Role, Scaling
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from gui.data import cell_actions
from gui.data.column_choices import OnlyTarget
from gui.data.column_menu import ColumnMenu
from gui.data.table_view import MAX_FITTED, TableView
from gui.document import Document

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(qapp: object) -> Document:
    table = Table(
        (
            number_column("size", ["1", "2", "3", "4"]),
            number_column("age", ["5", "6", "7", "8"]),
            text_column("kind", ["x", "y", "x", "y"]),
        )
    )
    return Document(table, Experiment(recipe=guess_recipe(table)))


@pytest.fixture
def view(document: Document, qtbot: QtBot) -> TableView:
    view = TableView(document)
    qtbot.addWidget(view)
    view.resize(500, 400)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    return view


def select(view: TableView, top: int, left: int, bottom: int, right: int) -> None:
    model = view.table_model
    view.setCurrentIndex(model.index(top, left))
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            view.selectionModel().select(model.index(row, column), QItemSelectionModel.SelectionFlag.Select)


def cells(document: Document) -> list[list[str]]:
    return document.table.texts(range(document.table.rows))


def test_a_cell_is_edited_with_the_keyboard_and_undone(view: TableView, document: Document, qtbot: QtBot) -> None:
    select(view, 1, 0, 1, 0)
    QTest.keyClick(view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "2.75")
    with qtbot.waitSignal(document.table_changed):  # Qt commits in the next turn of the event loop
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert document.table.text(1, 0) == "2.75"
    assert view.currentIndex().row() == 2, "Enter goes on to the cell below"
    document.undo_stack.undo()
    assert document.table.text(1, 0) == "2"


def test_a_block_with_quotes_is_pasted_and_undone_at_once(view: TableView, document: Document, qtbot: QtBot) -> None:
    before = cells(document)
    QGuiApplication.clipboard().setText('10\t"a ""b"""\r\n20\tc\r\n30\td\r\n')
    select(view, 1, 1, 1, 1)
    QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert [row[1:] for row in cells(document)] == [["5", "x"], ["10", 'a "b"'], ["20", "c"], ["30", "d"]]
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert cells(document) == before


def test_pasting_past_the_last_row_adds_rows_in_one_undo_entry(
    view: TableView, document: Document, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("10\n20\n30\n")
    select(view, 3, 0, 3, 0)
    QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert [row[0] for row in cells(document)] == ["1", "2", "3", "10", "20", "30"]
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.table.rows == 4


def test_a_block_too_wide_is_cut_and_the_person_is_told(view: TableView, document: Document, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("1\tp\tq\tr\n")
    select(view, 0, 1, 0, 1)
    with qtbot.waitSignal(view.notice_given) as told:
        QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert cells(document)[0] == ["1", "1", "p"]
    assert "(2)" in told.args[0]


def test_one_copied_cell_fills_the_whole_selection(view: TableView, document: Document, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("9")
    select(view, 0, 0, 1, 1)
    QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert [row[:2] for row in cells(document)[:3]] == [["9", "9"], ["9", "9"], ["3", "7"]]


def test_an_empty_clipboard_pastes_nothing(view: TableView, document: Document, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    select(view, 0, 0, 0, 0)
    QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert document.undo_stack.count() == 0


def test_a_block_is_copied_cut_and_cleared(view: TableView, document: Document, qtbot: QtBot) -> None:
    select(view, 0, 1, 1, 2)
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "5\tx\n6\ty\n"
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text() == "age\tkind\n5\tx\n6\ty\n"
    QTest.keyClick(view, Qt.Key.Key_X, CONTROL)
    assert [row[1:] for row in cells(document)[:2]] == [["", ""], ["", ""]]
    assert document.undo_stack.undoText() == "Cut cells"
    select(view, 3, 0, 3, 0)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert document.undo_stack.undoText() == "Clear cells"


def test_two_separate_pieces_are_copied_with_blanks_between(view: TableView, qtbot: QtBot) -> None:
    view.clearSelection()
    for row, column in ((0, 0), (1, 1)):
        view.selectionModel().select(view.table_model.index(row, column), QItemSelectionModel.SelectionFlag.Select)
    view.window_actions.trigger("table.copy")
    assert QGuiApplication.clipboard().text() == "1\t\n\t6\n"


def test_a_copy_too_large_is_refused_with_a_sentence(
    view: TableView, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cell_actions, "MAX_CELLS", 11)
    QGuiApplication.clipboard().setText("before")
    view.selectAll()
    with qtbot.waitSignal(document.refused) as told:
        view.window_actions.trigger("table.copy")
    assert "12 cells" in told.args[0]
    assert QGuiApplication.clipboard().text() == "before"


def test_rows_are_inserted_above_and_below_as_many_as_are_selected(
    view: TableView, document: Document, qtbot: QtBot
) -> None:
    select(view, 1, 0, 2, 0)
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL | SHIFT)
    assert [row[0] for row in cells(document)] == ["1", "2", "3", "", "", "4"]
    assert view.selection.rows == [3, 4]
    document.undo_stack.undo()
    select(view, 0, 0, 0, 0)
    view.window_actions.trigger("table.insert_above")
    assert [row[0] for row in cells(document)] == ["", "1", "2", "3", "4"]
    assert document.undo_stack.undoText() == "Insert row"


def test_rows_are_deleted_and_come_back(view: TableView, document: Document, qtbot: QtBot) -> None:
    before = cells(document)
    view.clearSelection()
    for row in (0, 2):
        view.selectionModel().select(view.table_model.index(row, 1), QItemSelectionModel.SelectionFlag.Select)
    QTest.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    assert [row[0] for row in cells(document)] == ["2", "4"]
    assert document.undo_stack.undoText() == "Delete 2 rows"
    document.undo_stack.undo()
    assert cells(document) == before


def test_all_rows_can_be_deleted_and_a_row_be_put_into_the_empty_table(view: TableView, document: Document) -> None:
    view.selectAll()
    view.window_actions.trigger("table.delete_rows")
    assert document.table.rows == 0
    view.window_actions.trigger("table.insert_below")
    assert document.table.rows == 1


def test_undo_brings_the_changed_cell_into_sight(qtbot: QtBot) -> None:
    table = Table((number_column("a", [str(row) for row in range(500)]),))
    document = Document(table, Experiment())
    view = TableView(document)
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    view.table_model.setData(view.table_model.index(480, 0), "x")
    view.scrollToTop()
    document.undo_stack.undo()
    assert view.viewport().rect().intersects(view.visualRect(view.table_model.index(480, 0)))


def test_a_click_on_the_heads_button_opens_the_columns_menu(view: TableView, document: Document, qtbot: QtBot) -> None:
    header = view.column_header
    place = header.button_rect(1).center()
    QTest.mouseClick(header.viewport(), LEFT, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ColumnMenu)
    assert not view.selectionModel().selectedColumns(), "the button does not select the column"
    QTest.keyClick(menu, Qt.Key.Key_I)
    assert document.experiment.recipe.column("age").role is Role.IGNORED
    assert document.undo_stack.undoText() == "Ignore 'age'"
    document.undo_stack.undo()
    assert document.experiment.recipe.column("age").role is Role.FEATURE


def test_a_click_on_the_columns_name_selects_the_column(view: TableView, qtbot: QtBot) -> None:
    header = view.column_header
    name = QPoint(header.button_rect(1).center().x(), 10)
    QTest.mouseClick(header.viewport(), LEFT, pos=name)
    assert [index.column() for index in view.selectionModel().selectedColumns()] == [1]


def test_alt_down_opens_the_menu_of_the_current_column(view: TableView, document: Document, qtbot: QtBot) -> None:
    select(view, 0, 0, 0, 0)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ColumnMenu)
    QTest.keyClick(menu, Qt.Key.Key_M)
    assert document.experiment.recipe.column("size").scaling is Scaling.MINMAX
    assert document.undo_stack.undoText() == "Scale 'size': min-max"


def test_the_menu_offers_the_only_target(view: TableView, document: Document) -> None:
    menu = view.column_menu(0)
    menu.action(OnlyTarget()).trigger()
    recipe = document.experiment.recipe
    assert [part.name for part in recipe.with_role(Role.TARGET)] == ["size"]
    assert document.undo_stack.undoText() == "Make 'size' the target"
    assert not view.column_menu(0).action(OnlyTarget()).isEnabled(), "it is the only target already"


def test_texts_cannot_be_taken_as_numbers_nor_scaled(view: TableView) -> None:
    menu = view.column_menu(2)
    assert menu.action(Encoding.ONE_HOT).isChecked()
    assert not menu.action(Encoding.NUMBER).isEnabled()
    assert not menu.action(Scaling.STANDARD).isEnabled()


def test_the_menu_of_selected_columns_changes_all_of_them_at_once(view: TableView, document: Document) -> None:
    view.selectAll()
    view.column_menu(0).action(Role.IGNORED).trigger()
    assert not document.experiment.recipe.with_role(Role.FEATURE)
    assert document.undo_stack.undoText() == "Ignore 3 columns"


def test_widths_that_a_person_chose_stay_until_the_columns_are_others(view: TableView, document: Document) -> None:
    view.setColumnWidth(0, 200)
    document.open(document.table, document.experiment, name="again")
    assert view.columnWidth(0) == 200
    other = Table((number_column("z", ["1"]),))
    document.open(other, Experiment(recipe=guess_recipe(other)), name="other")
    assert view.columnWidth(0) < 200


def test_every_action_has_a_shortcut_of_its_own(view: TableView) -> None:
    shortcuts = [action.shortcut().toString() for action in view.actions()]
    assert all(shortcuts)
    assert len(set(shortcuts)) == len(shortcuts)


def test_hundreds_of_columns_are_fitted_one_part_after_the_other(qtbot: QtBot) -> None:
    table = Table(tuple(number_column(f"a rather long name of column {at}", ["1"]) for at in range(2 * MAX_FITTED + 1)))
    view = TableView(Document(table, Experiment(recipe=guess_recipe(table))))
    qtbot.addWidget(view)
    fitted, usual = view.columnWidth(MAX_FITTED - 1), view.column_header.defaultSectionSize()
    assert view.columnWidth(MAX_FITTED) == usual < fitted
    qtbot.waitUntil(lambda: view.columnWidth(2 * MAX_FITTED) >= fitted)
    assert view.columnWidth(MAX_FITTED) >= fitted
