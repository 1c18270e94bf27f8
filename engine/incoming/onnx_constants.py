"""The constants of an ONNX graph as arrays: sizes are checked before they are made, and none is taken from another file."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper

from engine.incoming.findings import Findings
from engine.text import Text

_FIELDS: dict[int, str] = {
    TensorProto.FLOAT: "float_data",
    TensorProto.DOUBLE: "double_data",
    TensorProto.INT32: "int32_data",
    TensorProto.INT64: "int64_data",
    TensorProto.BOOL: "int32_data",
}
"""The types of numbers that are read, and where each keeps them when they are not raw bytes."""


class Constants:
    """Those of `graph`, by the names of values: initializers, and what operations on constants alone give."""

    def __init__(self, graph: GraphProto, findings: Findings) -> None:
        self._findings = findings
        self._tensors = {each.name: each for each in graph.initializer}
        self._made: dict[str, NDArray[Any]] = {}
        for sparse in graph.sparse_initializer:
            findings.unknown(Text("the sparse constant '{name}'", name=sparse.values.name))

    def has(self, name: str) -> bool:
        """Whether the value `name` is a constant."""
        return name in self._tensors or name in self._made

    def array(self, name: str) -> NDArray[Any]:
        """The constant `name`. Raises KeyError, and ValueError for one that is damaged."""
        if name not in self._made:
            self._made[name] = self._read(self._tensors[name])
        return self._made[name]

    def fold(self, node: NodeProto) -> bool:
        """Take over what `node` gives, where that is a constant: True then."""
        if node.op_type == "Constant":
            self._made[node.output[0]] = self._value(node)
            return True
        if node.op_type not in ("Identity", "Cast", "Transpose", "Reshape") or not all(map(self.has, node.input)):
            return False
        array = self.array(node.input[0])
        attributes = {each.name: helper.get_attribute_value(each) for each in node.attribute}
        match node.op_type:
            case "Cast" if attributes["to"] in _FIELDS:
                array = array.astype(helper.tensor_dtype_to_np_dtype(attributes["to"]))
            case "Cast":
                return False
            case "Transpose":
                array = array.transpose(attributes.get("perm"))
            case "Reshape":
                lengths = self.array(node.input[1]).tolist()
                array = array.reshape([array.shape[at] if each == 0 else each for at, each in enumerate(lengths)])
        self._made[node.output[0]] = array
        return True

    def _value(self, node: NodeProto) -> NDArray[Any]:
        (attribute,) = node.attribute
        if attribute.name == "value":
            return self._read(attribute.t)
        if attribute.name not in ("value_float", "value_floats", "value_int", "value_ints"):
            self._findings.unknown(Text("the constant '{name}'", name=node.output[0]))
            return np.zeros(())
        kind = np.float32 if "float" in attribute.name else np.int64
        return np.asarray(helper.get_attribute_value(attribute), kind)

    def _read(self, tensor: TensorProto) -> NDArray[Any]:
        if tensor.data_location == TensorProto.EXTERNAL or tensor.external_data:
            self._findings.unknown(Text("the constant '{name}', which lies in another file", name=tensor.name))
        elif tensor.data_type not in _FIELDS:
            self._findings.unknown(
                Text(
                    "the constant '{name}' of the type {kind}",
                    name=tensor.name,
                    kind=helper.tensor_dtype_to_string(tensor.data_type).removeprefix("TensorProto."),
                )
            )
        else:
            self._refuse_size(tensor)
            return numpy_helper.to_array(tensor)
        return np.zeros(())

    def _refuse_size(self, tensor: TensorProto) -> None:
        """What is declared is there, to the byte."""
        field, count = _FIELDS[tensor.data_type], math.prod(tensor.dims)
        size = helper.tensor_dtype_to_np_dtype(tensor.data_type).itemsize
        held = len(tensor.raw_data) / size if tensor.HasField("raw_data") else len(getattr(tensor, field))
        if any(length < 0 for length in tensor.dims) or held != count:
            raise self._findings.damaged(
                Text(
                    "'{name}' declares {count:,} numbers and holds {held:,.0f}",
                    name=tensor.name,
                    count=count,
                    held=held,
                )
            )
