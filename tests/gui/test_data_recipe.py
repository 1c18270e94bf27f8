"""What a person chooses for columns and for the split by mouse and keys; each choice is one undo entry."""

import html

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from engine.config.arrangement import Image, Windows
from engine.config.experiment import Experiment
from engine.config.recipe import ClassWeights, DatePart, Encoding, MissingCells, Role, Scaling, SplitBy
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from gui.data.class_order_dialog import ClassOrderDialog
from gui.data.class_weights_dialog import ClassWeightsDialog
from gui.data.column_choices import Indicator
from gui.data.column_labels import treatment_word
from gui.data.column_menu import ColumnMenu
from gui.data.data_panel import DataPanel
from gui.data.ledger_panel import LedgerPanel
from gui.data.recipe_fields import CellsField
from gui.data.recipe_updates import with_renamed
from gui.document import Document
from gui.forms.number_box import NumberBox
from tests.gui.shown import shown_data_panel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(qapp: object) -> Document:
    rows = range(40)
    table = Table(
        (
            number_column("size", [str(row) for row in rows]),
            text_column("day", [f"2024-01-{row % 28 + 1:02}" for row in rows]),
            text_column("grade", [["low", "mid", "high", "mid"][row % 4] for row in rows]),
            text_column("kind", ["xyz"[row % 3] for row in rows]),
        )
    )
    return Document(table, Experiment(recipe=guess_recipe(table)), name="kinds.csv")


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> DataPanel:
    return shown_data_panel(document, qtbot, 440, 700)


def said(panel: DataPanel) -> str:
    """The summary line as a person reads it."""
    return html.unescape(panel.summary_line.text())


def menu_of(document: Document, name: str, qtbot: QtBot, parent: QWidget | None = None) -> ColumnMenu:
    menu = ColumnMenu(document, [name], parent)
    if parent is None:
        qtbot.addWidget(menu)
    return menu


def test_a_column_of_dates_is_taken_apart_and_standardised(document: Document, qtbot: QtBot) -> None:
    menu_of(document, "day", qtbot).action(Encoding.DATE).trigger()
    menu_of(document, "day", qtbot).action(Role.FEATURE).trigger()
    part = document.experiment.recipe.column("day")
    assert (part.encoding, part.scaling) == (Encoding.DATE, Scaling.STANDARD)
    menu = menu_of(document, "day", qtbot)
    assert menu.action(DatePart.DAY).isChecked()
    menu.action(DatePart.WEEKDAY).trigger()
    menu_of(document, "day", qtbot).action(DatePart.YEAR).trigger()
    assert document.experiment.recipe.column("day").date_parts == (DatePart.MONTH, DatePart.DAY, DatePart.WEEKDAY)
    assert document.undo_stack.undoText() == "Date parts of 'day': year"
    assert [problem for problem in document.problems if problem.place[0] == "recipe"] == []


def test_the_last_part_of_a_date_stays(document: Document, qtbot: QtBot) -> None:
    menu_of(document, "day", qtbot).action(Encoding.DATE).trigger()
    for part in (DatePart.YEAR, DatePart.MONTH, DatePart.DAY):
        menu_of(document, "day", qtbot).action(part).trigger()
    assert document.experiment.recipe.column("day").date_parts == (DatePart.DAY,)


def test_missing_cells_get_a_rule_and_an_indicator_of_their_own(document: Document, qtbot: QtBot) -> None:
    menu_of(document, "size", qtbot).action(MissingCells.MEDIAN).trigger()
    menu_of(document, "size", qtbot).action(Indicator()).trigger()
    part = document.experiment.recipe.column("size")
    assert (part.missing, part.indicator) == (MissingCells.MEDIAN, True)
    assert treatment_word(part) == "standardised, gaps: median, indicator"
    assert document.undo_stack.undoText() == "Missing indicator of 'size'"
    document.undo_stack.undo()
    assert not document.experiment.recipe.column("size").indicator
    assert not menu_of(document, "grade", qtbot).action(MissingCells.MEAN).isEnabled()


