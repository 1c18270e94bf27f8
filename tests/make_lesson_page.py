"""Computes the numbers of lessons that `docs/lessons.md` lacks, and writes it: `python -m tests.make_lesson_page [all]`."""

import os
import sys

from engine.headless.lesson_rows import Errand, checked
from engine.lessons.check import ENGINES
from engine.lessons.folder import FOLDER
from engine.lessons.lesson import Lesson
from tests.lesson_page import FILE, Row, read, rendered, rows_of, stale
from tests.lessons import LESSONS


def missing() -> list[Lesson]:
    """The lessons whose numbers the page does not have."""
    return stale(_present())


def main(lessons: list[Lesson]) -> None:
    """Compute `lessons`, and keep the others as they stand."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ["CUDA_VISIBLE_DEVICES"] = "-1"  # the page states what holds on the processor
    sections = _present()
    errands = [Errand(FOLDER / lesson.id, None, ENGINES) for lesson in lessons]
    for lesson, each in zip(lessons, checked(errands), strict=True):
        sections[lesson.id] = rows_of(lesson, each.numbers)
    FILE.write_text(rendered(sections), encoding="utf-8")


def _present() -> dict[str, list[Row]]:
    return read(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


if __name__ == "__main__":
    main([*LESSONS] if sys.argv[1:] == ["all"] else missing())
