"""Arrays in `.npz` and `.npy` form, read with mistrust: declared sizes before data, plain numbers only, never pickle."""

import io
import lzma
import math
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Mapping
from typing import IO, Any, BinaryIO, TypeVar

import numpy as np
import psutil
from numpy.lib import format as npy
from numpy.typing import NDArray

from engine.disk.archive import archive_of, open_member
from engine.disk.limits import (
    MAX_ARRAY_HEADER,
    MAX_ARRAYS_OF_WEIGHT,
    MAX_TEXT_BESIDE,
    MAX_TEXT_OF_NUMBER,
    MAX_WEIGHTS_BESIDE,
    MEMORY_SHARE,
    PIECE,
)
from engine.disk.regular import RefusedError
from engine.files.atomic import FileError
from engine.progress import Check, no_check
from engine.text import Text

DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, tokenize.TokenError,
    ValueError, EOFError, KeyError, RuntimeError, NotImplementedError, OverflowError, IndexError, TypeError,
)  # fmt: skip
"""What zipfile and NumPy raise on a file that was cut off, altered, or never was one of theirs."""

_HEADERS = {
    (1, 0): (struct.Struct("<H"), npy.read_array_header_1_0),
    (2, 0): (struct.Struct("<I"), npy.read_array_header_2_0),
}
"""How the length of the header is written in each version of the array form, and who reads the header."""


Found = TypeVar("Found")


class TransposedError(FileError):
    """A matrix that would fit with its rows as columns; the message tells which, the remedy is the caller's."""


Header = tuple[tuple[int, ...], np.dtype[Any]]
"""Shape and type of an array."""


def write_npy(stream: IO[bytes], array: NDArray[Any]) -> None:
    """Write one array in `.npy` form."""
    npy.write_array(stream, np.asarray(array), allow_pickle=False)


