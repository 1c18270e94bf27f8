"""A network that grows node by node, as the readers find its layers; it knows the shape of what each node gives."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from engine.config.activations import Activation
from engine.config.axes import Shape
from engine.config.layers import ActivationLayer, InputPart, LayerSpec
from engine.config.network import INPUT, MAX_NAME, Network, Node
from engine.incoming.findings import Findings
from engine.text import Text, joined


class Growing:
    """The nodes so far; what does not fit together goes to `findings`."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._nodes: dict[str, Node] = {}
        self._shapes: dict[str, Shape] = {}

    @property
    def inputs(self) -> Shape:
        """The shape of one row that enters."""
        return self._shapes[INPUT]

    def enter(self, named: Sequence[tuple[str, Shape]]) -> list[str]:
        """What gives each of the file's inputs: the network's input, or parts of it where there are several."""
        if not named:
            raise self._findings.damaged(Text("it has no input"))
        if len(named) == 1:
            self._shapes[INPUT] = named[0][1]
            return [INPUT]
        if any(len(shape) != 1 for _, shape in named):
            self._shapes[INPUT] = (1,)
            self._findings.unknown(Text("several inputs that are not plain rows of numbers"))
            return [INPUT] * len(named)
        self._shapes[INPUT] = (sum(shape[0] for _, shape in named),)
        found, start = [], 0
        for name, (width,) in named:
            found.append(self.add(name, InputPart(start=start, stop=start + width), [INPUT]))
            start += width
        names = joined((f"'{name}'" for name, _ in named), ", ")
        self._findings.note(Text("Its inputs stand side by side in one here: {names}.", names=names))
        return found

    def add(self, wanted: str, layer: LayerSpec, inputs: Sequence[str]) -> str:
        """The name of a new node, as near to `wanted` as a name can be."""
        name = self._free(wanted)
        entering = [self._shapes[each] for each in inputs]
        if (fault := layer.fault(name) or layer.misfit(name, entering)) is not None:
            self._findings.unknown(fault.message)
        self._nodes[name] = Node(name=name, layer=layer, inputs=tuple(inputs))
        self._shapes[name] = layer.output_shape(entering)
        return name

    def shape(self, name: str) -> Shape:
        """The shape of a row of `input` or of what a node gives."""
        return self._shapes[name]

    def layer(self, name: str) -> LayerSpec | None:
        """The layer of the node `name`; None for `input`."""
        return self._nodes[name].layer if name in self._nodes else None

    def change(self, name: str, **changes: Any) -> None:
        """Change the layer of the node `name`, which gives the same shape then."""
        node = self._nodes[name]
        self._nodes[name] = node.replace(layer=node.layer.replace(**changes))

    def network(self, outputs: Sequence[str]) -> Network:
        """The nodes that lead to `outputs`, which stand last and in order. Raises FileError where there is none.

        An output that feeds others, or is one twice, goes through a linear activation: the network's outputs feed nothing.
        """
        needed = self._leading_to(outputs)
        fed = {name for each in needed for name in self._nodes[each].inputs}
        ends: list[str] = []
        for name in outputs:
            if name in fed or name in ends:
                ends.append(self.add(f"{name}_output", ActivationLayer(activation=Activation.LINEAR), [name]))
                self._findings.note(
                    Text("'{name}' is an output and feeds others; '{end}' gives it on.", name=name, end=ends[-1])
                )
            else:
                ends.append(name)
        inner = [node for name, node in self._nodes.items() if name in needed and name not in ends]
        if not needed:
            raise self._findings.damaged(Text("it has no layers"))
        return Network(nodes=(*inner, *(self._nodes[name] for name in ends)))

    def _leading_to(self, outputs: Sequence[str]) -> set[str]:
        needed: set[str] = set()
        waiting = [*outputs]
        while waiting:
            name = waiting.pop()
            if name != INPUT and name not in needed:
                needed.add(name)
                waiting += self._nodes[name].inputs
        return needed

    def _free(self, wanted: str) -> str:
        """`wanted` as a name that no node has."""
        stem = "".join(sign if sign.isprintable() and sign != "/" else "_" for sign in wanted)[:MAX_NAME].strip()
        stem = f"{INPUT}_layer" if stem == INPUT else stem or "layer"
        names = (stem if number == 1 else f"{stem[: MAX_NAME - 8].rstrip()}_{number}" for number in count(1))
        return next(name for name in names if name not in self._nodes)
