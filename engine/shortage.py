"""What no program can help, in a sentence with a remedy: memory, room on a disk, depth. Anything else that is raised is a bug."""

import errno
import math

import numpy as np
import psutil

GIB = 2**30
_OF_TENSORFLOW = "ResourceExhaustedError"
"""By its name: TensorFlow is imported by its backend alone."""


def shortage(error: BaseException | None) -> str:
    """What is short and what to do, where `error` says so; nothing for any other error."""
    match error:
        case MemoryError():
            return _of_memory(_size_of(error))
        case OSError(errno=errno.ENOMEM):
            return _of_memory(None)
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            where = f" for '{error.filename}'" if error.filename else ""
            return f"The disk has no room left{where}. Free some space there, and do it again."
        case RecursionError():
            return (
                "That is nested too deeply to be worked out. Take fewer brackets, levels or layers within each other."
            )
        case Exception() if any(kind.__name__ == _OF_TENSORFLOW for kind in type(error).__mro__):
            return _of_memory(None)
    return ""


def _of_memory(needed: int | None) -> str:
    free = f"{psutil.virtual_memory().available / GIB:,.1f} GiB"
    if needed is None:
        first = f"There is not enough memory for that ({free} are free)."
    else:
        first = f"That needs {needed / GIB:,.1f} GiB of memory in one piece; {free} are free."
    return f"{first} Close other programs, or take fewer rows, columns or units, or smaller batches."


def _size_of(error: BaseException) -> int | None:
    """The bytes of the array that NumPy could not make, where it tells."""
    shape, dtype = getattr(error, "shape", None), getattr(error, "dtype", None)
    if not isinstance(shape, tuple) or not isinstance(dtype, np.dtype):
        return None
    return math.prod(shape) * dtype.itemsize
