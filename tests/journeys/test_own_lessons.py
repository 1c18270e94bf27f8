"""By clicks, in both languages: a student checks a lesson and follows a number; a teacher makes one, which is opened again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QTableWidget,
    QTabWidget,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from engine.config.training import EngineName
from engine.lessons.folder import FOLDER, lesson_text, open_lesson
from gui.application import build_window
from gui.course.draft import Draft
from gui.course.lesson_dialog import LessonDialog
from gui.course.lessons_panel import LessonsPanel
from gui.language import Language, choose_language
from gui.main_window import MainWindow
from gui.step.step_panel import StepPanel
from gui.widgets.plain_text import without_mnemonic
from tests.gui.settle import settle
from tests.languages import korean_can_be_had
from tests.panels import panel, show

LEFT = Qt.MouseButton.LeftButton
LESSON = FOLDER / "414_one_input_one_output"


@pytest.fixture(params=[Language.ENGLISH, Language.KOREAN], ids=str)
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The window in either language, the NumPy engine chosen."""
    with korean_can_be_had():
        choose_language(request.param)
        built = build_window()
        built.resize(1280, 800)
        built.runs.set_engine(EngineName.NUMPY)
        built.show()
        qtbot.waitExposed(built)
        yield built
        built.document.undo_stack.setClean()
        assert built.close()
        built.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def title(path: Path, window: MainWindow) -> str:
    """A lesson's title in the language of the window."""
    text = lesson_text(path)
    return text.title.ko if "파일" in window.menuBar().actions()[0].text() else text.title.en


def choose(qtbot: QtBot, window: MainWindow, *words: str) -> None:
    """Click through File ▸ Lessons ▸ …, each entry by its text."""
    menus = [
        menu for menu in window.menuBar().findChildren(QMenu) if window.commands["file.open_lesson"] in menu.actions()
    ]
    (menu,) = menus
    entry = menu.actions()[menu.actions().index(window.commands["file.open_lesson"]) - 1]
    for text in ("", *words):
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        qtbot.waitUntil(menu.isVisible)
        if text:
            entry = next(action for action in menu.actions() if without_mnemonic(action.text()) == text)
        under = entry.menu()
        if under is None:
            QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
            return
        menu.hide()
        assert isinstance(under, QMenu)
        menu = under


def click_row(table: QTableWidget, row: int) -> None:
    index = table.model().index(row, 0)
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())


def row_of(table: QTableWidget, name: str) -> int:
    """The row of the tensor called so, whatever stands behind the name."""
    return next(row for row in range(table.rowCount()) if table.item(row, 0).text().split()[0] == name)  # type: ignore[union-attr]


def typed(line: QLineEdit, text: str) -> None:
    """Replace what stands there; Korean comes whole, from an input method."""
    QTest.mouseClick(line, LEFT)
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text.isascii():
        QTest.keyClicks(line, text)
    else:
        line.insert(text)


def train(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.runs.ended):
        window.commands.trigger("run.play")
    settle(qtbot)


def test_a_student_opens_a_lesson_checks_it_follows_a_number_and_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    own = window.document.table
    text, is_korean = lesson_text(LESSON), "파일" in window.menuBar().actions()[0].text()
    choose(qtbot, window, text.chapter.ko if is_korean else text.chapter.en, title(LESSON, window))
    assert window.course.lesson is not None
    assert window.course.lesson.id == LESSON.name
    course = panel(window, LessonsPanel)
    assert course.view.title.markdown == title(LESSON, window)
    shown = course.list.visualItemRect(course.list.currentItem())  # type: ignore[arg-type]
    assert course.list.viewport().rect().contains(shown), "the open one is in sight in the list"
    train(qtbot, window)
    with qtbot.waitSignal(window.course.checked):
        QTest.mouseClick(course.check_button, LEFT)
    numbers = course.numbers
    row = next(row for row in range(numbers.rowCount()) if "kernel" in numbers.item(row, 0).text())  # type: ignore[union-attr]
    assert numbers.item(row, 0).text().startswith("업데이트 200" if is_korean else "update 200")  # type: ignore[union-attr]
    assert [numbers.item(row, column).text()[0] for column in (2, 3)] == ["✓", "✓"]  # type: ignore[union-attr]
    click_row(numbers, row)
    step = panel(window, StepPanel)
    qtbot.waitUntil(lambda: step.reading is not None and step.reading.update == 200)
    assert step.tensor == "output/kernel/after"
    QTest.mouseClick(course.leave_button, LEFT)
    assert window.document.table is own


