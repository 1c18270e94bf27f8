"""The door for networks with their weights: `.keras`, Keras's `.h5`, `.onnx`, and what the lab wrote itself."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from engine.config.shapes import shape_of
from engine.disk.regular import RefusedError
from engine.exports.formats import export_for
from engine.exports.open_model import open_model
from engine.files.arrays import DAMAGE, check_numbers
from engine.files.atomic import FileError, opened
from engine.files.project import SUFFIX
from engine.incoming.findings import Findings
from engine.incoming.keras_file import read_keras
from engine.incoming.keras_h5 import read_h5
from engine.incoming.onnx_file import read_onnx
from engine.incoming.opened import OpenedNetwork, check_room
from engine.incoming.safetensors_file import read_safetensors
from engine.model.model import Model
from engine.progress import Check, no_check
from engine.text import Text, or_list

READERS: Mapping[str, Callable[[BinaryIO, Findings, Check], OpenedNetwork]] = MappingProxyType(
    {".keras": read_keras, ".h5": read_h5, ".hdf5": read_h5, ".onnx": read_onnx, ".safetensors": read_safetensors}
)
"""By the end of a file's name."""

SUFFIXES = (*READERS, SUFFIX)
"""How the names of files end that can hold a network with its weights."""


def open_network(path: Path, *, check: Check = no_check) -> OpenedNetwork:
    """The network in the file `path`, whole, with its weights; nothing in the file is run. `check` is called between pieces.

    Raises FileError: for a damaged file, and with the names of all that the lab does not know.
    """
    suffix = next((each for each in SUFFIXES if path.name.lower().endswith(each)), None)
    if suffix is None:
        raise FileError(
            Text(
                "'{file}' does not say by its name that it holds a network. Name a file that ends in {suffixes}.",
                file=path.name,
                suffixes=or_list(SUFFIXES),
            )
        )
    model = _model(path, check)
    found = _read(path, suffix, check) if model is None else _of_model(model, path.name)
    for name, array in found.weights.items():
        check_numbers(name, array, path.name)
    return found


def _model(path: Path, check: Check) -> Model | None:
    """The model that the lab wrote with its preparation; None where it did not."""
    if path.name.lower().endswith(SUFFIX):
        return open_model(path, check=check)
    export = export_for(path)
    return None if export is None else export.read(path, check)


def _of_model(model: Model, source: str) -> OpenedNetwork:
    note = Text("What '{source}' says of preparing columns is not taken over; the table's recipe stays.", source=source)
    check_room({name: array.shape for name, array in model.parameters.items()}, source)
    inputs = shape_of(model.spec.preparation.inputs)
    return OpenedNetwork(source, model.spec.learner.network, inputs, model.parameters, (note,))


def _read(path: Path, suffix: str, check: Check) -> OpenedNetwork:
    findings = Findings(path.name)
    with opened(path) as stream:
        try:
            return READERS[suffix](stream, findings, check)
        except RefusedError as error:
            raise FileError(Text("'{source}' could not be opened: {error}", source=path.name, error=error)) from error
        except (OSError, RecursionError, AttributeError, *DAMAGE) as error:  # h5py says by OSError that it is no HDF5
            raise findings.damaged(error) from error
