"""What each operation of ONNX is in the lab: the table of those that can be opened."""

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from engine.config import layers as spec
from engine.config.activations import SELU_ALPHA, SELU_SCALE, Activation
from engine.config.axes import INFERRED
from engine.config.layers.prelu import PReLU
from engine.config.network import INPUT
from engine.incoming.onnx_graph import FLOATS, Call, OnnxNetwork

SOFTMAX_AXIS_SINCE = 13
"""The version from which the last axis is meant where none is named."""


def take(network: OnnxNetwork, call: Call) -> None:
    """Put an operation into the network, or tell its findings that the lab does not know it."""
    operation = OPERATIONS.get(call.operation) if call.domain in ("", "ai.onnx") else None
    network.set_given(call.outputs[0], None)
    if operation is None:
        network.findings.unknown(call.as_unknown)
    elif not any(map(network.is_doubtful, call.inputs)):
        _take(network, call, operation)


def _take(network: OnnxNetwork, call: Call, operation: "Operation") -> None:
    try:
        given = operation(network, call)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=False):
            network.findings.unknown(call.option(str(fault["loc"][0]) if fault["loc"] else "", fault["input"]))
        return
    if given is None:
        network.findings.unknown(call.as_unknown)
        return
    for left in call.left():
        network.findings.unknown(left)
    network.set_given(call.outputs[0], given)


def _passed(network: OnnxNetwork, call: Call) -> str | None:
    return network.given(call.inputs[0])


def _cast(network: OnnxNetwork, call: Call) -> str | None:
    """From one precision to another."""
    return (
        network.given(call.inputs[0]) if call.attribute("to") in FLOATS and call.attribute("saturate", 1) == 1 else None
    )


def _gemm(network: OnnxNetwork, call: Call) -> str | None:
    """Y = α A B + β C, with B turned where transB says so: A is data, B the kernel and C the bias."""
    data, matrix, *vector = call.inputs
    alpha, beta = call.attribute("alpha", 1.0), call.attribute("beta", 1.0)
    kernel = _matrix(network, matrix, is_turned=bool(call.attribute("transB", 0)))
    if call.attribute("transA", 0) or kernel is None or len(network.shape(network.given(data))) != 1:
        return None
    if not vector or not vector[0]:
        return _dense(network, call, _scaled(kernel, alpha), None)
    bias = _vector(network, vector[0], kernel.shape[1])
    return None if bias is None else _dense(network, call, _scaled(kernel, alpha), _scaled(bias, beta))


def _matmul(network: OnnxNetwork, call: Call) -> str | None:
    """Y = X W."""
    data, matrix = call.inputs
    kernel = _matrix(network, matrix)
    return None if kernel is None or not network.is_data(data) else _dense(network, call, kernel, None)


def _dense(network: OnnxNetwork, call: Call, kernel: NDArray[Any], bias: NDArray[Any] | None) -> str | None:
    """Weighted sums of what enters first. `kernel` (inputs, units), `bias` (units,)."""
    if kernel.shape[0] != network.shape(network.given(call.inputs[0]))[-1]:
        return None
    layer = spec.Dense(units=kernel.shape[1], activation=Activation.LINEAR, use_bias=bias is not None)
    return network.grow(call, layer, {"kernel": kernel} if bias is None else {"kernel": kernel, "bias": bias})


def _add(network: OnnxNetwork, call: Call) -> str | None:
    """A sum of values; or a constant as the bias of the layer before."""
    constants = [value for value in call.inputs if network.constants.has(value)]
    if not constants:
        return network.grow(call, spec.Add())
    value = next((value for value in call.inputs if network.is_data(value)), "")
    name = network.sum_before(value)
    bias = _vector(network, constants[0], network.shape(name)[-1]) if name and len(constants) == 1 else None
    if name is None or bias is None:
        return None
    kept = network.weights.get(f"{name}/bias")
    network.weights[f"{name}/bias"] = bias if kept is None else kept.astype(np.float64) + bias
    network.change(name, use_bias=True)
    return name


def _multiply(network: OnnxNetwork, call: Call) -> str | None:
    return network.grow(call, spec.Multiply()) if all(map(network.is_data, call.inputs)) else None


def _concatenate(network: OnnxNetwork, call: Call) -> str | None:
    """Side by side along the last axis; all columns of the input so are the input."""
    if not all(map(network.is_data, call.inputs)) or not _is_last(network, call, call.attribute("axis")):
        return None
    names = [network.given(value) for value in call.inputs]
    if names == network.columns:
        return INPUT
    return names[0] if len(names) == 1 else network.grow(call, spec.Concatenate())


