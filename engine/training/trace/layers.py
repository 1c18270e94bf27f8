"""The equations of the layers, with the names of a trace: forward, what each sends back, and the gradients of its arrays."""

import math
from collections.abc import Iterator, Mapping

from engine.config import layers as spec
from engine.config.activations import Activation
from engine.config.derivatives import ActivationText, activation_text
from engine.config.layers.shaping import shape_text
from engine.config.network import INPUT, Node
from engine.config.shapes import Shape
from engine.training.trace.entry import Formula, total

DRAWN = "drawn from the seed, the layer and the update"


class LayerEquations:
    """The equations of a network's nodes. `shapes`: of one row of every output; `weights`: the arrays as a pass reads them."""

    def __init__(self, shapes: Mapping[str, Shape], weights: Mapping[str, str]) -> None:
        self._shapes, self._weights = shapes, weights

    def forward(self, node: Node) -> Iterator[tuple[str, Formula]]:
        """All that a node makes on the way forward, by name; its output comes last."""
        name, X = node.name, output_name(node.inputs[0])
        match node.layer:
            case spec.Dense():
                yield f"{name}/Z", self._weighted_sum(node)
                yield f"{name}/Y", _activated(node.layer, f"{name}/Z")
            case spec.ActivationLayer():
                yield f"{name}/Y", _activated(node.layer, X)
            case spec.Dropout(rate=rate) if rate:
                kept = f"0 with probability {rate:g}, else {1 / (1 - rate):g}, {DRAWN}" if rate < 1 else "0 everywhere"
                yield f"{name}/mask", Formula(kept)
                yield f"{name}/Y", Formula(f"{X} ⊙ {name}/mask", (X, f"{name}/mask"))
            case spec.GaussianNoise(deviation=deviation) if deviation:
                yield f"{name}/noise", Formula(f"normal numbers with mean 0 and deviation 1, {DRAWN}")
                yield f"{name}/Y", Formula(f"{X} + {deviation:g} {name}/noise", (X, f"{name}/noise"))
            case spec.BatchNormalization() | spec.LayerNormalization():
                yield from self._normalized(node)
            case _:
                yield f"{name}/Y", self._arranged(node)

    def sent_back(self, node: Node, place: int, *, fused: bool) -> Formula:
        """What `node` sends back to its input number `place`: its part of that tensor's error. `fused`: the loss gives dL/dZ."""
        name, X = node.name, output_name(node.inputs[place])
        dY = f"{name}/dY"
        match node.layer:
            case spec.Dense():
                W = self._weights[f"{name}/kernel"]
                return Formula(f"{name}/dZ · {W}ᵀ", (f"{name}/dZ", W))
            case spec.ActivationLayer():
                return Formula(f"{name}/dZ", (f"{name}/dZ",)) if fused else deactivated(node, X)
            case spec.Dropout(rate=rate) if rate:
                return Formula(f"{dY} ⊙ {name}/mask", (dY, f"{name}/mask"))
            case spec.BatchNormalization() | spec.LayerNormalization():
                return self._unnormalized(node)
            case spec.Flatten() | spec.Reshape():
                return Formula(f"{dY} in the shape of {X}", (dY,))
            case spec.Multiply():
                others = [output_name(other) for i, other in enumerate(node.inputs) if i != place]
                return Formula(" ⊙ ".join([dY, *others]), (dY, *others))
            case spec.Concatenate():
                start = sum(self._shapes[other][-1] for other in node.inputs[:place])
                part = entries(start, start + self._shapes[node.inputs[place]][-1])
                return Formula(f"{part} of {dY}", (dY,))
            case spec.InputPart(start=start, stop=stop):
                return Formula(f"({dY} at {entries(start, stop)}, else 0)", (dY,))
            case _:
                return Formula(dY, (dY,))

    def gradient(self, node: Node, array: str) -> Formula:
        """The gradient of an array of a node, without what a penalty adds."""
        name, X = node.name, output_name(node.inputs[0])
        over = "over the rows" if len(self._shapes[name]) == 1 else "over all axes but the last"
        match array:
            case "kernel":
                return Formula(f"{X}ᵀ · {name}/dZ", (X, f"{name}/dZ"))
            case "bias":
                return Formula(f"the sum of {name}/dZ {over}", (f"{name}/dZ",))
            case "gamma":
                return Formula(f"the sum of {name}/dY ⊙ {name}/normed {over}", (f"{name}/dY", f"{name}/normed"))
            case _:
                return Formula(f"the sum of {name}/dY {over}", (f"{name}/dY",))

    def entries_of(self, node: str) -> int:
        """How many numbers a row of the node's output has."""
        return math.prod(self._shapes[node])

    def _weighted_sum(self, node: Node) -> Formula:
        X, W = output_name(node.inputs[0]), self._weights[f"{node.name}/kernel"]
        b = self._weights.get(f"{node.name}/bias")
        product = Formula(f"{X} · {W}", (X, W))
        return total([product, Formula(b, (b,))]) if b else product

    def _normalized(self, node: Node) -> Iterator[tuple[str, Formula]]:
        name, X = node.name, output_name(node.inputs[0])
        mean, variance, normed = (f"{name}/{part}" for part in ("mean", "variance", "normed"))
        over = self._averaged_over(node)
        yield mean, Formula(f"the mean of {X} over {over}", (X,))
        yield variance, Formula(f"the mean of ({X} − {mean})² over {over}", (X, mean))
        root = f"√({variance} + {_epsilon(node):g})"
        yield normed, Formula(f"({X} − {mean}) / {root}", (X, mean, variance))
        gamma, beta = self._weights.get(f"{name}/gamma"), self._weights.get(f"{name}/beta")
        scaled = Formula(f"{gamma} ⊙ {normed}", (gamma, normed)) if gamma else Formula(normed, (normed,))
        yield f"{name}/Y", total([scaled, Formula(beta, (beta,))]) if beta else scaled

    def _unnormalized(self, node: Node) -> Formula:
        name, gamma = node.name, self._weights.get(f"{node.name}/gamma")
        normed, variance, dY = f"{name}/normed", f"{name}/variance", f"{name}/dY"
        text = f"(g − mean g − {normed} ⊙ mean(g ⊙ {normed})) / √({variance} + {_epsilon(node):g})"
        g = f"{gamma} ⊙ {dY}" if gamma else dY
        operands = (*([gamma] if gamma else []), dY, normed, variance)
        return Formula(text, operands, f"g = {g}, means over {self._averaged_over(node)}")

    def _averaged_over(self, node: Node) -> str:
        if isinstance(node.layer, spec.LayerNormalization):
            return "the last axis"
        return "the rows" if len(self._shapes[node.name]) == 1 else "all axes but the last"

    def _arranged(self, node: Node) -> Formula:
        """The output of a layer that only arranges or joins."""
        inputs = tuple(output_name(name) for name in node.inputs)
        match node.layer:
            case spec.Add():
                return Formula(" + ".join(inputs), inputs)
            case spec.Multiply():
                return Formula(" ⊙ ".join(inputs), inputs)
            case spec.Concatenate():
                return Formula(f"[{', '.join(inputs)}] side by side", inputs)
            case spec.InputPart(start=start, stop=stop):
                return Formula(f"{entries(start, stop)} of {inputs[0]}", inputs)
            case spec.Flatten() | spec.Reshape():
                return Formula(f"{inputs[0]}, each row in the shape {shape_text(self._shapes[node.name])}", inputs)
            case _:
                return Formula(inputs[0], inputs)


