"""The layers and activations as operations of ONNX, as the NumPy engine computes them."""

import math
from collections.abc import Callable, Sequence
from functools import reduce

import numpy as np

from engine.config.activations import SELU_ALPHA, SELU_SCALE, Activation
from engine.config.single import single
from engine.exports.onnx_graph import Graph
from engine.exports.programs.steps import Step

ERF_END, ERF_POINTS = 6.0, 48
"""Beyond ±6 the error function is ±1 to the last digit; so many points of Gauss and Legendre give all digits up to there."""

ARCTANGENT_END, ARCTANGENT_POINTS = 1e100, 8
"""Beyond the ends it is ±π/2 to the last digit; an eighth of it is below 0.2, where so many points give all digits."""


def layer(graph: Graph, step: Step, values: Sequence[str], *, exact: bool) -> str:
    """What `step` gives of `values`, one for each of its inputs, each (N, …)."""
    arrays = {name: graph.array(array, f"{step.name}/{name}") for name, array in step.arrays.items()}
    Z = _operation(graph, step, values, arrays)
    return activated(graph, step.activation, Z, slope=step.slope, exact=exact, called=step.name)


def _operation(graph: Graph, step: Step, values: Sequence[str], arrays: dict[str, str]) -> str:
    X = values[0]
    match step.operation:
        case "dense":
            Z = graph.add("MatMul", X, arrays["kernel"], called=f"{step.name}/Z")
            return graph.add("Add", Z, arrays["bias"]) if "bias" in arrays else Z
        case "batch_normalization":
            return _normalized(graph, step, X, arrays["moving_mean"], arrays["moving_variance"], arrays)
        case "layer_normalization":
            mean = graph.add("ReduceMean", X, axes=[-1])
            centred = graph.add("Sub", X, mean)
            variance = graph.add("ReduceMean", graph.add("Mul", centred, centred), axes=[-1])
            return _normalized(graph, step, X, mean, variance, arrays)
        case "prelu":
            zero = graph.number(0.0)
            below = graph.add("Mul", graph.add("Min", X, zero), arrays["alpha"])
            return graph.add("Add", graph.add("Max", X, zero), below)
        case "add":
            return reduce(lambda found, other: graph.add("Add", found, other), values)
        case "multiply":
            return reduce(lambda found, other: graph.add("Mul", found, other), values)
        case "concatenate":
            return graph.side_by_side(list(values))
        case "part":
            return graph.part(X, int(step.numbers["start"]), int(step.numbers["stop"]))
        case "":
            return X if step.leaving == step.entering[0] else graph.shaped(X, step.leaving)
    raise AssertionError(f"{step.operation} is refused before")


def _normalized(graph: Graph, step: Step, X: str, mean: str, variance: str, arrays: dict[str, str]) -> str:
    """γ (X − μ) / √(σ² + ε) + β as X slope + shift, which rounds as the NumPy engine does."""
    slope = graph.add("Sqrt", graph.add("Add", variance, graph.number(step.numbers["epsilon"])))
    slope = graph.add("Div", arrays.get("gamma") or graph.number(1), slope)
    taken = graph.add("Mul", mean, slope)
    shift = graph.add("Sub", arrays["beta"], taken) if "beta" in arrays else graph.add("Neg", taken)
    return graph.add("Add", graph.add("Mul", X, slope), shift)