def test_a_constant_is_typed(document: Document, panel: DataPanel, qtbot: QtBot) -> None:
    menu_of(document, "size", qtbot, panel).question("Constant").trigger()
    dialog = panel.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("7.5")
    dialog.accept()
    part = document.experiment.recipe.column("size")
    assert (part.missing, part.constant) == (MissingCells.CONSTANT, "7.5")
    menu_of(document, "size", qtbot, panel).question("Constant 7.5").trigger()
    panel.findChildren(QInputDialog)[-1].setTextValue("soon")
    panel.findChildren(QInputDialog)[-1].accept()
    assert "'soon' is not a number" in said(panel)


def test_classes_are_put_in_order_by_keys(document: Document, panel: DataPanel, qtbot: QtBot) -> None:
    menu_of(document, "grade", qtbot, panel).action(Encoding.ORDINAL).trigger()
    menu_of(document, "grade", qtbot, panel).question("Order of the classes").trigger()
    dialog = panel.findChild(ClassOrderDialog)
    assert isinstance(dialog, ClassOrderDialog)
    assert dialog.classes() == ("high", "low", "mid")
    for _ in range(2):
        dialog.shift(1)
    assert dialog.classes() == ("low", "mid", "high")
    assert dialog.list.item(2).text() == "2:  high"
    dialog.accept()
    assert document.experiment.recipe.column("grade").order == ("low", "mid", "high")
    assert document.undo_stack.undoText() == "Order the classes of 'grade'"


def test_one_column_of_numbers_weighs_the_rows(document: Document, panel: DataPanel, qtbot: QtBot) -> None:
    menu = menu_of(document, "size", qtbot)
    assert not menu_of(document, "grade", qtbot).action(Role.WEIGHT).isEnabled()
    menu_of(document, "grade", qtbot).action(Role.FEATURE).trigger()
    menu.action(Role.WEIGHT).trigger()
    part = document.experiment.recipe.column("size")
    assert (part.role, part.scaling) == (Role.WEIGHT, Scaling.RAW)
    assert "rows weighed by 'size'" in said(panel)


def test_folds_are_chosen_where_the_share_was(document: Document, panel: DataPanel) -> None:
    controls = panel.split_controls
    assert controls.field("validation").isVisible()
    box = controls.field("by").editor
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert document.experiment.recipe.split.by is SplitBy.FOLDS
    assert controls.field("fold").isVisible()
    assert not controls.field("validation").isVisible()
    assert "(fold 1 of 5)" in said(panel)
    document.undo_stack.undo()
    assert controls.field("validation").isVisible()


def test_cells_of_a_column_say_what_validates(document: Document, panel: DataPanel) -> None:
    controls, recipe = panel.split_controls, document.experiment.recipe
    split = recipe.split.replace(by=SplitBy.COLUMN, column="grade")
    document.edit(document.experiment.replace(recipe=recipe.replace(split=split)), "Split by grade")
    field = controls.field("validation_values")
    assert isinstance(field, CellsField)
    assert [action.text() for action in field.menu.actions()] == ["high", "low", "mid"]
    field.menu.actions()[2].trigger()
    assert document.experiment.recipe.split.validation_values == ("mid",)
    assert "20 training rows, 20 validation (by 'grade')" in said(panel)


