"""Which encoding a text file has: byte order mark, strict UTF-8, then cp949 or cp1252. Nothing about columns."""

import codecs
import re
from dataclasses import dataclass

from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.remedy import Choice, Remedy
from engine.data.reading.text_lines import BLOCK, ByteLines, TextLines
from engine.progress import Check
from engine.text import Text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16, whose mark it begins with."""

_LEGACY = ("cp949", "cp1252")
_SAMPLE = 1 << 16
_NO_WIDE_TEXT = bytes(4)
"""UTF-16 has no such character: the file was filled up, or is binary."""
_FAR_MORE = 2
"""Of Korean text in cp949 about a quarter looks like UTF-8 by chance."""


@dataclass(frozen=True)
class TextEncoding:
    """How a file's bytes become text: Python's codec, the bytes of the marks to skip, and whether it is a guess."""

    codec: str
    mark: int = 0
    guessed: bool = False
    foreign_line: int = 0
    """Of a guess: the first line that is not UTF-8."""

    def open(self, source: FileSource) -> TextLines:
        """The text of `source` without its mark."""
        return TextLines(source, self.codec, self.mark)

    def open_bytes(self, source: FileSource, block: int) -> ByteLines | None:
        """The same as bytes where those are UTF-8, about `block` at a time; None elsewhere."""
        return ByteLines(source, self.mark, block) if self.codec == "utf-8" else None


def find_encoding(
    source: FileSource,
    chosen: str | None,
    *,
    check: Check,
    most: int | None = None,
) -> TextEncoding:
    """The encoding of `source`, or `chosen` where a person chose; the whole file has been decoded with it once.

    `most`: how many bytes are looked at. Raises ReadingError for a file that is not text or that no
    encoding fits, and OSError.
    """
    with source.open() as file:
        head = file.read(4096)
    marked = _marked(head)

    def fault(encoding: TextEncoding) -> int | None:
        return _first_fault(source, encoding, check=check, most=most)

    encoding = _of_choice(chosen, marked) if chosen is not None else marked or TextEncoding("utf-8")
    at = fault(encoding)
    if at is None:
        return encoding
    line = _line_at(source, encoding, at)
    if chosen is not None:
        raise _undecodable(source, Text("{codec} text", codec=encoding.codec), line)
    if marked is not None:
        raise _undecodable(source, Text("{codec} text, as its first bytes say", codec=encoding.codec), line)
    sample = _high_lines(source, at)
    if _is_utf_8_but_for_a_few(sample):
        raise ReadingError(
            Text(
                "{file} is UTF-8, but line {line:,} cannot be decoded. Mend it, or choose an encoding.",
                file=source.name,
                line=line,
            ),
            Remedy(choice=Choice.ENCODING),
        )
    for codec in _legacy_order(sample):
        legacy = TextEncoding(codec, guessed=True, foreign_line=line)
        if fault(legacy) is None:
            return legacy
    raise _undecodable(source, Text("text in UTF-8, cp949 or cp1252"), line)


def beginning_as_text(head: bytes) -> str:
    """The first bytes of a file as text, whatever cannot be decoded being left out: enough to see what it is."""
    encoding = _marked(head) or TextEncoding("utf-8")
    text = head[encoding.mark :].decode(encoding.codec, "ignore")
    return "" if "\0" in text else text


def _marked(head: bytes) -> TextEncoding | None:
    """The encoding that the first bytes say themselves."""
    marked = next((TextEncoding(codec, _marks(head, mark)) for mark, codec in _MARKS if head.startswith(mark)), None)
    return marked or _unmarked_wide(head)


def _marks(head: bytes, mark: bytes) -> int:
    """The length of all marks at the beginning: files that were joined have several."""
    count = 1
    while head.startswith(mark, count * len(mark)):
        count += 1
    return count * len(mark)


def _unmarked_wide(head: bytes) -> TextEncoding | None:
    """UTF-16 without a mark: every other byte of its ASCII characters is zero."""
    even, odd = head[0:256:2], head[1:256:2]
    if len(odd) >= 4 and odd.count(0) >= 0.8 * len(odd) and not even.count(0):
        return TextEncoding("utf-16-le")
    if len(odd) >= 4 and even.count(0) >= 0.8 * len(even) and not odd.count(0):
        return TextEncoding("utf-16-be")
    return None


def _of_choice(chosen: str, marked: TextEncoding | None) -> TextEncoding:
    """The encoding that a person named; a mark of the same encoding is skipped."""
    try:
        b" ".decode(chosen, "ignore")  # refuses codecs that are no text encodings, which `lookup` knows too
        name = codecs.lookup(chosen).name
    except LookupError as error:
        raise ReadingError(
            Text("There is no text encoding '{chosen}'. Choose utf-8, cp949, cp1252 or utf-16.", chosen=chosen),
            Remedy(choice=Choice.ENCODING),
        ) from error
    # EUC-KR is a part of cp949, and files that claim it often hold the syllables that only cp949 has.
    codec = {"utf-8-sig": "utf-8", "euc_kr": "cp949", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(name, name)
    if marked is not None and (codec == marked.codec or name == marked.codec.rsplit("-", 1)[0]):
        return marked
    return TextEncoding(codec)


def _first_fault(source: FileSource, encoding: TextEncoding, *, check: Check, most: int | None) -> int | None:
    """Decode the file once: where the first byte stands that is no text. Raises ReadingError for NUL bytes."""
    decoder = codecs.getincrementaldecoder(encoding.codec)("strict")
    is_wide = encoding.codec.startswith(("utf-16", "utf-32"))
    offset, is_plain = encoding.mark, encoding.codec in ("utf-8", *_LEGACY)
    with source.open() as file:
        file.skip(encoding.mark)
        while True:
            check()
            block = file.read(BLOCK)
            if not is_wide and b"\0" in block:
                raise _binary(source, _line_at(source, encoding, offset + block.index(b"\0")), block)
            try:
                if not (
                    is_plain and block and block.isascii() and decoder.getstate()[0] == b""
                ):  # ASCII is all of these
                    text = decoder.decode(block, final=not block)
                    if is_wide and "\0" in text:
                        before = text[: text.index("\0")].encode(encoding.codec)
                        raise _binary(source, _line_at(source, encoding, offset + len(before)), b"")
            except UnicodeDecodeError as error:
                pending = len(error.object) - len(block)
                return offset - pending + error.start
            offset += len(block)
            if not block or (most is not None and offset >= most):
                return None


def _line_at(source: FileSource, encoding: TextEncoding, offset: int) -> int:
    """The number of the line in which the byte `offset` stands."""
    decoder = codecs.getincrementaldecoder(encoding.codec)("ignore")
    lines, left = 1, offset - encoding.mark
    with source.open() as file:
        file.skip(encoding.mark)
        while left > 0 and (block := file.read(min(left, BLOCK))):
            lines += decoder.decode(block).count("\n")
            left -= len(block)
    return lines


def _high_lines(source: FileSource, offset: int) -> bytes:
    """Whole lines with non-ASCII bytes near `offset`: cut inside a character, a sample is guessed wrong."""
    start = max(0, offset - _SAMPLE // 2)
    with source.open() as file:
        file.skip(start)
        piece = file.read(4 * _SAMPLE)
        ended = not file.read(1)
    lines = piece.splitlines(keepends=True)
    whole = lines[0 if start == 0 else 1 : None if ended else -1]
    return b"".join(line for line in whole if not line.isascii())[: 4 * _SAMPLE] or piece


def _is_utf_8_but_for_a_few(sample: bytes) -> bool:
    """Whether most letters beyond ASCII are whole in UTF-8: those of another encoding hardly ever happen to be."""
    text = sample.decode(errors="replace")
    broken = text.count("\ufffd")
    whole = sum(sign > "\x7f" for sign in text) - broken
    return whole > _FAR_MORE * broken


def _legacy_order(sample: bytes) -> tuple[str, ...]:
    """cp949 and cp1252, the likelier one first."""
    if re.search(rb"[\x80-\xff]{2}", sample) is None:
        # Lone accents and signs such as the one in "°C" happen to be valid cp949; Korean text comes in pairs of high bytes.
        return _LEGACY[::-1]
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_LEGACY)).best()
    return _LEGACY if best is None or best.encoding == "cp949" else _LEGACY[::-1]


def _binary(source: FileSource, line: int, block: bytes) -> ReadingError:
    if block.count(b"\0") > len(block) // 4 and _NO_WIDE_TEXT not in block:
        return ReadingError(
            Text("{file} is not plain text; it may be UTF-16. Choose utf-16, or save it as UTF-8.", file=source.name),
            Remedy(choice=Choice.ENCODING, value="utf-16"),
        )
    return ReadingError(
        Text(
            "Line {line} of {file} holds a NUL byte, so the file is binary or damaged. Save it as a CSV text file.",
            line=line,
            file=source.name,
        )
    )


def _undecodable(source: FileSource, expected: str, line: int) -> ReadingError:
    return ReadingError(
        Text(
            "{file} is not {expected}: line {line} cannot be decoded. Choose its encoding, or save it as UTF-8.",
            file=source.name,
            expected=expected,
            line=line,
        ),
        Remedy(choice=Choice.ENCODING),
    )
