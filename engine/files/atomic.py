"""Writing a file whole or not at all, and telling what went wrong in one sentence. The formats live in the other files."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from engine.files.temporary import hold, remove_leftovers, temporary_beside


class FileError(Exception):
    """A file that could not be written or read; the message is one sentence: what, where, and what to do next."""


def write_atomically(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` fill `path`, which either gets all of it or stays as it was. Raises FileError.

    A temporary file in the same folder is written, flushed to the disk and then put in the place of `path`; those that
    killed saves have left there are removed. Links are followed. What is no regular file (a pipe, a device) cannot be
    replaced and is written directly.
    """
    with told(path, "saved"):
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                write(stream)
            return
        _write_and_replace(target, write)


def read_bytes(path: Path) -> bytes:
    """The whole content of `path`. Raises FileError."""
    with told(path, "opened"):
        return path.read_bytes()


def check_writable(path: Path) -> None:
    """Find out before long work whether `path` can be written afterwards. Raises FileError."""
    with told(path, "saved"):
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not target.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if not os.access(target if target.exists() else target.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@contextmanager
def told(path: Path, done: str) -> Iterator[None]:
    """Turn an OSError about `path` into a FileError; `done` is the word for what was tried: saved, opened."""
    try:
        yield
    except OSError as error:
        raise FileError(f"'{path}' could not be {done}: {_reason(error, path, done)}") from error


def _write_and_replace(target: Path, write: Callable[[BinaryIO], None]) -> None:
    temporary = temporary_beside(target)
    try:
        with temporary.open("xb") as stream:
            hold(stream)
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    remove_leftovers(target.parent)


def _reason(error: OSError, path: Path, done: str) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full. Free some space, or choose another folder."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "permission is denied. Choose another place, or ask for the right to use this one."
        case errno.EISDIR:
            return "it is a folder. Choose a file in it."
        case errno.ENOENT | errno.ENOTDIR if done == "saved":
            return f"the folder '{path.parent}' does not exist. Make it, or choose another one."
        case errno.ENOENT | errno.ENOTDIR:
            return "there is no such file. Check the name and the folder."
        case errno.ENAMETOOLONG:
            return "its name is too long. Choose a shorter one."
        case _:
            return f"{(error.strerror or str(error)).lower()}. Try another place."
