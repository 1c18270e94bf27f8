"""What each command makes of the network: pure functions from experiment and selection to the edited experiment. No widgets."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from engine.config.activations import Activation
from engine.config.axes import Shape
from engine.config.experiment import Experiment
from engine.config.layers import (
    Add,
    Concatenate,
    Dense,
    Join,
    Layer,
    LayerSpec,
    Multiply,
    OfUnits,
    Trainable,
    activation_of,
)
from engine.config.network import INPUT, Network, Node, is_join
from engine.config.shapes import Inputs, ShapeError, drawn_shapes, in_order, shape_of
from gui.network.kinds import converted, kind_label, made, stem

translate = QCoreApplication.translate


class LayerCommand(StrEnum):
    """A command on the selected layer."""

    ADD_LAYER = "add layer"
    ADD_SUM = "add branch, joined by add"
    ADD_PRODUCT = "add branch, joined by multiply"
    ADD_CONCATENATION = "add branch, joined by concatenate"
    ADD_OUTPUT = "add output"
    REMOVE = "remove"
    MOVE_EARLIER = "move earlier"
    MOVE_LATER = "move later"
    FREEZE = "freeze"


class RefusedError(ValueError):
    """A wish that cannot be fulfilled; the message says why, in one sentence."""


@dataclass(frozen=True)
class Edit:
    """The experiment after an edit, the layer to be selected then, and what the undo menu calls it."""

    experiment: Experiment
    selected: str
    text: str


def edit_for(wish: LayerCommand, experiment: Experiment, selected: str, *, outputs: int) -> Edit:
    """Fulfil `wish` on the layer `selected` (empty for none). `outputs`: how many the data ask for. Raises RefusedError."""
    match wish:
        case LayerCommand.ADD_LAYER:
            return layer_added(experiment, selected, outputs=outputs)
        case LayerCommand.ADD_SUM:
            return branch_added(experiment, selected, Add())
        case LayerCommand.ADD_PRODUCT:
            return branch_added(experiment, selected, Multiply())
        case LayerCommand.ADD_CONCATENATION:
            return branch_added(experiment, selected, Concatenate())
        case LayerCommand.ADD_OUTPUT:
            return output_added(experiment, selected)
        case LayerCommand.REMOVE:
            return layer_removed(experiment, selected)
        case LayerCommand.MOVE_EARLIER:
            return layer_moved(experiment, selected, later=False)
        case LayerCommand.MOVE_LATER:
            return layer_moved(experiment, selected, later=True)
        case LayerCommand.FREEZE:
            return layer_frozen(experiment, selected)


def layer_added(experiment: Experiment, selected: str, *, outputs: int) -> Edit:
    """A Dense layer after `selected`; before the output layer where that, or nothing, is selected."""
    network = experiment.learner.network
    if not network.nodes:
        first = Node(name="output", layer=Dense(units=max(1, outputs), activation=Activation.LINEAR))
        return _added(experiment, network.inserted_after(INPUT, first), first.name)
    return _placed(experiment, selected, Node(name=network.fresh_name(), layer=_like(network, selected)))


def kind_added(experiment: Experiment, selected: str, kind: type[LayerSpec], *, inputs: Inputs, outputs: int) -> Edit:
    """A layer of this kind after `selected`; before the output layer where that, or nothing, is selected.

    A part of the input comes between the data (`inputs` is their shape) and the selected layer, and is all of the data at first.
    """
    if kind.is_usual or not experiment.learner.network.nodes:
        return layer_added(experiment, selected, outputs=outputs)
    network = experiment.learner.network
    node = Node(name=network.fresh_name(stem(kind)), layer=made(kind))
    if not kind.is_of_data:
        return _placed(experiment, selected, node)
    node = node.replace(layer=node.layer.sized_for(max(1, shape_of(inputs)[-1])))
    if selected in network.names and network.node(selected).inputs[:1] == (INPUT,):
        return _added(experiment, network.inserted_before(selected, node), node.name)
    return _added(experiment, network.inserted_after(INPUT, node), node.name)


def output_added(experiment: Experiment, selected: str) -> Edit:
    """One more output: a Dense layer with one unit, fed by `selected`, or by what feeds that where it is an output itself."""
    beside = _chosen(experiment.learner.network, selected)
    is_output = beside.name in [node.name for node in experiment.learner.network.outputs]
    inputs = beside.inputs[:1] if is_output and not is_join(beside) else (selected,)
    name = experiment.learner.network.fresh_name("output")
    node = Node(name=name, layer=Dense(units=1, activation=Activation.LINEAR), inputs=inputs)
    text = translate("NetworkEdits", "Add output {name}").format(name=name)
    network = experiment.learner.network.replace(nodes=(*experiment.learner.network.nodes, node))
    return Edit(experiment.with_learner(network=network), name, text)


def branch_added(experiment: Experiment, selected: str, join: Join) -> Edit:
    """A layer like `selected` beside it, and a join that brings both together. It is trained, whether or not `selected` is."""
    beside = _chosen(experiment.learner.network, selected)
    name = experiment.learner.network.fresh_name()
    like = beside.layer.replace(trainable=True) if beside.layer.is_frozen else beside.layer
    node = Node(name=name, layer=like if like.has_sum else Dense())
    text = translate("NetworkEdits", "Add branch {name}").format(name=name)
    network = experiment.learner.network.branched(selected, node, join)
    return Edit(experiment.with_learner(network=network), name, text)


def layer_removed(experiment: Experiment, selected: str) -> Edit:
    """The experiment without `selected`; the one before it is selected then."""
    node = _chosen(experiment.learner.network, selected)
    learner = experiment.learner.without_layer(selected)
    before = next((name for name in node.inputs if name in learner.network.names), INPUT)
    text = translate("NetworkEdits", "Remove layer {name}").format(name=selected)
    return Edit(experiment.replace(learner=learner), before, text)


def layer_moved(experiment: Experiment, selected: str, *, later: bool) -> Edit:
    """`selected` changes places with its neighbour. The weights given by hand stay with their layers."""
    _chosen(experiment.learner.network, selected)
    try:
        network = experiment.learner.network.moved(selected, later=later)
    except ValueError as reason:
        raise RefusedError(f"{reason}.") from reason
    earlier_text = translate("NetworkEdits", "Move layer {name} earlier")
    later_text = translate("NetworkEdits", "Move layer {name} later")
    text = (later_text if later else earlier_text).format(name=selected)
    return Edit(experiment.with_learner(network=network), selected, text)


def layer_placed(experiment: Experiment, name: str, source: str, target: str) -> Edit:
    """Layer `name` stands on the link from `source` to `target`. The weights given by hand stay with their layers."""
    _chosen(experiment.learner.network, name)
    try:
        network = experiment.learner.network.placed_between(name, source, target)
    except ValueError as reason:
        raise RefusedError(f"{reason}.") from reason
    text = translate("NetworkEdits", "Move layer {name} behind {source}").format(name=name, source=source)
    return Edit(experiment.with_learner(network=network), name, text)


def kind_placed(experiment: Experiment, kind: type[LayerSpec], source: str, target: str) -> Edit:
    """A new layer of this kind on the link from `source` to `target`. Raises RefusedError for a part of the input elsewhere."""
    network = experiment.learner.network
    if kind.is_of_data and source != INPUT:
        text = translate("NetworkEdits", "A layer of kind {kind} takes a part of the data. Drop it behind the data.")
        raise RefusedError(text.format(kind=kind_label(kind)))
    layer = _like(network, source) if kind.is_usual else made(kind)
    node = Node(name=network.fresh_name() if kind.is_usual else network.fresh_name(stem(kind)), layer=layer)
    return _added(experiment, network.inserted_between(source, target, node), node.name)


def connected(experiment: Experiment, source: str, target: str) -> Edit:
    """`source` feeds `target`: beside what feeds a join already, in the place of what feeds another layer."""
    node = _chosen(experiment.learner.network, target)
    if source in node.inputs:
        text = translate("NetworkEdits", "'{source}' feeds '{target}' already.")
        raise RefusedError(text.format(source=source, target=target))
    return inputs_chosen(experiment, target, (*node.inputs, source) if is_join(node) else (source,))


def layer_frozen(experiment: Experiment, selected: str) -> Edit:
    """`selected` is not trained any more, or is again where it was frozen. Raises RefusedError where nothing is learnt."""
    layer = _chosen(experiment.learner.network, selected).layer
    if not isinstance(layer, Trainable):
        raise RefusedError(translate("NetworkEdits", "'{name}' has nothing to learn.").format(name=selected))
    thaw, freeze = translate("NetworkEdits", "Unfreeze layer {name}"), translate("NetworkEdits", "Freeze layer {name}")
    text = (thaw if layer.is_frozen else freeze).format(name=selected)
    return layer_changed(experiment, selected, layer.replace(trainable=layer.is_frozen), text)


def layer_renamed(experiment: Experiment, selected: str, name: str) -> Edit:
    """`selected` gets the name `name`; what it feeds and its given weights follow. Raises RefusedError."""
    node = _chosen(experiment.learner.network, selected)
    if name != selected and name in experiment.learner.network.names:
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
    return Edit(experiment.replace(learner=experiment.learner.with_layer(selected, renamed)), name, text)


def layer_changed(experiment: Experiment, selected: str, layer: Layer, text: str) -> Edit:
    """`selected` computes what `layer` says."""
    node = _chosen(experiment.learner.network, selected)
    learner = experiment.learner.with_layer(selected, node.replace(layer=layer))
    return Edit(experiment.replace(learner=learner), selected, text)


def kind_chosen(
    experiment: Experiment, selected: str, kind: type[LayerSpec], *, inputs: Inputs, former: Layer | None = None
) -> Edit:
    """`selected` becomes a layer of another kind; values that both kinds have stay. Weights given for other arrays go.

    `former`: what the layer was when it last was of that kind. Without that, a Dense layer gets as many units as it has
    inputs, and a part of the input is all of it, so that what follows still fits.
    """
    network, given = experiment.learner.network, experiment.learner.initial_weights
    node, entering = _chosen(network, selected), _entering(network, selected, inputs)
    layer = converted(node.layer, kind, former=former)
    if former is None:
        layer = layer.sized_for(entering[-1])
    kept = {f"{selected}/{fact.name}" for fact in layer.arrays([entering])}
    gone = [each.name for each in given if each.layer == selected and each.name not in kept]
    text = translate("NetworkEdits", "Make {name} a layer of kind {kind}").format(name=selected, kind=kind_label(kind))
    learner = experiment.learner.with_layer(selected, node.replace(layer=layer)).with_drawn(*gone)
    return Edit(experiment.replace(learner=learner), selected, text)


def inputs_chosen(experiment: Experiment, selected: str, inputs: tuple[str, ...]) -> Edit:
    """`selected` is fed by `inputs`. Raises RefusedError where that closes a cycle."""
    node = _chosen(experiment.learner.network, selected)
    possible = experiment.learner.network.possible_inputs(selected)
    for name in inputs:
        if name not in possible:
            text = translate("NetworkEdits", "'{name}' depends on '{selected}' and cannot feed it.")
            raise RefusedError(text.format(name=name, selected=selected))
    text = translate("NetworkEdits", "Set inputs of {name}").format(name=selected)
    learner = experiment.learner.with_layer(selected, node.replace(inputs=inputs))
    return Edit(experiment.replace(learner=learner), selected, text)


def _placed(experiment: Experiment, selected: str, node: Node) -> Edit:
    """`node` after `selected`; before the output layer where that, or nothing, is selected."""
    network = experiment.learner.network
    if selected in (INPUT, *network.names) and not _is_output_layer(network, selected):
        return _added(experiment, network.inserted_after(selected, node), node.name)
    last = network.node(selected) if selected in network.names else _last(network)
    if is_join(last):
        return _added(experiment, network.inserted_after(last.name, node), node.name)
    return _added(experiment, network.inserted_before(last.name, node), node.name)


def _last(network: Network) -> Node:
    return network.outputs[-1] if network.outputs else network.nodes[-1]


def _entering(network: Network, name: str, inputs: Inputs) -> Shape:
    """The shape of a node's first input; the last axis has an entry at the least."""
    try:
        shapes = drawn_shapes(in_order(network), inputs)
    except ShapeError:
        shapes = {INPUT: shape_of(inputs)}
    fed = network.node(name).inputs[:1]
    shape = shapes.get(fed[0], shapes[INPUT]) if fed else shapes[INPUT]
    return (*shape[:-1], max(1, shape[-1]))


def _added(experiment: Experiment, network: Network, name: str) -> Edit:
    text = translate("NetworkEdits", "Add layer {name}").format(name=name)
    return Edit(experiment.with_learner(network=network), name, text)


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
    return Dense(units=layer.units, activation=activation_of(layer)) if isinstance(layer, OfUnits) else Dense()
