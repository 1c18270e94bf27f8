"""What no program can help, in a sentence with a remedy: memory, room on a disk, depth. Anything else that is raised is a bug."""

import errno
import math

import numpy as np
import psutil

from engine.text import NOTHING, Text

GIB = 2**30
_OF_TENSORFLOW = "ResourceExhaustedError"
"""By its name: TensorFlow is imported by its backend alone."""


def shortage(error: BaseException | None) -> Text:
    """What is short and what to do, where `error` says so; nothing for any other error."""
    match error:
        case MemoryError():
            return _of_memory(_size_of(error))
        case OSError(errno=errno.ENOMEM):
            return _of_memory(None)
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            where = Text(" for '{filename}'", filename=error.filename) if error.filename else NOTHING
            return Text("The disk has no room left{where}. Free some space there, and do it again.", where=where)
        case RecursionError():
            return Text(
                "That is nested too deeply to be worked out. Take fewer brackets, levels or layers within each other."
            )
        case Exception() if any(kind.__name__ == _OF_TENSORFLOW for kind in type(error).__mro__):
            return _of_memory(None)
    return NOTHING


def _of_memory(needed: int | None) -> Text:
    free = f"{psutil.virtual_memory().available / GIB:,.1f} GiB"
    if needed is None:
        first = Text("There is not enough memory for that ({free} are free).", free=free)
    else:
        first = Text(
            "That needs {needed:,.1f} GiB of memory in one piece; {free} are free.", needed=needed / GIB, free=free
        )
    return Text("{first} Close other programs, or take fewer rows, columns or units, or smaller batches.", first=first)


def _size_of(error: BaseException) -> int | None:
    """The bytes of the array that NumPy could not make, where it tells."""
    shape, dtype = getattr(error, "shape", None), getattr(error, "dtype", None)
    if not isinstance(shape, tuple) or not isinstance(dtype, np.dtype):
        return None
    return math.prod(shape) * dtype.itemsize
