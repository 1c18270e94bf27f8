"""The lessons that come with the program, for tests that train them."""

from engine.config.experiment import Experiment
from engine.data.table import Table
from engine.lessons.folder import FOLDER, all_lessons, open_lesson
from engine.lessons.lesson import Lesson

LESSONS = all_lessons()
LESSON_415 = FOLDER / "415_two_layers"


def trainable(lesson: Lesson) -> tuple[Experiment, Table]:
    """What a lesson trains, on what."""
    assert lesson.experiment is not None
    assert lesson.table is not None
    return lesson.experiment, lesson.table


def lesson_of(name: str) -> tuple[Experiment, Table]:
    """What the lesson of that id trains, on what."""
    return trainable(open_lesson(FOLDER / name))
