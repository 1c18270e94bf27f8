"""What phases, groups, operations and tensors are called in the window."""

from PySide6.QtCore import QCoreApplication

from engine.dataflow import Dataflow, FlowOperation, FlowTensor, Phase
from engine.flow.sentence import array_text, shape_text
from gui.dataflow.tree import Group

MAX_ENTRIES = 4
"""Entries of a tensor that are written beside an edge."""
DIGITS = 4


def phase_text(phase: Phase) -> str:
    """A phase of an update."""
    return {
        Phase.FORWARD: _tr("Forward"),
        Phase.LOSS: _tr("Loss"),
        Phase.BACKWARD: _tr("Backward"),
        Phase.UPDATE: _tr("Update"),
    }[phase]


def group_text(group: Group) -> str:
    """A group's title: the layer, or the phase."""
    return group.owner or phase_text(group.phase)


def count_text(group: Group) -> str:
    """How many operations are in a group, and where they ran."""
    count = len(group.operations)
    told = _tr("1 operation") if count == 1 else _tr("{count} operations").format(count=count)
    return f"{told} · {', '.join(group.devices)}" if group.devices else told


def operation_text(operation: FlowOperation) -> str:
    """The second line of an operation's box: the name that its tensor has, or its own, and where it ran."""
    called = next((tensor.called for tensor in operation.outputs if tensor.called), "")
    name = called or short_name(operation.name)
    return f"{name} · {operation.device}" if operation.device else name


def short_name(name: str) -> str:
    """A name of TensorFlow's without the scopes that it is in."""
    return name.rpartition("/")[2]


def flow_text(flow: Dataflow, tensors: tuple[str, ...]) -> str:
    """What flows along an edge: a short value, else the shape; of several tensors how many."""
    if len(tensors) > 1:
        return _tr("{count} tensors").format(count=len(tensors))
    return edge_text(flow.tensors[tensors[0]])


def edge_text(tensor: FlowTensor) -> str:
    """A tensor in a few letters."""
    if tensor.value is None:
        return tensor.called or tensor.dtype
    if tensor.value.size <= MAX_ENTRIES:
        return array_text(tensor.value, digits=DIGITS)
    return shape_text(tensor.shape)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dataflow", text)
