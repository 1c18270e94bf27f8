"""Sort, filter, find, fill, formulas and columns in the table, by real keys and clicks; each is one undo entry."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.recipe import ColumnRecipe, Encoding, Role, Scaling
from engine.data.columns import NumberColumn
from engine.data.editing.row_filter import filter_rows
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, TextColumn, number_column, text_column
from gui.data.data_panel import DataPanel
from gui.data.formula_dialog import FormulaDialog
from gui.data.name_dialog import NameDialog
from gui.data.table_view import TableView
from gui.document import Document
from tests.gui.shown import shown_data_panel

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(qapp: object) -> Document:
    table = Table(
        (
            number_column("size", ["3", "1", "", "2"]),
            number_column("old age", ["5", "6", "7", "8"]),
            text_column("kind", ["x", "y", "x", "y"]),
        )
    )
    return Document(table, Experiment(recipe=guess_recipe(table)))


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> DataPanel:
    return shown_data_panel(document, qtbot)


@pytest.fixture
def view(panel: DataPanel) -> TableView:
    return panel.table_view


def select(view: TableView, top: int, left: int, bottom: int, right: int) -> None:
    from gui.data.block_edits import Area

    view.selection.select_area(Area((top, bottom), (left, right)))
    view.setFocus()


def column(document: Document, name: str) -> list[str]:
    found = document.table.column(name)
    return [found.text(row) for row in range(document.table.rows)]


def dialog(qtbot: QtBot, view: QWidget, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in view.findChildren(kind)))
    return next(each for each in view.findChildren(kind) if each.isVisible())


def test_sorting_by_keys_puts_missing_cells_last_and_is_undone(view: TableView, document: Document) -> None:
    select(view, 0, 0, 0, 0)
    QTest.keyClick(view, Qt.Key.Key_Up, ALT | SHIFT)
    assert column(document, "size") == ["1", "2", "3", ""]
    assert column(document, "old age") == ["6", "8", "5", "7"]
    assert document.undo_stack.undoText() == "Sort by 'size'"
    select(view, 0, 0, 0, 0)
    QTest.keyClick(view, Qt.Key.Key_Down, ALT | SHIFT)
    assert column(document, "size") == ["3", "2", "1", ""]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert column(document, "size") == ["3", "1", "", "2"]


def test_filling_down_copies_the_first_cells(view: TableView, document: Document) -> None:
    select(view, 1, 0, 3, 1)
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert column(document, "size") == ["3", "1", "1", "1"]
    assert column(document, "old age") == ["5", "6", "6", "6"]
    assert document.undo_stack.undoText() == "Fill down"
    assert document.undo_stack.count() == 1


def test_rows_are_duplicated_and_moved(view: TableView, document: Document) -> None:
    select(view, 0, 0, 1, 0)
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL | SHIFT)
    assert column(document, "old age") == ["5", "6", "5", "6", "7", "8"]
    assert view.selection.rows == [2, 3]
    QTest.keyClick(view, Qt.Key.Key_Up, CONTROL | ALT)
    assert column(document, "old age") == ["5", "5", "6", "6", "7", "8"]
    assert view.selection.rows == [1, 2]
    document.undo_stack.undo()
    select(view, 5, 0, 5, 0)
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL | ALT)
    assert document.undo_stack.undoText() == "Duplicate 2 rows", "the last row has nowhere to go"


def test_find_goes_from_cell_to_cell_and_replaces(panel: DataPanel, view: TableView, document: Document) -> None:
    QTest.keyClick(view, Qt.Key.Key_F, CONTROL)
    bar = panel.find_bar
    assert bar.isVisible()
    QTest.keyClicks(bar.line, "y")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 2)
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert view.currentIndex().row() == 3
    assert bar.count.text() == "2 of 2 cells"
    QTest.keyClick(bar.line, Qt.Key.Key_Return, SHIFT)
    assert view.currentIndex().row() == 1
    QTest.keyClicks(bar.by, "zz")
    QTest.mouseClick(bar.replace_button, LEFT)
    assert column(document, "kind") == ["x", "zz", "x", "y"]
    QTest.mouseClick(bar.all_button, LEFT)
    assert column(document, "kind") == ["x", "zz", "x", "zz"]
    assert document.undo_stack.count() == 2
    bar.is_pattern.setChecked(True)
    bar.line.setText("(")
    bar.find_next()
    assert "cannot be read" in bar.count.text()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_a_filter_hides_rows_says_so_and_row_numbers_stay_true(
    panel: DataPanel, view: TableView, document: Document, qtbot: QtBot
) -> None:
    QTest.keyClick(view, Qt.Key.Key_L, CONTROL | SHIFT)
    bar = panel.filter_bar
    QTest.keyClicks(bar.line, "kind == 'y' and nothing")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert "There is no column" in bar.told.text()
    bar.line.setText("kind == 'y'")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    model = view.table_model
    assert model.rowCount() == 2
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(2)] == ["2", "4"]
    assert "2 of 4 rows are shown" in bar.told.text()
    assert "Training uses all rows" in bar.told.text()
    assert document.undo_stack.count() == 0
    select(view, 1, 1, 1, 1)
    QGuiApplication.clipboard().setText("80\n90\n")
    QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert column(document, "old age") == ["5", "6", "7", "80", "90"], "a new row comes at the end, and is shown"
    assert model.rowCount() == 3
    select(view, 0, 1, 1, 1)
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert column(document, "old age") == ["5", "6", "7", "6", "90"], "hidden rows are not filled"
    select(view, 0, 0, 0, 0)
    QTest.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    assert column(document, "old age") == ["5", "7", "6", "90"]
    view.selection.show_cell(0, 0)
    assert model.filter is None, "a cell that is to be seen is shown"
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_the_filtered_model_keeps_qts_rules(document: Document, view: TableView, qtmodeltester: ModelTester) -> None:
    model = view.table_model
    model.set_filter(filter_rows(document.table, "`old age` > 5"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    view.columns.insert_formula("double", "size*2")
    model.setData(model.index(1, 1), "77")
    assert document.table.text(2, 1) == "77"
    view.columns.sort(["old age"], descending=True)
    assert model.rowCount() == 3
    view.columns.delete(["kind"])
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert model.rowCount() == 3
    assert model.index(0, 1).data() == "6"


def test_a_formula_column_is_made_in_the_dialog_and_follows_its_inputs(
    view: TableView, document: Document, qtbot: QtBot
) -> None:
    QTest.keyClick(view, Qt.Key.Key_F, CONTROL | SHIFT)
    asked = dialog(qtbot, view, FormulaDialog)
    assert isinstance(asked, FormulaDialog)
    ok = asked.buttons.button(QDialogButtonBox.StandardButton.Ok)
    asked.name.selectAll()
    QTest.keyClicks(asked.name, "area ")  # the blank is not seen, and a file would lose it
    asked.formula.setText("size * `old age` +")
    assert not ok.isEnabled()
    assert asked.verdict.text().startswith("⚠")
    asked.formula.setText("size * `old age`")
    shown = [asked.preview.item(row, 2) for row in range(4)]
    assert [item.text() for item in shown if item] == ["15", "6", "∅", "16"]
    QTest.mouseClick(ok, LEFT)
    assert column(document, "area") == ["15", "6", "", "16"]
    assert document.experiment.recipe.column("area").role is Role.FEATURE
    assert document.undo_stack.undoText() == "Compute 'area'"
    assert document.undo_stack.count() == 1
    model = view.table_model
    assert model.head(3).title == "ƒ area"
    assert "size * `old age`" in model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert not model.flags(model.index(0, 3)) & Qt.ItemFlag.ItemIsEditable
    model.setData(model.index(2, 0), "10")
    assert column(document, "area")[2] == "70"
    with qtbot.waitSignal(document.refused) as told:
        view.columns.delete(["size"])
    assert "'area'" in told.args[0]
    assert document.table.has("size")
    view.columns.rename_to("size", "breadth")
    changed = document.table.column("area")
    assert isinstance(changed, NumberColumn)
    assert changed.formula == "breadth * `old age`"
    view.columns.drop_formula(["area"])
    assert model.flags(model.index(0, 3)) & Qt.ItemFlag.ItemIsEditable


def test_the_formula_line_completes_names_and_functions(view: TableView, document: Document, qtbot: QtBot) -> None:
    view.columns.new_formula()
    asked = dialog(qtbot, view, FormulaDialog)
    assert isinstance(asked, FormulaDialog)
    asked.formula.setFocus()
    QTest.keyClicks(asked.formula, "log(ol")
    asked.formula._take("`old age`")
    assert asked.formula.text() == "log(`old age`"
    asked.words.itemActivated.emit(asked.words.item(0))
    assert asked.formula.text() == "log(`old age`size"
    asked.reject()


def test_a_formula_on_the_target_is_ignored_and_told(view: TableView, document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.notice_given) as told:
        view.columns.insert_formula("answer", "kind == 'x'")
    assert "give the answer away" in told.args[0]
    assert document.experiment.recipe.column("answer").role is Role.IGNORED


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_D, CONTROL)]
)
def test_why_computed_cells_are_not_written_is_told(
    key: Qt.Key, modifier: Qt.KeyboardModifier, view: TableView, document: Document, qtbot: QtBot
) -> None:
    view.columns.insert_formula("double", "size*2")
    at = document.table.names.index("double")
    select(view, 0, at, 2, at)
    with qtbot.waitSignal(document.refused) as told:
        QTest.keyClick(view, key, modifier)
    assert "Edit the formula" in told.args[0]
    assert column(document, "double") == ["6", "2", "", "4"]


def test_pasting_over_a_computed_column_passes_it_over(view: TableView, document: Document, qtbot: QtBot) -> None:
    view.columns.insert_formula("double", "size*2")
    QGuiApplication.clipboard().setText("q\t5\n")
    select(view, 0, 2, 0, 2)
    with qtbot.waitSignal(view.notice_given) as told:
        QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert "passed over" in told.args[0]
    assert column(document, "kind")[0] == "q"
    assert column(document, "double")[0] == "6"


def test_columns_are_renamed_moved_duplicated_deleted_and_the_recipe_follows(
    view: TableView, document: Document, qtbot: QtBot
) -> None:
    before = document.experiment.recipe
    select(view, 0, 1, 0, 1)
    QTest.keyClick(view, Qt.Key.Key_F2, SHIFT)
    asked = dialog(qtbot, view, NameDialog)
    assert isinstance(asked, NameDialog)
    ok = asked.buttons.button(QDialogButtonBox.StandardButton.Ok)
    asked.line.setText(" kind ")
    assert not ok.isEnabled()
    assert "already" in asked.reason.text()
    asked.line.setText("age ")
    QTest.mouseClick(ok, LEFT)
    assert list(document.table.names) == ["size", "age", "kind"]
    assert document.experiment.recipe.column("age").role is Role.FEATURE
    select(view, 0, 1, 0, 1)
    QTest.keyClick(view, Qt.Key.Key_Left, ALT | SHIFT)
    assert list(document.table.names) == ["age", "size", "kind"]
    select(view, 0, 0, 0, 0)
    QTest.keyClick(view, Qt.Key.Key_D, ALT | SHIFT)
    assert list(document.table.names) == ["age", "age 2", "size", "kind"]
    assert document.experiment.recipe.column("age 2").role is Role.IGNORED
    select(view, 0, 1, 0, 2)
    QTest.keyClick(view, Qt.Key.Key_Minus, ALT | SHIFT)
    assert list(document.table.names) == ["age", "kind"]
    view.columns.insert_blank(1, "new")
    assert list(document.table.names) == ["age", "new", "kind"]
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert list(document.table.names) == ["size", "old age", "kind"]
    assert document.experiment.recipe == before


def test_a_columns_type_changes_there_and_back_with_misfits_kept(view: TableView, document: Document) -> None:
    view.columns.make_numbers(["kind"])
    kind = document.table.column("kind")
    assert isinstance(kind, NumberColumn)
    assert len(kind.misfits) == 4
    assert any("is not a number" in problem.message for problem in document.problems)
    view.columns.make_text(["kind"])
    assert isinstance(document.table.column("kind"), TextColumn)
    assert column(document, "kind") == ["x", "y", "x", "y"]
    assert document.experiment.recipe.column("kind").encoding is Encoding.ONE_HOT
    assert not any("kind" in problem.place for problem in document.problems)


def test_a_column_that_only_its_type_made_useless_becomes_a_feature_with_its_numbers(qtbot: QtBot) -> None:
    prices = text_column("price", [f"${number},000" for number in range(1, 31)])
    names = text_column("name", [f"name {number}" for number in range(30)])
    table = Table((prices, names, number_column("y", list(map(str, range(30))))))
    document = Document(table, Experiment(recipe=guess_recipe(table)))
    view = TableView(document)
    qtbot.addWidget(view)
    assert document.experiment.recipe.column("price").role is Role.IGNORED
    view.columns.make_numbers(["price", "name"])
    recipe = document.experiment.recipe
    assert (recipe.column("price").role, recipe.column("price").scaling) == (Role.FEATURE, Scaling.STANDARD)
    assert recipe.column("name").role is Role.IGNORED
    document.undo_stack.undo()
    assert document.experiment.recipe == guess_recipe(table)
    chosen = guess_recipe(table).with_column(ColumnRecipe(name="y", role=Role.IGNORED))
    document.edit(document.experiment.replace(recipe=chosen), "Ignore")
    view.columns.make_text(["y"])
    assert document.experiment.recipe.column("y").role is Role.IGNORED


def test_misfits_are_gone_through_and_made_missing(view: TableView, document: Document, qtbot: QtBot) -> None:
    model = view.table_model
    model.setData(model.index(3, 0), "two")
    model.setData(model.index(1, 1), "six")
    select(view, 0, 0, 0, 0)
    places = []
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_F8)
        places.append((view.currentIndex().row(), view.currentIndex().column()))
    assert places == [(1, 1), (3, 0), (1, 1)]
    menu = view.column_menu(0)
    column_part = next(part for part in menu.findChildren(QMenu) if part.title().replace("&", "") == "Column")
    entry: QAction = next(action for action in column_part.actions() if "misfits" in action.text())
    assert "(1)" in entry.text()
    entry.trigger()
    menu.close()
    assert column(document, "size") == ["3", "1", "", ""]
    view.columns.clear_misfits(["old age"])
    with qtbot.waitSignal(view.notice_given) as told:
        QTest.keyClick(view, Qt.Key.Key_F8)
    assert "fits its column" in told.args[0]


def test_everything_in_the_bars_and_dialogs_that_takes_the_focus_has_a_name(
    panel: DataPanel, view: TableView, document: Document, qtbot: QtBot
) -> None:
    panel.find_bar.open()
    panel.filter_bar.open()
    view.columns.new_formula()
    asked = dialog(qtbot, view, FormulaDialog)
    nameless = [
        widget
        for root in (panel.find_bar, panel.filter_bar, asked)
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QPushButton) and widget.text())
        and widget.metaObject().className() not in ("QListView", "QComboBoxListView")
    ]
    assert nameless == []
    asked.close()
    assert QApplication.activePopupWidget() is None


def test_a_function_of_a_columns_name_gives_no_target_away(view: TableView, document: Document, qtbot: QtBot) -> None:
    view.columns.rename_to("old age", "max")
    recipe = document.experiment.recipe
    target = recipe.with_column(recipe.column("max").replace(role=Role.TARGET))
    document.edit(document.experiment.replace(recipe=target), "Target")
    view.columns.new_formula()
    asked = dialog(qtbot, view, FormulaDialog)
    assert isinstance(asked, FormulaDialog)
    assert asked.words.item(asked.words.count() - 1).text().endswith("a column of this name is written `pi`")
    asked.name.setText("min")
    asked.formula.setText("max(min(size, 2), 1)")
    QTest.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    assert column(document, "min") == ["2", "1", "", "2"]
    assert document.experiment.recipe.column("min").role is Role.FEATURE
