"""How long lessons take: to open in the window, and to be checked on both engines, all of them by the command. The child, too."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from engine.headless.check_lessons import chosen
from engine.lessons.folder import lesson_folders
from gui.application import build_application, build_window
from tests.bench.children import Line, lines_of
from tests.bench.quiet import Neighbours, warning

OPEN_SECONDS, CHECK_SECONDS = 0.3, 60.0
"""Targets: the slowest lesson to open, all to be checked."""
LISTINGS = tuple(str(number) for number in range(411, 418))
REPEATS = 2
"""The second opening of a lesson finds imports done, as all but the first of a day do."""


def lessons() -> Iterator[Line]:
    """Opening, from a process of its own; then the check of all, and what it takes a lesson against the listings 411 to 417."""
    yield from lines_of("tests.bench.lessons")
    neighbours = Neighbours()
    listings, whole = _check(*LISTINGS), _check()
    ratio = (whole / len(lesson_folders())) / (listings / len(chosen(LISTINGS)))
    yield {
        "bench": "lessons", "metric": "check_all_seconds", "value": round(whole, 1), "target": CHECK_SECONDS,
        "is_met": whole <= CHECK_SECONDS, "listings_seconds": round(listings, 1), "a_lesson_against_a_listing": round(ratio, 2),
    }  # fmt: skip
    foreign = neighbours.cores()
    if warning(foreign):
        print(warning(foreign), file=sys.stderr)


def main() -> int:
    """Open every lesson in a window, and tell the median and the slowest."""
    with tempfile.TemporaryDirectory() as settings:
        for format_ in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(format_, QSettings.Scope.UserScope, settings)
        build_application()
        window = build_window()
        window.resize(1280, 800)
        window.show()
        took: dict[str, list[float]] = {}
        for _ in range(REPEATS):
            for folder in lesson_folders():
                began = perf_counter()
                window.course.open(folder)
                QCoreApplication.processEvents()
                took.setdefault(folder.name, []).append(perf_counter() - began)
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        slowest = max(took, key=lambda name: took[name][-1])
        seconds = {
            "median": median(each[-1] for each in took.values()),
            "slowest": took[slowest][-1],
            "first": next(iter(took.values()))[0],
        }
        for which, value in seconds.items():
            line = {"bench": "lessons", "metric": f"open_{which}_ms", "value": round(value * 1000, 1)}
            more = (
                {"lesson": slowest, "target": OPEN_SECONDS * 1000, "is_met": value <= OPEN_SECONDS}
                if which == "slowest"
                else {}
            )
            print(json.dumps({**line, **more}), flush=True)
        window.document.undo_stack.setClean()
        window.close()
    return 0


def _check(*ids: str) -> float:
    """The seconds of `lessons check`, from the start of the program."""
    began = perf_counter()
    subprocess.run([sys.executable, "main.py", "lessons", "check", *ids], check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - began


if __name__ == "__main__":
    raise SystemExit(main())
