"""Where a table came from: the file's name, never where it lies, and the hash of its bytes, computed when somebody asks."""

from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from engine.disk.regular import RefusedError, open_regular

if TYPE_CHECKING:
    from engine.data.reading.options import ReadingOptions

Stamp = tuple[int, int]
"""Bytes, and when they were written last (nanoseconds)."""

PIECE = 1 << 20
"""Bytes that are hashed at a time."""


@dataclass(frozen=True)
class Origin:
    """`file`: the name of what the table was read from. `sha256`: of the file's bytes, in hexadecimal digits, where it is known.

    `is_edited`: the table was changed since. `path` and `stamp`: where the file lies and what it was like when it was read.
    """

    file: str
    sha256: str = ""
    is_edited: bool = False
    path: Path | None = None
    stamp: Stamp | None = None
    reading: "ReadingOptions | None" = None
    """How the next file of the same kind is read; None where nothing is known of that."""

    def hashed(self) -> "Origin":
        """The same with the hash, which takes seconds for a gigabyte; without it where the file is gone or another by now."""
        if self.sha256 or self.path is None or self.stamp is None:
            return self
        return replace(self, sha256=_sha256(self.path, self.stamp))

    def edited(self) -> "Origin":
        """That of the table after a change."""
        return self if self.is_edited else replace(self, is_edited=True)


def origin_of(path: Path) -> Origin:
    """That of a table that is being read from `path`. Raises OSError."""
    return Origin(path.name, path=path.absolute(), stamp=_stamp(path))


def _stamp(path: Path) -> Stamp:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


@lru_cache(maxsize=16)
def _sha256(path: Path, stamp: Stamp) -> str:
    try:
        if _stamp(path) != stamp:
            return ""
        with open_regular(path) as stream:
            found = sha256()
            while piece := stream.read(PIECE):
                found.update(piece)
        return found.hexdigest() if _stamp(path) == stamp else ""
    except (OSError, RefusedError):
        return ""