def _activation(activation: Activation, *fixed: tuple[str, Any, Any]) -> "Operation":
    """`fixed`: attributes with what they are where they are missing, and what they must be."""

    def operation(network: OnnxNetwork, call: Call) -> str | None:
        for name, usual, wanted in fixed:
            value = call.attribute(name, usual)
            if not (value == wanted if isinstance(wanted, bytes) else math.isclose(value, wanted, rel_tol=1e-6)):
                network.findings.unknown(call.option(name, value))
        return _activated(network, call, activation)

    return operation


def _along_last(activation: Activation) -> "Operation":
    def operation(network: OnnxNetwork, call: Call) -> str | None:
        usual = -1 if network.opset >= SOFTMAX_AXIS_SINCE else 1
        is_last = _is_last(network, call, call.attribute("axis", usual))
        return _activated(network, call, activation) if is_last else None

    return operation


def _leaky_relu(network: OnnxNetwork, call: Call) -> str | None:
    return _activated(network, call, Activation.LEAKY_RELU, slope=_short(call.attribute("alpha", 0.01)))


def _gelu(network: OnnxNetwork, call: Call) -> str | None:
    forms = {b"none": Activation.GELU, b"tanh": Activation.GELU_TANH}
    form = forms.get(call.attribute("approximate", b"none"))
    return None if form is None else _activated(network, call, form)


def _activated(network: OnnxNetwork, call: Call, activation: Activation, **more: float) -> str:
    """The activation of the layer before, where that has none and feeds nothing else; else one of its own."""
    name = network.sum_before(call.inputs[0])
    if name is None:
        return network.grow(call, spec.ActivationLayer(activation=activation, **more))
    network.change(name, activation=activation, **more)
    return name


def _prelu(network: OnnxNetwork, call: Call) -> str | None:
    value, slope = call.inputs
    if not network.is_data(value) or not network.constants.has(slope):
        return None
    row = network.shape(network.given(value))
    try:
        alpha = np.broadcast_to(network.constants.array(slope), (1, *row))[0]
    except ValueError:
        return None
    return network.grow(call, PReLU(), {"alpha": np.ascontiguousarray(alpha)})


def _batch_normalization(network: OnnxNetwork, call: Call) -> str | None:
    """γ, β, and the moving averages, for each entry of a plain row: the second axis is that of the entries."""
    width = network.shape(network.given(call.inputs[0]))
    arrays = [_vector(network, value, width[-1]) for value in call.inputs[1:5]]
    if len(width) != 1 or call.attribute("training_mode", 0) or not call.attribute("spatial", 1):
        return None
    layer = spec.BatchNormalization(
        momentum=_short(call.attribute("momentum", 0.9)), epsilon=_short(call.attribute("epsilon", 1e-5))
    )
    names = ("gamma", "beta", "moving_mean", "moving_variance")
    found = {name: array for name, array in zip(names, arrays, strict=True) if array is not None}
    return network.grow(call, layer, found) if len(found) == len(names) else None


def _layer_normalization(network: OnnxNetwork, call: Call) -> str | None:
    """γ and β along the last axis."""
    width = network.shape(network.given(call.inputs[0]))[-1]
    call.attribute("stash_type")
    arrays = [_vector(network, value, width) for value in call.inputs[1:]]
    found = {name: array for name, array in zip(("gamma", "beta"), arrays, strict=False) if array is not None}
    if not _is_last(network, call, call.attribute("axis", -1)) or len(found) < len(arrays):
        return None
    layer = spec.LayerNormalization(epsilon=_short(call.attribute("epsilon", 1e-5)), center="beta" in found)
    return network.grow(call, layer, found)


def _dropout(network: OnnxNetwork, call: Call) -> str | None:
    """Nothing in prediction; in training it drops as much as the file says."""
    call.attribute("seed")
    rate = call.attribute("ratio", 0.5)
    if len(call.inputs) > 1 and call.inputs[1]:
        rate = float(network.constants.array(call.inputs[1]))
    if len(call.inputs) > 2 and call.inputs[2] and network.constants.array(call.inputs[2]):
        return None
    return network.grow(call, spec.Dropout(rate=_short(rate))) if rate else network.given(call.inputs[0])


def _flatten(network: OnnxNetwork, call: Call) -> str | None:
    if call.attribute("axis", 1) != 1:
        return None
    name = network.given(call.inputs[0])
    return name if len(network.shape(name)) == 1 else network.grow(call, spec.Flatten())


