"""The dialogs and flows around files: options of a CSV, recent files, the question about unsaved edits."""

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from engine.data.reading_options import ReadingOptions
from gui.files.csv_options_dialog import CsvOptionsDialog
from gui.files.recent import KEPT, recent_files, remember_file


def test_csv_options_are_guessed_unless_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("x\n1\n", encoding="utf-8")
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CsvOptionsDialog(file, window)
    assert dialog.options == ReadingOptions()
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("cp949"))
    dialog.header.setCurrentIndex(dialog.header.findData(False))
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args == [file, ReadingOptions(encoding="cp949", header=False)]


def test_a_file_that_is_not_there_cannot_be_opened_with_options(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CsvOptionsDialog(None, window)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    assert not buttons.button(QDialogButtonBox.StandardButton.Open).isEnabled()
    dialog.file.setText(str(tmp_path))
    assert not buttons.button(QDialogButtonBox.StandardButton.Open).isEnabled()


def test_recent_files_are_few_newest_first_and_still_there(qapp: object, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.csv" for number in range(KEPT + 3)]
    for path in paths:
        path.touch()
        remember_file(path)
    assert recent_files() == paths[:2:-1]
    remember_file(paths[5])
    assert recent_files()[0] == paths[5]
    paths[5].unlink()
    assert paths[5] not in recent_files()