def activated(
    graph: Graph, activation: Activation, Z: str, *, slope: float = 0.0, exact: bool = False, called: str = ""
) -> str:
    """φ(Z). `exact`: constants to double precision, as in `engine.numpy_backend.activations`."""
    taken: Callable[[float], float] = float if exact else single

    of, number = graph.add, graph.number
    match activation:
        case Activation.LINEAR:
            return Z
        case Activation.RELU | Activation.SIGMOID | Activation.TANH:
            return graph.add(activation.value.capitalize(), Z, called=called)
        case Activation.EXPONENTIAL:
            return of("Exp", Z)
        case Activation.SOFTMAX:
            return of("Softmax", Z, axis=-1)
        case Activation.LOG_SOFTMAX:
            return of("LogSoftmax", Z, axis=-1)
        case Activation.HARD_SIGMOID:
            return of("Div", of("Clip", of("Add", Z, number(3)), number(0), number(6)), number(6))
        case Activation.LEAKY_RELU:
            return of("Max", Z, of("Mul", Z, number(taken(slope))))
        case Activation.ELU:
            return of("Add", of("Relu", Z), _below_one(graph, Z))
        case Activation.SELU:
            below = of("Mul", _below_one(graph, Z), number(SELU_ALPHA))
            return of("Mul", of("Add", of("Relu", Z), below), number(SELU_SCALE))
        case Activation.GELU:
            scaled = of("Mul", Z, number(taken(math.sqrt(0.5))))
            erf = of("Erf", scaled) if graph.kind == np.float32 else _erf(graph, scaled)
            return of("Mul", of("Mul", Z, number(0.5)), of("Add", erf, number(1)))
        case Activation.GELU_TANH:
            cube = of("Mul", of("Mul", Z, Z), of("Mul", Z, number(taken(0.044715))))
            bend = of("Tanh", of("Mul", of("Add", Z, cube), number(math.sqrt(2 / math.pi))))
            return of("Mul", of("Mul", Z, number(0.5)), of("Add", bend, number(1)))
        case Activation.SOFTPLUS:
            return _softplus(graph, Z)
        case Activation.SOFTSIGN:
            return of("Div", Z, of("Add", of("Abs", Z), number(1)))
        case Activation.SILU:
            # z sigmoid z in double precision is refused by onnxruntime 1.20, which fuses it to what it has in single alone
            return of("Div", Z, of("Add", of("Exp", of("Neg", Z)), number(1)))
        case Activation.MISH:
            return of("Mul", Z, of("Tanh", _softplus(graph, Z)))
        case Activation.SINE:
            return of("Sin", Z)
        case Activation.ARCTANGENT:
            return of("Atan", Z) if graph.kind == np.float32 else _arctangent(graph, Z)


def _erf(graph: Graph, z: str) -> str:
    """2 z/√π ∫ e^(−z² t²) dt from 0 to 1: onnxruntime has the error function in single precision alone."""
    points, weights = np.polynomial.legendre.leggauss(ERF_POINTS)
    z = graph.add("Clip", z, graph.number(-ERF_END), graph.number(ERF_END))
    apart = graph.add("Unsqueeze", graph.add("Mul", z, z), graph.integers([-1]))
    squares = graph.array(-(((points + 1) / 2) ** 2), "−t²")
    heights = graph.add("Exp", graph.add("Mul", apart, squares))
    area = graph.add("MatMul", heights, graph.array(weights / math.sqrt(math.pi), "weights of t"))
    return graph.add("Mul", z, area)


def _arctangent(graph: Graph, z: str) -> str:
    """8 w ∫ 1 / (1 + w² t²) dt from 0 to 1, where arctan w is an eighth of arctan z: onnxruntime has it in single only."""
    points, weights = np.polynomial.legendre.leggauss(ARCTANGENT_POINTS)
    of, one = graph.add, graph.number(1)
    w = of("Clip", z, graph.number(-ARCTANGENT_END), graph.number(ARCTANGENT_END))
    for _ in range(3):
        w = of("Div", w, of("Add", one, of("Sqrt", of("Add", one, of("Mul", w, w)))))
    apart = of("Unsqueeze", of("Mul", w, w), graph.integers([-1]))
    below = of("Add", one, of("Mul", apart, graph.array(((points + 1) / 2) ** 2, "t²")))
    area = of("MatMul", of("Reciprocal", below), graph.array(weights * 4, "weights of t"))
    return of("Mul", w, area)


def _below_one(graph: Graph, Z: str) -> str:
    """e^min(z, 0) − 1."""
    return graph.add("Sub", graph.add("Exp", graph.add("Min", Z, graph.number(0))), graph.number(1))


def _softplus(graph: Graph, Z: str) -> str:
    """log(1 + e^z), which does not overflow."""
    small = graph.add("Exp", graph.add("Neg", graph.add("Abs", Z)))
    return graph.add("Add", graph.add("Relu", Z), graph.add("Log", graph.add("Add", small, graph.number(1))))
