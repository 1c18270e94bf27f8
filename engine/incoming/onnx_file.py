"""`.onnx`: the graph's operations and constants as layers with their weights; it is read as data and never run."""

import os
from typing import TYPE_CHECKING, BinaryIO

from engine.disk.limits import MAX_LAYERS
from engine.exports.metadata import NetworkAlone, network_alone
from engine.files.arrays import check_memory, check_names, check_shape
from engine.incoming.findings import Findings
from engine.incoming.opened import OpenedNetwork, check_room
from engine.progress import Check
from engine.text import Text

if TYPE_CHECKING:
    from engine.incoming.onnx_constants import Constants

COPIES = 3
"""How often the file lies in memory while it is read: as bytes, as a message, and as arrays."""


def read_onnx(stream: BinaryIO, findings: Findings, check: Check) -> OpenedNetwork:
    """The network in the `.onnx` file `stream`. Raises FileError, or one of DAMAGE."""
    from google.protobuf.message import DecodeError
    from onnx import ModelProto

    from engine.incoming.onnx_constants import Constants
    from engine.incoming.onnx_graph import Call, OnnxNetwork
    from engine.incoming.onnx_operations import take

    size = os.fstat(stream.fileno()).st_size
    check_memory(COPIES * size, findings.source)
    try:
        model = ModelProto.FromString(stream.read(size))
    except DecodeError as error:
        raise findings.damaged(error) from error
    entries = {entry.key: entry.value for entry in model.metadata_props}
    if (own := network_alone(entries, findings.source)) is not None:
        return _own(own, Constants(model.graph, findings), findings)
    if len(model.graph.node) > MAX_LAYERS:
        raise findings.damaged(Text("it has {count:,} layers", count=len(model.graph.node)))
    opset = next((each.version for each in model.opset_import if each.domain in ("", "ai.onnx")), 1)
    growing = OnnxNetwork(model.graph, opset, findings)
    for node in growing.needed:
        check()
        if not growing.constants.fold(node):
            take(growing, Call(node))
    findings.refuse_unknown()
    network = growing.network([growing.given(name) for name in growing.outputs])
    weights = {name: array for name, array in growing.weights.items() if network.has(name.rpartition("/")[0])}
    check_room({name: array.shape for name, array in weights.items()}, findings.source)
    return OpenedNetwork(findings.source, network, growing.inputs, weights, findings.notes)


def _own(found: NetworkAlone, constants: "Constants", findings: Findings) -> OpenedNetwork:
    """A network that the lab wrote: its arrays are constants of their names."""
    shapes = found.shapes
    check_room(shapes, findings.source)
    arrays = {name: constants.array(name) for name in shapes if constants.has(name)}
    check_names(arrays, shapes, findings.source)
    for name, array in arrays.items():
        check_shape(name, array.shape, shapes[name], findings.source)
    findings.refuse_unknown()
    return OpenedNetwork(findings.source, found.learner.network, found.row, arrays, findings.notes)