def test_a_teacher_makes_a_lesson_of_what_is_on_the_screen_and_it_opens_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.course.open(LESSON)
    train(qtbot, window)
    step = show(window, StepPanel)
    qtbot.waitUntil(lambda: step.reading is not None)
    step.select("output/kernel/after")
    window.commands.trigger("file.save_lesson")
    dialog = window.lesson_making.dialog
    assert isinstance(dialog, LessonDialog)
    typed(dialog.number, "501")
    typed(dialog.title[0], "One weight")
    typed(dialog.title[1], "가중치 하나")
    tabs = dialog.findChild(QTabWidget)
    assert tabs is not None
    QTest.mouseClick(tabs.tabBar(), LEFT, pos=tabs.tabBar().tabRect(2).center())
    numbers = dialog.numbers
    qtbot.waitUntil(lambda: numbers.tensors.rowCount() > 0)
    click_row(numbers.promised, 0)
    before = len(numbers.expected)
    QTest.mouseClick(numbers.remove_button, LEFT)
    assert len(numbers.expected) == before - 1
    assert numbers.update_box.value() == 200
    assert numbers.tensors.selectionModel().isRowSelected(row_of(numbers.tensors, "output/kernel/after")), (
        "as in the step"
    )
    click_row(numbers.tensors, row_of(numbers.tensors, "loss"))
    numbers.digits_box.setValue(2)
    QTest.mouseClick(numbers.add_button, LEFT)
    assert numbers.expected[-1].tensor == "loss"  # type: ignore[union-attr]
    path = tmp_path / "mine.lesson"
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    QTest.mouseClick(save, LEFT)
    files = next(found for found in dialog.findChildren(QFileDialog) if found.isVisible())
    line, buttons = files.findChild(QLineEdit), files.findChild(QDialogButtonBox)
    assert line is not None
    assert buttons is not None
    line.setText(str(path))
    with qtbot.waitSignal(window.lesson_making.notice_given):
        QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), LEFT)
    assert window.lesson_making.dialog is None
    made = open_lesson(path)
    assert (made.id, made.text.number, made.text.title.ko) == ("501_one_weight", "501", "가중치 하나")
    assert made.text.expected[-1].decimals == 2

    window.course.leave()
    choose(
        qtbot,
        window,
        "내 수업" if title(LESSON, window) != lesson_text(LESSON).title.en else "Own lessons",
        "mine.lesson",
    )
    assert window.course.path == path
    course = panel(window, LessonsPanel)
    item = course.list.currentItem()
    assert isinstance(item, QTreeWidgetItem)
    assert item.text(0) == title(path, window)
    with qtbot.waitSignal(window.course.checked):
        QTest.mouseClick(course.check_button, LEFT)
    assert window.course.done == {"501_one_weight"}
    window.course.leave()
    assert not window.desk.is_modified, "own work that was saved is not asked about"
    path.write_bytes(b"spoilt")
    window.course.own_changed.emit()
    groups = [course.list.topLevelItem(place).text(0) for place in range(course.list.topLevelItemCount())]  # type: ignore[union-attr]
    assert groups[-2] in ("Damaged", "손상됨")


@pytest.mark.parametrize("window", [Language.ENGLISH], indirect=True)
def test_nothing_typed_is_lost_and_what_cannot_be_saved_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.commands.trigger("file.save_lesson")
    dialog = window.lesson_making.dialog
    assert dialog is not None
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    assert dialog.reason.text() == "Still missing, in one language at least: title, story."
    assert not dialog.numbers.tensors.isEnabled(), "nothing was trained yet"
    typed(dialog.title[0], "Half a lesson")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    window.commands.trigger("file.save_lesson")
    again = window.lesson_making.dialog
    assert again is not None
    assert again.title[0].text() == "Half a lesson"
    again.reject()

    window.course.open(LESSON)
    experiment = window.document.experiment
    fewer = experiment.with_learner(training=experiment.learner.training.replace(epochs=20))
    window.document.edit(fewer, "Fewer epochs")
    window.commands.trigger("file.save_lesson")
    dialog = window.lesson_making.dialog
    assert dialog is not None
    window.lesson_making.save(tmp_path / "x.lesson")
    settle(qtbot)
    assert window.lesson_making.dialog is dialog
    assert dialog.reason.text().startswith("update 201, output/Y: The run ended after 20 updates.")
    assert not (tmp_path / "x.lesson").exists()
    dialog.number.setText("")
    dialog.title[0].setText(LESSON.name)
    dialog.save_requested.emit()
    assert f"is called '{LESSON.name}' already" in dialog.reason.text()
    dialog.reject()


def test_the_draft_of_a_lesson_is_that_lesson() -> None:
    lesson = open_lesson(LESSON)
    draft = Draft.of(lesson.text)
    assert draft.missing() == ()
    assert draft.text(()).replace(id=lesson.id) == lesson.text
    assert Draft(questions=(("Why?", "", "", ""),)).missing() == ("title", "story", "answer")
