"""The dialog: tools, classes, axes, what OK says and does, and that nothing painted is lost by a key."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMessageBox, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role
from engine.data.table import Table, number_column, text_column
from engine.painting.on_table import new_board
from engine.suggest import suggest_experiment
from gui.document import Document
from gui.files.document_files import DocumentFiles
from gui.paint.paint_dialog import PaintDialog
from gui.paint.session import Tool
from gui.runs.controller import RunController

PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TABLE = Table(
    (
        text_column("note", ["p", "q", "r", "s"]),
        number_column("u", ["0", "1", "0", ""]),
        number_column("v", ["0", "1", "1", "0"]),
        text_column("kind", ["x", "y", "x", "y"]),
    )
)
RECIPE = Recipe(
    columns=(
        ColumnRecipe(name="note", role=Role.IGNORED),
        ColumnRecipe(name="u"),
        ColumnRecipe(name="v"),
        ColumnRecipe(name="kind", role=Role.TARGET, encoding=Encoding.ONE_HOT),
    )
)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[DocumentFiles]:
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    document = Document(TABLE, suggest_experiment(TABLE, RECIPE), parent=window)
    runs = RunController(document, parent=window)
    desk = DocumentFiles(document, runs, window)
    yield desk
    runs.close()


@pytest.fixture
def dialog(desk: DocumentFiles, qtbot: QtBot) -> Iterator[PaintDialog]:
    dialog = desk.new_tables.paint_with_dialog()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.canvas.hasFocus)
    yield dialog
    dialog.session.board._done.clear()
    dialog.reject()


@pytest.fixture
def more(desk: DocumentFiles, qtbot: QtBot) -> PaintDialog:
    dialog = desk.new_tables.paint_more_with_dialog()
    assert dialog is not None
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.canvas.hasFocus)
    return dialog


def click(dialog: PaintDialog, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mouseClick(dialog.canvas.viewport(), button, PLAIN, dialog.canvas.position_of((x, y)).toPoint())


def key(dialog: PaintDialog, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(dialog.canvas, key, modifier)


def is_ok(dialog: PaintDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def class_item(dialog: PaintDialog, at: int) -> QTreeWidgetItem:
    item = dialog.target.classes.tree.topLevelItem(at)
    assert item is not None
    return item


def test_letters_choose_tools_and_digits_classes(dialog: PaintDialog) -> None:
    for letter, tool in (("B", Tool.BRUSH), ("E", Tool.ERASER), ("M", Tool.MOVE), ("P", Tool.POINT)):
        key(dialog, Qt.Key[f"Key_{letter}"])
        assert dialog.session.tool is tool
        assert dialog.tools.actions_of_tools[tool].isChecked()
        assert dialog.tools.radius.isEnabled() == tool.has_radius
    key(dialog, Qt.Key.Key_2)
    assert dialog.session.chosen_class == 1
    assert class_item(dialog, 1).isSelected()
    key(dialog, Qt.Key.Key_7)
    assert dialog.session.chosen_class == 1, "there is no seventh"
    key(dialog, Qt.Key.Key_BracketRight)
    assert dialog.session.radius == 51


def test_ok_waits_for_something_to_be_told_apart(dialog: PaintDialog) -> None:
    assert not is_ok(dialog)
    assert "Click into the plane" in dialog.summary.text()
    click(dialog, 0, 0)
    assert not is_ok(dialog)
    assert "another class" in dialog.summary.text()
    key(dialog, Qt.Key.Key_2)
    click(dialog, 0.5, 0.5)
    assert is_ok(dialog)
    assert dialog.summary.text() == "A new table, rows: 2."


def test_undo_and_redo_by_keys_follow_the_strokes(dialog: PaintDialog) -> None:
    click(dialog, 0, 0)
    click(dialog, 0.5, 0.5)
    key(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.session.board.total == 1
    key(dialog, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert dialog.session.board.total == 2
    assert class_item(dialog, 0).text(2) == "2"
    key(dialog, Qt.Key.Key_Backspace, CONTROL)
    assert dialog.session.board.total == 0
    assert dialog.undo_action.toolTip().startswith("Undo: Clear")
    assert not dialog.clear_action.isEnabled()
    key(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.session.board.total == 2


def test_classes_are_added_renamed_and_removed(dialog: PaintDialog, qtbot: QtBot) -> None:
    click(dialog, 0, 0)
    key(dialog, Qt.Key.Key_Insert)
    assert dialog.session.board.target.names == {0: "a", 1: "b", 2: "c"}
    assert dialog.session.chosen_class == 2, "the new one is painted next"
    key(dialog, Qt.Key.Key_F2)
    editor = dialog.target.classes.tree.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "3 oak")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.session.board.target.names[2] == "3 oak")
    assert dialog.session.chosen_class == 2, "a digit in a name chooses no class"
    key(dialog, Qt.Key.Key_1)
    dialog.target.classes.remove()
    assert dialog.session.board.total == 0
    assert "'a' went, and its points (1)" in dialog.told.text()
    key(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.session.board.total == 1
    assert class_item(dialog, 0).text(1) == "a"


def test_a_name_that_is_taken_is_refused_and_the_old_one_stays(dialog: PaintDialog) -> None:
    class_item(dialog, 1).setText(1, "a")
    assert "already" in dialog.told.text()
    assert class_item(dialog, 1).text(1) == "b"
    assert dialog.session.board.undo_text == ""


def test_without_a_class_a_click_says_what_is_missing(dialog: PaintDialog) -> None:
    dialog.target.classes.remove()
    dialog.target.classes.remove()
    click(dialog, 0, 0)
    assert dialog.session.board.total == 0
    assert "Add a class first" in dialog.told.text()


def test_numbers_instead_of_classes(dialog: PaintDialog, desk: DocumentFiles) -> None:
    click(dialog, 0, 0)
    dialog.target._on_kind_activated(1)
    assert dialog.session.board.total == 0
    dialog.target.value.choose(-2.5)
    click(dialog, 0, 0)
    assert "another value" in dialog.summary.text()
    dialog.target.value.choose(1)
    click(dialog, 0.5, 0)
    dialog.accept()
    assert desk._document.table.names == ("x1", "x2", "y")
    assert desk._document.table.column("y").values.tolist() == [-2.5, 1.0]


def test_axes_and_steps_are_typed(dialog: PaintDialog) -> None:
    (low, high, step), _ = dialog.axes.boxes
    high.choose(10)
    assert dialog.session.board.x_axis.high == 10
    low.choose(20)
    assert "from a smaller number to a larger" in dialog.told.text()
    assert (low.value, dialog.session.board.x_axis.low) == (-1, -1)
    step.choose(0.5)
    assert dialog.session.board.x_axis.step is None
    dialog.axes.snap.setChecked(True)
    assert dialog.session.board.x_axis.step == 0.5
    click(dialog, 3.3, 0.123)
    assert dialog.session.board.points.x.tolist() == [3.5]
    assert dialog.session.board.points.y.tolist() == [0.1]
    dialog.axes.fit.click()
    assert dialog.session.board.x_axis.holds(np.array([3.5])).all()
    assert dialog.session.board.x_axis.span < 10


def test_the_place_is_told_as_a_point_would_have_it(dialog: PaintDialog) -> None:
    dialog.axes.snap.setChecked(True)
    view, at = dialog.canvas.viewport(), dialog.canvas.position_of((0.31, -0.69))
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(
        view, QMouseEvent(QEvent.Type.MouseMove, at, QPointF(view.mapToGlobal(at)), none, none, PLAIN)
    )
    assert dialog.place.text() == "x1 = 0.3, x2 = −0.7"


def test_escape_asks_before_something_painted_is_lost(desk: DocumentFiles, qtbot: QtBot) -> None:
    dialog = desk.new_tables.paint_with_dialog()
    qtbot.waitExposed(dialog)
    key(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), "nothing was painted"
    dialog = desk.new_tables.paint_with_dialog()
    qtbot.waitExposed(dialog)
    click(dialog, 0, 0)
    key(dialog, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox)
    assert box is not None
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert dialog.isVisible()
    key(dialog, Qt.Key.Key_Escape)
    box = dialog.findChildren(QMessageBox)[-1]
    box.button(QMessageBox.StandardButton.Discard).click()
    assert not dialog.isVisible()
    assert desk._document.table is TABLE


def test_a_painted_table_takes_the_place_of_the_present_one_and_can_be_undone(
    dialog: PaintDialog, desk: DocumentFiles
) -> None:
    click(dialog, 0.25, 0.25)
    key(dialog, Qt.Key.Key_2)
    click(dialog, -0.25, 0.25)
    dialog.accept()
    document = desk._document
    assert document.table.names == ("x1", "x2", "class")
    assert document.experiment.recipe.with_role(Role.TARGET)[0].name == "class"
    assert document.undo_stack.undoText() == "Paint points"
    document.undo_stack.undo()
    assert document.table is TABLE


def test_rows_come_go_and_move_as_one_entry(more: PaintDialog, desk: DocumentFiles) -> None:
    document = desk._document
    before = document.undo_stack.count()
    assert "other columns (note)" in all_text(more)
    assert "'u' or 'v' are not shown, and left as they are: 1." in all_text(more)
    assert not is_ok(more)
    key(more, Qt.Key.Key_2)
    click(more, 0.5, 0.5)
    click(more, 0, 0, Qt.MouseButton.RightButton)
    key(more, Qt.Key.Key_M)
    view = more.canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, PLAIN, more.canvas.position_of((1, 1)).toPoint())
    QTest.mouseMove(view, more.canvas.position_of((1, 0.5)).toPoint())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, PLAIN, more.canvas.position_of((1, 0.5)).toPoint())
    assert more.summary.text() == "Rows of the table: 1 added, 1 deleted, 1 changed."
    more.accept()
    table = document.table
    assert table.column("note").values.tolist() == ["q", "r", "s", None]
    assert table.column("kind").values.tolist() == ["y", "x", "y", "y"]
    assert table.text(0, 1) == "1", "only what moved is written"
    assert abs(float(table.text(0, 2)) - 0.5) < 0.02
    assert document.undo_stack.count() == before + 1
    document.undo_stack.undo()
    assert document.table.texts(range(4)) == TABLE.texts(range(4))
    document.undo_stack.redo()
    assert document.table.texts(range(4)) == table.texts(range(4))


def test_clear_leaves_the_rows_of_the_table(more: PaintDialog) -> None:
    click(more, 0.5, 0.5)
    more.session.clear()
    assert more.session.board.total == 3
    more.session.board._done.clear()
    more.reject()


def test_a_table_of_other_columns_is_told_why_not(desk: DocumentFiles, qtbot: QtBot) -> None:
    experiment = desk._document.experiment
    recipe = experiment.recipe.with_column(ColumnRecipe(name="u", role=Role.IGNORED))
    desk._document.edit(experiment.replace(recipe=recipe), "Ignore")
    with qtbot.waitSignal(desk.new_tables.failed) as told:
        assert desk.new_tables.paint_more_with_dialog() is None
    assert told.args is not None
    assert "here are 1 and 1" in told.args[0]


def test_a_table_that_changed_meanwhile_is_not_painted_into(
    more: PaintDialog, desk: DocumentFiles, qtbot: QtBot
) -> None:
    click(more, 0.5, 0.5)
    other = Table((number_column("a", ["1"]),))
    desk._document.open(other, suggest_experiment(other), name="other")
    with qtbot.waitSignal(desk.new_tables.failed):
        more.accept()
    assert desk._document.table is other


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PaintDialog(new_board(), None, parent)
    controls: list[QWidget] = [
        *dialog.tools.findChildren(QWidget),
        *dialog.axes.findChildren(QWidget),
        dialog.canvas,
        dialog.target.kind,
        dialog.target.value,
        dialog.target.classes.tree,
    ]
    for control in controls:
        if control.focusPolicy() is not Qt.FocusPolicy.NoFocus and not isinstance(control, QLineEdit):
            text = getattr(control, "text", str)()
            assert control.accessibleName() or text, control


def all_text(dialog: PaintDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(type(dialog.summary)))
