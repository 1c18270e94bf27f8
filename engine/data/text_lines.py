"""The text of a file in blocks of whole lines. Which encoding it has is found in `text_encoding`."""

import codecs
import io
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

BLOCK = 1 << 20
"""Bytes read at once.

Small reads starve the other threads: each gives the interpreter's lock away for too short a time for them to wake up, and
often enough that none of them ever counts as waiting. A TextIOWrapper reads 8 KiB and stalled the window for 100 ms.
"""


class TextLines:
    """The text of `path` in the codec `codec`, from byte `start` on, with line ends as they are.

    `read` hands out blocks that end with a line, because pandas loses the blanks that begin a line when a block ends
    within them. Raises OSError and UnicodeDecodeError.
    """

    def __init__(self, path: Path, codec: str, start: int) -> None:
        self._file = path.open("rb")
        self._file.seek(start)
        self._decoder = codecs.getincrementaldecoder(codec)("strict")
        self._kept: list[str] = []
        self._skipped_into = ""
        self._ended = False
        self.bytes_read = start
        """How far the file has been read."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def read(self, size: int = -1) -> str:
        """The next block of whole lines, of whatever length; nothing at the end."""
        if self._skipped_into:
            block, self._skipped_into = self._skipped_into, ""
            return block
        while not self._ended:
            data = self._file.read(BLOCK)
            self.bytes_read += len(data)
            self._ended = not data
            text = self._decoder.decode(data, final=self._ended)
            cut = len(text) if self._ended else _end_of_last_line(text)
            if cut:
                whole = "".join([*self._kept, text[:cut]])
                self._kept = [text[cut:]]
                return whole
            self._kept.append(text)
        rest = "".join(self._kept)
        self._kept = []
        return rest

    def __iter__(self) -> Iterator[str]:
        """The lines, split at line feeds, carriage returns, and both together."""
        while block := self.read():
            yield from io.StringIO(block, newline="")

    def skip(self, lines: int) -> None:
        """Leave out the next lines."""
        while lines and (block := self.read()):
            rest = io.StringIO(block, newline="")
            while lines and rest.readline():
                lines -= 1
            self._skipped_into = rest.read()


def _end_of_last_line(text: str) -> int:
    """The place behind the last line end; a carriage return at the very end may be half of one."""
    line_feed = text.rfind("\n") + 1
    return max(line_feed, text.rfind("\r", line_feed, len(text) - 1) + 1)
