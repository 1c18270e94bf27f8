"""What is kept for recovery is a whole project with a description, until it is discarded."""

import os
from pathlib import Path

import numpy as np
import pytest

from engine.config.experiment import Experiment
from engine.data.reading.report import ReadingReport
from engine.data.table import Table, number_column
from engine.files.atomic import FileError
from engine.files.project import open_project
from engine.files.recovery import Description, discard, keep, recoveries

TABLE = Table((number_column("v", ["1", "2", "3"]),))


def kept(folder: Path, key: str = "1-a", name: str = "trial") -> Path:
    description = Description(name=name, rows=3, columns=1, is_trained=False, project=folder / "trial.glassnet")
    return keep(
        folder / "recovery",
        key,
        TABLE,
        experiment=Experiment(),
        parameters=None,
        description=description,
        report=ReadingReport(),
    )


def test_what_is_kept_is_found_with_what_it_holds_and_opens_as_a_project(tmp_path: Path) -> None:
    path = kept(tmp_path)
    (found,) = recoveries(tmp_path / "recovery")
    assert (found.path, found.description.name, found.description.rows) == (path, "trial", 3)
    assert found.description.project == tmp_path / "trial.glassnet"
    assert np.array_equal(open_project(found.path).table.column("v").values, [1.0, 2.0, 3.0])


def test_the_newest_comes_first_and_one_lab_keeps_one(tmp_path: Path) -> None:
    first, second = kept(tmp_path, "1-a", "first"), kept(tmp_path, "2-b", "second")
    os.utime(first, (1000, 1000))
    kept(tmp_path, "2-b", "second again")
    assert [each.description.name for each in recoveries(tmp_path / "recovery")] == ["second again", "first"]
    assert second.exists()


def test_what_is_discarded_leaves_nothing(tmp_path: Path) -> None:
    kept(tmp_path)
    (found,) = recoveries(tmp_path / "recovery")
    discard(found)
    discard(found)  # another window may have been first
    assert os.listdir(tmp_path / "recovery") == []


@pytest.mark.parametrize("text", ["", "[]", "{", '{"name": 1}', None])
def test_a_project_is_offered_whatever_became_of_its_description(tmp_path: Path, text: str | None) -> None:
    description = kept(tmp_path).with_suffix(".json")
    if text is None:
        description.unlink()
    else:
        description.write_text(text, encoding="utf-8")
    (found,) = recoveries(tmp_path / "recovery")
    assert found.description.name == "1-a"


def test_no_folder_means_nothing_to_recover(tmp_path: Path) -> None:
    assert recoveries(tmp_path / "none") == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "recovery").touch()
    with pytest.raises(FileError, match="could not be saved"):
        kept(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_nobody_else_reads_what_is_kept(tmp_path: Path) -> None:
    kept(tmp_path)
    assert (tmp_path / "recovery").stat().st_mode & 0o077 == 0
