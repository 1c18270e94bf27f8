"""HDF5 read with mistrust: what lies in the file itself, in one piece, and no larger than the file. No meaning of what is read."""

import math
from typing import Any

from engine.disk.limits import MAX_ATTRIBUTE_TEXT
from engine.files.arrays import check_type
from engine.files.atomic import FileError
from engine.text import Text


def member(group: Any, name: str, source: str) -> Any:
    """A member that lies in the file itself: links may lead to other files. Raises FileError."""
    import h5py

    if not isinstance(group, h5py.Group):
        raise FileError(Text("'{source}' is no file of Keras weights. Open another file.", source=source))
    if not isinstance(group.get(name, getlink=True), h5py.HardLink):
        raise FileError(
            Text(
                "'{source}' has no '{name}' of its own, as Keras weights have. Open another file.",
                source=source,
                name=name,
            )
        )
    return group[name]


def text_beside(found: Any, name: str, *, most: int = MAX_ATTRIBUTE_TEXT) -> str:
    """The text called `name` beside a group or an array; empty where there is none, or none of at most `most` bytes."""
    if name not in found.attrs:
        return ""
    told = found.attrs.get_id(name)
    if told.shape != () or told.get_storage_size() > most:
        return ""
    text = found.attrs[name]
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    return text if isinstance(text, str) and len(text) <= most else ""


def refuse_outside(layer: str, dataset: Any, source: str) -> None:
    """Refuse an array that is taken from another file. Raises FileError."""
    if dataset.external or dataset.is_virtual:
        raise FileError(
            Text("'{source}' takes '{layer}' from another file. Save it again in one file.", source=source, layer=layer)
        )


def refuse_odd(name: str, dataset: Any, source: str) -> None:
    """Refuse all but numbers in one piece that the file holds: HDF5 unpacks pieces whole, and makes up what is not there.

    Raises FileError.
    """
    check_type(name, dataset.dtype, source)
    if dataset.chunks is not None:
        raise FileError(
            Text(
                "'{source}' keeps '{name}' in pieces, packed or not. Save it as Keras does, without compression.",
                source=source,
                name=name,
            )
        )
    size = math.prod(dataset.shape) * dataset.dtype.itemsize
    if dataset.id.get_storage_size() != size:
        raise FileError(
            Text(
                "'{source}' declares {size:,} bytes of '{name}' and holds {held:,}. Save it again.",
                source=source,
                size=size,
                name=name,
                held=dataset.id.get_storage_size(),
            )
        )
