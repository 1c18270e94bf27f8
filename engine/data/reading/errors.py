"""What can end the reading of a file: an error told in one sentence, or a wish to stop. No reading."""

import gzip
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.data.reading.remedy import Choice, Remedy
from engine.disk.regular import EmptyError, RefusedError, refuse_irregular
from engine.text import Text, UserError


class ReadingError(UserError):
    """A file that cannot be read as a table. Its text says what happened, where, and what to do next.

    `remedy`: the choice about reading that may mend it, where there is one.
    """

    def __init__(self, text: Text, remedy: Remedy | None = None) -> None:
        super().__init__(text)
        self.remedy = remedy


_DAMAGE = (gzip.BadGzipFile, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)


@contextmanager
def as_reading_errors(path: Path) -> Iterator[None]:
    """Turn the system's errors about `path`, and memory that ran out, into a ReadingError."""
    try:
        yield
    except EmptyError as error:
        raise empty(path) from error
    except RefusedError as error:
        raise ReadingError(Text("{file} cannot be read: {error}", file=path.name or path, error=error)) from error
    except MemoryError as error:
        raise too_much(path) from error
    except FileNotFoundError as error:
        raise ReadingError(
            Text("There is no file {path}. Check its name, or whether it was moved.", path=path)
        ) from error
    except PermissionError as error:
        raise ReadingError(
            Text("{file} may not be read. Ask its owner for permission, or copy it first.", file=path.name)
        ) from error
    except _DAMAGE as error:
        raise ReadingError(
            Text("{file} is damaged or was cut off ({error}). Copy or download it again.", file=path.name, error=error)
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadingError(
            Text(
                "{file} cannot be read ({reason}). Check the disk, or copy the file first.",
                file=path.name,
                reason=reason,
            )
        ) from error
    except UnicodeDecodeError as error:
        raise changed(path) from error


def refuse_other_files(path: Path) -> None:
    """Raise RefusedError where `path` is no regular file, EmptyError where nothing is in it, OSError where it is nothing."""
    if not refuse_irregular(path).st_size:
        raise EmptyError


def empty(path: Path) -> ReadingError:
    """The error for a file in which nothing stands."""
    return ReadingError(Text("{file} is empty. Choose a file with a header and at least one row.", file=path.name))


def too_much(path: Path) -> ReadingError:
    """The error for a file that the memory has no room for."""
    return ReadingError(
        Text("{file} does not fit in memory. Close other programs, or open a part of it.", file=path.name),
        Remedy(choice=Choice.SAMPLING),
    )


def changed(path: Path) -> ReadingError:
    """The error for a file to which somebody wrote meanwhile."""
    return ReadingError(Text("{file} changed while it was read. Open it again.", file=path.name))
