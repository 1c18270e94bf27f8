"""Temporary files of killed saves go with the next save; nobody else's, and none that is being written."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.files.predictions_csv import save_predictions
from engine.files.temporary import (
    OLD_FOLDER_SECONDS,
    OLD_SECONDS,
    hold,
    remove_leftovers,
    temporary_beside,
    temporary_folder,
    was_written_by_a_living,
)

ROOT = Path(__file__).parents[2]
WRITING = """
import sys, time
from pathlib import Path
from engine.files.atomic import write_atomically

def write(stream):
    stream.write(b"half of")
    stream.flush()
    print("writing", flush=True)
    sys.stdin.read()

write_atomically(Path(sys.argv[1]), write)
"""


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process in the middle of a save into the folder `tmp_path`."""
    command = [sys.executable, "-c", WRITING, str(tmp_path / "theirs.npz")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"writing\n"
        yield process
        process.kill()


def temporary_files(folder: Path) -> list[str]:
    return [name for name in os.listdir(folder) if name.endswith(".tmp")]


def test_what_a_killed_save_has_left_goes_with_the_next_save(tmp_path: Path, writer: subprocess.Popen[bytes]) -> None:
    writer.send_signal(signal.SIGTERM if os.name != "posix" else signal.SIGKILL)
    writer.wait()
    assert len(temporary_files(tmp_path)) == 1
    save_predictions(tmp_path / "mine.csv", ["y"], [[1]])
    assert os.listdir(tmp_path) == ["mine.csv"]


def test_a_file_that_a_running_program_writes_is_left_alone(tmp_path: Path, writer: subprocess.Popen[bytes]) -> None:
    assert remove_leftovers(tmp_path) == 0
    assert len(temporary_files(tmp_path)) == 1


@pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")
def test_a_file_that_somebody_holds_is_left_alone_whatever_its_name_says(tmp_path: Path) -> None:
    path = tmp_path / ".glassnet-4000000000-0123456789ab.tmp"
    with path.open("xb") as stream:
        hold(stream)
        assert remove_leftovers(tmp_path) == 0
    assert remove_leftovers(tmp_path) == 1


@pytest.mark.parametrize(
    "name",
    [
        ".glassnet-notes.tmp",
        ".glassnet-12.tmp",
        "glassnet-4000000000-0123456789ab.tmp",
        "data.csv",
        ".glassnet-4000000000-0123456789ab.tmp.npz",
        ".glassnet-4000000000-0123456789xy.tmp",
    ],
)
def test_a_file_of_another_name_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert remove_leftovers(tmp_path) == 0


def test_what_is_no_regular_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".glassnet-4000000000-0123456789ab.tmp").mkdir()
    (tmp_path / ".glassnet-4000000000-0123456789ac.tmp").symlink_to(tmp_path / "data.csv")
    assert remove_leftovers(tmp_path) == 0


def test_a_file_of_a_version_that_wrote_no_process_goes_after_a_day(tmp_path: Path) -> None:
    path = tmp_path / ".glassnet-0123456789ab.tmp"
    path.touch()
    assert remove_leftovers(tmp_path) == 0
    before = time.time() - OLD_SECONDS - 60
    os.utime(path, (before, before))
    assert remove_leftovers(tmp_path) == 1


def test_ones_own_files_are_in_use(tmp_path: Path) -> None:
    temporary_beside(tmp_path / "w.npz").touch()
    assert remove_leftovers(tmp_path) == 0


def test_a_process_number_that_was_given_out_again_is_another_process() -> None:
    assert was_written_by_a_living(os.getpid(), time.time())
    assert not was_written_by_a_living(os.getpid(), 1000.0)


def test_a_folder_that_is_not_there_has_no_leftovers(tmp_path: Path) -> None:
    assert remove_leftovers(tmp_path / "none") == 0


@pytest.mark.parametrize(
    ("name", "is_old", "goes"),
    [
        ("glassnet-4000000000-abcd_123", True, True),
        ("glassnet-4000000000-abcd_123", False, False),
        ("glassnet-THIS-abcd_123", False, False),
        ("glassnet-notes", True, False),
    ],
)
def test_a_folder_of_a_killed_process_goes_with_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, is_old: bool, goes: bool
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left = tmp_path / name.replace("THIS", str(os.getpid()))
    left.mkdir()
    (left / "model.keras").touch()
    before = time.time() - (OLD_FOLDER_SECONDS + 60 if is_old else 0)
    os.utime(left, (before, before))
    with temporary_folder() as folder:
        assert folder.parent == tmp_path
        assert left.exists() is not goes
    assert not folder.exists()
