"""The files that were opened last, and work on files."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from engine.disk.archive import Look
from gui.files.recent import KEPT, recent_files, remember_file
from gui.files.work import FileWork


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

    def read(look: Look) -> object:
        while True:
            look()

    work.do_looking("Opening p.glassnet…", read, taken.append)
    assert work.can_be_given_up
    with qtbot.waitSignal(work.given_up):
        work.give_up()
    assert not work.is_busy
    assert not taken
