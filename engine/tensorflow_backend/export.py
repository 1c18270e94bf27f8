"""A trained network as Keras's own files, `.keras` and `.weights.h5`. They are read back in `engine/files`, without Keras."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import h5py

from engine.backend import Parameters
from engine.config.experiment import Experiment
from engine.config.network import Network
from engine.config.shapes import Inputs
from engine.tensorflow_backend.loading import load

OWN_NAME = "glassnet_name"
"""The attribute beside Keras's `name` that keeps a layer's name where TensorFlow did not take it."""

OWN_ARRAY = "glassnet_array"
"""The attribute of an array that says what it is: Keras only numbers a layer's arrays, and gamma alone looks like beta alone."""

_WEIGHTS = "model.weights.h5"


def save_keras_model(experiment: Experiment, inputs: Inputs, parameters: Parameters, path: Path) -> None:
    """Save the whole model, not compiled, to `path`, which ends in `.keras`."""
    model = _trained(experiment, inputs, parameters)
    with _quiet():
        model.save(path)
    with zipfile.ZipFile(path) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    weights = io.BytesIO(members[_WEIGHTS])
    _mark(weights, experiment.learner.network, list(parameters))
    members[_WEIGHTS] = weights.getvalue()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def save_keras_weights(experiment: Experiment, inputs: Inputs, parameters: Parameters, path: Path) -> None:
    """Save the weights alone to `path`, which ends in `.weights.h5`."""
    model = _trained(experiment, inputs, parameters)
    with _quiet():
        model.save_weights(path)
    _mark(path, experiment.learner.network, list(parameters))


def _trained(experiment: Experiment, inputs: Inputs, parameters: Parameters) -> Any:
    load()
    from engine.tensorflow_backend.network import build_model, parameter_variables

    model = build_model(experiment.learner.network, inputs, experiment.learner.training.precision.value)
    for name, variable in parameter_variables(model, experiment.learner.network).items():
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
        for layer in weights["layers"].values():
            variables = layer["vars"]
            keras_name = variables.attrs["name"]
            own = own_names.get(keras_name, keras_name)
            if own != keras_name:
                variables.attrs[OWN_NAME] = own
            arrays = [name.rpartition("/")[2] for name in parameters if name.rpartition("/")[0] == own]
            for place, array in enumerate(arrays):
                variables[str(place)].attrs[OWN_ARRAY] = array
