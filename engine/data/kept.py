"""What was read from columns last, so that it is not read again: columns are frozen, the same object holds the same cells."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from engine.data.table import Column

Found = TypeVar("Found")

MOST = 32
_lock = threading.Lock()
_found: list[tuple[Column, str, Any]] = []


def kept(cells: Column, how: str, read: Callable[[], Found]) -> Found:
    """What `read` gives for `cells`; asked for again in the same way (`how`), the same object."""
    with _lock:
        for column, its_way, found in _found:
            if column is cells and its_way == how:
                return found  # type: ignore[no-any-return]  # one way gives one type
    new = read()
    with _lock:
        _found.insert(0, (cells, how, new))
        del _found[MOST:]
    return new
