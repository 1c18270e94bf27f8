"""Messages in the window name the control with which a choice about reading is made, as the dialog for opening calls it."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.data.reading.errors import ReadingError
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.report import Finding
from engine.text import Text
from gui.data.reading_ways import finding_text, reading_error_text, reading_way
from gui.files.import_dialog import ImportDialog


@pytest.mark.parametrize("choice", [each for each in Choice if each is not Choice.DAY_FIRST])
def test_the_control_is_named_as_it_stands_in_the_dialog(qtbot: QtBot, choice: Choice) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ImportDialog(None, window)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    control, _, where = reading_way(Remedy(choice=choice, column="c")).partition(", in ")
    assert control in labels
    assert where == "File → Open with options"
    dialog.reject()


def test_what_is_told_has_its_lines_and_its_control() -> None:
    found = Finding(sentence="One column.", lines=(3,), remedy=Remedy(choice=Choice.DELIMITER))
    assert finding_text(found) == "One column (line 3; Delimiter, in File → Open with options)."
    assert reading_error_text(ReadingError(Text("Open quote."), found.remedy)).startswith("Open quote (Delimiter, in")
    assert reading_error_text(ReadingError(Text("It is empty."))) == "It is empty."
    numbers = Remedy(choice=Choice.TYPES, value="number", column="price")
    assert reading_way(numbers) == "Make it numbers, in the menu of the column's head"
    assert reading_way(Remedy(choice=Choice.DAY_FIRST, column="d")) == "in the menu of the column's head"
