"""The temporary files of saves: their names, the lock while they are written, the removal of those that killed saves left."""

import os
import re
import secrets
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import psutil

if sys.platform != "win32":
    import fcntl

NAME = re.compile(r"\.glassnet-(?:(?P<process>\d{1,10})-)?[0-9a-f]{12}\.tmp")
"""Nobody else's: the program, its process (versions before did not write it), a random number."""
OLD_SECONDS = 24 * 3600
"""A file that does not tell its process is left alone for so long."""
FOLDER = re.compile(r"glassnet-(?P<process>\d{1,10})-\w{8}")
OLD_FOLDER_SECONDS = 3600
"""No library takes so long to write one file; a process may be out of sight, in a container with the same temporary files."""
CLOCK_SECONDS = 5
"""How far the clocks of a file system and of this machine may be apart."""


def temporary_beside(target: Path) -> Path:
    """A name for what will be put in the place of `target`."""
    return target.with_name(f".glassnet-{os.getpid()}-{secrets.token_hex(6)}.tmp")


def hold(stream: BinaryIO) -> None:
    """Say to other programs that `stream` is being written, until it is closed. Windows lets nobody remove an open file anyway."""
    if sys.platform != "win32":
        with suppress(OSError):  # not every file system has locks
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def remove_leftovers(folder: Path) -> int:
    """Remove the temporary files in `folder` whose process was killed; how many. Never a file of another name, or one in use."""
    removed = 0
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if NAME.fullmatch(entry.name) and _is_left(Path(entry.path)):
                with suppress(OSError):
                    os.unlink(entry.path)
                    removed += 1
    return removed


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder for a library that writes by name only; it goes at the end, and with it those that killed processes left."""
    for path in Path(tempfile.gettempdir()).glob("glassnet-*"):
        if _is_left_folder(path):
            shutil.rmtree(path, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=f"glassnet-{os.getpid()}-") as folder:
        yield Path(folder)


def was_written_by_a_living(process: int, modified: float) -> bool:
    """True where the process number `process` is still that of the one that was there at the time `modified` (seconds)."""
    try:
        found = psutil.Process(process)
        return found.status() != psutil.STATUS_ZOMBIE and found.create_time() <= modified + CLOCK_SECONDS
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True  # somebody else's, who may tell nothing


def _is_left(path: Path) -> bool:
    named = NAME.fullmatch(path.name)
    try:
        found = path.lstat()
        if named is None or not stat.S_ISREG(found.st_mode):
            return False
        if named["process"] is None:
            return time.time() - found.st_mtime > OLD_SECONDS and not _is_held(path)
        return not was_written_by_a_living(int(named["process"]), found.st_mtime) and not _is_held(path)
    except OSError:
        return False


def _is_left_folder(path: Path) -> bool:
    named = FOLDER.fullmatch(path.name)
    try:
        found = path.lstat()
    except OSError:
        return False
    if named is None or not stat.S_ISDIR(found.st_mode) or time.time() - found.st_mtime < OLD_FOLDER_SECONDS:
        return False
    is_own = sys.platform == "win32" or found.st_uid == os.getuid()
    return is_own and not was_written_by_a_living(int(named["process"]), found.st_mtime)


def _is_held(path: Path) -> bool:
    """True while another program is writing it, perhaps on another machine. Raises OSError where nobody can tell."""
    if sys.platform == "win32":
        return False
    file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False
