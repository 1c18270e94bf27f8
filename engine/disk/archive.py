"""Zip archives read with mistrust: what a member declares bounds what is read, and reading can be given up. No formats."""

import copy
import sys
import zipfile
from collections.abc import Iterator
from typing import IO, cast

from engine.disk.limits import MAX_ARCHIVE_DIRECTORY, PIECE
from engine.disk.regular import RefusedError
from engine.progress import Check, no_check
from engine.text import Text

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The packings that can be unpacked piece by piece; of others zipfile unpacks all at once, whatever the member declares."""


def archive_of(stream: IO[bytes]) -> zipfile.ZipFile:
    """The archive in `stream`. Raises RefusedError where its directory is too long, and what zipfile raises on damage."""
    bounded = _Bounded(stream)
    archive = zipfile.ZipFile(cast(IO[bytes], bounded))
    bounded.is_bounded = False
    return archive


def open_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    """The bytes of a member, never more than it declares as long as they are read in pieces. Raises RefusedError."""
    if info.compress_type not in METHODS:
        raise RefusedError(
            Text(
                "'{filename}' in it is packed in an uncommon way. Pack it with deflate, or not at all.",
                filename=info.filename,
            )
        )
    return archive.open(info)


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, check: Check = no_check) -> bytes:
    """All bytes of a member, in pieces; zipfile compares the checksum after the last one. Raises RefusedError."""
    content = bytearray()
    with open_member(archive, info) as stream:
        while piece := stream.read(PIECE):
            content += piece
            check()
    return bytes(content)


def unpacked_pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """What a member truly unpacks to, whatever it declares: another reader may not stop there. Raises as `open_member` does."""
    whole = copy.copy(info)
    whole.file_size = sys.maxsize
    with open_member(archive, whole) as stream:
        while piece := stream.read(PIECE):
            yield piece


class _Bounded:
    """A stream of which no read is long at first: zipfile reads at once as much as the archive says that its directory has."""

    is_bounded = True

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.seek, self.tell, self.seekable = stream.seek, stream.tell, stream.seekable

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Raises RefusedError for too many of them."""
        if not self.is_bounded:
            return self._stream.read(size)
        found = self._stream.read(size if 0 <= size <= MAX_ARCHIVE_DIRECTORY else MAX_ARCHIVE_DIRECTORY + 1)
        if len(found) > MAX_ARCHIVE_DIRECTORY:
            raise RefusedError(Text("it names more members than can be opened. Choose another file."))
        return found
