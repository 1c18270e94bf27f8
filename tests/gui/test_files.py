"""The files that were opened last, and work on files."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.files.recent import KEPT, recent_files, remember_file
from gui.files.work import FileWork
from gui.tasks import Ending, Key, Task, tasks


def test_recent_files_are_few_newest_first_and_still_there(qapp: object, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.csv" for number in range(KEPT + 3)]
    for path in paths:
        path.touch()
        remember_file(path)
    assert recent_files() == paths[:2:-1]
    remember_file(paths[5])
    assert recent_files()[0] == paths[5]
    paths[5].unlink()
    assert paths[5] not in recent_files()


def test_an_opening_that_looks_now_and_then_can_be_given_up(qtbot: QtBot) -> None:
    work = FileWork()
    taken: list[object] = []

    def read(task: Task) -> object:
        while True:
            task.check()

    work.do("Opening p.glassnet…", read, taken.append, ending=Ending.ANYBODY)
    tasks().cancel(work, Key.FILE)
    qtbot.waitUntil(lambda: not work.is_busy)
    assert not taken
