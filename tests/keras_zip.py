"""Files of Keras models written by hand, without Keras: configurations as it writes them, and arrays by their layers."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

Arrays = Sequence[NDArray[Any]]
KERNEL, BIAS = np.arange(8.0).reshape(4, 2) / 8, np.array([0.5, -0.5])


def layer(
    kind: str, name: str, *, module: str = "keras.layers", registered: str | None = None, **settings: Any
) -> dict[str, Any]:
    """A layer of a Sequential model."""
    return {"module": module, "class_name": kind, "config": {"name": name, **settings}, "registered_name": registered}


def entry(width: int = 4) -> dict[str, Any]:
    """What enters: so many numbers."""
    return layer("InputLayer", "entry", batch_shape=[None, width], dtype="float32", sparse=False)


def dense(name: str = "dense", units: int = 2, **settings: Any) -> dict[str, Any]:
    """A Dense layer."""
    return layer("Dense", name, units=units, **{"activation": "tanh", "use_bias": True, **settings})


def tensor(name: str, node: int = 0) -> dict[str, Any]:
    """What a layer of a graph gives."""
    return {
        "class_name": "__keras_tensor__",
        "config": {"shape": [None, 4], "dtype": "float32", "keras_history": [name, node, 0]},
    }


def fed(found: dict[str, Any], *inputs: Any, **options: Any) -> dict[str, Any]:
    """A layer of a graph behind the layers called `inputs`."""
    tensors = [tensor(each) if isinstance(each, str) else each for each in inputs]
    calls = [{"args": tensors if len(tensors) == 1 else [tensors], "kwargs": options}] if tensors else []
    return {**found, "name": found["config"]["name"], "inbound_nodes": calls}


def sequential(*layers: dict[str, Any]) -> dict[str, Any]:
    """A configuration of a Sequential model."""
    return {"module": "keras", "class_name": "Sequential", "config": {"name": "stack", "layers": [*layers]}}


def functional(layers: Sequence[dict[str, Any]], inputs: Any, outputs: Any) -> dict[str, Any]:
    """A configuration of a Functional model. `inputs`, `outputs`: names."""
    ends = {
        name: [[each, 0, 0] for each in names] for name, names in (("input_layers", inputs), ("output_layers", outputs))
    }
    return {
        "module": "keras.src.models.functional",
        "class_name": "Functional",
        "config": {"name": "graph", "layers": [*layers], **ends},
        "registered_name": "Functional",
    }


def weights_file(arrays: Mapping[str, Arrays]) -> bytes:
    """`model.weights.h5` with the arrays of layers, by name."""
    content = io.BytesIO()
    with h5py.File(content, "w") as file:
        layers = file.create_group("layers")
        for name, own in arrays.items():
            group = layers.create_group(f"{name}/vars")
            group.attrs["name"] = name
            for place, array in enumerate(own):
                group[str(place)] = array
    return content.getvalue()


def keras_zip(
    path: Path, config: Any, weights: bytes | Mapping[str, Arrays] = MappingProxyType({}), *, version: str = "3.15.1"
) -> Path:
    """A `.keras` file; `weights`: the member's bytes, or the arrays by layer, those of one Dense layer where there are none."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("metadata.json", json.dumps({"keras_version": version}))
        archive.writestr("config.json", config if isinstance(config, bytes) else json.dumps(config))
        content = weights if isinstance(weights, bytes) else weights_file(weights or {"dense": [KERNEL, BIAS]})
        archive.writestr("model.weights.h5", content)
    return path
