"""The door through which every file is opened: a regular file, or a sentence that says what else is there."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from engine.text import Text, UserError

_KINDS = (
    (stat.S_ISDIR, Text("it is a folder. Choose a file in it.")),
    (stat.S_ISFIFO, Text("it is a pipe and not a regular file. Choose a file.")),
    (stat.S_ISSOCK, Text("it is a socket and not a regular file. Choose a file.")),
    (stat.S_ISCHR, Text("it is a device and not a regular file. Choose a file.")),
    (stat.S_ISBLK, Text("it is a device and not a regular file. Choose a file.")),
)


class RefusedError(UserError):
    """Why a file stays closed: the end of a sentence that begins with the file's name, and the remedy after it."""


class EmptyError(RefusedError):
    """There is nothing in the file."""

    def __init__(self) -> None:
        super().__init__(Text("there is nothing in it; it may be that it was cut off. Choose another copy of it."))


def refuse_irregular(path: Path) -> os.stat_result:
    """Raise RefusedError where `path` is a folder, pipe, socket or device, and OSError where it is nothing; links are followed."""
    try:
        found = path.stat()
    except ValueError as error:  # an embedded zero
        raise RefusedError(Text("no file can have this name. Choose another one.")) from error
    _refuse(found)
    return found


def open_regular(path: Path) -> BinaryIO:
    """The bytes of the regular file `path`. Raises RefusedError and OSError.

    What it is, is looked at before opening, since opening a device may do something, and once more on what was opened.
    """
    refuse_irregular(path)
    stream = open(path, "rb", opener=_without_waiting)  # noqa: SIM115  # the caller closes it
    try:
        _refuse(os.fstat(stream.fileno()))
    except BaseException:
        stream.close()
        raise
    return stream


def open_filled(path: Path) -> BinaryIO:
    """The same of a file that has a size; those that the system makes up have none, and some of them never end.

    Raises EmptyError, too.
    """
    stream = open_regular(path)
    if not os.fstat(stream.fileno()).st_size:
        stream.close()
        raise EmptyError
    return stream


def read_regular(path: Path, *, most: int | None = None) -> bytes:
    """The whole content of the regular file `path`, which has at most `most` bytes. Raises RefusedError and OSError."""
    with open_filled(path) as stream:
        size = os.fstat(stream.fileno()).st_size
        if most is not None and size > most:
            raise RefusedError(
                Text("it has {size:,.0f} MiB, which is more than it can need. Choose another file.", size=size / 2**20)
            )
        return stream.read(size)


def _refuse(found: os.stat_result) -> None:
    for is_one, text in _KINDS:
        if is_one(found.st_mode):
            raise RefusedError(text)
    if not stat.S_ISREG(found.st_mode):
        raise RefusedError(Text("it is not a regular file. Choose a file."))


def _without_waiting(name: str, flags: int) -> int:
    """A pipe that took the file's place would keep the program waiting for a writer."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
