"""The lessons on walks are shown in the panel: their walks, the update behind a number, and the own walk again afterwards."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.lessons.lesson import Lesson
from engine.walk.comparison import Comparison
from gui.document import Document
from gui.runs.controller import RunController
from gui.walk.walk_panel import WalkPanel
from tests.gui.settle import settle
from tests.lessons import LESSONS

WALKING = [lesson for lesson in LESSONS if lesson.text.walks]


@pytest.fixture
def panel(qtbot: QtBot, document: Document, runs: RunController) -> Iterator[WalkPanel]:
    built = WalkPanel(document, runs)
    built.controls.compare_box.setChecked(False)
    qtbot.addWidget(built)
    with qtbot.waitExposed(built):
        built.show()
    yield built
    settle(qtbot)


@pytest.mark.parametrize("lesson", WALKING, ids=lambda lesson: lesson.id)
def test_a_lesson_shows_its_walks_and_each_of_their_positions(panel: WalkPanel, lesson: Lesson) -> None:
    panel.show_lesson(lesson)
    first, *_ = lesson.text.walks
    assert panel.scene is not None
    assert panel.scene.walks[0].descent.optimizer == first.walk.optimizer
    assert panel.transport.number == 0
    for each in lesson.text.walks:
        assert panel.reveal(("walk", str(each.walk.updates), each.name))
        assert panel.transport.number == each.walk.updates
        shown = panel.scene.walks[panel.step.chosen]
        assert (shown.descent.start, shown.descent.optimizer) == (each.walk.start, each.walk.optimizer)
        assert panel.comparison.expression == each.walk.expression


def test_the_own_walk_is_there_again_when_the_lesson_is_left(panel: WalkPanel) -> None:
    own = Comparison(expression="x**2 + y**2", start=(1.0, 2.0))
    panel.controls.edited.emit(own)
    panel.show_lesson(WALKING[0])
    panel.show_lesson(WALKING[-1])
    assert panel.comparison != own
    panel.leave_lesson()
    assert panel.comparison == own
    panel.leave_lesson()
    assert panel.comparison == own


def test_a_lesson_without_walks_brings_the_own_walk_back(panel: WalkPanel) -> None:
    own = panel.comparison
    panel.show_lesson(WALKING[0])
    panel.show_lesson(next(lesson for lesson in LESSONS if not lesson.text.walks))
    assert panel.comparison == own


def test_a_lesson_without_walks_changes_nothing(panel: WalkPanel) -> None:
    own = panel.comparison
    panel.show_lesson(next(lesson for lesson in LESSONS if not lesson.text.walks))
    panel.leave_lesson()
    assert panel.comparison == own
