"""Opening and saving projects: another window's work, or another program's, is never overwritten without a question."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from engine.config.experiment import Experiment
from engine.data.table import Table, number_column
from engine.files.project import open_project, save_project
from gui.document import Document
from gui.files.document_files import DocumentFiles
from gui.files.project_lock import ProjectLock, _lock_file
from gui.runs.controller import RunController

TABLE = Table((number_column("v", ["1", "2"]),))
LONGER = Table((number_column("v", ["1", "2", "3"]),))


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[DocumentFiles]:
    window = QWidget()
    qtbot.addWidget(window)
    document = Document(TABLE, Experiment(), name="trial", parent=window)
    runs = RunController(document, parent=window)
    desk = DocumentFiles(document, runs, window)
    yield desk
    desk.projects.close()
    runs.close()


@pytest.fixture
def project(desk: DocumentFiles, tmp_path: Path, qtbot: QtBot) -> Path:
    """A project that was saved from `desk`."""
    path = tmp_path / "trial.glassnet"
    with qtbot.waitSignal(desk.projects.saved):
        desk.projects.save_to(path)
    return path


def write(path: Path, table: Table = LONGER) -> None:
    """As another program does."""
    save_project(path, table, experiment=Experiment(), parameters=None, name="other")


def question() -> QMessageBox:
    (box,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]
    return box


def press(qtbot: QtBot, text: str) -> None:
    button = next(each for each in question().buttons() if each.text().replace("&", "") == text)
    button.click()


def test_saving_again_asks_nothing(desk: DocumentFiles, project: Path, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(desk.projects.saved):
            desk.save()


def test_saving_over_a_newer_file_asks_and_cancel_leaves_it(desk: DocumentFiles, project: Path, qtbot: QtBot) -> None:
    write(project)
    desk.save()
    assert "'trial.glassnet' was changed by another window or program" in question().text()
    press(qtbot, "Cancel")
    assert open_project(project).table.rows == 3
    assert not desk.work.is_busy


def test_a_newer_file_is_overwritten_where_a_person_says_so(desk: DocumentFiles, project: Path, qtbot: QtBot) -> None:
    write(project)
    desk.save()
    with qtbot.waitSignal(desk.projects.saved):
        press(qtbot, "Overwrite")
    assert open_project(project).table.rows == 2


def test_save_as_is_offered_instead_and_what_was_to_follow_follows(
    desk: DocumentFiles, project: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    write(project)
    followed: list[int] = []
    desk.save(lambda: followed.append(1))
    press(qtbot, "Save as…")
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)]
    with qtbot.waitSignal(desk.projects.saved):
        dialog.fileSelected.emit(str(tmp_path / "another.glassnet"))
    assert followed == [1]
    assert open_project(project).table.rows == 3


def test_a_file_that_is_gone_is_saved_again_without_a_question(
    desk: DocumentFiles, project: Path, qtbot: QtBot
) -> None:
    project.unlink()
    with qtbot.waitSignal(desk.projects.saved):
        desk.save()
    assert project.exists()


def test_a_project_that_is_open_elsewhere_is_told_and_opens_as_a_copy(
    desk: DocumentFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    path, other = tmp_path / "shared.glassnet", ProjectLock()
    write(path)
    other.take(path)
    desk.open_path(path)
    assert question().text() == "'shared.glassnet' is open in another window of the lab."
    with qtbot.waitSignal(desk._document.opened):
        press(qtbot, "Open a copy")
    assert (desk._document.path, desk._document.name) == (None, "shared (copy)")
    other.take(None)


def test_going_on_asks_again_before_it_saves_over_the_other_window(
    desk: DocumentFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    path, other = tmp_path / "shared.glassnet", ProjectLock()
    write(path)
    other.take(path)
    desk.open_path(path)
    with qtbot.waitSignal(desk._document.opened):
        press(qtbot, "Open anyway")
    desk.save()
    assert "is open in another window" in question().text()
    press(qtbot, "Cancel")
    other.take(None)


def test_a_project_is_let_go_of_when_another_is_opened_and_at_the_end(
    desk: DocumentFiles, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = ProjectLock()
    assert other.is_elsewhere(project)
    write(tmp_path / "next.glassnet")
    with qtbot.waitSignal(desk._document.opened):
        desk.open_path(tmp_path / "next.glassnet")
    assert not other.is_elsewhere(project)
    assert other.is_elsewhere(tmp_path / "next.glassnet")
    desk.projects.close()
    assert not other.is_elsewhere(tmp_path / "next.glassnet")


def test_links_lead_to_the_same_lock(tmp_path: Path, qtbot: QtBot) -> None:
    path, link = tmp_path / "p.glassnet", tmp_path / "link.glassnet"
    write(path)
    link.symlink_to(path)
    held = ProjectLock()
    held.take(path)
    assert ProjectLock().is_elsewhere(link)
    held.take(None)


def test_the_lock_of_a_process_that_has_died_holds_nobody_up(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "p.glassnet"
    lock = _lock_file(path)
    assert lock.tryLock(0)
    name = Path(lock.fileName())
    text = name.read_text(encoding="utf-8").splitlines()
    lock.unlock()
    name.write_text("\n".join(["4000000", *text[1:]]) + "\n", encoding="utf-8")
    assert not ProjectLock().is_elsewhere(path)
    assert isinstance(lock, QLockFile)
