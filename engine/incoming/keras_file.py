"""`.keras`: the network out of the configuration, read as data, and the weights by their layers' names. Keras is not asked."""

import io
from collections.abc import Mapping
from typing import Any, BinaryIO

from engine.disk.archive import archive_of, read_member
from engine.disk.json_text import parsed
from engine.files.arrays import refuse_more_than
from engine.files.members import read_json
from engine.files.weights_h5 import CONFIG_MEMBER, WEIGHTS_MEMBER, own_names, read_weights, told_by
from engine.incoming.findings import Findings
from engine.incoming.keras_graph import read_network
from engine.incoming.opened import OpenedNetwork, check_room
from engine.progress import Check

_METADATA = "metadata.json"


def read_keras(stream: BinaryIO, findings: Findings, check: Check) -> OpenedNetwork:
    """The network in the `.keras` file `stream`. Raises FileError, RefusedError, or one of DAMAGE."""
    source = findings.source
    with archive_of(stream) as archive:
        metadata, config = (
            parsed(read_json(archive, name, check), on_disk=archive.getinfo(name).compress_size)
            for name in (_METADATA, CONFIG_MEMBER)
        )
        found = read_network(config, major_version(metadata.get("keras_version")), findings)
        shapes = found.shapes()
        info = archive.getinfo(WEIGHTS_MEMBER)
        refuse_more_than(info.file_size, shapes, source)
        check_room(shapes, source, beside=info.file_size)
        content = io.BytesIO(read_member(archive, info, check))
    names = own_names(content, source)
    found = found.renamed(names)
    kept = {array: _renamed(array, names) for array in shapes}
    arrays = read_weights(content, source, {kept[array]: shapes[array] for array in shapes}, check, told_by(config))
    weights = {found.own(array): arrays[kept[array]] for array in shapes}
    return OpenedNetwork(source, found.network, found.inputs, weights, findings.notes)


def major_version(told: Any) -> int:
    """The first number of a version of Keras; the third where it is not told."""
    first = str(told).split(".")[0]
    return int(first) if first.isdecimal() else 3


def _renamed(array: str, names: Mapping[str, str]) -> str:
    """What the file calls the array `<layer>/<array>`, where the lab has written its own names beside Keras's."""
    layer, _, name = array.rpartition("/")
    return f"{names.get(layer, layer)}/{name}"
