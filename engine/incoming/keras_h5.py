"""Whole models in Keras's older `.h5`: the configuration is a text beside groups, one for each layer, with its arrays by name."""

import os
from collections.abc import Iterator
from typing import Any, BinaryIO

import numpy as np

from engine.config.axes import Shape
from engine.disk.json_text import parsed
from engine.disk.limits import MAX_TEXT_BESIDE
from engine.files.arrays import check_shape, refuse_more_than
from engine.files.atomic import FileError
from engine.files.hdf5 import member, refuse_odd, refuse_outside, text_beside
from engine.incoming.findings import Findings
from engine.incoming.keras_file import major_version
from engine.incoming.keras_graph import read_network
from engine.incoming.opened import OpenedNetwork, check_room
from engine.progress import Check
from engine.text import Text

_GROUP = "model_weights"
_DEEPEST = 8
"""Groups within groups, of which the names of an array's scopes become."""


def read_h5(stream: BinaryIO, findings: Findings, check: Check) -> OpenedNetwork:
    """The network in the `.h5` file `stream`. Raises FileError, RefusedError, OSError, or one of DAMAGE."""
    import h5py

    source, size = findings.source, os.fstat(stream.fileno()).st_size
    with h5py.File(stream, "r") as file:
        text = text_beside(file, "model_config", most=min(MAX_TEXT_BESIDE, size)).encode()
        if not text:
            raise FileError(
                Text(
                    "'{source}' has no description of a model. Open it as weights of the present network, or save the whole "
                    "model.",
                    source=source,
                )
            )
        config = parsed(text, on_disk=len(text))
        found = read_network(config, major_version(text_beside(file, "keras_version")), findings)
        shapes = found.shapes()
        refuse_more_than(size, shapes, source)
        check_room(shapes, source)
        groups = member(file, _GROUP, source)
        layers = dict.fromkeys(name.rpartition("/")[0] for name in shapes)
        arrays = {
            f"{layer}/{array}": dataset
            for layer in layers
            for array, dataset in _arrays(member(groups, layer, source), source)
        }
        weights = {
            found.own(name): _array(name, arrays.get(name), shape, source, check) for name, shape in shapes.items()
        }
    return OpenedNetwork(source, found.network, found.inputs, weights, findings.notes)


def _arrays(group: Any, source: str, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """The arrays of a layer by their own names, without their scopes and numbers."""
    import h5py

    for name in group:
        found = member(group, name, source)
        if isinstance(found, h5py.Group) and depth < _DEEPEST:
            yield from _arrays(found, source, depth + 1)
        else:
            yield name.partition(":")[0], found


def _array(name: str, found: Any, shape: Shape, source: str, check: Check) -> Any:
    import h5py

    check()
    if not isinstance(found, h5py.Dataset):
        raise FileError(
            Text("'{source}' has no weights '{name}'. Save the whole model again.", source=source, name=name)
        )
    refuse_outside(name, found, source)
    check_shape(name, found.shape, shape, source)
    refuse_odd(name, found, source)
    return np.asarray(found[()])
