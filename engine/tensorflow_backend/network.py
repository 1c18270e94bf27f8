"""The network as a functional Keras model."""

import re
from itertools import count
from typing import Any

import keras

from engine.spec.layers import Add, Concatenate, Dense
from engine.spec.network import INPUT, Network, Node
from engine.spec.shapes import in_order
from engine.tensorflow_backend.activations import ACTIVATIONS

_NAME = re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.-]*")
"""The names that TensorFlow takes for a scope."""


def build_model(network: Network, inputs: int, dtype: str) -> Any:
    """A Keras model of `network` for `inputs` features. Its initial weights are Keras's own and meant to be overwritten."""
    found = {INPUT: keras.Input((inputs,), dtype=dtype, name=INPUT)}
    names = layer_names(network)
    for node in in_order(network):
        layer = _build_layer(node, names[node.name], dtype)
        sources = [found[name] for name in node.inputs]
        found[node.name] = layer(sources[0] if isinstance(node.layer, Dense) else sources)
    return keras.Model(found[INPUT], found[network.output.name], name="glassnet")


def layer_names(network: Network) -> dict[str, str]:
    """Each node's name in Keras: its own where TensorFlow takes it (it refuses blanks and Korean letters), else layer_1, …"""
    taken = {name for name in network.names if _NAME.fullmatch(name)}
    free = (name for number in count(1) if (name := f"layer_{number}") not in taken)
    return {name: name if name in taken else next(free) for name in network.names}


def parameter_variables(model: Any, network: Network) -> dict[str, Any]:
    """The model's variables by the lab's names, `<node>/kernel` and `<node>/bias`, in the network's order."""
    variables: dict[str, Any] = {}
    names = layer_names(network)
    for node in in_order(network):
        if isinstance(node.layer, Dense):
            layer = model.get_layer(names[node.name])
            variables[f"{node.name}/kernel"] = layer.kernel
            if node.layer.use_bias:
                variables[f"{node.name}/bias"] = layer.bias
    return variables


def _build_layer(node: Node, name: str, dtype: str) -> Any:
    match node.layer:
        case Dense(units=units, activation=activation, use_bias=use_bias):
            return keras.layers.Dense(
                units, activation=ACTIVATIONS[activation], use_bias=use_bias, dtype=dtype, name=name
            )
        case Add():
            return keras.layers.Add(dtype=dtype, name=name)
        case Concatenate():
            return keras.layers.Concatenate(dtype=dtype, name=name)
