"""Arrays in `.npz` and `.npy` form, read with mistrust: declared sizes before data, plain numbers only, never pickle."""

import lzma
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Mapping
from typing import IO, Any, BinaryIO

import numpy as np
import psutil
from numpy.lib import format as npy
from numpy.typing import NDArray

from engine.files.atomic import FileError

DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, tokenize.TokenError,
    ValueError, EOFError, KeyError, RuntimeError, NotImplementedError, OverflowError, IndexError, TypeError,
)  # fmt: skip
"""What zipfile and NumPy raise on a file that was cut off, altered, or never was one of theirs."""

MEMORY_SHARE = 0.5
"""The share of the free memory that the arrays of one file may take."""


def write_npy(stream: IO[bytes], array: NDArray[Any]) -> None:
    """Write one array in `.npy` form."""
    npy.write_array(stream, np.asarray(array), allow_pickle=False)


def write_npz(stream: BinaryIO, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write arrays as `.npz`, uncompressed, in a form that `numpy.load` reads."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            with archive.open(zipfile.ZipInfo(f"{name}.npy"), "w", force_zip64=True) as member:
                write_npy(member, array)


def read_npz(stream: BinaryIO, source: str, expected: Mapping[str, tuple[int, ...]] | None = None) -> dict[str, Any]:
    """The arrays of a `.npz`, as they are. `source` names the file in sentences. Raises FileError.

    With `expected` only its arrays may be in the file, all of them, in these shapes; this is looked at before any data.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            members = {_array_name(info, source): info for info in archive.infolist()}
            headers = {name: _header(archive, info, name, source) for name, info in members.items()}
            if expected is not None:
                check_names(headers, expected, source)
                for name, (shape, _) in headers.items():
                    check_shape(name, shape, expected[name], source)
            check_memory(sum(info.file_size for info in members.values()), source)
            return {name: _read(archive, info) for name, info in members.items()}
    except DAMAGE as error:
        raise FileError(f"'{source}' is damaged, cut off, or no .npz file ({error}). Save it again.") from error


def npy_header(stream: IO[bytes]) -> tuple[tuple[int, ...], np.dtype[Any]]:
    """Shape and type that an `.npy` stream declares. Raises ValueError for none."""
    version = npy.read_magic(stream)
    if version == (1, 0):
        shape, _, dtype = npy.read_array_header_1_0(stream)
    elif version == (2, 0):
        shape, _, dtype = npy.read_array_header_2_0(stream)
    else:
        raise ValueError(f"version {version[0]}.{version[1]} of the array form is not known")
    if any(length < 0 for length in shape):
        raise ValueError("an array declares a negative length")
    return shape, dtype


def check_memory(size: int, source: str) -> None:
    """Refuse what declares more bytes than memory has room for. Raises FileError."""
    free = int(psutil.virtual_memory().available * MEMORY_SHARE)
    if size > free:
        raise FileError(
            f"'{source}' declares {size / 2**30:,.1f} GiB of data; there is room for {free / 2**30:,.1f} GiB. "
            "Close other programs, or open a smaller file."
        )


def check_names(found: Mapping[str, object], expected: Mapping[str, object], source: str) -> None:
    """Refuse a missing or a superfluous array. Raises FileError."""
    missing = [name for name in expected if name not in found]
    extra = [name for name in found if name not in expected]
    if missing:
        others = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        of_layer = [name for name in extra if name.rpartition("/")[0] == missing[0].rpartition("/")[0]]
        has = f"; it has '{(of_layer or extra)[0]}' instead" if extra else ""
        raise FileError(
            f"'{source}' has no array '{missing[0]}'{others}, which the network needs{has}. "
            "Open a file that was saved from this network, or give the layers the file's names and settings."
        )
    if extra:
        others = f" and {len(extra) - 1} more" if len(extra) > 1 else ""
        raise FileError(
            f"'{source}' has an array '{extra[0]}'{others}, which the network does not have. "
            "Open a file that was saved from this network, or add the layer."
        )


def check_shape(name: str, shape: tuple[int, ...], expected: tuple[int, ...], source: str) -> None:
    """Refuse an array of another shape than the network's. Raises FileError."""
    if shape != expected:
        raise FileError(
            f"'{source}': '{name}' is {shape_text(shape)}, but the network needs {shape_text(expected)}. "
            "Change the layer's units, or open another file."
        )


def check_numbers(name: str, array: NDArray[Any], source: str) -> None:
    """Refuse NaN and infinity. Raises FileError that names the first such place, counted from 1."""
    finite = np.isfinite(array)
    if not finite.all():
        place = tuple(int(index) + 1 for index in np.argwhere(~finite)[0])
        where = f"row {place[0]}, column {place[1]}" if len(place) == 2 else f"entry {', '.join(map(str, place))}"
        value = array[tuple(index - 1 for index in place)]
        raise FileError(f"'{source}': '{name}' has {value} in {where}, which is no finite number. Correct it.")


def check_type(name: str, dtype: np.dtype[Any], source: str) -> None:
    """Refuse all but integers and floats of up to eight bytes. Raises FileError."""
    if dtype.kind not in "fiu" or dtype.itemsize > 8:
        held = "text" if dtype.kind in "US" else "Python objects" if dtype.hasobject else f"'{dtype}'"
        raise FileError(f"'{source}': '{name}' holds {held}, not numbers. Save it as float32 or float64.")


def shape_text(shape: tuple[int, ...]) -> str:
    """A shape in words: `3 × 2`, `2 numbers`, `a single number`."""
    if not shape:
        return "a single number"
    return " × ".join(str(length) for length in shape) if len(shape) > 1 else f"{shape[0]} numbers"


def _array_name(info: zipfile.ZipInfo, source: str) -> str:
    if not info.filename.endswith(".npy"):
        raise FileError(f"'{source}' holds '{info.filename}', which is no array. Open a file of weights.")
    return info.filename.removesuffix(".npy")


def _header(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, source: str
) -> tuple[tuple[int, ...], np.dtype[Any]]:
    """What the array declares; its type is a number's, and its size is the one that the archive tells."""
    with archive.open(info) as stream:
        shape, dtype = npy_header(stream)
        begun = stream.tell()
    check_type(name, dtype, source)
    size = dtype.itemsize
    for length in shape:
        size *= length
    if info.file_size != begun + size:
        raise ValueError(f"'{name}' declares {size:,} bytes, the archive holds {info.file_size - begun:,}")
    return shape, dtype


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> NDArray[Any]:
    with archive.open(info) as stream:
        array = npy.read_array(stream, allow_pickle=False)
        stream.read()  # to the end, where zipfile compares the checksum
    return np.asarray(array)
