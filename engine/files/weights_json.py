"""Weights as JSON: `{name: {"shape": [rows, columns], "values": [[…], …]}}`, nested as the axes are, all digits."""

import json
from collections.abc import Mapping
from itertools import chain
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.disk.json_text import parsed
from engine.files.arrays import check_shape, read_text, wanted
from engine.files.atomic import FileError
from engine.progress import Check, no_check
from engine.text import Text


def write(stream: BinaryIO, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write the arrays in the form above."""
    entries = [
        f'  {json.dumps(name, ensure_ascii=False)}: {{\n    "shape": {list(array.shape)},\n'
        f'    "values": {_values(array)}\n  }}'
        for name, array in arrays.items()
    ]
    stream.write(("{\n" + ",\n".join(entries) + "\n}\n").encode("utf-8"))


def read(
    stream: BinaryIO,
    source: str,
    expected: Mapping[str, tuple[int, ...]],
    check: Check = no_check,
    *,
    whole: bool = True,
) -> dict[str, NDArray[np.float64]]:
    """The arrays of a file in the form above, each in its expected shape. Raises FileError.

    `whole`: as `read_npz` has it. `check` is called between pieces and may raise what ends the reading.
    """
    data = read_text(stream, expected, source, check)
    try:
        found = parsed(data, on_disk=len(data))
    except (ValueError, RecursionError) as error:
        raise FileError(
            Text("'{source}' is no JSON file, or it was cut off ({error}). Save it again.", source=source, error=error)
        ) from error
    if not isinstance(found, dict):
        raise FileError(Text("'{source}' does not hold arrays by their names. Open a file of weights.", source=source))
    found = wanted(found, expected, source, whole=whole)
    return {name: _array(entry, name, expected[name] if whole else None, source) for name, entry in found.items()}


def _values(array: NDArray[Any]) -> str:
    if array.ndim == 1:
        return json.dumps(array.tolist())
    return "[\n" + ",\n".join(f"      {json.dumps(row)}" for row in array.tolist()) + "\n    ]"


def _array(entry: object, name: str, expected: tuple[int, ...] | None, source: str) -> NDArray[np.float64]:
    if not isinstance(entry, dict) or not {"shape", "values"} <= entry.keys():
        raise FileError(
            Text("'{source}': '{name}' has no 'shape' and 'values'. Save the weights again.", source=source, name=name)
        )
    declared, values = entry["shape"], entry["values"]
    shape = expected or _shape(values, name, source)
    check_shape(name, tuple(declared) if isinstance(declared, list) else (), shape, source)
    check_shape(name, _shape(values, name, source), shape, source)
    try:
        return np.array(values, dtype=np.float64).reshape(shape)
    except OverflowError:
        raise FileError(
            Text("'{source}': '{name}' holds a number beyond 1e308. Correct it.", source=source, name=name)
        ) from None


def _shape(values: object, name: str, source: str) -> tuple[int, ...]:
    """The shape of nested lists of numbers."""
    level: list[Any] = values if isinstance(values, list) else [values]
    shape = [len(level)]
    while level and all(isinstance(part, list) for part in level):
        lengths = {len(part) for part in level}
        if len(lengths) > 1:
            raise FileError(
                Text("'{source}': the rows of '{name}' have different lengths. Fill them up.", source=source, name=name)
            )
        shape.append(lengths.pop())
        level = [*chain.from_iterable(level)]
    odd = [value for value in level if isinstance(value, bool) or not isinstance(value, int | float)]
    if odd:
        raise FileError(
            Text(
                "'{source}': '{name}' holds {dumps}, which is not a number. Correct it.",
                source=source,
                name=name,
                dumps=json.dumps(odd[0]),
            )
        )
    return tuple(shape)
