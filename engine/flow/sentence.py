"""What one operation of a dataflow graph did, as a sentence with its numbers; the words for each of TensorFlow's types."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.dataflow import Dataflow, FlowOperation, FlowTensor
from engine.text import Text, joined, plain

MAX_SHOWN = 12
"""Entries of a tensor that are written out in a sentence."""

WRITES = {"AssignVariableOp": "←", "AssignAddVariableOp": "+=", "AssignSubVariableOp": "−="}
"""What stands between a variable and what is written."""


class _Kind(NamedTuple):
    """A type of operation of TensorFlow's, in words, and what stands between two operands where a sign does."""

    type: str
    does: Text
    sign: str = ""


_KNOWN = (
    _Kind("Const", Text("is a constant that stands in the graph")),
    _Kind("ReadVariableOp", Text("reads a variable")),
    _Kind("AssignVariableOp", Text("writes a variable")),
    _Kind("AssignAddVariableOp", Text("adds to a variable")),
    _Kind("AssignSubVariableOp", Text("takes away from a variable")),
    _Kind("AddV2", Text("adds, entry by entry"), "+"),
    _Kind("AddN", Text("adds all its inputs, entry by entry")),
    _Kind("Sub", Text("subtracts, entry by entry"), "−"),
    _Kind("Mul", Text("multiplies, entry by entry"), "·"),
    _Kind("RealDiv", Text("divides, entry by entry"), "/"),
    _Kind("DivNoNan", Text("divides, entry by entry, and gives 0 where the divisor is 0"), "/"),
    _Kind("FloorDiv", Text("divides and rounds down"), "//"),
    _Kind("FloorMod", Text("gives the rest of a division"), "mod"),
    _Kind("Pow", Text("raises to a power, entry by entry"), "**"),
    _Kind("Square", Text("squares, entry by entry")),
    _Kind("Sqrt", Text("takes the square root, entry by entry")),
    _Kind("Rsqrt", Text("divides 1 by the square root, entry by entry")),
    _Kind("Neg", Text("changes the sign")),
    _Kind("Abs", Text("takes the size without the sign")),
    _Kind("Sign", Text("gives −1, 0 or 1 by the sign")),
    _Kind("Exp", Text("raises e to a power, entry by entry")),
    _Kind("Log", Text("takes the natural logarithm, entry by entry")),
    _Kind("Maximum", Text("takes the larger one, entry by entry")),
    _Kind("Minimum", Text("takes the smaller one, entry by entry")),
    _Kind("MatMul", Text("multiplies matrices")),
    _Kind("BiasAdd", Text("adds the bias to each row"), "+"),
    _Kind("BiasAddGrad", Text("sums over the rows: the gradient of the bias")),
    _Kind("Sigmoid", Text("squashes each entry between 0 and 1")),
    _Kind("SigmoidGrad", Text("sends the error back through the sigmoid: dy · y (1 − y)")),
    _Kind("Tanh", Text("squashes each entry between −1 and 1")),
    _Kind("TanhGrad", Text("sends the error back through the tanh: dy · (1 − y²)")),
    _Kind("Relu", Text("keeps positive entries and makes others 0")),
    _Kind("ReluGrad", Text("sends the error back where the entry was positive")),
    _Kind("Softmax", Text("makes shares of each row that add up to 1")),
    _Kind("Mean", Text("takes the mean over axes")),
    _Kind("Sum", Text("sums over axes")),
    _Kind("Prod", Text("multiplies all entries")),
    _Kind("Max", Text("takes the largest entry over axes")),
    _Kind("Reshape", Text("arranges the same entries in another shape")),
    _Kind("Tile", Text("repeats a tensor along its axes")),
    _Kind("BroadcastTo", Text("repeats a tensor to fill a shape")),
    _Kind("ExpandDims", Text("adds an axis of length 1")),
    _Kind("Squeeze", Text("drops axes of length 1")),
    _Kind("Transpose", Text("swaps axes")),
    _Kind("Cast", Text("changes the type of the numbers")),
    _Kind("Shape", Text("gives the shape")),
    _Kind("Identity", Text("passes its input on")),
    _Kind("IdentityN", Text("passes all its inputs on")),
    _Kind("Select", Text("chooses between two, entry by entry")),
    _Kind("SelectV2", Text("chooses between two, entry by entry")),
    _Kind("Greater", Text("compares, entry by entry"), ">"),
    _Kind("GreaterEqual", Text("compares, entry by entry"), "≥"),
    _Kind("Less", Text("compares, entry by entry"), "<"),
    _Kind("LessEqual", Text("compares, entry by entry"), "≤"),
    _Kind("Equal", Text("compares, entry by entry"), "="),
    _Kind("NotEqual", Text("compares, entry by entry"), "≠"),
    _Kind("ConcatV2", Text("joins tensors end to end")),
    _Kind("Pack", Text("stacks tensors along a new axis")),
    _Kind("GatherV2", Text("picks entries by their numbers")),
    _Kind("StridedSlice", Text("cuts a part out")),
    _Kind("LogicalAnd", Text("joins two conditions, entry by entry"), "and"),
    _Kind("LogicalOr", Text("joins two conditions, entry by entry"), "or"),
)
KINDS = {kind.type: kind for kind in _KNOWN}
"""Those that small networks and formulas use."""


