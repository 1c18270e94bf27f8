"""The whole content of a file that cannot be read part by part, as long as it is not too large: its bytes, or its text."""

import codecs

from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource
from engine.data.reading.options import ReadingOptions
from engine.data.reading.text_encoding import find_encoding
from engine.data.reading.text_lines import BLOCK
from engine.progress import Check
from engine.text import Text

MAX_BYTES = 1 << 28
"""What is larger is to be converted into a format that is read part by part."""


def whole_bytes(source: FileSource, what: Text, *, check: Check, most: int = MAX_BYTES) -> bytes:
    """The unpacked bytes; `what` the file is, for a person. Raises ReadingError and OSError."""
    parts: list[bytes] = []
    size = 0
    with source.open() as file:
        while block := file.read(BLOCK):
            check()
            parts.append(block)
            size += len(block)
            if size > most:
                raise ReadingError(
                    Text(
                        "{file} is {what} of more than {most:,} MB, which is read as a whole. Save it as CSV.",
                        file=source.name,
                        what=what,
                        most=most >> 20,
                    )
                )
    return b"".join(parts)


def whole_text(source: FileSource, what: Text, options: ReadingOptions, *, check: Check) -> str:
    """The same as text, in the encoding that is chosen or found; line ends as they are."""
    encoding = find_encoding(source, options.encoding, check=check)
    data = whole_bytes(source, what, check=check)
    return codecs.decode(data[encoding.mark :], encoding.codec)
