"""Writing a file whole or not at all, and telling what went wrong in one sentence. The formats live in the other files."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from engine.disk.regular import RefusedError, open_filled, read_regular, refuse_irregular
from engine.files.temporary import hold, remove_leftovers, temporary_beside
from engine.text import Text, UserError

SAVED, OPENED, REMOVED = Text("saved"), Text("opened"), Text("removed")
"""What may be done with a file, for `told`."""


class FileError(UserError):
    """A file that could not be written or read; the message is one sentence: what, where, and what to do next."""


def write_atomically(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` fill `path`, which either gets all of it or stays as it was. Raises FileError.

    A temporary file in the same folder is written, flushed to the disk and then put in the place of `path`; those that
    killed saves have left there are removed. Links are followed. What is no regular file (a pipe, a device) cannot be
    replaced and is refused.
    """
    with told(path, SAVED):
        _write_and_replace(_target(path), write)


def write_bytes(path: Path, content: bytes) -> None:
    """Make `content` all of `path`, as `write_atomically` does. Raises FileError."""

    def write(stream: BinaryIO) -> None:
        stream.write(content)

    write_atomically(path, write)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The bytes of the regular file `path`; whatever cannot be read of it is told. Raises FileError."""
    with told(path, OPENED), open_filled(path) as stream:
        yield stream


def read_bytes(path: Path, *, most: int | None = None) -> bytes:
    """The whole content of the regular file `path`, of at most `most` bytes. Raises FileError."""
    with told(path, OPENED):
        return read_regular(path, most=most)


def check_writable(path: Path) -> None:
    """Find out before long work whether `path` can be written afterwards. Raises FileError."""
    with told(path, SAVED):
        target = _target(path)
        if not target.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if not os.access(target.parent, os.W_OK) or (target.exists() and not os.access(target, os.W_OK)):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@contextmanager
def told(path: Path, done: Text) -> Iterator[None]:
    """Turn what goes wrong with `path` into a FileError; `done` is what was tried."""
    try:
        yield
    except RefusedError as error:
        raise FileError(Text("'{path}' could not be {done}: {error}", path=path, done=done, error=error)) from error
    except MemoryError as error:
        raise FileError(
            Text(
                "'{path}' could not be {done}: there is not enough memory for it. Close other programs, and try again.",
                path=path,
                done=done,
            )
        ) from error
    except OSError as error:
        raise FileError(
            Text("'{path}' could not be {done}: {reason}", path=path, done=done, reason=_reason(error, path, done))
        ) from error


def _target(path: Path) -> Path:
    """The file that `path` leads to, which is there not yet or is a regular one."""
    with suppress(FileNotFoundError):
        refuse_irregular(path)
    return Path(os.path.realpath(path))


def _write_and_replace(target: Path, write: Callable[[BinaryIO], None]) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    temporary = temporary_beside(target)
    try:
        with temporary.open("xb") as stream:
            hold(stream)
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            _keep_owner_and_mode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    remove_leftovers(target.parent)


def _keep_owner_and_mode(target: Path, temporary: Path) -> None:
    if hasattr(os, "chown"):
        found = target.stat()
        with suppress(OSError):  # only who may give files away can keep another's owner
            os.chown(temporary, found.st_uid, found.st_gid)
    shutil.copymode(target, temporary)


def _reason(error: OSError, path: Path, done: Text) -> Text:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return Text("the disk is full. Free some space, or choose another folder.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Text("permission is denied. Choose another place, or ask for the right to use this one.")
        case errno.EISDIR:
            return Text("it is a folder. Choose a file in it.")
        case errno.ENOENT | errno.ENOTDIR if done == SAVED:
            return Text("the folder '{parent}' does not exist. Make it, or choose another one.", parent=path.parent)
        case errno.ENOENT | errno.ENOTDIR:
            return Text("there is no such file. Check the name and the folder.")
        case errno.ENAMETOOLONG:
            return Text("its name is too long. Choose a shorter one.")
        case _:
            return Text("{reason}. Try another place.", reason=(error.strerror or str(error)).lower())
