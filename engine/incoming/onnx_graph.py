"""An ONNX graph as a network that grows operation by operation; what each operation means is in `onnx_operations`."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from numpy.typing import NDArray
from onnx import GraphProto, NodeProto, TensorProto, ValueInfoProto, helper

from engine.config import layers as spec
from engine.config.activations import Activation
from engine.config.axes import Shape
from engine.config.network import INPUT
from engine.incoming.findings import Findings
from engine.incoming.growing import Growing
from engine.incoming.onnx_constants import Constants
from engine.text import Text

FLOATS = (TensorProto.FLOAT, TensorProto.DOUBLE)


class Call:
    """One operation of the graph, with its attributes, each of which must be asked for."""

    def __init__(self, node: NodeProto) -> None:
        self.operation, self.domain = node.op_type, node.domain
        self.inputs, self.outputs = tuple(node.input), tuple(node.output)
        told = node.name or node.output[0]
        self.name = told.strip("/").removesuffix(f"/{node.op_type}").replace("/", "_")
        self._attributes = {each.name: each for each in node.attribute}

    @property
    def as_unknown(self) -> Text:
        """The operation as a part of a sentence."""
        kind = ".".join(part for part in (self.domain, self.operation) if part)
        return Text("the operation {kind} ('{name}')", kind=kind, name=self.name)

    def attribute(self, name: str, usual: Any = None) -> Any:
        """The value of an attribute; `usual` where it is not there."""
        found = self._attributes.pop(name, None)
        return usual if found is None else helper.get_attribute_value(found)

    def option(self, name: str, value: Any) -> Text:
        """An attribute as a part of a sentence."""
        return Text("the option {option} = {value} of '{name}'", option=name, value=str(value)[:40], name=self.name)

    def left(self) -> Iterator[Text]:
        """The attributes that nobody has asked for."""
        for name, found in self._attributes.items():
            yield self.option(name, helper.get_attribute_value(found))


class OnnxNetwork(Growing):
    """The network of `graph`. `weights`: its arrays so far, by `<node>/<array>`; `opset`: the version of the operations; `columns`:
    the nodes that give the inputs, in order.
    """

    def __init__(self, graph: GraphProto, opset: int, findings: Findings) -> None:
        super().__init__(findings)
        self.opset, self.findings = opset, findings
        self.constants = Constants(graph, findings)
        self.weights: dict[str, NDArray[Any]] = {}
        self._given: dict[str, str | None] = {}
        self.outputs = [each.name for each in graph.output if each.type.tensor_type.elem_type in FLOATS]
        for other in graph.output:
            if other.name not in self.outputs:
                findings.note(Text("The output '{name}' is no number, and is left out.", name=other.name))
        self.needed = _needed(graph, self.outputs)
        self._uses = Counter(name for node in self.needed for name in node.input) + Counter(self.outputs)
        self._enter(graph)

    def given(self, value: str) -> str:
        """The node that gives the value. Raises KeyError, also behind an operation that is unknown."""
        name = self._given[value]
        if name is None:
            raise KeyError(value)
        return name

    def is_data(self, value: str) -> bool:
        """Whether the value comes from the input."""
        return value in self._given

    def is_doubtful(self, value: str) -> bool:
        """Whether an unknown operation has led to the value."""
        return value in self._given and self._given[value] is None

    def set_given(self, value: str, node: str | None) -> None:
        """Say that `node` gives the value; None: an unknown operation does."""
        self._given[value] = node

    def grow(self, call: Call, layer: spec.LayerSpec, arrays: Mapping[str, NDArray[Any]] | None = None) -> str:
        """A new node for the operation, with its arrays, behind all that is data among what enters."""
        name = self.add(call.name, layer, [self.given(value) for value in call.inputs if self.is_data(value)])
        self.weights |= {f"{name}/{array}": values for array, values in (arrays or {}).items()}
        return name

    def sum_before(self, value: str) -> str | None:
        """The node of weighted sums without an activation that gives the value to this one operation; None where there is none."""
        name = self._given.get(value) or INPUT
        layer = self.layer(name)
        is_sum = layer is not None and layer.has_sum and spec.activation_of(layer) is Activation.LINEAR
        return name if is_sum and self._uses[value] == 1 else None

    def _enter(self, graph: GraphProto) -> None:
        used = {name for node in self.needed for name in node.input} | set(self.outputs)
        entering = [each for each in graph.input if each.name in used and not self.constants.has(each.name)]
        named = [(each.name, self._shape(each)) for each in entering]
        self.columns = self.enter(named)
        for (name, _), node in zip(named, self.columns, strict=True):
            self._given[name] = node

    def _shape(self, value: ValueInfoProto) -> Shape:
        """The shape of a row of an input, whose first axis has the rows."""
        kind = value.type.tensor_type
        if kind.elem_type not in FLOATS:
            self.findings.unknown(Text("the input '{name}', which is not of numbers with fractions", name=value.name))
        lengths = tuple(axis.dim_value for axis in kind.shape.dim[1:])
        if not lengths or min(lengths) < 1:
            self.findings.unknown(
                Text("the input '{name}', of which the file does not say how long it is", name=value.name)
            )
            return (1,)
        return lengths


def _needed(graph: GraphProto, outputs: list[str]) -> list[NodeProto]:
    """The operations that lead to `outputs`, in the graph's order."""
    by_output = {name: node for node in graph.node for name in node.output if name}
    found: dict[int, NodeProto] = {}
    waiting = list(outputs)
    while waiting:
        node = by_output.get(waiting.pop())
        if node is not None and id(node) not in found:
            found[id(node)] = node
            waiting += node.input
    return [node for node in graph.node if id(node) in found]
