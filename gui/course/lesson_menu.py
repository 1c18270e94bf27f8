"""The menu of the lessons, by chapter."""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtWidgets import QMenu

from engine.lessons.folder import lesson_folders, lesson_text
from gui.language import shown_language


def fill_lessons(menu: QMenu, open_lesson: Callable[[Path], object]) -> None:
    """A menu of its own for each chapter."""
    language = shown_language()
    for chapter, folders in groupby(lesson_folders(), key=lambda folder: lesson_text(folder).chapter):
        under = menu.addMenu(chapter.in_language(language).replace("&", "&&"))
        for folder in folders:
            action = under.addAction(lesson_text(folder).title.in_language(language).replace("&", "&&"))
            action.triggered.connect(partial(_call, partial(open_lesson, folder)))


def _call(go: Callable[[], object], _checked: bool = False) -> None:
    """Without the `checked` that an action sends along."""
    go()
