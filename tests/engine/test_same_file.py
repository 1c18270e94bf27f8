"""Paths that lead to one file are known as such, however they are written."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.files import same_file
from engine.files.same_file import is_same_file


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    return path


def symbolic(data: Path) -> Path:
    link = data.with_name("link.csv")
    link.symlink_to(data)
    return link


def hard(data: Path) -> Path:
    link = data.with_name("hard.csv")
    os.link(data, link)
    return link


def by_a_linked_folder(data: Path) -> Path:
    folder = data.parent / "linked"
    folder.symlink_to(data.parent, target_is_directory=True)
    return folder / data.name


@pytest.mark.parametrize("made", [symbolic, hard, by_a_linked_folder])
def test_links_to_a_file_are_the_file(data: Path, made: Callable[[Path], Path]) -> None:
    assert is_same_file(made(data), data)
    assert not is_same_file(data, data.with_name("other.csv"))


def test_a_file_that_does_not_exist_yet_is_known_by_its_folder_and_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path)
    assert is_same_file(Path("r.json"), Path("./in/../r.json"))
    assert is_same_file(Path("r.json"), tmp_path / "r.json")
    assert not is_same_file(Path("r.json"), Path("in/r.json"))
    (tmp_path / "dangling.json").symlink_to(tmp_path / "r.json")
    assert is_same_file(Path("r.json"), Path("dangling.json"))


@pytest.mark.parametrize("ignores", [True, False])
def test_capitals_and_unicode_forms_count_as_the_folder_counts_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ignores: bool
) -> None:
    monkeypatch.setattr(same_file, "_ignores_capitals", lambda _folder: ignores)
    assert is_same_file(tmp_path / "R.json", tmp_path / "r.JSON") is ignores
    assert is_same_file(tmp_path / "\u00e9.csv", tmp_path / "e\u0301.csv") is ignores
    assert not is_same_file(tmp_path / "r.json", tmp_path / "s.json")


def test_whether_a_folder_ignores_capitals_is_seen_without_making_a_file(data: Path) -> None:
    expected = data.with_name("DATA.CSV").exists()
    assert same_file._ignores_capitals(data.parent) is expected
    assert os.listdir(data.parent) == ["data.csv"]
