"""Files are written whole or not at all, and what goes wrong is told in one sentence."""

import errno
import os
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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told() -> None:
    with pytest.raises(FileError, match="the disk is full"):
        write_atomically(Path("/dev/full"), hello)


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
