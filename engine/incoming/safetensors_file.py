"""`.safetensors` that the lab wrote: the network is in the metadata, and the arrays have its names."""

from typing import BinaryIO

from engine.exports.metadata import network_alone
from engine.exports.safetensors_file import read_arrays, read_header
from engine.files.atomic import FileError
from engine.incoming.findings import Findings
from engine.incoming.opened import OpenedNetwork, check_room
from engine.progress import Check
from engine.text import Text


def read_safetensors(stream: BinaryIO, findings: Findings, check: Check) -> OpenedNetwork:
    """The network alone in the `.safetensors` file `stream`. Raises FileError, RefusedError or ShapeError."""
    source = findings.source
    begin, entries = read_header(stream, source)
    found = network_alone(entries, source)
    if found is None:
        raise FileError(
            Text(
                "'{source}' has arrays and does not say of which network: another program wrote it. Save the whole model there, "
                "as .keras or .onnx.",
                source=source,
            )
        )
    check_room(found.shapes, source)
    arrays = read_arrays(stream, begin, found.shapes, source, check)
    return OpenedNetwork(source, found.learner.network, found.row, arrays, findings.notes)
