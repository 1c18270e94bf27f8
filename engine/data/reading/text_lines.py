"""The text of a file in blocks of whole lines. Which encoding it has is found in `text_encoding`."""

import codecs
import io
import re
from collections.abc import Iterator
from types import TracebackType
from typing import AnyStr, Generic, Self

from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource, Stretch
from engine.text import Text

BLOCK = 1 << 20
"""Bytes read at once.

Small reads starve the other threads: each gives the interpreter's lock away for too short a time for them to wake up, and
often enough that none of them ever counts as waiting. A TextIOWrapper reads 8 KiB and stalled the window for 100 ms.
"""

LONGEST_LINE = 1 << 24
"""Characters. A longer line is no row of a table, and parsers would need many times its size."""


class _WholeLines(Generic[AnyStr]):
    """Blocks that end with a line, with line ends as they are.

    `read` hands out such blocks because pandas loses the blanks that begin a line when a block ends within them.
    Raises OSError, UnicodeDecodeError (for a NUL character, too), and ReadingError for a line that never seems to end.
    """

    def __init__(self, source: FileSource, start: int, empty: AnyStr) -> None:
        self._name = source.name
        self._file = source.open()
        self._file.skip(start)
        self._empty: AnyStr = empty
        self._kept: list[AnyStr] = []
        self._kept_size = 0
        self._skipped_into: AnyStr = empty
        self._ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    @property
    def share_read(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._file.share_read

    def read(self, size: int = -1) -> AnyStr:
        """The next block of whole lines, of whatever length; nothing at the end."""
        if self._skipped_into:
            block, self._skipped_into = self._skipped_into, self._empty
            return block
        while not self._ended:
            text = self._next()
            cut = len(text) if self._ended else _end_of_last_line(text)
            if cut == len(text) and not self._kept_size:
                return text
            if cut:
                whole = self._joined(text, cut)
                self._keep(text[cut:])
                return whole
            self._kept.append(text)
            self._kept_size += len(text)
            if self._kept_size > LONGEST_LINE:
                raise ReadingError(
                    Text(
                        "{name} has a line of more than {most} million characters, so it is no table of rows. Check how "
                        "it was written.",
                        name=self._name,
                        most=LONGEST_LINE >> 20,
                    )
                )
        rest = self._empty.join(self._kept)
        self._keep(self._empty)
        return rest

    def skip(self, lines: int) -> None:
        """Leave out the next lines. The file is closed where that fails."""
        try:
            while lines and (block := self.read()):
                at = 0
                while lines and at < len(block):
                    at = _end_of_first_line(block, at)
                    lines -= 1
                self._skipped_into = block[at:]
        except BaseException:  # whoever opened it has not begun to look after it
            self._file.close()
            raise

    def _joined(self, text: AnyStr, cut: int) -> AnyStr:
        """What was kept, and `text` up to `cut`."""
        self._kept.append(text[:cut])
        return self._empty.join(self._kept)

    def _keep(self, text: AnyStr) -> None:
        self._kept = [text]
        self._kept_size = len(text)

    def _next(self) -> AnyStr:
        """The next block as it comes; sets `_ended` with the last one."""
        raise NotImplementedError


class TextLines(_WholeLines[str]):
    """The text of `source` in the codec `codec`, from byte `start` on."""

    def __init__(self, source: FileSource, codec: str, start: int) -> None:
        super().__init__(source, start, "")
        self._decoder = codecs.getincrementaldecoder(codec)("strict")

    def __iter__(self) -> Iterator[str]:
        """The lines, split at line feeds, carriage returns, and both together."""
        while block := self.read():
            yield from io.StringIO(block, newline="")

    def _next(self) -> str:
        data = self._file.read(BLOCK)
        self._ended = not data
        text = self._decoder.decode(data, final=self._ended)
        if "\0" in text:
            raise _nul(data)
        return text


class ByteLines(_WholeLines[bytes]):
    """The bytes of `source`, from byte `start` on, about `block` at a time: pandas need not encode them again.

    That they are UTF-8 is still to be seen: `refuse_no_text`.
    """

    def __init__(self, source: FileSource, start: int, block: int = BLOCK) -> None:
        super().__init__(source, start, b"")
        self._block = block

    def __iter__(self) -> Iterator[bytes]:
        """The blocks; pandas wants an iterator to be there."""
        while block := self.read():
            yield block

    def pass_lines(self) -> Stretch | None:
        """Pass over the next block, and leave it to be read by somebody else; None where it must be read in turn."""
        return None if self._skipped_into or self._kept_size else self._file.pass_lines(self._block)

    def _joined(self, text: bytes, cut: int) -> bytes:
        return b"".join([*self._kept, memoryview(text)[:cut]])  # a slice would be one copy more

    def _next(self) -> bytes:
        data = self._file.read_lines(self._block)
        self._ended = not data
        return data


def refuse_no_text(block: bytes) -> None:
    """Raise UnicodeDecodeError where `block` is not UTF-8, or holds a NUL character."""
    if not block.isascii():
        block.decode()
    if b"\0" in block:
        raise _nul(block)


def _nul(data: bytes) -> UnicodeDecodeError:
    """The error for data that are no text: pandas would end a cell at the NUL character."""
    return UnicodeDecodeError("utf-8", data, 0, len(data), Text("it holds a NUL character"))


_TEXT_ENDS, _BYTE_ENDS = re.compile(r"\r\n|\r|\n"), re.compile(rb"\r\n|\r|\n")


def _end_of_first_line(text: AnyStr, at: int) -> int:
    found = _TEXT_ENDS.search(text, at) if isinstance(text, str) else _BYTE_ENDS.search(text, at)
    return found.end() if found else len(text)


def _end_of_last_line(text: AnyStr) -> int:
    """The place behind the last line end; a carriage return at the very end may be half of one."""
    feed, back = ("\n", "\r") if isinstance(text, str) else (b"\n", b"\r")
    line_feed = text.rfind(feed) + 1
    return max(line_feed, text.rfind(back, line_feed, len(text) - 1) + 1)
