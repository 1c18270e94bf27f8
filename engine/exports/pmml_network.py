"""The layers of a model as neurons of PMML: each is a weighted sum, a bias, and one of PMML's activation functions.

PMML 4.4, "Neural Network Models", https://dmg.org/pmml/v4-4/NeuralNetwork.html: output = activation(sum of weight × output + bias).
What has no function of its own there is put together of several neurons, with the same numbers: ELU, say, is
rectifier(z) + exponential(−rectifier(−z)) − 1.
"""

import math
from collections.abc import Callable, Sequence
from itertools import count
from xml.etree.ElementTree import Element, SubElement

import numpy as np

from engine.config.activations import SELU_ALPHA, SELU_SCALE, Activation
from engine.config.single import single
from engine.exports.programs.steps import Step, Steps

Sum = tuple[list[tuple[str, float]], float]
"""Neurons by id with their weights, and a bias."""

FUNCTIONS = {
    Activation.LINEAR: "identity",
    Activation.SIGMOID: "logistic",
    Activation.TANH: "tanh",
    Activation.RELU: "rectifier",
    Activation.SOFTSIGN: "Elliott",
    Activation.SINE: "sine",
    Activation.EXPONENTIAL: "exponential",
}
"""The activations that PMML has under another name."""

COMPOSED = (
    Activation.LEAKY_RELU, Activation.ELU, Activation.SELU, Activation.HARD_SIGMOID, Activation.ARCTANGENT,
)  # fmt: skip
OPERATIONS = ("", "dense", "batch_normalization", "prelu", "add", "concatenate", "part")


class Neurons:
    """The `NeuralLayer`s so far; neurons are known by their ids."""

    def __init__(self) -> None:
        self.layers: list[Element] = []
        self._number = count(1)

    def add(self, sums: Sequence[Sum], function: str = "identity", *, softmax: bool = False) -> list[str]:
        """A layer with a neuron for each sum; their ids."""
        number = next(self._number)
        layer = Element("NeuralLayer", numberOfNeurons=str(len(sums)), activationFunction=function)
        if softmax:
            layer.set("normalizationMethod", "softmax")
        ids = [f"{number},{at}" for at in range(len(sums))]
        for name, (weights, bias) in zip(ids, sums, strict=True):
            neuron = SubElement(layer, "Neuron", id=name, bias=repr(float(bias)))
            for source, weight in weights:
                SubElement(neuron, "Con", {"from": source, "weight": repr(float(weight))})
        self.layers.append(layer)
        return ids

    def activated(
        self, activation: Activation, sums: Sequence[Sum], *, slopes: Sequence[float] = (), exact: bool = False
    ) -> list[str]:
        """φ of each sum. `slopes`: of what is below zero, where it has one; `exact`: constants to double precision."""
        taken: Callable[[float], float] = float if exact else single
        if activation in FUNCTIONS:
            return self.add(sums, FUNCTIONS[activation])
        if activation is Activation.SOFTMAX:
            return self.add(sums, softmax=True)
        if activation is Activation.ARCTANGENT:  # PMML's is 2/π arctan z
            return self.add([([(each, math.pi / 2)], 0.0) for each in self.add(sums, "arctan")])
        if activation is Activation.HARD_SIGMOID:
            low, high = (self.add([(own, bias + by) for own, bias in sums], "rectifier") for by in (3.0, -3.0))
            return self.add([([(a, 1 / 6), (b, -1 / 6)], 0.0) for a, b in zip(low, high, strict=True)])
        above, below = self.add(sums, "rectifier"), self.add([_negative(each) for each in sums], "rectifier")
        if activation is Activation.LEAKY_RELU:
            return self.add(
                [([(a, 1.0), (b, -taken(slope))], 0.0) for a, b, slope in zip(above, below, slopes, strict=True)]
            )
        powers = self.add([([(each, -1.0)], 0.0) for each in below], "exponential")
        scale, alpha = (SELU_SCALE, SELU_ALPHA) if activation is Activation.SELU else (1.0, 1.0)
        return self.add([
            ([(a, scale), (power, scale * alpha)], -scale * alpha) for a, power in zip(above, powers, strict=True)
        ])  # fmt: skip


def network(neurons: Neurons, steps: Steps, inputs: Sequence[str]) -> list[str]:
    """All layers of `steps` on the neurons `inputs`; the ids of all outputs, side by side."""
    values = {"input": list(inputs)}
    for step in steps.layers:
        values[step.name] = _layer(neurons, step, [values[name] for name in step.inputs], exact=steps.is_exact)
    return [each for name in steps.outputs for each in values[name]]


def _layer(neurons: Neurons, step: Step, entering: Sequence[list[str]], *, exact: bool) -> list[str]:
    X, arrays, last = entering[0], step.arrays, step.leaving[-1]
    match step.operation:
        case "dense":
            kernel, width = arrays["kernel"].astype(np.float64), step.entering[0][-1]
            bias = arrays["bias"].astype(np.float64) if "bias" in arrays else np.zeros(last)
            sums: list[Sum] = [
                (list(zip(X[at : at + width], kernel[:, unit].tolist(), strict=True)), bias[unit])
                for at in range(0, len(X), width)
                for unit in range(last)
            ]
        case "batch_normalization":
            sums = [([(source, slope)], shift) for source, (slope, shift) in zip(X, _normalized(step), strict=True)]
        case "prelu":
            slopes = arrays["alpha"].astype(np.float64).ravel().tolist()
            return neurons.activated(Activation.LEAKY_RELU, _same(X), slopes=slopes, exact=True)
        case "add":
            sums = [([(source, 1.0) for source in own], 0.0) for own in zip(*entering, strict=True)]
        case "concatenate":
            widths = [shape[-1] for shape in step.entering]
            rows = len(X) // widths[0]
            moved = [
                each
                for row in range(rows)
                for own, width in zip(entering, widths, strict=True)
                for each in own[row * width : (row + 1) * width]
            ]
            sums = _same(moved)
        case "part":
            width, start, stop = step.entering[0][-1], int(step.numbers["start"]), int(step.numbers["stop"])
            sums = _same([each for at in range(0, len(X), width) for each in X[at + start : at + stop]])
        case _:
            sums = _same(X)
    if step.operation not in ("dense", "batch_normalization", "add") and step.activation is Activation.LINEAR:
        return [own[0][0] for own, _ in sums]
    return neurons.activated(step.activation, sums, slopes=[step.slope] * len(sums), exact=exact)


def _normalized(step: Step) -> list[tuple[float, float]]:
    """γ (x − μ) / √(σ² + ε) + β as slope and shift of each entry that leaves."""
    own = {name: array.astype(np.float64) for name, array in step.arrays.items()}
    slope = own.get("gamma", 1.0) / np.sqrt(own["moving_variance"] + step.numbers["epsilon"])
    shift = own.get("beta", 0.0) - own["moving_mean"] * slope
    pairs = list(zip(slope.tolist(), shift.tolist(), strict=True))
    return pairs * (step.size // len(pairs))


def _same(ids: Sequence[str]) -> list[Sum]:
    return [([(each, 1.0)], 0.0) for each in ids]


def _negative(own: Sum) -> Sum:
    return [(source, -weight) for source, weight in own[0]], -own[1]