def sentence(flow: Dataflow, operation: FlowOperation) -> Text:
    """What the operation did: its type, in words, with what went in and what came out."""
    kind = KINDS.get(operation.type)
    if operation.type == "Placeholder":
        return _handed(operation.outputs[0])
    filled = equation(flow, operation)
    if kind is None:
        return Text("{type}: {equation}", type=operation.type, equation=filled)
    return Text("Operation {type} {does}: {equation}", type=operation.type, does=kind.does, equation=filled)


def equation(flow: Dataflow, operation: FlowOperation) -> str:
    """The operation with numbers: `2 + 3 = 5`, `MatMul([[2 3]], [[3 5] [4 6]]) = [[18 28]]`."""
    inputs = [value_text(flow.tensors[name]) for name in operation.inputs]
    outputs = ", ".join(value_text(tensor) for tensor in operation.outputs)
    if operation.type in WRITES:
        return f"{flow.tensors[operation.inputs[0]].called or operation.inputs[0]} {WRITES[operation.type]} {inputs[1]}"
    kind = KINDS.get(operation.type)
    if kind is not None and kind.sign and len(inputs) == 2:
        return f"{inputs[0]} {kind.sign} {inputs[1]} = {outputs}"
    if operation.type == "MatMul":
        marked = [
            f"{text}ᵀ" if name in operation.settings else text
            for text, name in zip(inputs, ("transpose_a", "transpose_b"), strict=True)
        ]
        return f"{' · '.join(marked)} = {outputs}"
    if operation.type in ("Const", "ReadVariableOp", "Identity", "IdentityN"):
        source = flow.tensors[operation.inputs[0]].called if operation.type == "ReadVariableOp" else ""
        return f"{source} = {outputs}" if source else outputs
    return f"{operation.type}({', '.join(inputs)}) = {outputs}"


def value_text(tensor: FlowTensor) -> str:
    """A tensor in a sentence: its numbers where they are few, else its name and shape."""
    if tensor.value is not None and tensor.value.size <= MAX_SHOWN:
        return array_text(tensor.value)
    name = tensor.called or tensor.name
    return name if tensor.value is None else f"{name} ({shape_text(tensor.shape)})"


def array_text(value: NDArray[np.generic], *, digits: int = 6) -> str:
    """Numbers in brackets; whole ones and conditions as they are."""
    if not value.ndim:
        return str(value.item()) if value.dtype == bool or value.dtype.kind in "iu" else f"{value.item():.{digits}g}"
    return f"[{' '.join(array_text(part, digits=digits) for part in value)}]"


def shape_text(shape: tuple[int, ...]) -> str:
    """`2 × 3`; `scalar` is told by an empty text."""
    return " × ".join(map(str, shape))


def _handed(tensor: FlowTensor) -> Text:
    """What comes into the graph from outside."""
    name = plain(tensor.called or tensor.name)
    if tensor.value is None:
        return Text(
            "The variable {name} lives outside the graph; what is read and written here is its value.", name=name
        )
    return joined((Text("{name} is handed to the graph:", name=name), value_text(tensor)))