def test_class_weights_are_typed_or_balanced(document: Document, panel: DataPanel, qtbot: QtBot) -> None:
    controls, recipe = panel.split_controls, document.experiment.recipe
    given = recipe.replace(class_weights=ClassWeights.GIVEN)
    document.edit(document.experiment.replace(recipe=given), "Set class weights")
    assert controls.more_button.isChecked(), "what is not as usual is in sight"
    QTest.mouseClick(controls.weights_button, LEFT)
    dialog = controls.findChild(ClassWeightsDialog)
    assert isinstance(dialog, ClassWeightsDialog)
    QTest.mouseClick(dialog.balance, LEFT)
    assert sum(float(box.value) for box in dialog.boxes) == pytest.approx(3.0, rel=0.05)
    dialog.boxes[0].set_value(4)
    dialog.accept()
    weights = document.experiment.recipe.given_class_weights
    assert (weights[0].name, weights[0].weight) == ("x", 4.0)


def test_more_shows_the_test_part(document: Document, panel: DataPanel) -> None:
    controls = panel.split_controls
    assert not controls.field("test").isVisible()
    QTest.mouseClick(controls.more_button, LEFT)
    assert controls.field("test").isVisible()


def test_windows_and_images_are_chosen_and_the_table_stays_in_sight(document: Document, panel: DataPanel) -> None:
    controls = panel.split_controls
    QTest.mouseClick(controls.more_button, LEFT)
    box = controls.arrangement_form.field("arrangement").editor
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert document.experiment.recipe.arrangement == Windows()
    assert "Windows need rows in order" in said(panel)
    fixed = next(problem.fixed for problem in document.problems if problem.fixed is not None)
    document.edit(fixed, "Mend")
    length = controls.arrangement_form.field("arrangement.length").editor
    assert isinstance(length, NumberBox)
    length.selectAll()
    QTest.keyClicks(length, "4")
    QTest.keyClick(length, Qt.Key.Key_Return)
    assert document.experiment.recipe.arrangement == Windows(length=4)
    assert "windows of 4 × 7" in said(panel)
    assert document.undo_stack.undoText() == "Set length"
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert isinstance(document.experiment.recipe.arrangement, Image)
    assert "An image of 28 × 28 × 1 has 784 numbers" in said(panel)
    assert panel.table_view.viewport().height() >= 5 * panel.table_view.verticalHeader().defaultSectionSize() // 2


def test_the_ledger_panel_asks_for_the_step_of_a_window(document: Document, qtbot: QtBot) -> None:
    recipe = document.experiment.recipe
    ordered = recipe.replace(split=recipe.split.replace(shuffle=False, stratified=False), arrangement=Windows(length=4))
    document.edit(document.experiment.replace(recipe=ordered), "Windows")
    panel = LedgerPanel(document)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    assert panel.step_box.isVisible()
    assert panel.back_steps.texts()[-1] == "cell\trow 1, 'size': '0'"
    panel.step_box.selectAll()
    QTest.keyClicks(panel.step_box, "3")
    QTest.keyClick(panel.step_box, Qt.Key.Key_Return)
    assert panel.back_steps.texts()[0].startswith("tensor entry\ttraining window 1, step 3, size")
    assert panel.back_steps.texts()[-1] == "cell\trow 3, 'size': '2'"


def test_a_column_that_groups_the_rows_is_chosen_followed_and_told(panel: DataPanel, document: Document) -> None:
    panel.split_controls.more_button.click()
    field = panel.split_controls.field("group")
    box = field.editor
    assert isinstance(box, QComboBox)
    assert box.currentText() == "none"
    box.setFocus()
    QTest.keyClicks(box, "grade")
    assert document.experiment.recipe.split.group == "grade"
    assert "cannot be stratified" in said(panel)
    split = document.experiment.recipe.split.replace(stratified=False)
    document.edit(document.experiment.replace(recipe=document.experiment.recipe.replace(split=split)), "Loose")
    assert "whole groups of 'grade'" in said(panel)
    assert with_renamed(document.experiment.recipe, "grade", "level").split.group == "level"
    gone = document.experiment.recipe.replace(split=split.replace(group="nowhere"))
    document.edit(document.experiment.replace(recipe=gone), "Another group")
    assert "The table has no column 'nowhere' to group the rows by." in said(panel)
    assert field.outline.is_marked