def _reshape(network: OnnxNetwork, call: Call) -> str | None:
    """Each row in another shape: the first axis stays that of the rows."""
    if call.attribute("allowzero", 0) or not network.constants.has(call.inputs[1]):
        return None
    name = network.given(call.inputs[0])
    row, (rows, *lengths) = network.shape(name), network.constants.array(call.inputs[1]).tolist()
    if rows not in (0, -1) or any(each == 0 and at >= len(row) for at, each in enumerate(lengths)):
        return None
    shape = tuple(row[at] if each == 0 else each for at, each in enumerate(lengths))
    if rows == -1 and INFERRED in shape:
        return None
    return name if shape in (row, (INFERRED,)) and len(row) == 1 else network.grow(call, spec.Reshape(shape=shape))


def _slice(network: OnnxNetwork, call: Call) -> str | None:
    """Some entries along the last axis."""
    value, *bounds = call.inputs
    if not network.is_data(value) or len(bounds) < 3 or not all(map(network.constants.has, bounds)):
        return None
    numbers = [network.constants.array(each).ravel().tolist() for each in bounds]
    if any(len(each) != 1 for each in numbers) or (len(numbers) == 4 and numbers[3] != [1]):
        return None
    width = network.shape(network.given(value))[-1]
    start, stop, _ = slice(numbers[0][0], numbers[1][0]).indices(width)
    if not _is_last(network, call, numbers[2][0]) or stop <= start:
        return None
    return network.grow(call, spec.InputPart(start=start, stop=stop))


def _is_last(network: OnnxNetwork, call: Call, axis: int) -> bool:
    return axis in (-1, len(network.shape(network.given(call.inputs[0]))))


def _matrix(network: OnnxNetwork, value: str, *, is_turned: bool = False) -> NDArray[Any] | None:
    """A constant of two axes; None where it is none."""
    array = network.constants.array(value) if network.constants.has(value) else None
    if array is None or array.ndim != 2:
        return None
    return array.T if is_turned else array


def _vector(network: OnnxNetwork, value: str, length: int) -> NDArray[Any] | None:
    """A constant as one number for each of `length` entries."""
    if not network.constants.has(value):
        return None
    array = network.constants.array(value)
    if array.size not in (1, length) or array.shape[-1:] not in ((), (1,), (length,)):
        return None
    return np.ascontiguousarray(np.broadcast_to(array.reshape(-1), (length,)))


def _scaled(array: NDArray[Any], factor: float) -> NDArray[Any]:
    return np.ascontiguousarray(array) if factor == 1 else array.astype(np.float64) * factor


def _short(value: float) -> float:
    """The shortest number that is the same one in single precision, in which attributes are kept."""
    return float(str(np.float32(value)))


Operation = Callable[[OnnxNetwork, Call], str | None]
"""Gives the node that gives what the operation gives; None where the lab has nothing like it."""

OPERATIONS: Mapping[str, Operation] = MappingProxyType({
    "Identity": _passed,
    "Cast": _cast,
    "Gemm": _gemm,
    "MatMul": _matmul,
    "Add": _add,
    "Sum": lambda network, call: network.grow(call, spec.Add()) if all(map(network.is_data, call.inputs)) else None,
    "Mul": _multiply,
    "Concat": _concatenate,
    "Relu": _activation(Activation.RELU),
    "Sigmoid": _activation(Activation.SIGMOID),
    "HardSigmoid": _activation(Activation.HARD_SIGMOID, ("alpha", 0.2, 1 / 6), ("beta", 0.5, 0.5)),
    "Tanh": _activation(Activation.TANH),
    "LeakyRelu": _leaky_relu,
    "PRelu": _prelu,
    "Elu": _activation(Activation.ELU, ("alpha", 1.0, 1.0)),
    "Selu": _activation(Activation.SELU, ("alpha", SELU_ALPHA, SELU_ALPHA), ("gamma", SELU_SCALE, SELU_SCALE)),
    "Gelu": _gelu,
    "Softplus": _activation(Activation.SOFTPLUS),
    "Softsign": _activation(Activation.SOFTSIGN),
    "Swish": _activation(Activation.SILU, ("alpha", 1.0, 1.0)),
    "Mish": _activation(Activation.MISH),
    "Sin": _activation(Activation.SINE),
    "Atan": _activation(Activation.ARCTANGENT),
    "Exp": _activation(Activation.EXPONENTIAL),
    "Softmax": _along_last(Activation.SOFTMAX),
    "LogSoftmax": _along_last(Activation.LOG_SOFTMAX),
    "BatchNormalization": _batch_normalization,
    "LayerNormalization": _layer_normalization,
    "Dropout": _dropout,
    "Flatten": _flatten,
    "Reshape": _reshape,
    "Slice": _slice,
})  # fmt: skip
"""By name, of ONNX's own domain."""
