"""JSON parsed with mistrust: how much its values can take is counted from its signs before memory is taken."""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import psutil

from engine.disk.limits import MAX_JSON_MEMORY, MEMORY_SHARE
from engine.disk.regular import RefusedError

VALUE_BYTES: Mapping[bytes, int] = MappingProxyType({b",": 80, b":": 60})
LIST_BYTES: Mapping[bytes, int] = MappingProxyType({b"[": 80, b"{": 240})
"""What each sign of a JSON text can bring with it, in bytes of memory; measured with the json module and with pydantic."""

COPIES = 3
"""How often a text lies in memory while it is parsed: as bytes, as signs, and in its values."""

_TEXT = re.compile(rb'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)', re.DOTALL)


def parsed(text: bytes) -> Any:
    """The values in `text`. Raises RefusedError, ValueError for what is no JSON, RecursionError for what nests too deep."""
    refuse_large_json(text)
    return json.loads(text)


def refuse_large_json(text: bytes) -> None:
    """Raise RefusedError where parsing `text` may take more memory than there should be for it.

    Lists and objects that are empty take much and hold nothing; numbers and texts are what a file is opened for.
    """
    refuse_long_json(len(text))
    if _memory(text, LIST_BYTES) > MAX_JSON_MEMORY:
        lists = _memory(_TEXT.sub(b'""', text), LIST_BYTES)
        _refuse(lists, MAX_JSON_MEMORY)
    _refuse(COPIES * len(text) + _memory(text, VALUE_BYTES), _room())


def refuse_long_json(size: int) -> None:
    """Raise RefusedError where a text of `size` bytes is too long to be looked at, whatever is in it."""
    _refuse(COPIES * size, _room())


def _memory(text: bytes, signs: Mapping[bytes, int]) -> int:
    return sum(text.count(sign) * size for sign, size in signs.items())


def _room() -> int:
    return max(MAX_JSON_MEMORY, int(psutil.virtual_memory().available * MEMORY_SHARE / COPIES))


def _refuse(memory: int, room: int) -> None:
    if memory > room:
        raise RefusedError(
            f"its description may take {memory / 2**20:,.0f} MiB of memory, and {room / 2**20:,.0f} MiB are the most that it "
            "may take. Choose another file."
        )
