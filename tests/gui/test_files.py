"""The files that were opened last."""

from pathlib import Path

from gui.files.recent import KEPT, recent_files, remember_file


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