def write_npz(stream: BinaryIO, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write arrays as `.npz`, uncompressed, in a form that `numpy.load` reads."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            with archive.open(zipfile.ZipInfo(f"{name}.npy"), "w", force_zip64=True) as member:
                write_npy(member, array)


def read_npz(
    stream: IO[bytes],
    source: str,
    expected: Mapping[str, tuple[int, ...]],
    check: Check = no_check,
    *,
    whole: bool = True,
) -> dict[str, NDArray[Any]]:
    """The arrays of a `.npz`, as they are. `source` names the file in sentences. Raises FileError.

    Only the arrays in `expected` may be in the file, all of them, in these shapes; this is looked at before any data. Where it need
    not be the `whole` network, all arrays of its layers are given, and others passed over. `check` is called between pieces and may
    raise what ends the reading.
    """
    try:
        with archive_of(stream) as archive:
            members = {_array_name(info, source): info for info in archive.infolist()}
            members = wanted(members, expected, source, whole=whole)
            for name, info in members.items():
                shape, _ = read_header(archive, info, source)
                if whole:
                    check_shape(name, shape, expected[name], source)
            check_memory(sum(info.file_size for info in members.values()), source)
            return {name: read_array(archive, info, check) for name, info in members.items()}
    except RefusedError as error:
        raise FileError(Text("'{source}' could not be opened: {error}", source=source, error=error)) from error
    except DAMAGE as error:
        raise FileError(
            Text(
                "'{source}' is damaged, cut off, or no .npz file ({error}). Save it again.", source=source, error=error
            )
        ) from error


def read_header(archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: str) -> Header:
    """Shape and type of the array in a member: of numbers, and of as many bytes as they say.

    Raises FileError, RefusedError or one of DAMAGE.
    """
    name = info.filename.removesuffix(".npy")
    with open_member(archive, info) as stream:
        (shape, dtype), begin = _header(stream)
    check_type(name, dtype, source)
    size = math.prod(shape) * dtype.itemsize
    if info.file_size != begin + size:
        raise ValueError(
            Text(
                "'{name}' declares {size:,} bytes, the archive holds {file_size:,}",
                name=name,
                size=size,
                file_size=info.file_size - begin,
            )
        )
    return shape, dtype


def read_array(archive: zipfile.ZipFile, info: zipfile.ZipInfo, check: Check = no_check) -> NDArray[Any]:
    """The array in a member whose header was found right. Raises RefusedError or one of DAMAGE.

    NumPy reads it in pieces, before each of which `check` is called, up to its end, where zipfile compares the checksum.
    """
    with open_member(archive, info) as stream:
        return np.asarray(npy.read_array(_Watched(stream, check), allow_pickle=False))


def check_memory(size: int, source: str) -> None:
    """Refuse what declares more bytes than memory has room for. Raises FileError."""
    free = int(psutil.virtual_memory().available * MEMORY_SHARE)
    if size > free:
        raise FileError(
            Text(
                "'{source}' declares {size:,.1f} GiB of data; there is room for {free:,.1f} GiB. Close other programs, "
                "or open a smaller file.",
                source=source,
                size=size / 2**30,
                free=free / 2**30,
            )
        )


def refuse_more_than(size: int, expected: Mapping[str, tuple[int, ...]], source: str) -> None:
    """Refuse `size` bytes of arrays where those `expected`, with an optimizer's beside them, are far smaller. Raises FileError."""
    numbers = sum(map(math.prod, expected.values()))
    if size > MAX_WEIGHTS_BESIDE + MAX_ARRAYS_OF_WEIGHT * 8 * numbers:
        raise FileError(
            Text(
                "'{source}' holds {size:,.0f} MiB of arrays, far more than the network's {numbers:,} numbers. Open a "
                "file that was saved from this network.",
                source=source,
                size=size / 2**20,
                numbers=numbers,
            )
        )


def read_text(
    stream: IO[bytes], expected: Mapping[str, tuple[int, ...]], source: str, check: Check = no_check
) -> bytes:
    """A text of weights, of no more bytes than the `expected` ones can need, in pieces. Raises FileError."""
    numbers = sum(map(math.prod, expected.values()))
    most = MAX_TEXT_BESIDE + MAX_TEXT_OF_NUMBER * numbers
    text = bytearray()
    while piece := stream.read(PIECE):
        check()
        text += piece
        if len(text) > most:
            raise FileError(
                Text(
                    "'{source}' is longer than {most:,.0f} MiB, far more than the network's {numbers:,} numbers take. Open a "
                    "file that was saved from this network.",
                    source=source,
                    most=most / 2**20,
                    numbers=numbers,
                )
            )
    return bytes(text)


def wanted(found: Mapping[str, Found], expected: Mapping[str, object], source: str, *, whole: bool) -> dict[str, Found]:
    """Those arrays of a file that are to be read: all, which must be the network's; or those of its layers. Raises FileError."""
    if whole:
        check_names(found, expected, source)
        return dict(found)
    layers = {name.rpartition("/")[0] for name in expected}
    return {name: each for name, each in found.items() if name.rpartition("/")[0] in layers}


def check_names(found: Mapping[str, object], expected: Mapping[str, object], source: str) -> None:
    """Refuse a missing or a superfluous array. Raises FileError."""
    missing = [name for name in expected if name not in found]
    extra = [name for name in found if name not in expected]
    if missing:
        others = Text(" and {count} more", count=len(missing) - 1) if len(missing) > 1 else ""
        of_layer = [name for name in extra if name.rpartition("/")[0] == missing[0].rpartition("/")[0]]
        has = Text("; it has '{other}' instead", other=(of_layer or extra)[0]) if extra else ""
        raise FileError(
            Text(
                "'{source}' has no array '{missing}'{others}, which the network needs{has}. Open a file that was saved "
                "from this network, or give the layers the file's names and settings.",
                source=source,
                missing=missing[0],
                others=others,
                has=has,
            )
        )
    if extra:
        others = Text(" and {count} more", count=len(extra) - 1) if len(extra) > 1 else ""
        raise FileError(
            Text(
                "'{source}' has an array '{extra}'{others}, which the network does not have. Open a file that was saved "
                "from this network, or add the layer.",
                source=source,
                extra=extra[0],
                others=others,
            )
        )


def check_shape(name: str, shape: tuple[int, ...], expected: tuple[int, ...], source: str) -> None:
    """Refuse an array of another shape than the network's. Raises FileError; TransposedError where only the order is another."""
    if len(expected) == 2 and shape != expected and shape == expected[::-1]:
        raise TransposedError(
            Text(
                "'{source}': '{name}' is {shape}, but the network needs {expected}: it looks transposed, with a row for "
                "each unit instead of each input, as PyTorch keeps it.",
                source=source,
                name=name,
                shape=shape_text(shape),
                expected=shape_text(expected),
            )
        )
    if shape != expected:
        raise FileError(
            Text(
                "'{source}': '{name}' is {shape}, but the network needs {expected}. Change the layer's units, or open "
                "another file.",
                source=source,
                name=name,
                shape=shape_text(shape),
                expected=shape_text(expected),
            )
        )


def check_numbers(name: str, array: NDArray[Any], source: str) -> None:
    """Refuse NaN and infinity. Raises FileError that names the first such place, counted from 1."""
    finite = np.isfinite(array)
    if not finite.all():
        place = tuple(int(index) + 1 for index in np.argwhere(~finite)[0])
        where = (
            Text("row {row}, column {column}", row=place[0], column=place[1])
            if len(place) == 2
            else Text("entry {index}", index=", ".join(map(str, place)))
        )
        value = array[tuple(index - 1 for index in place)]
        raise FileError(
            Text(
                "'{source}': '{name}' has {value} in {where}, which is no finite number. Correct it.",
                source=source,
                name=name,
                value=value,
                where=where,
            )
        )


def check_type(name: str, dtype: np.dtype[Any], source: str) -> None:
    """Refuse all but integers and floats of up to eight bytes. Raises FileError."""
    if dtype.kind not in "fiu" or dtype.itemsize > 8:
        held = Text("text") if dtype.kind in "US" else Text("Python objects") if dtype.hasobject else f"'{dtype}'"
        raise FileError(
            Text(
                "'{source}': '{name}' holds {held}, not numbers. Save it as float32 or float64.",
                source=source,
                name=name,
                held=held,
            )
        )


def shape_text(shape: tuple[int, ...]) -> str:
    """A shape in words: `3 × 2`, `2 numbers`, `a single number`."""
    if not shape:
        return Text("a single number")
    return " × ".join(str(length) for length in shape) if len(shape) > 1 else Text("{shape} numbers", shape=shape[0])


def _array_name(info: zipfile.ZipInfo, source: str) -> str:
    if not info.filename.endswith(".npy"):
        raise FileError(
            Text(
                "'{source}' holds '{filename}', which is no array. Open a file of weights.",
                source=source,
                filename=info.filename,
            )
        )
    return info.filename.removesuffix(".npy")


class _Watched:
    """A stream that lets somebody look before each read."""

    def __init__(self, stream: IO[bytes], check: Check) -> None:
        self._stream, self._check = stream, check

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""
        self._check()
        return self._stream.read(size)


def _header(stream: IO[bytes]) -> tuple[Header, int]:
    """What an `.npy` stream declares, and where its data begin. Raises ValueError for none, and before a long header is read."""
    begin = stream.read(npy.MAGIC_LEN)
    version = npy.read_magic(io.BytesIO(begin))
    if version not in _HEADERS:
        raise ValueError(
            Text("version {major}.{minor} of the array form is not known", major=version[0], minor=version[1])
        )
    length, read = _HEADERS[version]
    size = stream.read(length.size)
    if length.unpack(size)[0] > MAX_ARRAY_HEADER:
        raise ValueError(Text("the header of an array is too long"))
    header = io.BytesIO(size + stream.read(*length.unpack(size)))
    shape, _, dtype = read(header)
    if any(entry < 0 for entry in shape):
        raise ValueError(Text("an array declares a negative length"))
    return (shape, dtype), len(begin) + len(header.getvalue())
