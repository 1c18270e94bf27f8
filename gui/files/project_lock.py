"""Which project this window has open, so that another window can be told. Qt's lock files notice when a process has died."""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths


def lock_folder() -> Path:
    """Beside the program's other data of this person: a project's own folder may be read-only, or copied with all that is in it."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "open"


class ProjectLock:
    """Holds at most one project."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._lock: QLockFile | None = None

    def is_elsewhere(self, path: Path) -> bool:
        """True where another window has `path` open; False also where nobody can tell."""
        if self._path is not None and _key(path) == _key(self._path):
            return False
        lock = _lock_file(path)
        if lock.tryLock(0):
            lock.unlock()
            return False
        return lock.error() is QLockFile.LockError.LockFailedError

    def take(self, path: Path | None) -> None:
        """Let go of the project before, and hold `path`, where no other window does."""
        if self._lock is not None:
            self._lock.unlock()
        self._path, self._lock = None, None
        if path is not None:
            lock = _lock_file(path)
            if lock.tryLock(0):
                self._path, self._lock = path, lock


def _lock_file(path: Path) -> QLockFile:
    folder = lock_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    lock = QLockFile(str(folder / f"{_key(path)}.lock"))
    lock.setStaleLockTime(0)  # a lock is stale when its process has died, and never by its age
    return lock


def _key(path: Path) -> str:
    return hashlib.sha256(os.path.normcase(os.path.realpath(path)).encode(errors="surrogateescape")).hexdigest()
