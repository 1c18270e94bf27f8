"""Weights out of Keras's own files, `.weights.h5` and `.keras`, read with h5py alone.

Keras is not asked to open them, so that nothing in a file can run: only arrays are taken, by the names of their layers.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.files.arrays import DAMAGE, check_memory, check_names, check_shape, check_type
from engine.files.atomic import FileError

WEIGHTS_MEMBER = "model.weights.h5"
OWN_NAME = "glassnet_name"
"""Where `tensorflow_backend/export.py` keeps a layer's name that Keras did not take."""

ARRAYS = ("kernel", "bias")
"""What Keras numbers 0 and 1 in a Dense layer."""


def read_model(data: bytes, source: str, expected: Mapping[str, tuple[int, ...]]) -> dict[str, NDArray[Any]]:
    """The arrays of a `.keras` file. Raises FileError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = archive.getinfo(WEIGHTS_MEMBER)
            check_memory(info.file_size, source)
            weights = archive.read(info)
    except DAMAGE as error:
        raise FileError(f"'{source}' is damaged, cut off, or no .keras file ({error}). Save it again.") from error
    return read_weights(weights, source, expected)


def read_weights(data: bytes, source: str, expected: Mapping[str, tuple[int, ...]]) -> dict[str, NDArray[Any]]:
    """The arrays of a `.weights.h5` file. Raises FileError."""
    import h5py

    try:
        with h5py.File(io.BytesIO(data), "r") as file:
            datasets = dict(_datasets(file, source))
            check_names(datasets, expected, source)
            for name, dataset in datasets.items():
                check_type(name, dataset.dtype, source)
                check_shape(name, dataset.shape, expected[name], source)
            return {name: np.asarray(datasets[name][()]) for name in expected}
    except (OSError, *DAMAGE) as error:
        raise FileError(f"'{source}' is damaged, cut off, or no file of Keras weights. Save it again.") from error


def _datasets(file: Any, source: str) -> Iterator[tuple[str, Any]]:
    """The datasets by `<layer>/kernel` and `<layer>/bias`."""
    import h5py

    layers = _member(file, "layers", source)
    for key in layers:
        variables = _member(_member(layers, key, source), "vars", source)
        layer = variables.attrs.get(OWN_NAME, variables.attrs.get("name"))
        for number in variables:
            dataset = _member(variables, number, source)
            if not isinstance(layer, str) or not isinstance(dataset, h5py.Dataset) or number not in ("0", "1"):
                raise FileError(f"'{source}' holds more than Dense layers ('{key}'). Open weights of such layers only.")
            if dataset.external or dataset.is_virtual:
                raise FileError(f"'{source}' takes '{layer}' from another file. Save it again in one file.")
            yield f"{layer}/{ARRAYS[int(number)]}", dataset


def _member(group: Any, name: str, source: str) -> Any:
    """A member that lies in the file itself: links may lead to other files."""
    import h5py

    if not isinstance(group, h5py.Group):
        raise FileError(f"'{source}' is no file of Keras weights. Open another file.")
    if not isinstance(group.get(name, getlink=True), h5py.HardLink):
        raise FileError(f"'{source}' has no '{name}' of its own, as Keras weights have. Open another file.")
    return group[name]
