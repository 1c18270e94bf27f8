"""The import dialog: a live preview, choices that are guessed until a person says otherwise, and a memory for each file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from engine.data.reading.options import (
    GUESS,
    ColumnType,
    EveryRow,
    HeadRows,
    RaggedRows,
    RandomRows,
    ReadingOptions,
)
from gui.files.import_dialog import ImportDialog
from gui.files.import_options import ImportOptions
from gui.files.preview_table import PreviewModel
from gui.files.reading_memory import KEPT, remember_options, remembered_options
from tests.engine.workbooks import write_workbook
from tests.gui.settle import settle

TEXT = "when;price;zip\n2024-01-31;1,395;00123\n2024-02-29;2,500;04567\n"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "prices.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def dialog(window: QWidget, file: Path, qtbot: QtBot) -> ImportDialog:
    dialog = ImportDialog(file, window)
    dialog.open()
    settle(qtbot)
    return dialog


def _header(dialog: ImportDialog) -> list[str]:
    model = dialog.table.preview_model
    return [str(model.headerData(at, Qt.Orientation.Horizontal)).split("\n")[1] for at in range(model.columnCount())]


def _cells(dialog: ImportDialog, row: int) -> list[str]:
    model = dialog.table.preview_model
    return [str(model.data(model.index(row, at))) for at in range(model.columnCount())]


def test_the_first_rows_their_types_and_the_doubts_are_shown(dialog: ImportDialog) -> None:
    assert _header(dialog) == ["date ▾", "number ▾", "text ▾"]
    assert _cells(dialog, 0) == ["2024-01-31", "1,395", "00123"]
    assert "'1,395' may be a thousand" in dialog.message.text()
    assert dialog.choices.delimiter.currentText() == "guess: semicolon ;"
    assert dialog.options == GUESS


def test_cells_that_do_not_fit_and_rows_that_keep_the_file_closed_are_marked(
    dialog: ImportDialog, file: Path, qtbot: QtBot
) -> None:
    file.write_text("a,b,c\n1,x,2\nold,y,NA\n3,z,\n4,w,5\n6\n", encoding="utf-8")
    dialog.choices.ragged.currentIndexChanged.emit(0)
    settle(qtbot)
    assert [_cells(dialog, row)[0] for row in range(5)] == ["1", "⚠ old", "3", "4", "6"]
    assert [_cells(dialog, row)[2] for row in range(4)] == ["2", "NA", "", "5"]
    model = dialog.table.preview_model
    assert model.data(model.index(1, 0), Qt.ItemDataRole.ToolTipRole)
    assert "⚠ 1 of the first 5 rows have another number of fields" in dialog.message.text()
    dialog.choices.ragged.setCurrentIndex(1)
    settle(qtbot)
    assert "– 1 of the first 5 rows" in dialog.message.text()


def test_a_changed_choice_reads_the_first_rows_again(dialog: ImportDialog, qtbot: QtBot) -> None:
    delimiter = dialog.choices.delimiter
    delimiter.setFocus()
    QTest.keyClicks(delimiter, "bar")
    settle(qtbot)
    assert delimiter.currentData() == "|"
    assert dialog.table.preview_model.columnCount() == 1


def test_a_click_on_a_header_offers_the_types(dialog: ImportDialog, qtbot: QtBot) -> None:
    header = dialog.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(2) + 5, 5)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    menu = dialog.table._menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_N)
    settle(qtbot)
    assert dialog.options.types == {"zip": ColumnType.NUMBER}
    assert _header(dialog)[2] == "number ▾"
    menu.close()


def test_the_type_of_the_present_column_can_be_chosen_by_keys(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Right)
    assert "'price'" in dialog.kind_label.text()
    dialog.kind.setFocus()
    QTest.keyClicks(dialog.kind, "t")
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    settle(qtbot)
    assert dialog.options.types == {"price": ColumnType.TEXT}


def test_a_file_that_cannot_be_read_says_why_and_cannot_be_opened(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.choices.skip.setValue(9)
    settle(qtbot)
    assert "no line after the first 9" in dialog.message.text()
    assert not dialog.open_button.isEnabled()
    QTest.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert dialog.options == GUESS
    assert dialog.open_button.isEnabled()


def test_opening_tells_the_file_and_the_choices(dialog: ImportDialog, file: Path, qtbot: QtBot) -> None:
    dialog.choices.thousands.setCurrentIndex(dialog.choices.thousands.findData(","))
    with qtbot.waitSignal(dialog.chosen) as told:
        QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert told.args == [file, ReadingOptions(thousands=",")]


def test_the_sheets_of_a_workbook_are_offered(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    book = write_workbook(tmp_path / "b.xlsx", {"one": [["a", "b"], [1, 2]], "two": [["c", "d"], [3, 4]]})
    dialog = ImportDialog(book, window)
    dialog.open()
    settle(qtbot)
    assert "2 sheets" in dialog.message.text()
    dialog.choices.sheet.setCurrentIndex(dialog.choices.sheet.findData("two"))
    settle(qtbot)
    assert dialog.table.preview_model.names == ("c", "d")
    dialog.reject()


def test_every_choice_is_shown_and_given_back(qtbot: QtBot) -> None:
    form = ImportOptions()
    assert form.skip.text() == "guess"  # before a file is chosen, too
    qtbot.addWidget(form)
    for options in (
        GUESS,
        ReadingOptions(
            encoding="cp949", delimiter="|", quote="", decimal=",", thousands=".", header=False, skip_lines=3, second_header=True,
            as_it_stands=True,
            missing_words=("-99", "x"), comment="%", types={"a": ColumnType.DATE}, ragged=RaggedRows.FILL,
            sampling=RandomRows(share=0.25, seed=7),
        ),
        ReadingOptions(encoding="koi8-r", delimiter="~", sampling=HeadRows(rows=7)),
        ReadingOptions(sampling=EveryRow(step=3)),
    ):  # fmt: skip
        with qtbot.assertNotEmitted(form.changed):
            form.set_options(options)
        assert form.options == options


def test_every_control_has_a_name_for_those_who_do_not_see_it(dialog: ImportDialog) -> None:
    controls = [each for kind in (QComboBox, QLineEdit, QSpinBox) for each in dialog.findChildren(kind)]
    assert len(controls) > 12
    for control in controls:
        assert control.accessibleName() or control.objectName() == "qt_spinbox_lineedit", control


def test_choices_are_remembered_by_file_and_forgotten_when_nothing_is_chosen(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert remembered_options(path) == GUESS
    remember_options(path, ReadingOptions(delimiter="|", types={"a": ColumnType.TEXT}))
    assert remembered_options(path) == ReadingOptions(delimiter="|", types={"a": ColumnType.TEXT})
    assert remembered_options(tmp_path / "b.csv") == GUESS
    remember_options(path, GUESS)
    assert remembered_options(path) == GUESS


def test_the_oldest_choices_are_forgotten_first(qapp: object, tmp_path: Path) -> None:
    for number in range(KEPT + 2):
        remember_options(tmp_path / f"{number}.csv", ReadingOptions(skip_lines=number))
    assert remembered_options(tmp_path / "1.csv") == GUESS
    assert remembered_options(tmp_path / f"{KEPT + 1}.csv").skip_lines == KEPT + 1


def test_the_preview_is_a_proper_model(qapp: object) -> None:
    model = PreviewModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(("a", "b"), (ColumnType.NUMBER, ColumnType.TEXT), [["1", "x"], ["2", "y"]])
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    model.show_rows((), (), ())
    assert model.columnCount() == 0
