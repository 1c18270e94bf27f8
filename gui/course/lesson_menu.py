"""The menu of the lessons: the course's by chapter, and those of one's own."""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from engine.lessons.folder import lesson_folders, lesson_text
from gui.course.own_lessons import own_lessons
from gui.language import shown_language
from gui.widgets.plain_text import plain_tip


def fill_lessons(menu: QMenu, open_lesson: Callable[[Path], object]) -> None:
    """A menu of its own for each chapter, and one for lessons of one's own."""
    language = shown_language()
    for chapter, folders in groupby(lesson_folders(), key=lambda folder: lesson_text(folder).chapter):
        under = menu.addMenu(chapter.in_language(language).replace("&", "&&"))
        for folder in folders:
            action = under.addAction(lesson_text(folder).title.in_language(language).replace("&", "&&"))
            action.triggered.connect(partial(_call, partial(open_lesson, folder)))
    menu.addSeparator()
    own = menu.addMenu(QCoreApplication.translate("Menus", "&Own lessons"))
    for path in own_lessons():
        action = own.addAction(path.name.replace("&", "&&"))
        action.setToolTip(plain_tip(str(path)))
        action.triggered.connect(partial(_call, partial(open_lesson, path)))
    own.setEnabled(not own.isEmpty())
    own.setToolTipsVisible(True)


def _call(go: Callable[[], object], _checked: bool = False) -> None:
    """Without the `checked` that an action sends along."""
    go()
