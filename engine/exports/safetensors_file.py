"""`.safetensors`: the arrays by name, (inputs, units); the model's spec and the versions it was written with as metadata."""

import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, ClassVar

import numpy as np

from engine.backend import Parameters
from engine.config.axes import Shape
from engine.config.shapes import ShapeError, parameter_shapes, shape_of
from engine.data.table import NumberColumn, Table, text_column
from engine.disk.json_text import parsed, refuse_large_spec, refuse_long_json
from engine.disk.regular import RefusedError
from engine.exports.export import Choices, Export, Outputs, RawCells, case_of, takes_numbers
from engine.exports.metadata import MODEL, metadata
from engine.files.arrays import check_names, check_numbers, check_shape, refuse_more_than
from engine.files.atomic import FileError, opened, write_bytes
from engine.files.model_members import model_spec
from engine.model.model import Model, ModelSpec
from engine.progress import Check
from engine.results.predictions import network_outputs
from engine.text import Text

_LENGTH = struct.Struct("<Q")


class Safetensors(Export):
    """The arrays, and all that says what they are."""

    suffix: ClassVar[str] = ".safetensors"
    label: ClassVar[Text] = Text("safetensors: arrays, with what they are as metadata")

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """One file."""
        write_bytes(path, whole_content(model, choices))

    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What the model answers with the arrays in the file, and with the preparation in it."""
        from safetensors.numpy import load_file

        if choices.network_only:
            x = np.stack([np.asarray(cell, np.float64) for cell in cells.values()], axis=1)
            x = x.reshape(-1, *shape_of(model.spec.preparation.inputs))
            outputs = network_outputs(model.spec.learner, load_file(path), x)
            return {"output": outputs.astype(np.float64)}
        found = self.read(path, lambda: None)
        assert found is not None, "it was written with its preparation"
        return case_of(found, _table(found, cells), choices)[1]

    def read(self, path: Path, check: Check) -> Model | None:
        """The model; None where the file has the network alone, or is of another program."""
        with opened(path) as stream:
            try:
                return read_content(stream, path.name, check)
            except RefusedError as error:
                raise FileError(Text("'{file}' could not be opened: {error}", file=path.name, error=error)) from error


def whole_content(model: Model, choices: Choices) -> bytes:
    """All bytes of a file."""
    from safetensors.numpy import save

    # the library writes what is not contiguous in the wrong order, and says nothing
    arrays = {name: np.ascontiguousarray(array) for name, array in model.parameters.items()}
    return bytes(save(arrays, metadata=metadata(model, choices)))


def read_content(stream: BinaryIO, source: str, check: Check) -> Model | None:
    """The model in all bytes of a file; None of a network alone, or of another program. Raises FileError, RefusedError."""
    begin, entries = read_header(stream, source)
    spec = _spec(entries, source)
    if spec is None:
        return None
    try:
        shapes = parameter_shapes(spec.learner.network, spec.preparation.inputs)
    except ShapeError as error:
        raise _damaged(source, error) from error
    return Model(spec, read_arrays(stream, begin, shapes, source, check))


def read_header(stream: BinaryIO, source: str) -> tuple[bytes, dict[str, str]]:
    """How the file begins, up to its arrays, and the texts that it has as metadata. Raises FileError, RefusedError.

    The header says what is in the file, and is looked at before the arrays take memory.
    """
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    start = stream.read(_LENGTH.size)
    length = _LENGTH.unpack(start)[0] if len(start) == _LENGTH.size else size
    if length > size - _LENGTH.size:
        raise _damaged(source, Text("it ends too early"))
    refuse_long_json(length, on_disk=length)
    header = stream.read(length)
    try:
        entries = parsed(header, on_disk=len(header)).get("__metadata__", {})
        return start + header, {name: text for name, text in entries.items() if isinstance(text, str)}
    except (ValueError, RecursionError, AttributeError) as error:
        raise _damaged(source, error) from error


def read_arrays(stream: BinaryIO, begin: bytes, shapes: Mapping[str, Shape], source: str, check: Check) -> Parameters:
    """The arrays behind the header, which are those of `shapes`. Raises FileError."""
    refuse_more_than(stream.seek(0, os.SEEK_END) - len(begin), shapes, source)
    stream.seek(len(begin))
    check()
    arrays = _arrays(begin + stream.read(), source)
    check_names(arrays, shapes, source)
    for name, array in arrays.items():
        check_shape(name, array.shape, shapes[name], source)
        check_numbers(name, array, source)
    return arrays


def _table(model: Model, cells: RawCells) -> Table:
    numbers = takes_numbers(model.spec.preparation)
    return Table(tuple(
        NumberColumn(name, np.asarray(own, np.float64)) if name in numbers else text_column(name, map(str, own))
        for name, own in cells.items()
    ))  # fmt: skip


def _spec(entries: Mapping[str, str], source: str) -> ModelSpec | None:
    if MODEL not in entries:
        return None
    spec = entries[MODEL].encode("utf-8", "surrogatepass")
    refuse_large_spec(spec, on_disk=len(spec))
    return model_spec(spec, source)


def _arrays(content: bytes, source: str) -> Parameters:
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        found: dict[str, Any] = load(content)
    except (SafetensorError, KeyError, ValueError, TypeError) as error:
        raise _damaged(source, error) from error
    return found


def _damaged(source: str, error: Exception | Text) -> FileError:
    return FileError(
        Text(
            "'{source}' is damaged, cut off, or no .safetensors file ({error}). Export it again.",
            source=source,
            error=error,
        )
    )
