"""What can end the reading of a file: an error told in one sentence, or a wish to stop. No reading."""

import gzip
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class ReadingError(Exception):
    """A file that cannot be read as a table. Its text says what happened, where, and what to do next."""


class ReadingCancelled(Exception):  # noqa: N818 - a wish that was granted is no error
    """Reading was stopped because `cancelled()` said so."""


_DAMAGE = (gzip.BadGzipFile, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn the system's errors about `path` into a ReadingError."""
    try:
        yield
    except FileNotFoundError as error:
        raise ReadingError(f"There is no file {path}. Check its name, or whether it was moved.") from error
    except PermissionError as error:
        raise ReadingError(f"{path.name} may not be read. Ask its owner for permission, or copy it first.") from error
    except _DAMAGE as error:
        raise ReadingError(f"{path.name} is damaged or was cut off ({error}). Copy or download it again.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadingError(f"{path.name} cannot be read ({reason}). Check the disk, or copy the file first.") from error
    except UnicodeDecodeError as error:
        raise changed(path) from error


def refuse_other_files(path: Path) -> None:
    """Raise a ReadingError where `path` is a folder, a device or an empty file; OSError where it is nothing."""
    size = path.stat().st_size
    if path.is_dir():
        raise ReadingError(f"{path} is a folder. Choose a file in it.")
    if not path.is_file():
        raise ReadingError(f"{path} is not a regular file. Choose a file with a table.")
    if size == 0:
        raise empty(path)


def empty(path: Path) -> ReadingError:
    """The error for a file in which nothing stands."""
    return ReadingError(f"{path.name} is empty. Choose a file with a header and at least one row.")


def changed(path: Path) -> ReadingError:
    """The error for a file to which somebody wrote meanwhile."""
    return ReadingError(f"{path.name} changed while it was read. Open it again.")