def output_name(node: str) -> str:
    """The name of what a node, or `input`, hands on."""
    return node if node == INPUT else f"{node}/Y"


def entries(start: int, stop: int) -> str:
    """Some entries in words, counted from 0."""
    return f"entry {start}" if stop == start + 1 else f"entries {start} to {stop - 1}"


def deactivated(node: Node, z: str) -> Formula:
    """dL/dZ of an activation from dL/dY; `z` is the name of what goes into it."""
    layer, dY, Y = node.layer, f"{node.name}/dY", f"{node.name}/Y"
    assert isinstance(layer, spec.Dense | spec.ActivationLayer), "it has an activation"
    if layer.activation is Activation.LINEAR:
        return Formula(dY, (dY,))
    text = activation_text(layer.activation, layer.slope)
    if text.back:
        return Formula(text.back, (dY, Y), f"d = {dY}, y = {Y}")
    needs_y = "y" in text.derivative
    meaning = f", y = {Y}" if needs_y else ""
    return Formula(f"{dY} ⊙ φ'({z})", (dY, z, *([Y] if needs_y else [])), f"φ'(z) = {text.derivative}{meaning}")


def _activated(layer: spec.Dense | spec.ActivationLayer, z: str) -> Formula:
    text: ActivationText = activation_text(layer.activation, layer.slope)
    if layer.activation is Activation.LINEAR:
        return Formula(z, (z,))
    return Formula(f"φ({z})", (z,), f"φ(z) = {text.value}")


def _epsilon(node: Node) -> float:
    assert isinstance(node.layer, spec.BatchNormalization | spec.LayerNormalization), "it is a normalisation"
    return node.layer.epsilon
