"""The data panel as a whole: what it says of the data, the split's fields, and remedies a click away."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.config.recipe import Missing, Role
from engine.data.editing.edits import SetCells
from engine.data.preparing.guess import guess_recipe
from engine.data.table import Table, number_column, text_column
from gui.data.data_panel import DataPanel
from gui.document import Document
from gui.runs.controller import RunController, RunState
from tests.gui.shown import shown_data_panel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(qapp: object) -> Document:
    rows = range(40)
    table = Table(
        (
            number_column("size", [str(row) for row in rows]),
            text_column("kind", ["xyz"[row % 3] for row in rows]),
        )
    )
    return Document(table, Experiment(recipe=guess_recipe(table)), name="kinds.csv")


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> DataPanel:
    return shown_data_panel(document, qtbot, 420, 600)


def link(panel: DataPanel, words: str) -> str:
    """The target of the link with these words."""
    found = re.search(rf'<a href="([^"]*)">{words}</a>', panel.summary_line.text())
    assert found, panel.summary_line.text()
    return found[1]


def test_what_is_open_and_how_large_it_is_stand_at_the_top(panel: DataPanel, document: Document) -> None:
    texts = {label.text() for label in panel.findChildren(QLabel)}
    assert {"kinds.csv", "40 × 2 (rows × columns)"} <= texts
    panel.table_view.selectRow(0)
    panel.table_view.window_actions.trigger("table.delete_rows")
    assert "39 × 2 (rows × columns)" in {label.text() for label in panel.findChildren(QLabel)}


def test_the_open_button_carries_out_the_windows_action(panel: DataPanel) -> None:
    asked: list[str] = []
    actions = panel.table_view.window_actions
    actions.bind_window_wide("file.open", lambda: asked.append("file"))
    button = next(each for each in panel.findChildren(QToolButton) if each.defaultAction() is actions["file.open"])
    QTest.mouseClick(button, LEFT)
    assert asked == ["file"]


def test_one_line_tells_what_became_of_the_data(panel: DataPanel) -> None:
    text = panel.summary_line.text()
    assert "32 training rows, 8 validation" in text
    assert "3 classes → 3 outputs" in text


def test_a_typed_validation_part_reaches_the_recipe_and_undo_reaches_the_field(
    panel: DataPanel, document: Document, qtbot: QtBot
) -> None:
    field = panel.split_controls.field("validation")
    assert isinstance(field.editor, QAbstractSpinBox)
    field.editor.selectAll()
    QTest.keyClicks(field.editor, "0.5")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert document.experiment.recipe.split.validation == 0.5
    assert "20 training rows, 20 validation" in panel.summary_line.text()
    assert document.undo_stack.undoText() == "Set validation part"
    document.undo_stack.undo()
    assert field.value() == 0.2
    assert document.undo_stack.count() == 1, "showing a value is no edit"


def test_switches_and_choices_reach_the_recipe(panel: DataPanel, document: Document, qtbot: QtBot) -> None:
    QTest.mouseClick(panel.split_controls.field("stratified").editor, LEFT)
    assert not document.experiment.recipe.split.stratified
    box = panel.split_controls.field("missing").editor
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert document.experiment.recipe.missing is Missing.FILL


def test_a_problem_takes_the_lines_place_and_its_remedy_is_a_click_away(panel: DataPanel, document: Document) -> None:
    document.edit_table(SetCells(((3, 0, "n.a!"),)), "Edit cell")
    line = panel.summary_line
    assert line.property("role") == "error"
    assert "training rows" not in line.text()
    line.linkActivated.emit(link(panel, "Show the cell"))
    assert (panel.table_view.currentIndex().row(), panel.table_view.currentIndex().column()) == (3, 0)
    line.linkActivated.emit(link(panel, "Ignore &#x27;size&#x27;"))
    assert document.experiment.recipe.column("size").role is Role.IGNORED
    assert document.undo_stack.undoText() == "Ignore 'size'"


def test_names_in_the_data_are_text_and_never_mark_up(qtbot: QtBot) -> None:
    table = Table((number_column("<b>x</b>", ["1", "?!"]), number_column("y", ["1", "2"])))
    document = Document(table, Experiment(recipe=guess_recipe(table)))
    panel = DataPanel(document, RunController(document, parent=document))
    qtbot.addWidget(panel)
    assert "<b>" not in panel.summary_line.text()


def test_a_stratified_split_on_numbers_is_marked_at_its_field(panel: DataPanel, document: Document) -> None:
    recipe = document.experiment.recipe
    changed = recipe.with_column(recipe.column("kind").replace(role=Role.FEATURE))
    changed = changed.with_column(changed.column("size").replace(role=Role.TARGET))
    document.edit(document.experiment.replace(recipe=changed), "Change roles")
    assert panel.split_controls.field("stratified").outline.is_marked
    panel.summary_line.linkActivated.emit(link(panel, "Set stratified"))
    assert not panel.split_controls.field("stratified").outline.is_marked
    assert panel.summary_line.problems == []


def test_an_empty_table_is_told_and_breaks_nothing(qtbot: QtBot) -> None:
    document = Document(Table(), Experiment())
    panel = DataPanel(document, RunController(document, parent=document))
    qtbot.addWidget(panel)
    panel.show()
    assert "The table has no rows." in panel.summary_line.text()
    with qtbot.waitSignal(panel.notice_given):
        panel.table_view.window_actions.trigger("table.insert_below")
    panel.table_view.window_actions.trigger("table.paste")
    panel.table_view.window_actions.trigger("table.column_menu")
    assert document.undo_stack.count() == 0


def test_during_a_run_it_says_that_changes_apply_to_the_next_one(panel: DataPanel, document: Document) -> None:
    def note() -> bool:
        return any("next run" in label.text() and label.isVisible() for label in panel.findChildren(QLabel))

    runs = document.findChild(RunController)
    assert runs is not None
    assert not note()
    runs.live.enter(RunState.RUNNING)
    assert note()
    runs.live.enter(RunState.ENDED)
    assert not note()


def test_everything_that_takes_the_focus_has_an_accessible_name(panel: DataPanel) -> None:
    nameless = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QPushButton) and widget.text())
        and not isinstance(widget.parent(), QAbstractSpinBox)
    ]
    assert nameless == []
    assert QApplication.activePopupWidget() is None


def test_nothing_covers_anything_else_where_there_is_least_room(panel: DataPanel, qtbot: QtBot) -> None:
    panel.table_view.window_actions.trigger("table.find")
    panel.resize(panel.minimumSizeHint())
    QApplication.processEvents()
    panel.resize(panel.minimumSizeHint())  # lines that break anew want another height
    QApplication.processEvents()
    layout = panel.layout()
    assert layout is not None
    shown = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None and not item.isEmpty()]
    for above, below in pairwise(shown):
        assert above.geometry().bottom() < below.geometry().top()


def test_a_row_is_chosen_by_a_person_not_by_the_focus(qtbot: QtBot, document: Document, runs: RunController) -> None:
    panel = DataPanel(document, runs)
    qtbot.addWidget(panel)
    chosen: list[int] = []
    panel.row_selected.connect(chosen.append)
    view = panel.table_view
    view.selectionModel().setCurrentIndex(view.table_model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    assert chosen == []
    view.setCurrentIndex(view.table_model.index(0, 0))
    assert set(chosen) == {0}
    view.setCurrentIndex(view.table_model.index(2, 1))
    assert chosen[-1] == 2
