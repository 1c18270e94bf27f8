"""Before a file that something open came from is overwritten, it is asked what that would lose."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from engine.files.cells import CsvReader
from gui.widgets.save_file import Held, HeldFile, ask_where, csv_ways


class Holder(QWidget):
    """A window that holds a table and a project, with a button in it that asks where to write."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.table, self.project = folder / "data.csv", folder / "lab.glassnet"
        for path in (self.table, self.project):
            path.write_text("kept", encoding="utf-8")
        self.written: list[Path] = []
        self.button = QPushButton("Save", self)
        QVBoxLayout(self).addWidget(self.button)

    @property
    def held_files(self) -> tuple[HeldFile, ...]:
        return HeldFile(self.table, Held.TABLE), HeldFile(self.project, Held.PROJECT)

    def answer(self, path: Path, *, saves: Held | None = None) -> None:
        """Ask from within, and give the file dialog `path`."""
        dialog = ask_where(self.button, "Save", name="out.csv", ways={"CSV (*.csv)": self.written.append}, saves=saves)
        dialog.fileSelected.emit(str(path))
        dialog.done(QFileDialog.DialogCode.Accepted)

    @property
    def question(self) -> QMessageBox | None:
        return next((box for box in self.findChildren(QMessageBox) if box.isVisible()), None)


@pytest.fixture
def holder(qtbot: QtBot, tmp_path: Path) -> Holder:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    made = Holder(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def click(box: QMessageBox | None, text: str) -> None:
    assert box is not None
    button = next(button for button in box.buttons() if text in button.text().replace("&", ""))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def the_file(path: Path) -> Path:
    return path


def a_link(path: Path) -> Path:
    link = path.with_name("link")
    link.symlink_to(path)
    return link


@pytest.mark.parametrize("named", [the_file, a_link])
def test_writing_over_the_file_of_the_open_table_is_asked_about_by_any_name(
    holder: Holder, named: Callable[[Path], Path]
) -> None:
    holder.answer(named(holder.table))
    assert holder.question is not None
    assert "the open table was read from" in holder.question.text()
    click(holder.question, "Cancel")
    assert holder.written == []
    holder.answer(holder.table)
    click(holder.question, "Overwrite")
    assert holder.written == [holder.table]


def test_another_file_can_be_chosen_instead(holder: Holder) -> None:
    holder.answer(holder.table)
    click(holder.question, "Another file")
    (dialog,) = (found for found in holder.findChildren(QFileDialog) if found.isVisible())
    dialog.fileSelected.emit(str(holder.table.with_name("out.csv")))
    dialog.done(QFileDialog.DialogCode.Accepted)
    assert holder.written == [holder.table.with_name("out.csv")]
    assert holder.question is None


def test_a_project_is_saved_over_itself_without_that_question_and_over_the_table_with_it(
    holder: Holder,
) -> None:
    holder.answer(holder.project, saves=Held.PROJECT)
    assert (holder.written, holder.question) == ([holder.project], None)
    holder.answer(holder.project)
    assert holder.question is not None
    assert "the project that is open" in holder.question.text()
    click(holder.question, "Cancel")
    holder.answer(holder.table, saves=Held.PROJECT)
    assert holder.question is not None
    click(holder.question, "Cancel")
    assert holder.written == [holder.project]


def test_nothing_stays_behind_once_it_is_answered(qtbot: QtBot, holder: Holder) -> None:
    before = len(holder.button.children())
    for path in (holder.table.with_name("out.csv"), holder.table):
        holder.answer(path)
    click(holder.question, "Cancel")
    qtbot.waitUntil(lambda: len(holder.button.children()) == before)


def test_a_csv_file_is_for_spreadsheets_or_for_programs(holder: Holder) -> None:
    saved: list[tuple[Path, CsvReader]] = []

    def save(path: Path, reader: CsvReader) -> None:
        saved.append((path, reader))

    for place, reader in enumerate(CsvReader):
        ways = csv_ways(save)
        dialog = ask_where(holder, "Save", name="out.csv", ways=ways)
        dialog.selectNameFilter(list(ways)[place])
        dialog.fileSelected.emit("out.csv")
        dialog.done(QFileDialog.DialogCode.Accepted)
        assert saved[-1] == (Path("out.csv"), reader)
