"""What each command makes of the network: pure functions from experiment and selection to the edited experiment. No widgets."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import Add, Concatenate, Dense, Layer
from engine.spec.network import INPUT, Network, Node, is_join

translate = QCoreApplication.translate


class Wish(StrEnum):
    """A command on the selected layer."""

    ADD_LAYER = "add layer"
    ADD_SUM = "add branch, joined by add"
    ADD_CONCATENATION = "add branch, joined by concatenate"
    REMOVE = "remove"
    MOVE_EARLIER = "move earlier"
    MOVE_LATER = "move later"


class RefusedError(ValueError):
    """A wish that cannot be fulfilled; the message says why, in one sentence."""


@dataclass(frozen=True)
class Edit:
    """The experiment after an edit, the layer to be selected then, and what the undo menu calls it."""

    experiment: Experiment
    selected: str
    text: str


def edit_for(wish: Wish, experiment: Experiment, selected: str, *, outputs: int) -> Edit:
    """Fulfil `wish` on the layer `selected` (empty for none). `outputs`: how many the data ask for. Raises RefusedError."""
    match wish:
        case Wish.ADD_LAYER:
            return layer_added(experiment, selected, outputs=outputs)
        case Wish.ADD_SUM:
            return branch_added(experiment, selected, Add())
        case Wish.ADD_CONCATENATION:
            return branch_added(experiment, selected, Concatenate())
        case Wish.REMOVE:
            return layer_removed(experiment, selected)
        case Wish.MOVE_EARLIER:
            return layer_moved(experiment, selected, later=False)
        case Wish.MOVE_LATER:
            return layer_moved(experiment, selected, later=True)


def layer_added(experiment: Experiment, selected: str, *, outputs: int) -> Edit:
    """A Dense layer after `selected`; before the output layer where that, or nothing, is selected."""
    network = experiment.network
    if not network.nodes:
        first = Node(name="output", layer=Dense(units=max(1, outputs), activation=Activation.LINEAR))
        return _added(experiment, network.inserted_after(INPUT, first), first.name)
    node = Node(name=network.fresh_name(), layer=_like(network, selected))
    if selected in (INPUT, *network.names) and not _is_output_layer(network, selected):
        return _added(experiment, network.inserted_after(selected, node), node.name)
    last = network.sinks[-1] if network.sinks else network.nodes[-1]
    if is_join(last):
        return _added(experiment, network.inserted_after(last.name, node), node.name)
    return _added(experiment, network.inserted_before(last.name, node), node.name)


def branch_added(experiment: Experiment, selected: str, join: Add | Concatenate) -> Edit:
    """A layer like `selected` beside it, and a join that brings both together."""
    beside = _chosen(experiment.network, selected)
    name = experiment.network.fresh_name()
    node = Node(name=name, layer=beside.layer if isinstance(beside.layer, Dense) else Dense())
    text = translate("NetworkEdits", "Add branch {name}").format(name=name)
    network = experiment.network.branched(selected, node, join)
    return Edit(experiment.replace(network=network), name, text)


def layer_removed(experiment: Experiment, selected: str) -> Edit:
    """The experiment without `selected`; the one before it is selected then."""
    node = _chosen(experiment.network, selected)
    changed = experiment.without_layer(selected)
    before = next((name for name in node.inputs if name in changed.network.names), INPUT)
    text = translate("NetworkEdits", "Remove layer {name}").format(name=selected)
    return Edit(changed, before, text)


def layer_moved(experiment: Experiment, selected: str, *, later: bool) -> Edit:
    """`selected` changes places with its neighbour. The weights given by hand stay with their layers."""
    _chosen(experiment.network, selected)
    try:
        network = experiment.network.moved(selected, later=later)
    except ValueError as reason:
        raise RefusedError(f"{reason}.") from reason
    earlier_text = translate("NetworkEdits", "Move layer {name} earlier")
    later_text = translate("NetworkEdits", "Move layer {name} later")
    text = (later_text if later else earlier_text).format(name=selected)
    return Edit(experiment.replace(network=network), selected, text)


def layer_renamed(experiment: Experiment, selected: str, name: str) -> Edit:
    """`selected` gets the name `name`; what it feeds and its given weights follow. Raises RefusedError."""
    node = _chosen(experiment.network, selected)
    if name != selected and name in experiment.network.names:
        taken = translate("NetworkEdits", "Another layer is called '{name}'. Choose another name.")
        raise RefusedError(taken.format(name=name))
    if not name:
        raise RefusedError(translate("NetworkEdits", "A layer needs a name."))
    try:
        renamed = node.replace(name=name)
    except ValidationError as error:
        sentence = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise RefusedError(f"{sentence}.") from error
    text = translate("NetworkEdits", "Rename layer {old} to {new}").format(old=selected, new=name)
    return Edit(experiment.with_layer(selected, renamed), name, text)


def layer_changed(experiment: Experiment, selected: str, layer: Layer, text: str) -> Edit:
    """`selected` computes what `layer` says."""
    node = _chosen(experiment.network, selected)
    return Edit(experiment.with_layer(selected, node.replace(layer=layer)), selected, text)


def inputs_chosen(experiment: Experiment, selected: str, inputs: tuple[str, ...]) -> Edit:
    """`selected` is fed by `inputs`. Raises RefusedError where that closes a cycle."""
    node = _chosen(experiment.network, selected)
    possible = experiment.network.possible_inputs(selected)
    for name in inputs:
        if name not in possible:
            text = translate("NetworkEdits", "'{name}' depends on '{selected}' and cannot feed it.")
            raise RefusedError(text.format(name=name, selected=selected))
    text = translate("NetworkEdits", "Set inputs of {name}").format(name=selected)
    return Edit(experiment.with_layer(selected, node.replace(inputs=inputs)), selected, text)


def _added(experiment: Experiment, network: Network, name: str) -> Edit:
    text = translate("NetworkEdits", "Add layer {name}").format(name=name)
    return Edit(experiment.replace(network=network), name, text)


def _chosen(network: Network, selected: str) -> Node:
    if selected == INPUT:
        raise RefusedError(translate("NetworkEdits", "The data are no layer. Select a layer."))
    if selected not in network.names:
        raise RefusedError(translate("NetworkEdits", "No layer is selected. Click one, or use the arrow keys."))
    return network.node(selected)


def _is_output_layer(network: Network, selected: str) -> bool:
    """True for a Dense layer at the end: what is added there belongs before it."""
    return selected in network.names and not network.consumers(selected) and not is_join(network.node(selected))


def _like(network: Network, selected: str) -> Dense:
    """As many units and the same activation as the selected hidden layer, else the defaults."""
    if selected not in network.names or not network.consumers(selected):
        return Dense()
    layer = network.node(selected).layer
    return Dense(units=layer.units, activation=layer.activation) if isinstance(layer, Dense) else Dense()
