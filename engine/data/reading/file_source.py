"""The bytes of a file, unpacked where it is packed. What they mean is found elsewhere."""

import bz2
import gzip
import io
import lzma
import zipfile
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

from engine.data.reading.errors import ReadingError
from engine.disk.archive import archive_of, open_member
from engine.disk.regular import open_regular, read_regular
from engine.text import Text


class Packing(StrEnum):
    """How the bytes of a table are packed; the value is what a person calls it."""

    NONE = ""
    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"
    ZIP = "zip"


_LONG_LINE = 1 << 16
_MAGIC = ((b"\x1f\x8b", Packing.GZIP), (b"BZh", Packing.BZIP2), (b"\xfd7zXZ\x00", Packing.XZ))
_SUFFIXES = {Packing.GZIP: ".gz", Packing.BZIP2: ".bz2", Packing.XZ: ".xz", Packing.ZIP: ".zip"}


@dataclass(frozen=True)
class FileSource:
    """A file and how it is packed. `member`: the one file inside a zip archive; `content`: its bytes, where they were kept."""

    path: Path
    packing: Packing = Packing.NONE
    member: str = ""
    content: bytes | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def inner_name(self) -> str:
        """The name of what is packed, as far as it is known: that of an archive's member, or without the packing's ending."""
        if self.member:
            return self.member
        suffix = _SUFFIXES.get(self.packing, "")
        return self.name[: -len(suffix)] if suffix and self.name.lower().endswith(suffix) else self.name

    @property
    def is_misnamed(self) -> bool:
        """Whether the file is packed and its name does not say so."""
        return self.packing is not Packing.NONE and self.path.suffix.lower() != _SUFFIXES[self.packing]

    @property
    def size(self) -> int:
        """Bytes, packed as they are. Raises OSError."""
        return self.path.stat().st_size if self.content is None else len(self.content)

    def kept(self) -> "FileSource":
        """The same with the file's bytes, packed as they are: they can be read when the file is gone. Raises OSError."""
        return replace(self, content=read_regular(self.path))

    def open(self) -> "OpenedFile":
        """The unpacked bytes from the beginning. Raises OSError."""
        return OpenedFile(self)

    def stamp(self) -> tuple[int, int, int]:
        """What changes when somebody writes to the file: size, time and place on the disk."""
        found = self.path.stat()
        return found.st_size, found.st_mtime_ns, found.st_ino


@dataclass(frozen=True)
class Stretch:
    """Whole lines of a file that nobody has read yet; any thread may."""

    path: Path
    start: int
    length: int

    def read(self) -> bytes:
        """The lines. Raises OSError."""
        with open_regular(self.path) as file:
            file.seek(self.start)
            return file.read(self.length)


class OpenedFile:
    """A stream of unpacked bytes that knows how far the packed file has been read."""

    def __init__(self, source: FileSource) -> None:
        kept = source.content
        self._raw: IO[bytes] = open_regular(source.path) if kept is None else io.BytesIO(kept)
        self._size = max(1, source.path.stat().st_size if kept is None else len(kept))
        try:
            self._stream = _unpacked(self._raw, source)
        except BaseException:
            self._raw.close()
            raise
        self._path = source.path if kept is None and self._stream is self._raw else None

    @property
    def share_read(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return min(1.0, self._raw.tell() / self._size)

    def read(self, size: int) -> bytes:
        """The next bytes, at most `size`; none at the end."""
        return self._stream.read(size)

    def read_lines(self, size: int) -> bytes:
        """The next bytes, about `size`; up to a line end where that is found without much reading. None at the end."""
        if self._stream is not self._raw:
            return self._stream.read(size)
        start = self._raw.tell()
        self._raw.seek(start + size)
        end = self._raw.tell() + len(self._raw.readline(_LONG_LINE))
        self._raw.seek(start)
        return self._raw.read(end - start)

    def pass_lines(self, size: int) -> Stretch | None:
        """Pass over the next lines, about `size` bytes, and leave them to be read by somebody else.

        None where they must be read in turn: at the end, where the file is packed, and where no line ends soon.
        """
        if self._path is None:
            return None
        start = self._raw.tell()
        self._raw.seek(start + size)
        is_end = self._raw.readline(_LONG_LINE).endswith(b"\n")
        end = min(self._raw.tell(), self._size)
        if start >= end or not (is_end or end == self._size):
            self._raw.seek(start)
            return None
        self._raw.seek(end)
        return Stretch(self._path, start, end - start)

    def skip(self, count: int) -> None:
        """Leave out the next bytes."""
        while count > 0 and (block := self._stream.read(min(count, 1 << 20))):
            count -= len(block)

    def close(self) -> None:
        """Give the file back."""
        self._stream.close()
        self._raw.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _unpacked(raw: IO[bytes], source: FileSource) -> IO[bytes]:
    match source.packing:
        case Packing.GZIP:
            return cast(IO[bytes], gzip.GzipFile(fileobj=raw))
        case Packing.BZIP2:
            return bz2.BZ2File(raw)
        case Packing.XZ:
            return lzma.LZMAFile(raw)
        case Packing.ZIP:
            archive = archive_of(raw)
            return open_member(archive, archive.getinfo(source.member))
        case Packing.NONE:
            return raw


def source_of(path: Path) -> FileSource:
    """`path` as a source. Raises ReadingError for an archive that does not hold just one file, and OSError."""
    with open_regular(path) as file:
        head = file.read(4096)
    packing = next((packing for magic, packing in _MAGIC if head.startswith(magic)), Packing.NONE)
    if packing is Packing.NONE and head.startswith(b"PK\x03\x04") and not _is_office(path):
        return FileSource(path, Packing.ZIP, _only_member(path))
    return FileSource(path, packing)


def _is_office(path: Path) -> bool:
    """Whether a zip archive is a workbook or another document, by the parts that those have."""
    try:
        with open_regular(path) as file, archive_of(file) as archive:
            return bool({"[Content_Types].xml", "mimetype"} & set(archive.namelist()))
    except zipfile.BadZipFile as error:
        raise ReadingError(
            Text("{file} is a zip archive that was cut off or damaged. Copy it again.", file=path.name)
        ) from error


def _only_member(path: Path) -> str:
    with open_regular(path) as file, archive_of(file) as archive:
        files = [info for info in archive.infolist() if not info.is_dir() and not info.filename.startswith("__MACOSX")]
    if len(files) != 1:
        raise ReadingError(
            Text(
                "{file} is a zip archive of {count} files. Unpack it, and open the one you want.",
                file=path.name,
                count=len(files),
            )
        )
    if files[0].flag_bits & 1:
        raise ReadingError(Text("{file} is locked with a password. Unpack it first.", file=path.name))
    return files[0].filename
