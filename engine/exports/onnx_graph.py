"""A graph of ONNX that grows operation by operation; values are known by their names."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, checker, helper, numpy_helper

ML = "ai.onnx.ml"
OPSETS = {"": 13, ML: 2}
"""The oldest versions that have all that is used, so that older runtimes take it: run with onnxruntime 1.16, 1.20, 1.32."""

ROWS = "N"
"""The name of the number of rows."""


class Graph:
    """The operations so far. `kind`: float32 or float64, what the network computes in."""

    def __init__(self, kind: np.dtype[Any], reserved: Iterable[str]) -> None:
        """`reserved`: names that the caller gives to inputs and outputs."""
        self.kind = kind
        self._taken = set(reserved)
        self._nodes: list[NodeProto] = []
        self._constants: dict[str, TensorProto] = {}
        self._inputs: list[ValueInfoProto] = []
        self._outputs: list[ValueInfoProto] = []

    def input(self, name: str, kind: np.dtype[Any]) -> str:
        """A column, (N, 1), of numbers or texts."""
        self._inputs.append(helper.make_tensor_value_info(name, _type(kind), [ROWS, 1]))
        return name

    def output(self, name: str, value: str, kind: np.dtype[Any], width: int) -> None:
        """Let `value`, (N, width), be the output `name`."""
        self._nodes.append(helper.make_node("Identity", [value], [name], name=name))
        self._outputs.append(helper.make_tensor_value_info(name, _type(kind), [ROWS, width]))

    def add(self, operation: str, *values: str, called: str = "", domain: str = "", **attributes: Any) -> str:
        """The only output of an operation on `values`."""
        name = self.free(called or operation)
        self._nodes.append(helper.make_node(operation, list(values), [name], name=name, domain=domain, **attributes))
        return name

    def array(self, array: NDArray[Any], called: str) -> str:
        """A constant."""
        name = self.free(called)
        self._constants[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def number(self, value: float, kind: np.dtype[Any] | None = None) -> str:
        """A constant of one number, the same one each time."""
        array = np.asarray(value, kind or self.kind)
        name = f"{array.dtype} {value!r}"
        if name not in self._constants:
            self._constants[name] = numpy_helper.from_array(array, name)
        return name

    def integers(self, values: Iterable[int]) -> str:
        """A constant list of integers: axes, shapes, places."""
        found = list(values)
        name = f"int64 {found}"
        if name not in self._constants:
            self._constants[name] = numpy_helper.from_array(np.array(found, np.int64), name)
        return name

    def cast(self, value: str, kind: np.dtype[Any]) -> str:
        """`value` in another type."""
        return self.add("Cast", value, to=_type(kind))

    def shaped(self, value: str, shape: Iterable[int]) -> str:
        """Each row of `value` in `shape`."""
        return self.add("Reshape", value, self.integers((-1, *shape)))

    def part(self, value: str, start: int, stop: int) -> str:
        """The entries from `start` up to `stop` along the last axis."""
        return self.add("Slice", value, *(self.integers([each]) for each in (start, stop, -1)))

    def side_by_side(self, values: list[str]) -> str:
        """`values` joined along the last axis."""
        return values[0] if len(values) == 1 else self.add("Concat", *values, axis=-1)

    def model(self, name: str, metadata: dict[str, str]) -> ModelProto:
        """The whole model, checked."""
        graph = helper.make_graph(self._nodes, name, self._inputs, self._outputs, list(self._constants.values()))
        opsets = [helper.make_opsetid(domain, version) for domain, version in OPSETS.items()]
        version = helper.find_min_ir_version_for(opsets, ignore_unknown=True)
        model = helper.make_model(graph, opset_imports=opsets, ir_version=version, producer_name="glassnet")
        helper.set_model_props(model, metadata)
        checker.check_model(model, full_check=True)
        return model

    def free(self, wanted: str) -> str:
        """`wanted`, or with a number behind it where that is taken already."""
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted} {number}"
        self._taken.add(name)
        return name


def _type(kind: np.dtype[Any]) -> int:
    return int(TensorProto.STRING if kind.kind == "O" else helper.np_dtype_to_tensor_dtype(kind))
