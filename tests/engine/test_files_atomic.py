"""Files are written whole or not at all, and what goes wrong is told in one sentence."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from engine.files.atomic import FileError, check_writable, read_bytes, write_atomically


def hello(stream: BinaryIO) -> None:
    stream.write(b"hello")


def break_off(stream: BinaryIO) -> None:
    stream.write(b"half of")
    raise RuntimeError("the writer broke off")


def test_a_file_gets_all_of_its_content(tmp_path: Path) -> None:
    write_atomically(tmp_path / "w.npz", hello)
    assert (tmp_path / "w.npz").read_bytes() == b"hello"
    assert os.listdir(tmp_path) == ["w.npz"]


def test_a_write_that_breaks_off_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "w.npz"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        write_atomically(path, break_off)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["w.npz"]


def test_a_link_stays_a_link_to_the_new_content(tmp_path: Path) -> None:
    target, link = tmp_path / "real.npz", tmp_path / "link.npz"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, hello)
    assert link.is_symlink()
    assert target.read_bytes() == b"hello"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_an_overwritten_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "w.npz"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, hello)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_disk_that_fills_up_leaves_the_old_file_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "w.npz"
    path.write_bytes(b"old")

    def fill(stream: BinaryIO) -> None:
        stream.write(b"half of")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(FileError, match="the disk is full"):
        write_atomically(path, fill)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["w.npz"]


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
@pytest.mark.parametrize("act", [lambda path: write_atomically(path, hello), check_writable])
def test_what_is_no_regular_file_is_neither_written_to_nor_replaced(
    tmp_path: Path, act: Callable[[Path], None]
) -> None:
    os.mkfifo(tmp_path / "pipe.npz")
    (tmp_path / "link.npz").symlink_to("pipe.npz")
    for path, kind in (
        (tmp_path / "pipe.npz", "a pipe"),
        (tmp_path / "link.npz", "a pipe"),
        (Path(os.devnull), "a device"),
    ):
        with pytest.raises(FileError, match=f"could not be saved: it is {kind} and not a regular file"):
            act(path)
    assert (tmp_path / "pipe.npz").is_fifo()
    assert sorted(os.listdir(tmp_path)) == ["link.npz", "pipe.npz"]


def test_two_who_save_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "w.npz"

    def interrupted(stream: BinaryIO) -> None:
        stream.write(b"first ")
        write_atomically(path, hello)
        stream.write(b"whole")

    write_atomically(path, interrupted)
    assert path.read_bytes() == b"first whole"
    assert os.listdir(tmp_path) == ["w.npz"]


def test_a_link_to_a_file_that_is_not_there_yet_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link.npz").symlink_to("real.npz")
    check_writable(tmp_path / "link.npz")
    write_atomically(tmp_path / "link.npz", hello)
    assert (tmp_path / "link.npz").is_symlink()
    assert (tmp_path / "real.npz").read_bytes() == b"hello"


@pytest.mark.parametrize(
    ("right", "sentence"), [("target", "permission is denied"), ("folder", "permission is denied")]
)
def test_what_may_not_be_written_is_told_before_and_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, right: str, sentence: str
) -> None:
    """The rights are the system's to tell: whoever runs the tests may have all of them."""
    path = tmp_path / "w.npz"
    path.write_bytes(b"old")
    closed = path if right == "target" else tmp_path
    monkeypatch.setattr(os, "access", lambda found, _mode: Path(found) != closed)
    with pytest.raises(FileError, match=sentence):
        check_writable(path)
    if right == "target":
        with pytest.raises(FileError, match=sentence):
            write_atomically(path, hello)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["w.npz"]


def test_a_file_on_which_another_disk_is_mounted_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "w.npz"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileError, match="invalid cross-device link"):
        write_atomically(path, hello)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["w.npz"]


def test_memory_that_runs_out_is_told(tmp_path: Path) -> None:
    def run_out(_: BinaryIO) -> None:
        raise MemoryError

    with pytest.raises(FileError, match="could not be saved: there is not enough memory for it"):
        write_atomically(tmp_path / "w.npz", run_out)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("act", [lambda path: write_atomically(path, hello), check_writable])
def test_a_folder_and_a_missing_folder_are_told(tmp_path: Path, act: object) -> None:
    assert callable(act)
    with pytest.raises(FileError, match="it is a folder"):
        act(tmp_path)
    with pytest.raises(FileError, match="does not exist"):
        act(tmp_path / "none" / "w.npz")
    assert os.listdir(tmp_path) == []


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no such file"):
        read_bytes(tmp_path / "none.npz")
    with pytest.raises(FileError, match="it is a folder"):
        read_bytes(tmp_path)
