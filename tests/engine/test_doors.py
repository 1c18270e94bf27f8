"""Every door opens regular files only: a pipe, a device, a socket, a folder or an empty file is refused in a sentence, at once."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.data.reading.errors import ReadingError
from engine.data.reading.preview import preview
from engine.data.reading.read_table import read_table
from engine.files.atomic import FileError
from engine.files.project import open_project
from engine.files.weights import FORMATS, load
from engine.incoming.open_network import SUFFIXES, open_network
from engine.lessons.folder import lesson_text

SHAPES = {"output/kernel": (2, 3)}
TABLES = (".csv", ".csv.gz", ".zip", ".xlsx", ".ods", ".xls", ".parquet", ".png")
DOORS: dict[str, Callable[[Path], object]] = {
    **{f"table{suffix}": read_table for suffix in TABLES},
    **{f"preview{suffix}": preview for suffix in TABLES},
    **{f"weights{known.suffix}": lambda path: load(path, SHAPES) for known in FORMATS},
    **{f"network{suffix}": open_network for suffix in SUFFIXES},
    "project.glassnet": open_project,
    "lesson.json": lambda path: lesson_text(path.parent),
}

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")


@pytest.fixture(params=["a pipe", "a device", "a socket", "a folder", "nothing"])
def odd(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    path = tmp_path / "odd"
    match request.param:
        case "a pipe":
            os.mkfifo(path)
        case "a device":
            path.symlink_to(os.devnull)
        case "a socket":
            with socket.socket(socket.AF_UNIX) as server:
                here = Path.cwd()
                os.chdir(tmp_path)  # a socket's name may have a hundred bytes
                try:
                    server.bind(path.name)
                finally:
                    os.chdir(here)
        case "a folder":
            path.mkdir()
        case _:
            path.touch()
    return path, request.param


@pytest.mark.parametrize("door", DOORS)
def test_only_regular_files_are_opened(odd: tuple[Path, str], door: str, tmp_path: Path) -> None:
    path, kind = odd
    named = tmp_path / door
    named.symlink_to(path)
    words = f"it is {kind}" if kind != "nothing" else "empty|nothing in it"
    with pytest.raises((ReadingError, FileError), match=words) as caught:
        DOORS[door](named)
    assert door in str(caught.value)
    assert str(caught.value).endswith(".")
