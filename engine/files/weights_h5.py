"""Weights out of Keras's own files, `.weights.h5` and `.keras`, read with h5py alone.

Keras is not asked to open them, so that nothing in a file can run: only arrays are taken, by the names of their layers.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.files.arrays import DAMAGE, check_memory, check_names, check_shape, check_type
from engine.files.atomic import FileError

WEIGHTS_MEMBER, CONFIG_MEMBER = "model.weights.h5", "config.json"
OWN_NAME = "glassnet_name"
"""Where `tensorflow_backend/export.py` keeps a layer's name that Keras did not take."""

OWN_ARRAY = "glassnet_array"
"""Where it says what an array is."""

DENSE = ("kernel", "bias")
"""What Keras numbers 0 and 1 in a Dense layer."""

LEARNT, STATISTICS = {"gamma": "scale", "beta": "center"}, ("moving_mean", "moving_variance")
"""The arrays of a normalisation in Keras's order; those that are learnt with the setting that turns them on."""


NOTHING_TOLD: Mapping[str, list[str]] = MappingProxyType({})


def read_model(data: bytes, source: str, expected: Mapping[str, tuple[int, ...]]) -> dict[str, NDArray[Any]]:
    """The arrays of a `.keras` file. Raises FileError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [archive.getinfo(name) for name in (WEIGHTS_MEMBER, CONFIG_MEMBER)]
            check_memory(sum(info.file_size for info in members), source)
            weights, config = (archive.read(info) for info in members)
            told = dict(_told(json.loads(config)))
    except DAMAGE as error:
        raise FileError(f"'{source}' is damaged, cut off, or no .keras file ({error}). Save it again.") from error
    return read_weights(weights, source, expected, told)


def read_weights(
    data: bytes, source: str, expected: Mapping[str, tuple[int, ...]], told: Mapping[str, list[str]] = NOTHING_TOLD
) -> dict[str, NDArray[Any]]:
    """The arrays of a `.weights.h5` file. Raises FileError.

    `told`: what Keras numbers 0, 1 … in a layer, by the layer's name, where the model says it.
    """
    import h5py

    try:
        with h5py.File(io.BytesIO(data), "r") as file:
            datasets = dict(_datasets(file, source, expected, told))
            check_names(datasets, expected, source)
            for name, dataset in datasets.items():
                check_type(name, dataset.dtype, source)
                check_shape(name, dataset.shape, expected[name], source)
            return {name: np.asarray(datasets[name][()]) for name in expected}
    except (OSError, *DAMAGE) as error:
        raise FileError(f"'{source}' is damaged, cut off, or no file of Keras weights. Save it again.") from error


def undecided(data: bytes, expected: Mapping[str, tuple[int, ...]]) -> list[str]:
    """The arrays, gamma or beta alone in a layer, of which the `.weights.h5` file does not say which of both they are.

    The file can be read. Where it says nothing, its layer is taken for the network's.
    """
    import h5py

    with h5py.File(io.BytesIO(data), "r") as file:
        groups = [group["vars"] for group in file["layers"].values()]
        silent = [group.attrs.get(OWN_NAME, group.attrs["name"]) for group in groups if not _says(group)]
    alone = [name for name in expected if name.rpartition("/")[2] in LEARNT and _other(name) not in expected]
    return [name for name in alone if name.rpartition("/")[0] in silent]


def _says(variables: Any) -> bool:
    return all(OWN_ARRAY in dataset.attrs for dataset in variables.values())


def _other(name: str) -> str:
    """Beta for gamma, and gamma for beta."""
    layer, _, array = name.rpartition("/")
    return f"{layer}/{'beta' if array == 'gamma' else 'gamma'}"


def _told(config: Any) -> Iterator[tuple[str, list[str]]]:
    """What the layers of a model's description have, by their names; those that it describes otherwise are passed over."""
    for layer in config["config"]["layers"]:
        match layer:
            case {"class_name": "Dense", "config": {"name": str(name), **settings}}:
                yield name, [*DENSE] if settings.get("use_bias", True) else [DENSE[0]]
            case {"class_name": "BatchNormalization", "config": {"name": str(name), **settings}}:
                yield name, [*_learnt(settings), *STATISTICS]
            case {"class_name": "LayerNormalization", "config": {"name": str(name), **settings}}:
                yield name, _learnt(settings)
            case _:
                pass


def _learnt(settings: Mapping[Any, object]) -> list[str]:
    return [array for array, setting in LEARNT.items() if settings.get(setting, True)]


def _datasets(
    file: Any, source: str, expected: Mapping[str, tuple[int, ...]], told: Mapping[str, list[str]]
) -> Iterator[tuple[str, Any]]:
    """The datasets by `<layer>/<array>`.

    An array is what the lab has written beside it, or else what the model says; where both say nothing Keras's numbers are taken
    for the network's arrays in their order. What the network does not have keeps its number.
    """
    import h5py

    layers = _member(file, "layers", source)
    for key in layers:
        variables = _member(_member(layers, key, source), "vars", source)
        layer = variables.attrs.get(OWN_NAME, variables.attrs.get("name"))
        in_model = told.get(variables.attrs.get("name"), [])
        arrays = [f"{layer}/{array}" for array in in_model] or [
            name for name in expected if name.rpartition("/")[0] == layer
        ]
        for number in variables:
            dataset = _member(variables, number, source)
            if not isinstance(layer, str) or not isinstance(dataset, h5py.Dataset) or not number.isdecimal():
                raise FileError(f"'{source}' holds more than plain layers ('{key}'). Open weights of such layers only.")
            if dataset.external or dataset.is_virtual:
                raise FileError(f"'{source}' takes '{layer}' from another file. Save it again in one file.")
            own = dataset.attrs.get(OWN_ARRAY)
            yield f"{layer}/{own}" if isinstance(own, str) else _name(layer, int(number), arrays), dataset


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
