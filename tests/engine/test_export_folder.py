"""A model that is a folder takes the place of an earlier export, and of nothing else."""

from pathlib import Path

import pytest

from engine.exports.write import EXPORTED, _place_folder, check_place
from engine.files.atomic import FileError


def folder(path: Path, name: str) -> Path:
    (path / name).parent.mkdir(parents=True)
    (path / name).write_text("x", encoding="utf-8")
    return path


def test_an_earlier_export_is_replaced_whole(tmp_path: Path) -> None:
    old, new = folder(tmp_path / "m.savedmodel", EXPORTED), folder(tmp_path / "new", "only")
    _place_folder(new, old)
    assert [path.name for path in old.iterdir()] == ["only"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.savedmodel", "new"], "nothing else is left"


def test_a_folder_of_something_else_stays(tmp_path: Path) -> None:
    mine, new = folder(tmp_path / "m.savedmodel", "thesis.txt"), folder(tmp_path / "new", "only")
    with pytest.raises(FileError, match="is there already, and is no export"):
        _place_folder(new, mine)
    with pytest.raises(FileError, match="is there already, and is no export"):
        check_place(mine)
    assert (mine / "thesis.txt").exists()


def test_the_command_takes_an_earlier_export_for_a_place_to_write_to(tmp_path: Path) -> None:
    check_place(folder(tmp_path / "m.savedmodel", EXPORTED))
    check_place(tmp_path / "new.savedmodel")
    with pytest.raises(FileError, match="does not exist"):
        check_place(tmp_path / "nowhere" / "m.savedmodel")
