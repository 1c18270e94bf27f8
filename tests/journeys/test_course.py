"""The course in the window: a lesson beside own work, its numbers checked on both engines, the way to each in the step."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.lessons.check import CheckedNumber
from engine.lessons.expected import TensorNumbers
from engine.lessons.folder import FOLDER, lesson_folders, lesson_text, open_lesson, save_lesson
from gui.course.lessons_panel import LessonsPanel
from gui.main_window import MainWindow
from gui.step.step_panel import StepPanel
from gui.widgets.fold_button import FoldButton
from gui.widgets.markdown_label import MarkdownLabel
from tests.gui.settle import settle
from tests.lessons import LESSON_415
from tests.panels import panel


def check(qtbot: QtBot, window: MainWindow) -> LessonsPanel:
    """Press Check, and wait for the numbers."""
    course = panel(window, LessonsPanel)
    with qtbot.waitSignal(window.course.checked):
        QTest.mouseClick(course.check_button, Qt.MouseButton.LeftButton)
    return course


def test_a_lesson_shows_what_it_needs_and_undo_brings_the_own_work_back(qtbot: QtBot, window: MainWindow) -> None:
    own, experiment, path = window.document.table, window.document.experiment, window.document.path
    window.course.open(LESSON_415)
    text = lesson_text(LESSON_415)
    assert window.document.name == text.title.en
    assert window.document.path is None, "saving must not write over the own project"
    assert set(window.area.fronts()) == set(text.panels)
    settle(qtbot)
    window.document.undo()
    assert window.document.table is own
    assert window.document.experiment == experiment
    assert window.document.path == path
    assert window.course.lesson is None
    window.course.open(LESSON_415)
    QTest.mouseClick(panel(window, LessonsPanel).leave_button, Qt.MouseButton.LeftButton)
    assert window.document.table is own


def test_a_chapter_tells_what_is_in_it(window: MainWindow) -> None:
    course = panel(window, LessonsPanel)
    chapter = course.list.topLevelItem(0)
    assert chapter is not None
    course.list.setCurrentItem(chapter)
    assert course.view.title.markdown == chapter.text(0)
    lessons = [chapter.child(place) for place in range(chapter.childCount())]
    assert lessons
    assert all(lesson is not None and lesson.text(0) in course.view.story.markdown for lesson in lessons)
    assert not course.open_button.isEnabled()


def test_more_panels_come_on_request(window: MainWindow) -> None:
    window.course.open(LESSON_415)
    few = set(window.area.fronts())
    QTest.mouseClick(panel(window, LessonsPanel).all_button, Qt.MouseButton.LeftButton)
    assert few < set(window.area.fronts())


def test_check_marks_every_number_on_both_engines_and_the_lesson_as_done(qtbot: QtBot, window: MainWindow) -> None:
    window.course.open(LESSON_415)
    course = check(qtbot, window)
    table = course.numbers
    expected = sum(len(printed.values) for printed in lesson_text(LESSON_415).expected)
    assert table.rowCount() == expected
    assert table.isVisible()
    for row in range(expected):
        for column in (2, 3):
            item = table.item(row, column)
            assert item is not None
            assert item.text().startswith("✓")
    assert window.course.done == {"415_two_layers"}
    current = course.list.currentItem()
    assert current is not None
    assert current.text(0).startswith("✓")


def test_check_looks_at_what_is_set_up_and_marks_wrong_numbers(qtbot: QtBot, window: MainWindow) -> None:
    window.course.open(FOLDER / "414_one_input_one_output")
    experiment = window.document.experiment
    training = experiment.learner.training
    slower = training.replace(optimizer=training.optimizer.replace(learning_rate=0.0001))
    window.document.edit(experiment.with_learner(training=slower), "Another learning rate")
    course = check(qtbot, window)
    marks = {course.numbers.item(row, 2).text()[0] for row in range(course.numbers.rowCount())}  # type: ignore[union-attr]
    assert "✗" in marks
    assert window.course.done == set()


def test_a_click_on_a_number_leads_to_it_in_the_step(qtbot: QtBot, window: MainWindow) -> None:
    window.course.open(LESSON_415)
    course = check(qtbot, window)
    with qtbot.waitSignal(window.runs.ended):
        window.runs.play()
    printed = lesson_text(LESSON_415).expected
    row = next(row for row, each in enumerate(printed) if isinstance(each, TensorNumbers) and each.update == 20) * 2
    item = course.numbers.item(row, 0)
    assert item is not None
    course.numbers.scrollToItem(item)
    spot: QPoint = course.numbers.visualItemRect(item).center()
    QTest.mouseClick(course.numbers.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    step = panel(window, StepPanel)
    qtbot.waitUntil(lambda: step.reading is not None and step.reading.update == 20)
    assert step.tensor == "output/Y"


def test_of_many_checked_numbers_the_first_wrong_one_is_in_sight_and_every_other_one_can_be_reached(
    window: MainWindow,
) -> None:
    window.course.open(LESSON_415)
    course, printed = (
        panel(window, LessonsPanel),
        TensorNumbers(update=1, tensor="output/Y", shape=(60,), values=(0.5,) * 60),
    )
    numbers = [CheckedNumber(EngineName.NUMPY, printed, (row,), 0.5, 0.9 if row == 40 else 0.5) for row in range(60)]
    window.course.checked.emit(tuple(numbers))
    table = course.numbers
    assert table.selectionModel().selectedRows()[0].row() == 40
    assert course.rect().contains(table.geometry())
    for row in (40, 59, 0):
        if row != 40:
            table.scrollTo(table.model().index(row, 0))
        assert table.viewport().rect().contains(table.visualItemRect(table.item(row, 0)))  # type: ignore[arg-type]
    assert len(set(range(60)) - {table.rowAt(y) for y in range(table.viewport().height())}) < 50, (
        "more than ten rows at 800 pixels"
    )
    listed = course.list.visualItemRect(course.list.currentItem())  # type: ignore[arg-type]
    assert course.list.viewport().rect().contains(listed), "the lesson is still in sight in the list"


def test_answers_unfold(qtbot: QtBot, window: MainWindow) -> None:
    window.course.open(LESSON_415)
    course, question = panel(window, LessonsPanel), lesson_text(LESSON_415).questions[0]
    fold = course.view.findChildren(FoldButton)[0]
    answer = next(label for label in course.view.findChildren(MarkdownLabel) if label.markdown == question.answer.en)
    assert not answer.isVisible()
    fold.click()
    assert answer.isVisible()


def test_a_lesson_from_a_file_is_opened_and_told_where_it_is_damaged(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    save_lesson(tmp_path / "mine.lesson", open_lesson(LESSON_415))
    window.open_path(tmp_path / "mine.lesson")
    assert window.course.lesson is not None
    (tmp_path / "other.lesson").write_bytes(b"no")
    with qtbot.waitSignal(window.course.failed) as told:
        window.open_path(tmp_path / "other.lesson")
    assert "'other.lesson' is no lesson" in told.args[0]
    shutil.copytree(LESSON_415, tmp_path / "folder")
    window.course.open(tmp_path / "folder")
    assert window.course.lesson is not None


@pytest.mark.parametrize("name", [folder.name for folder in lesson_folders() if lesson_text(folder).variants][:1])
def test_other_runs_of_a_lesson_are_set_up_by_a_click(window: MainWindow, name: str) -> None:
    window.course.open(FOLDER / name)
    course, text = panel(window, LessonsPanel), lesson_text(FOLDER / name)
    variant = text.variants[0]
    button = next(each for each in course.view.findChildren(QPushButton) if each.text() == variant.title.en)
    button.click()
    assert window.document.experiment.learner == variant.learner
