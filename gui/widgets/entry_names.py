"""The names that entries of the network's tensors have from the data: features on the way in, targets on the way out. No Qt."""

from collections.abc import Sequence

from engine.config.experiment import Experiment
from engine.config.layers import Layer
from engine.config.losses import Targets
from engine.config.network import INPUT, Network
from engine.config.outputs import output_parts
from engine.config.shapes import ShapeError
from engine.data.preparing.plan import Plan


def names_entering(network: Network, layer: str, inputs: Sequence[str]) -> tuple[str, ...]:
    """The names of the entries that enter `layer`, when the data have the names `inputs`; nothing where they have none."""
    way: list[Layer] = []
    name, found = _only_input(network, layer), tuple(inputs)
    for _ in network.nodes:  # no way is longer; on a cycle there is no end
        if name == INPUT or name not in network.names:
            break
        way.append(network.node(name).layer)
        if not way[-1].names_through(found):
            return ()
        name = _only_input(network, name)
    if name != INPUT:
        return ()
    for passed in reversed(way):
        found = passed.names_through(found)
    return found


def names_leaving(experiment: Experiment, planned: Plan) -> dict[str, tuple[str, ...]]:
    """For each output layer the names of what it is compared with; nothing where the targets do not fit the layers.

    Those are target entries, or the classes of a column where the loss takes the number of the class.
    """
    try:
        parts = output_parts(experiment.learner.network, experiment.learner.training, planned.inputs)
    except ShapeError:
        return {}
    entries = [(name, column) for column in planned.targets for name in column.entries]
    if not parts or parts[-1].stop != len(entries):
        return {}
    found = {}
    for part in parts:
        if len(part.shape) > 1:  # each of its vectors is compared with other targets
            continue
        taken = entries[part.start : part.stop]
        is_sparse = part.loss.targets is Targets.CLASS
        found[part.name] = taken[0][1].classes if is_sparse else tuple(name for name, _ in taken)
    return found


def _only_input(network: Network, name: str) -> str:
    inputs = network.node(name).inputs
    return inputs[0] if len(inputs) == 1 else ""
