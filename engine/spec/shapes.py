"""What follows from a network and its number of inputs: the order of computation, widths, parameter shapes."""

from collections.abc import Mapping

from engine.spec.layers import Add, Concatenate, Dense
from engine.spec.network import INPUT, Network, Node


class ShapeError(ValueError):
    """A network that cannot be computed; `node` names the place."""

    def __init__(self, node: str, message: str) -> None:
        super().__init__(message)
        self.node = node


def in_order(network: Network) -> tuple[Node, ...]:
    """The nodes so that each comes after its inputs, else as they stand in the network.

    Raises ShapeError for a cycle or an unknown input.
    """
    known = {INPUT, *network.names}
    for node in network.nodes:
        for name in node.inputs:
            if name not in known:
                raise ShapeError(node.name, f"'{node.name}' takes its input from '{name}', which does not exist")
    done, ordered, waiting = {INPUT}, [], list(network.nodes)
    while waiting:
        ready = next((node for node in waiting if done.issuperset(node.inputs)), None)
        if ready is None:
            raise _cycle(network, waiting)
        ordered.append(ready)
        done.add(ready.name)
        waiting.remove(ready)
    return tuple(ordered)


def widths(network: Network, inputs: int) -> dict[str, int]:
    """The width (columns) of `input` and of every node's output. Raises ShapeError where the parts do not fit."""
    found = {INPUT: inputs}
    for node in in_order(network):
        found[node.name] = _width(node, [found[name] for name in node.inputs])
    return found


def parameter_shapes(network: Network, inputs: int) -> dict[str, tuple[int, ...]]:
    """The shape of every array to be trained, `<layer>/kernel` (in, out) and `<layer>/bias` (out,), in order."""
    found = widths(network, inputs)
    shapes: dict[str, tuple[int, ...]] = {}
    for node in in_order(network):
        if isinstance(node.layer, Dense):
            shapes[f"{node.name}/kernel"] = (found[node.inputs[0]], node.layer.units)
            if node.layer.use_bias:
                shapes[f"{node.name}/bias"] = (node.layer.units,)
    return shapes


def parameter_count(shapes: Mapping[str, tuple[int, ...]]) -> int:
    """The number of trained numbers in arrays of these shapes."""
    total = 0
    for shape in shapes.values():
        size = 1
        for length in shape:
            size *= length
        total += size
    return total


def _cycle(network: Network, waiting: list[Node]) -> ShapeError:
    on_cycle = next(node.name for node in waiting if node.name in network.downstream(node.name))
    return ShapeError(on_cycle, f"'{on_cycle}' feeds itself through a cycle")


def _width(node: Node, inputs: list[int]) -> int:
    match node.layer:
        case Dense(units=units):
            if len(inputs) != 1:
                raise ShapeError(node.name, f"'{node.name}' is Dense and takes one input, not {len(inputs)}")
            return units
        case Add():
            if len(inputs) < 2:
                raise ShapeError(node.name, f"'{node.name}' adds two inputs at least; it has {len(inputs)}")
            if len(set(inputs)) != 1:
                sizes = ", ".join(str(width) for width in inputs)
                raise ShapeError(node.name, f"'{node.name}' adds inputs of one width; they have widths {sizes}")
            return inputs[0]
        case Concatenate():
            if len(inputs) < 2:
                raise ShapeError(node.name, f"'{node.name}' joins two inputs at least; it has {len(inputs)}")
            return sum(inputs)
