"""Members of a zip that the lab wrote: JSON and arrays, whose sizes are checked before memory is taken."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray
from pydantic import ValidationError

from engine.disk.archive import read_member
from engine.disk.json_text import Refuse, refuse_large_json, refuse_long_json
from engine.files.arrays import check_numbers, read_npz, refuse_more_than
from engine.progress import Check


def read_json(archive: zipfile.ZipFile, name: str, check: Check, refuse: Refuse = refuse_large_json) -> bytes:
    """A JSON member, refused before it is unpacked, and before it is parsed, when it would take too much memory."""
    info = archive.getinfo(name)
    refuse_long_json(info.file_size, on_disk=info.compress_size)
    text = read_member(archive, info, check)
    refuse(text, on_disk=info.compress_size)
    return text


def damage(error: ValidationError) -> tuple[str, str]:
    """Where the first fault is that pydantic found in a spec, and what it is; nothing of what stands there."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    return ".".join(str(part) for part in first["loc"]), first["msg"]


def read_arrays(
    archive: zipfile.ZipFile, name: str, shapes: Mapping[str, tuple[int, ...]], source: str, check: Check
) -> dict[str, NDArray[Any]]:
    """The arrays of an `.npz` member: exactly those of `shapes`, all finite. Raises FileError."""
    info = archive.getinfo(name)
    refuse_more_than(info.file_size, shapes, source)
    arrays = read_npz(io.BytesIO(read_member(archive, info, check)), source, shapes, check)
    for array, values in arrays.items():
        check_numbers(array, values, source)
    return arrays
