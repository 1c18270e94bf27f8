"""`docs/lessons.md` has every number that the lessons promise, and those of the lab that it shows agree with the print."""

from engine.lessons.check import ENGINES
from tests.lesson_page import FILE, is_shown_right, promised_rows, read, rendered, stale
from tests.lessons import LESSONS


def test_the_page_lists_every_printed_number() -> None:
    page = FILE.read_text(encoding="utf-8")
    assert [lesson.id for lesson in stale(read(page))] == [], "python -m tests.make_pages writes them"
    assert rendered(read(page)) == page


def test_the_numbers_of_the_page_agree_with_the_print() -> None:
    sections = read(FILE.read_text(encoding="utf-8"))
    wrong = [
        (lesson.id, row)
        for lesson in LESSONS
        for (printed, index, _, _), row in zip(promised_rows(lesson), sections[lesson.id], strict=True)
        for engine, shown in zip(ENGINES, row[2:], strict=True)
        if not is_shown_right(printed, dict(printed.entries())[index], engine, shown)
    ]
    assert wrong == []
