"""Weights out of Keras's own files, `.weights.h5` and `.keras`, read with h5py alone.

Keras is not asked to open them, so that nothing in a file can run: only arrays are taken, by the names of their layers.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from os import SEEK_END
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.config.layers import KINDS
from engine.disk.archive import archive_of, read_member
from engine.disk.json_text import parsed, refuse_long_json
from engine.disk.limits import MAX_LAYERS
from engine.disk.regular import RefusedError
from engine.files.arrays import DAMAGE, check_shape, refuse_more_than, wanted
from engine.files.atomic import FileError
from engine.files.hdf5 import member, refuse_odd, refuse_outside, text_beside
from engine.progress import Check, no_check
from engine.text import Text

WEIGHTS_MEMBER, CONFIG_MEMBER = "model.weights.h5", "config.json"
OWN_NAME = "glassnet_name"
"""Where `tensorflow_backend/export.py` keeps a layer's name that Keras did not take."""

OWN_ARRAY = "glassnet_array"
"""Where it says what an array is."""

DENSE = ("kernel", "bias")
"""What Keras numbers 0 and 1 in a Dense layer."""

LEARNT = ("gamma", "beta")
"""The arrays of a normalisation of which a layer may have one alone."""


@dataclass(frozen=True)
class Told:
    """What a model's description says of its layers. `arrays`: what Keras numbers 0, 1 … in a layer, by the layer's name; `names`:
    the layers' names by the keys of their groups, for versions of Keras that do not write them beside the arrays.
    """

    arrays: Mapping[str, list[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


NOTHING_TOLD = Told()


def read_model(
    stream: BinaryIO,
    source: str,
    expected: Mapping[str, tuple[int, ...]],
    check: Check = no_check,
    *,
    whole: bool = True,
) -> dict[str, NDArray[Any]]:
    """The arrays of a `.keras` file; `check` is called between pieces. `whole`: as `read_npz` has it. Raises FileError."""
    try:
        with archive_of(stream) as archive:
            weights, config = (archive.getinfo(name) for name in (WEIGHTS_MEMBER, CONFIG_MEMBER))
            refuse_more_than(weights.file_size, expected, source)
            refuse_long_json(config.file_size, on_disk=config.compress_size)
            told = told_by(parsed(read_member(archive, config, check), on_disk=config.compress_size))
            content = io.BytesIO(read_member(archive, weights, check))
    except RefusedError as error:
        raise FileError(Text("'{source}' could not be opened: {error}", source=source, error=error)) from error
    except DAMAGE as error:
        raise FileError(
            Text(
                "'{source}' is damaged, cut off, or no .keras file ({error}). Save it again.",
                source=source,
                error=error,
            )
        ) from error
    return read_weights(content, source, expected, check, told, whole=whole)


def read_weights(
    stream: BinaryIO,
    source: str,
    expected: Mapping[str, tuple[int, ...]],
    check: Check = no_check,
    told: Told = NOTHING_TOLD,
    *,
    whole: bool = True,
) -> dict[str, NDArray[Any]]:
    """The arrays of a `.weights.h5` file. Raises FileError.

    `told`: what the model says of its layers. `whole`: as `read_npz` has it. `check` is called between arrays.
    """
    import h5py

    refuse_more_than(stream.seek(0, SEEK_END), expected, source)
    try:
        with h5py.File(stream, "r") as file:
            datasets = dict(_datasets(file, source, expected, told))
            datasets = wanted(datasets, expected, source, whole=whole)
            for name, dataset in datasets.items():
                if whole:
                    check_shape(name, dataset.shape, expected[name], source)
                refuse_odd(name, dataset, source)
            return {name: _array(dataset, check) for name, dataset in datasets.items()}
    except (OSError, *DAMAGE) as error:
        raise FileError(
            Text("'{source}' is damaged, cut off, or no file of Keras weights. Save it again.", source=source)
        ) from error


def undecided(stream: BinaryIO, expected: Mapping[str, tuple[int, ...]]) -> list[str]:
    """The arrays, gamma or beta alone in a layer, of which the `.weights.h5` file does not say which of both they are.

    The file can be read. Where it says nothing, its layer is taken for the network's.
    """
    import h5py

    with h5py.File(stream, "r") as file:
        groups = [group["vars"] for _, group in _layers(file, "")]
        silent = [text_beside(group, OWN_NAME) or text_beside(group, "name") for group in groups if not _says(group)]
    alone = [name for name in expected if name.rpartition("/")[2] in LEARNT and _other(name) not in expected]
    return [name for name in alone if name.rpartition("/")[0] in silent]


def own_names(stream: BinaryIO, source: str) -> dict[str, str]:
    """The lab's names of layers that Keras calls otherwise, by Keras's. Raises FileError, or OSError for what is no HDF5."""
    import h5py

    with h5py.File(stream, "r") as file:
        groups = [member(group, "vars", source) for _, group in _layers(file, source)]
        names = ((text_beside(group, "name"), text_beside(group, OWN_NAME)) for group in groups)
        return {name: own for name, own in names if own}


def _says(variables: Any) -> bool:
    return all(OWN_ARRAY in dataset.attrs for dataset in variables.values())


def _other(name: str) -> str:
    """Beta for gamma, and gamma for beta."""
    layer, _, array = name.rpartition("/")
    return f"{layer}/{'beta' if array == 'gamma' else 'gamma'}"


def told_by(config: Any) -> Told:
    """What the description of a `.keras` file says. Raises KeyError or TypeError where it is none."""
    return Told(dict(_arrays_told(config)), _group_names(config))


def _group_names(config: Any) -> dict[str, str]:
    """The layers' names by the keys that Keras gives to their groups: the class's name, and a number from the second on.

    None where there are models within the model, whose keys may be the same.
    """
    found, counts = {}, Counter[str]()
    for layer in config["config"]["layers"]:
        match layer:
            case {"config": {"layers": [*_]}}:
                return {}
            case {"class_name": str(kind), "config": {"name": str(name)}}:
                stem = _CAPITALS.sub("_", kind).lower()
                found[f"{stem}_{counts[stem]}" if counts[stem] else stem] = name
                counts[stem] += 1
            case _:
                pass
    return found


_CAPITALS = re.compile(r"(?<=.)(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])")
"""Where Keras puts a low line into the name of a class (keras/src/utils/naming.py)."""


def _arrays_told(config: Any) -> Iterator[tuple[str, list[str]]]:
    """What the layers of a model's description have, by their names; those that it describes otherwise are passed over."""
    for layer in config["config"]["layers"]:
        match layer:
            case {"config": {"layers": [*_]}}:
                yield from _arrays_told(layer)
            case {"class_name": str(kind), "config": {"name": str(name), **settings}} if kind in _KERAS:
                fields = _KERAS[kind].model_fields
                switches = {key: on for key, on in settings.items() if key in fields and isinstance(on, bool)}
                if arrays := _KERAS[kind].model_validate(switches).arrays([(1,)]):
                    yield name, [fact.name for fact in arrays]
            case _:
                pass


_KERAS = {layer.__name__: layer for layer in KINDS.values()}
"""The layers by the names of their classes, which are Keras's; the fields that decide on arrays are, too."""


def _datasets(file: Any, source: str, expected: Mapping[str, tuple[int, ...]], told: Told) -> Iterator[tuple[str, Any]]:
    """The datasets by `<layer>/<array>`.

    An array is what the lab has written beside it, or else what the model says; where both say nothing Keras's numbers are taken
    for the network's arrays in their order. What the network does not have keeps its number.
    """
    import h5py

    for key, group in _layers(file, source):
        variables = member(group, "vars", source)
        name = text_beside(variables, "name") or told.names.get(key, "")
        layer, in_model = text_beside(variables, OWN_NAME) or name, told.arrays.get(name, [])
        arrays = [f"{layer}/{array}" for array in in_model] or [
            name for name in expected if name.rpartition("/")[0] == layer
        ]
        for number in variables:
            dataset = member(variables, number, source)
            if not layer or not isinstance(dataset, h5py.Dataset) or not number.isdecimal():
                raise FileError(
                    Text(
                        "'{source}' holds more than plain layers ('{key}'). Open weights of such layers only.",
                        source=source,
                        key=key,
                    )
                )
            refuse_outside(layer, dataset, source)
            own = text_beside(dataset, OWN_ARRAY)
            yield f"{layer}/{own}" if own else _name(layer, int(number), arrays), dataset


def _layers(model: Any, source: str, *, is_inner: bool = False) -> Iterator[tuple[str, Any]]:
    """The layers with their keys; in the place of a model within the model, such as the network within its preparation, its own."""
    layers = member(model, "layers", source)
    if len(layers) > MAX_LAYERS:
        raise FileError(
            Text(
                "'{source}' has {count:,} layers, more than a network can have. Open another file.",
                source=source,
                count=len(layers),
            )
        )
    for key in layers:
        layer = member(layers, key, source)
        if "layers" in layer and not is_inner:
            yield from _layers(layer, source, is_inner=True)
        else:
            yield key, layer


def _array(dataset: Any, check: Check) -> NDArray[Any]:
    check()
    return np.asarray(dataset[()])


def _name(layer: str, place: int, arrays: list[str]) -> str:
    """The name of a layer's array number `place`; one that the network does not have is most often a Dense layer's."""
    if place < len(arrays):
        return arrays[place]
    of_dense = f"{layer}/{DENSE[place]}" if place < len(DENSE) else ""
    return of_dense if of_dense and of_dense not in arrays else f"{layer}/{place}"
