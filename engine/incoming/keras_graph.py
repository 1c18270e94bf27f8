"""A model's configuration, as Keras writes it, as a network: Sequential and Functional models of known layers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

from engine.config.axes import Shape
from engine.config.layers import InputPart
from engine.config.network import Network
from engine.config.shapes import parameter_shapes
from engine.disk.limits import MAX_LAYERS
from engine.incoming.findings import Findings
from engine.incoming.growing import Growing
from engine.incoming.keras_layers import PASSING, Described, layer_of, shape_of_row
from engine.incoming.keras_values import is_of_keras
from engine.text import Text

_KINDS = ("Sequential", "Functional", "Model")
_FLOATS = (None, "float32", "float64")


@dataclass(frozen=True)
class KerasNetwork:
    """`nodes`: the names of the nodes by those of Keras's layers, of which each has one at the most."""

    network: Network
    inputs: Shape
    nodes: Mapping[str, str]

    def shapes(self) -> dict[str, Shape]:
        """The shape of every array, by Keras's name of its layer and its own: `<layer>/<array>`."""
        layers = {node: layer for layer, node in self.nodes.items()}
        found = parameter_shapes(self.network, self.inputs)
        places = {name: name.rpartition("/") for name in found}
        return {f"{layers[node]}/{array}": found[name] for name, (node, _, array) in places.items()}

    def own(self, array: str) -> str:
        """The lab's name of the array `<layer>/<array>`."""
        layer, _, name = array.rpartition("/")
        return f"{self.nodes[layer]}/{name}"

    def renamed(self, names: Mapping[str, str]) -> "KerasNetwork":
        """The same with other names of the nodes that come from these layers of Keras's. Raises ValueError where one is taken."""
        network, nodes = self.network, dict(self.nodes)
        for layer, name in names.items():
            if layer in nodes and nodes[layer] != name:
                if network.has(name):
                    raise ValueError(Text("two layers have one name"))
                network = network.with_node(nodes[layer], network.node(nodes[layer]).replace(name=name))
                nodes[layer] = name
        return KerasNetwork(network, self.inputs, nodes)


def read_network(config: Any, version: int, findings: Findings) -> KerasNetwork:
    """The network that `config` describes, for Keras's major `version`.

    Raises FileError, with the names of all that the lab does not know, and KeyError, ValueError or TypeError for what is no model.
    """
    kind = _kind_of(config)
    if kind not in _KINDS:
        findings.unknown(Text("the model class {kind}", kind=kind))
        findings.refuse_unknown()
    body = config["config"]
    layers = body if isinstance(body, list) else body["layers"]
    if len(layers) > MAX_LAYERS:
        raise findings.damaged(Text("it has {count:,} layers", count=len(layers)))
    growing = _Growing(findings, version)
    if kind == "Sequential":
        outputs = growing.stack([_described(each) for each in layers], _built(config, body))
    else:
        entries = {_described(each).name: each for each in layers}
        if len(entries) < len(layers):
            raise findings.damaged(Text("two layers have one name"))
        outputs = growing.graph(entries, body)
    findings.refuse_unknown()
    network = growing.network([name for name in outputs if name is not None])
    return KerasNetwork(
        network, growing.inputs, {layer: node for layer, node in growing.nodes.items() if network.has(node)}
    )


