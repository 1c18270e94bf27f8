"""A student opens the lesson on dataflow, checks 5 and 25, goes from a number to its operation, and walks an update."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.lessons.folder import FOLDER
from engine.training.factory import load_tensorflow
from gui.course.lessons_panel import LessonsPanel
from gui.dataflow.controls import OWN, UPDATE
from gui.dataflow.dataflow_panel import DataflowPanel
from gui.language import Language, has_korean_font, install_language
from gui.main_window import MainWindow
from tests.cut_texts import cut_texts
from tests.gui.settle import settle
from tests.panels import panel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(params=list(Language)[1:], autouse=True, ids=lambda language: language.name.lower())
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    """The window is built in it."""
    if request.param is Language.KOREAN and not has_korean_font():
        pytest.skip("no font with Korean letters")
    install_language(request.param)
    yield request.param
    install_language(Language.ENGLISH)


def test_a_lessons_number_leads_to_its_operation_and_an_update_is_walked(
    qtbot: QtBot, window: MainWindow, language: Language
) -> None:
    load_tensorflow()
    window.course.open(FOLDER / "1-06_dataflow_add_multiply")
    course, graph = panel(window, LessonsPanel), panel(window, DataflowPanel)
    settle(qtbot)
    assert graph.choice.source == "workbook"
    with qtbot.waitSignal(window.course.checked):
        QTest.mouseClick(course.check_button, LEFT)
    numbers = course.numbers
    assert [numbers.model().index(row, 3).data() for row in range(2)] == ["✓ 5.0", "✓ 25.0"]
    item = numbers.item(1, 0)
    assert item is not None
    QTest.mouseClick(numbers.viewport(), LEFT, pos=numbers.visualItemRect(item).center())
    settle(qtbot)
    verb = {Language.ENGLISH: "multiplies", Language.KOREAN: "곱합니다"}[language]
    told = graph.operation.sentence.text()
    assert verb in told
    assert told.endswith("5 · 5 = 25")
    graph.canvas.setFocus()
    QTest.keyClick(graph.canvas, Qt.Key.Key_Left)
    assert graph.transport.number == 4
    window.course.open(FOLDER / "1-06_dataflow_update")
    settle(qtbot)
    assert graph.choice.source == UPDATE
    graph.canvas.setFocus()
    for _ in range(5):
        QTest.keyClick(graph.canvas, Qt.Key.Key_Right)
    assert graph.operation.sentence.text().endswith("[[2]] · [[3]] = [[6]]")
    assert graph.canvas.opened == {"forward", "forward/output"}
    qtbot.waitUntil(lambda: cut_texts(window) == [])
    with qtbot.waitSignal(window.runs.ended):
        window.commands.trigger("run.play")
    settle(qtbot)
    qtbot.waitUntil(lambda: graph.controls.update_box.maximum() == 201)
    graph.controls.update_box.setValue(200)
    settle(qtbot)
    assert graph.flow is not None
    assert graph.flow.called["output/Y"].value == pytest.approx(10, abs=1e-3)
    QTest.mouseClick(course.leave_button, LEFT)
    settle(qtbot)
    assert graph.choice.source == OWN
