"""A least-recently-used cache of what was read from columns. Columns are frozen: the same array holds the same cells."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar

from numpy.typing import NDArray

from engine.data.table import Column

Found = TypeVar("Found")

MAX_ROWS = 1 << 26
"""The rows of all that is kept, together: half a gigabyte where each is a number."""
MAX_ENTRIES = 1 << 17
"""As many as the widest table has columns, each read in two or three ways."""
_lock = threading.Lock()
_found: OrderedDict[tuple[int, str], tuple[NDArray[Any], Any]] = OrderedDict()
"""By the identity of the array, which the entry holds; the least recently used one stands first."""
_rows: dict[str, int] = {"kept": 0}
"""The rows of all that is kept; counted on the way, since to add them up anew for each column takes longer than reading it."""


def cached(cells: Column, how: str, read: Callable[[], Found]) -> Found:
    """What `read` gives for the values of `cells`; asked for again in the same way (`how`), the same object.

    A column that was given another name or other exact texts has the same values.
    """
    found: Found | None = peek(cells, how)
    if found is not None:
        return found
    new = read()
    with _lock:
        key = id(cells.values), how
        if key not in _found:  # else another thread has read it meanwhile
            _rows["kept"] += len(cells.values)
        _found[key] = cells.values, new
        while len(_found) > 1 and (_rows["kept"] > MAX_ROWS or len(_found) > MAX_ENTRIES):
            _rows["kept"] -= len(_found.popitem(last=False)[1][0])
    return new


def peek(cells: Column, how: str) -> Any:
    """What is kept for `cells` and `how`; None where nobody has asked, or not for long."""
    with _lock:
        key = id(cells.values), how
        if key not in _found:
            return None
        _found.move_to_end(key)
        return _found[key][1]