class _Growing(Growing):
    """The network, and which node gives what a layer of Keras gives: None behind a layer that is unknown."""

    def __init__(self, findings: Findings, version: int) -> None:
        super().__init__(findings)
        self._version = version
        self._given: dict[str, str | None] = {}
        self.nodes: dict[str, str] = {}

    def stack(self, layers: Sequence[Described], built: Any) -> list[str | None]:
        """One layer behind the other; its output."""
        first = layers[0].settings if layers else {}
        is_input = bool(layers) and layers[0].kind == "InputLayer"
        shape = first.get("batch_shape") or first.get("batch_input_shape") or built
        name = layers[0].name if is_input else ""
        self._enter([(name, {**(first if is_input else {}), "batch_shape": shape})])
        at = self._given[name]
        for layer in layers[1 if is_input else 0 :]:
            self._add(layer, [at])
            at = self._given[layer.name]
        return [at]

    def graph(self, entries: Mapping[str, Any], body: Mapping[str, Any]) -> list[str | None]:
        """The layers of a graph by their names; its outputs."""
        layers = {name: _described(entry) for name, entry in entries.items()}
        self._enter([(name, layers[name].settings) for name in _ends(body["input_layers"])])
        sources = {name: self._sources(layers[name], entry) for name, entry in entries.items()}
        for name in TopologicalSorter(sources).static_order():
            if name in self._given:
                continue
            entering = [self._given[each] for each in sources[name]]
            if not entering:
                self._findings.unknown(Text("'{name}', which nothing feeds", name=name))
                entering = [None]
            if layers[name].kind == "GetItem":
                self._part(layers[name], entries[name], entering[0])
            else:
                self._add(layers[name], entering)
        return [self._given[name] for name in _ends(body["output_layers"])]

    def _enter(self, inputs: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
        named = []
        for name, settings in inputs:
            shape = shape_of_row(settings.get("batch_shape") or settings.get("batch_input_shape"))
            if shape is None:
                self._findings.unknown(
                    Text("the input '{name}', of which the file does not say how long it is", name=name)
                )
            for option, known in (("dtype", _FLOATS), ("sparse", (None, False)), ("ragged", (None, False))):
                if settings.get(option) not in known:
                    self._findings.unknown(Described("InputLayer", name, {}).option(option, settings[option]))
            named.append((name, shape or (1,)))
        for (name, _), node in zip(named, self.enter(named), strict=True):
            self._given[name] = node

    def _add(self, layer: Described, entering: Sequence[str | None]) -> None:
        """A layer behind `entering`; one that does nothing gives what enters."""
        known = [name for name in entering if name is not None]
        is_known = len(known) == len(entering)
        rank = 1 + len(self.shape(known[0])) if is_known else None
        found = layer_of(layer, rank, self._version, self._findings)
        self._given[layer.name] = entering[0] if layer.kind in PASSING else None
        if found is not None and is_known:
            self._given[layer.name] = self.nodes[layer.name] = self.add(layer.name, found, known)

    def _part(self, layer: Described, entry: Mapping[str, Any], entering: str | None) -> None:
        """A slice along the last axis."""
        self._given[layer.name] = None
        match entry["inbound_nodes"]:
            case [
                {"args": [_, [{"class_name": "__ellipsis__"}, {"class_name": "__slice__", "config": dict(cut)}]]}
            ] if cut.get("step") in (None, 1):
                if entering is None:
                    return
                start, stop, _ = slice(cut.get("start"), cut.get("stop")).indices(self.shape(entering)[-1])
                if start < stop:
                    part = InputPart(start=start, stop=stop)
                    self._given[layer.name] = self.nodes[layer.name] = self.add(layer.name, part, [entering])
                    return
        self._findings.unknown(layer.as_unknown)

    def _sources(self, layer: Described, entry: Mapping[str, Any]) -> list[str]:
        """The layers that feed it; the lab has no layer that stands in several places."""
        calls = entry.get("inbound_nodes") or []
        if len(calls) > 1:
            self._findings.unknown(
                Text("'{name}', which is used {count} times with the same weights", name=layer.name, count=len(calls))
            )
        return [name for call in calls[:1] for name in self._arguments(layer, call)]

    def _arguments(self, layer: Described, call: Any) -> Iterator[str]:
        match call:
            case {"class_name": "__keras_tensor__", "config": {"keras_history": [str(name), int(node), int(tensor)]}}:
                yield self._only(name, node, tensor)
            case {"args": [*arguments], "kwargs": dict(options)}:
                yield from self._arguments(layer, arguments[:1] if layer.kind == "GetItem" else arguments)
                self._idle(layer, options)
            case [str(name), int(node), int(tensor)] | [str(name), int(node), int(tensor), {}]:
                yield self._only(name, node, tensor)
                self._idle(layer, call[3] if len(call) > 3 else {})
            case [*several]:
                for each in several:
                    yield from self._arguments(layer, each)
            case _:
                self._findings.unknown(Text("'{name}', which takes more than other layers' outputs", name=layer.name))

    def _only(self, name: str, node: int, tensor: int) -> str:
        if node or tensor:
            self._findings.unknown(Text("the output {place} of '{name}'", place=node + tensor + 1, name=name))
        return name

    def _idle(self, layer: Described, options: Mapping[str, Any]) -> None:
        """Arguments of a call that are switched off."""
        for option, value in options.items():
            if value not in (None, False):
                self._findings.unknown(layer.option(option, value))


def _kind_of(entry: Mapping[str, Any]) -> str:
    """The name of a class; of one that is not Keras's own with where it comes from."""
    kind = entry["class_name"]
    if not isinstance(kind, str):
        raise TypeError(Text("a class has no name"))
    return kind if is_of_keras(entry) else f"{entry.get('registered_name') or entry.get('module')} ({kind})"


def _described(entry: Mapping[str, Any]) -> Described:
    settings = entry["config"]
    name = entry.get("name") or settings["name"]
    if not isinstance(name, str) or not isinstance(settings, dict):
        raise TypeError(Text("a layer has no name"))
    return Described(_kind_of(entry), name, settings)


def _built(config: Mapping[str, Any], body: Any) -> Any:
    """The shape that a model was built for, where the layers do not say it."""
    told = body.get("build_input_shape") if isinstance(body, dict) else None
    return told or (config.get("build_config") or {}).get("input_shape")


def _ends(value: Any) -> Iterator[str]:
    """The layers that inputs or outputs are named after, however they are nested."""
    match value:
        case [str(name), int(), int()]:
            yield name
        case [*several]:
            for each in several:
                yield from _ends(each)
        case dict():
            for each in value.values():
                yield from _ends(each)
