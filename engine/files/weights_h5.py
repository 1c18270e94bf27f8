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


DENSE = ("kernel", "bias")
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
            datasets = dict(_datasets(file, source, expected))
            check_names(datasets, expected, source)
            for name, dataset in datasets.items():
                check_type(name, dataset.dtype, source)
                check_shape(name, dataset.shape, expected[name], source)
            return {name: np.asarray(datasets[name][()]) for name in expected}
    except (OSError, *DAMAGE) as error:
        raise FileError(f"'{source}' is damaged, cut off, or no file of Keras weights. Save it again.") from error


def _datasets(file: Any, source: str, expected: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, Any]]:
    """The datasets by `<layer>/<array>`.

    Keras numbers the arrays of a layer in the order in which the lab has them; what the network does not have keeps its number.
    """
    import h5py

    layers = _member(file, "layers", source)
    for key in layers:
        variables = _member(_member(layers, key, source), "vars", source)
        layer = variables.attrs.get(OWN_NAME, variables.attrs.get("name"))
        arrays = [name for name in expected if name.rpartition("/")[0] == layer]
        for number in variables:
            dataset = _member(variables, number, source)
            if not isinstance(layer, str) or not isinstance(dataset, h5py.Dataset) or not number.isdecimal():
                raise FileError(f"'{source}' holds more than plain layers ('{key}'). Open weights of such layers only.")
            if dataset.external or dataset.is_virtual:
                raise FileError(f"'{source}' takes '{layer}' from another file. Save it again in one file.")
            yield _name(layer, int(number), arrays), dataset


def _name(layer: str, place: int, arrays: list[str]) -> str:
    """The name of a layer's array number `place`; one that the network does not have is most often a Dense layer's."""
    if place < len(arrays):
        return arrays[place]
    of_dense = f"{layer}/{DENSE[place]}" if place < len(DENSE) else ""
    return of_dense if of_dense and of_dense not in arrays else f"{layer}/{place}"


def _member(group: Any, name: str, source: str) -> Any:
    """A member that lies in the file itself: links may lead to other files."""
    import h5py

    if not isinstance(group, h5py.Group):
        raise FileError(f"'{source}' is no file of Keras weights. Open another file.")
    if not isinstance(group.get(name, getlink=True), h5py.HardLink):
        raise FileError(f"'{source}' has no '{name}' of its own, as Keras weights have. Open another file.")
    return group[name]
