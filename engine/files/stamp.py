"""What changes when somebody writes to a file."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Stamp:
    """Bytes, and when they were written last (nanoseconds)."""

    size: int
    modified: int


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of the file `path`; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_size, found.st_mtime_ns)
