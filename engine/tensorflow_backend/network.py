"""The network as a functional Keras model."""

import re
from itertools import count
from typing import Any

import keras

from engine.config.network import INPUT, Network
from engine.config.shapes import Inputs, in_order, inputs_of, parameter_shapes, shape_of
from engine.tensorflow_backend.layers import build_layer
from engine.tensorflow_backend.random import Draws

_NAME = re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.-]*")
"""The names that TensorFlow takes for a scope."""


def build_model(
    network: Network,
    inputs: Inputs,
    dtype: str,
    draws: Draws | None = None,
    *,
    exact: bool = False,
    name: str = "glassnet",
) -> Any:
    """A Keras model of `network` for `inputs` features; with several outputs it gives a list.

    Its initial weights are Keras's own and meant to be overwritten. `draws`: what its random layers draw from in training; None
    for a model that is to be saved. `exact`: all constants are taken to double precision, which Keras's own files cannot hold.
    """
    found = {INPUT: keras.Input(shape_of(inputs), dtype=dtype, name=INPUT)}
    names = layer_names(network)
    for place, node in enumerate(in_order(network)):
        sources = [found[name] for name in node.inputs]
        entering = [tuple(source.shape[1:]) for source in sources]
        layer = build_layer(
            node.layer, entering, name=names[node.name], dtype=dtype, draws=draws, place=place, exact=exact
        )
        found[node.name] = layer(sources if node.layer.is_join else sources[0])
    outputs = [found[node.name] for node in network.outputs]
    return keras.Model(found[INPUT], outputs[0] if len(outputs) == 1 else outputs, name=name)


def layer_names(network: Network) -> dict[str, str]:
    """Each node's name in Keras: its own where TensorFlow takes it (it refuses blanks and Korean letters), else layer_1, …"""
    taken = {name for name in network.names if _NAME.fullmatch(name)}
    free = (name for number in count(1) if (name := f"layer_{number}") not in taken)
    return {name: name if name in taken else next(free) for name in network.names}


def parameter_variables(model: Any, network: Network) -> dict[str, Any]:
    """The model's variables by the lab's names, `<node>/<array>`, in the network's order."""
    names = layer_names(network)
    return {
        name: getattr(model.get_layer(names[name.rpartition("/")[0]]), name.rpartition("/")[2])
        for name in parameter_shapes(network, inputs_of(model.input_shape))
    }
