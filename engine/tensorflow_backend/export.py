"""A trained network as Keras's own files, `.keras` and `.weights.h5`. They are read back in `engine/files`, without Keras."""

import io
import json
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import h5py

from engine.backend import Parameters
from engine.config.learners import Learner
from engine.config.network import Network
from engine.config.shapes import Inputs
from engine.tensorflow_backend.around import Around
from engine.tensorflow_backend.loading import load

OWN_NAME = "glassnet_name"
"""The attribute beside Keras's `name` that keeps a layer's name where TensorFlow did not take it."""

OWN_ARRAY = "glassnet_array"
"""The attribute of an array that says what it is: Keras only numbers a layer's arrays, and gamma alone looks like beta alone."""

_WEIGHTS, _METADATA = "model.weights.h5", "metadata.json"


def save_keras_model(
    learner: Learner, inputs: Inputs, parameters: Parameters, path: Path, members: Mapping[str, bytes] | None = None
) -> None:
    """Save the whole network, not compiled, to `path`, which ends in `.keras`, with `members` beside what Keras writes."""
    _save(network_model(learner, inputs, parameters), learner.network, parameters, path)
    _write_members(path, members or {})


def save_whole_model(
    learner: Learner,
    inputs: Inputs,
    parameters: Parameters,
    around: Around,
    path: Path,
    members: Mapping[str, bytes],
    metadata: Mapping[str, Any],
) -> None:
    """The same with what stands around the network, with `members` beside what Keras writes, and with more `metadata`."""
    _save(whole_model(learner, inputs, parameters, around), learner.network, parameters, path)
    _write_members(
        path, {**members, _METADATA: json.dumps({**json.loads(_members(path)[_METADATA]), **metadata}).encode()}
    )


def whole_model(
    learner: Learner, inputs: Inputs, parameters: Parameters, around: Around, *, precise: str = "float64"
) -> Any:
    """The Keras model of `engine/tensorflow_backend/whole_model.py`, with its trained arrays. Raises BackendError."""
    load()
    from engine.tensorflow_backend.whole_model import build_whole_model

    dtype = learner.training.precision.value if precise == "float64" else precise
    return build_whole_model(learner.network, inputs, dtype, parameters, around, precise=precise)


def _save(model: Any, network: Network, parameters: Parameters, path: Path) -> None:
    with _quiet():
        model.save(path)
    weights = io.BytesIO(_members(path)[_WEIGHTS])
    _mark(weights, network, list(parameters))
    _write_members(path, {_WEIGHTS: weights.getvalue()})


def _members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def _write_members(path: Path, changed: Mapping[str, bytes]) -> None:
    """Put `changed` into the file, in the place of members of the same names."""
    members = {**_members(path), **changed}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def save_keras_weights(learner: Learner, inputs: Inputs, parameters: Parameters, path: Path) -> None:
    """Save the weights alone to `path`, which ends in `.weights.h5`."""
    model = network_model(learner, inputs, parameters)
    with _quiet():
        model.save_weights(path)
    _mark(path, learner.network, list(parameters))


def network_model(learner: Learner, inputs: Inputs, parameters: Parameters, *, dtype: str = "") -> Any:
    """The Keras model of the network alone, in the precision `dtype` or that of its training. Raises BackendError."""
    load()
    from engine.tensorflow_backend.network import build_model, parameter_variables

    model = build_model(learner.network, inputs, dtype or learner.training.precision.value)
    for name, variable in parameter_variables(model, learner.network).items():
        variable.assign(parameters[name])
    return model


@contextmanager
def _quiet() -> Iterator[None]:
    """Keras's own deprecations are nothing a person can act on."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _mark(file: Any, network: Network, parameters: list[str]) -> None:
    """Say of every layer and array what the lab calls it. `parameters`: their names, those of a layer in Keras's order."""
    from engine.tensorflow_backend.network import layer_names

    own_names = {keras_name: name for name, keras_name in layer_names(network).items()}
    with h5py.File(file, "r+") as weights:
        for variables in _variables(weights):
            keras_name = variables.attrs["name"]
            own = own_names.get(keras_name, keras_name)
            if own != keras_name:
                variables.attrs[OWN_NAME] = own
            arrays = [name.rpartition("/")[2] for name in parameters if name.rpartition("/")[0] == own]
            for place, array in enumerate(arrays):
                variables[str(place)].attrs[OWN_ARRAY] = array


def _variables(weights: Any) -> Iterator[Any]:
    """The arrays of every layer, those of a model within the model included."""
    for layer in weights["layers"].values():
        if "layers" in layer:
            yield from _variables(layer)
        elif len(layer["vars"]):
            yield layer["vars"]
