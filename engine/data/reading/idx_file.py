"""IDX, the format of MNIST's images and labels: an image becomes a row of pixels, a label a cell. Packed files are unpacked.

Source: Y. LeCun, "The MNIST database of handwritten digits", file formats.
"""

import os
from math import prod

import numpy as np

from engine.data.reading.arrays import Arrays, numbered, reading_of_arrays, refuse_size
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import FileSource, Packing
from engine.data.reading.options import ReadingOptions
from engine.data.reading.reading import Reading
from engine.progress import Check, Progress
from engine.text import Text

_TYPES = {0x08: "u1", 0x09: "i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}
_MAX_DIMENSIONS = 5
_BLOCK = 1 << 24


def is_idx(head: bytes, source: FileSource) -> bool:
    """Whether a file that begins with `head` (unpacked) says so, and has the length that it says."""
    if len(head) < 8 or head[:2] != b"\0\0" or head[2] not in _TYPES or not 1 <= head[3] <= _MAX_DIMENSIONS:
        return False
    begin = 4 + 4 * head[3]
    if len(head) < begin:
        return False
    if source.packing is not Packing.NONE:
        return True
    return begin + _size(head) == os.stat(source.path).st_size or source.path.name.lower().endswith(("ubyte", ".idx"))


def read_idx(source: FileSource, options: ReadingOptions, *, progress: Progress, check: Check) -> Reading:
    """Images as columns pixel_1_1, pixel_1_2 …, labels as one column. Raises ReadingError."""
    with source.open() as file:
        head = file.read(4)
        head += file.read(4 * head[3])
        shape = _shape(head)
        refuse_size(source.name, shape[0], prod(shape[1:]), options)
        wanted = _size(head)
        parts: list[bytes] = []
        left = wanted
        while left > 0 and (block := file.read(min(left, _BLOCK))):
            parts.append(block)
            left -= len(block)
            progress(0.5 * (wanted - left) / wanted)
    if left:
        raise ReadingError(
            Text(
                "{file} is cut off: {left:,} bytes are wanting at its end. Copy or download it again.",
                file=source.name,
                left=left,
            )
        )
    cells = np.frombuffer(b"".join(parts), dtype=_TYPES[head[2]]).reshape(shape[0], prod(shape[1:]))
    word = "label" if len(shape) == 1 else "pixel"
    names = numbered(word, shape[1:])
    return reading_of_arrays(source.name, Arrays(tuple(names), [cells[:, at] for at in range(cells.shape[1])]), options)


def _shape(head: bytes) -> tuple[int, ...]:
    return tuple(int(size) for size in np.frombuffer(head[4 : 4 + 4 * head[3]], dtype=">u4"))


def _size(head: bytes) -> int:
    return prod(_shape(head)) * np.dtype(_TYPES[head[2]]).itemsize
