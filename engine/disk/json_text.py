"""JSON parsed with mistrust: how much its values can take is counted from its signs before memory is taken."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Protocol

import numpy as np
import psutil

from engine.disk.limits import (
    JSON_MEMORY_OF_BYTE,
    MAX_JSON_KEYS,
    MAX_JSON_LISTS,
    MAX_JSON_MEMORY,
    MAX_JSON_TABLE,
    MEMORY_SHARE,
    PIECE,
)
from engine.disk.regular import RefusedError
from engine.text import Text

VALUE_BYTES: Mapping[bytes, int] = MappingProxyType({b",": 80, b":": 60})
LIST_BYTES: Mapping[bytes, int] = MappingProxyType({b"[": 80, b"{": 240})
"""What each sign of a JSON text can bring with it, in bytes of memory; measured with the json module and with pydantic."""

CELL_BYTES: Mapping[bytes, int] = MappingProxyType({b",": 320, b"[": 190, b"{": 240, b"\n": 0})
"""The same of a table that is read with all digits of its numbers: a value is a text, a cell of a row and one of a column.

A row in a line of its own, without a comma behind it, has one more value than commas.
"""

COPIES = 3
"""How often a text lies in memory while it is parsed: as bytes, as signs, and in its values."""


class Refuse(Protocol):
    """`refuse_large_json` or `refuse_large_spec`."""

    def __call__(self, text: bytes, *, on_disk: int) -> None:
        """Raise RefusedError where `text`, which takes `on_disk` bytes there, may take too much memory."""


def parsed(text: bytes, *, on_disk: int) -> Any:
    """The values in `text`, which takes `on_disk` bytes there.

    Raises RefusedError, ValueError for what is no JSON, and RecursionError for what nests too deep.
    """
    refuse_large_json(text, on_disk=on_disk)
    return json.loads(text)


def refuse_large_json(text: bytes, *, on_disk: int, times: int = 1) -> None:
    """Raise RefusedError where parsing `text` may take more memory than there should be for it.

    Lists and objects take much and hold nothing by themselves, so their room is fixed; that of numbers and texts grows with the
    bytes that they take on the disk. `times`: how often the values lie in memory.
    """
    refuse_long_json(len(text), on_disk=on_disk)
    lists = _memory(text, LIST_BYTES)
    if times * lists > MAX_JSON_LISTS:
        lists = sum(_memory(piece, LIST_BYTES) for piece in _outside_texts(text))
        _refuse(times * lists, MAX_JSON_LISTS)
    _refuse(COPIES * len(text) + times * (lists + _memory(text, VALUE_BYTES)), _room(on_disk))


def refuse_large_spec(text: bytes, *, on_disk: int) -> None:
    """The same for pydantic, which makes the values once more where it tells that one is wrong, and tells of every odd entry."""
    refuse_large_json(text, on_disk=on_disk, times=2)
    if text.count(b":") > MAX_JSON_KEYS:
        json.loads(text, object_pairs_hook=_refuse_pairs)


def refuse_long_json(size: int, *, on_disk: int) -> None:
    """Raise RefusedError where a text of `size` bytes is too long to be looked at, whatever is in it."""
    _refuse(COPIES * size, _room(on_disk))


def refuse_large_table(text: str) -> None:
    """Raise RefusedError where the cells of the table in `text` may take more than MAX_JSON_TABLE bytes beside the table."""
    memory = len(text) + _table_memory(Counter({sign: text.count(sign.decode()) for sign in CELL_BYTES}))
    if memory <= MAX_JSON_TABLE:
        return
    signs = Counter[bytes]()
    for piece in _outside_texts(text):
        signs.update({sign: piece.count(sign) for sign in CELL_BYTES})
    memory = len(text) + _table_memory(signs)
    if memory > MAX_JSON_TABLE:
        raise RefusedError(
            Text(
                "would take about {memory:,.0f} MB of memory to read as JSON, and {most:,.0f} MB are the most "
                "that it may take. Save it as CSV, which is read part by part.",
                memory=memory / 1e6,
                most=MAX_JSON_TABLE / 1e6,
            )
        )


def _table_memory(signs: Counter[bytes]) -> int:
    lines = min(signs[b"\n"], signs[b"["] + signs[b"{"])
    return sum(signs[sign] * size for sign, size in CELL_BYTES.items()) + lines * CELL_BYTES[b","]


def _memory(text: bytes, signs: Mapping[bytes, int]) -> int:
    return sum(text.count(sign) * size for sign, size in signs.items())


def _outside_texts(text: bytes | str) -> Iterator[bytes]:
    """`text` in pieces, without what stands between quotes."""
    begin, is_inside = 0, False
    while begin < len(text):
        end = begin + PIECE
        while text[end - 1 : end] in (b"\\", "\\"):  # what it escapes belongs to the same piece
            end += 1
        piece = text[begin:end]
        begin = end
        data = piece.encode(errors="replace") if isinstance(piece, str) else piece
        signs = np.frombuffer(data.replace(b"\\\\", b"").replace(b'\\"', b""), np.uint8)
        if not len(signs):
            continue
        inside = np.logical_xor.accumulate(signs == ord('"')) ^ is_inside
        is_inside = bool(inside[-1])
        yield signs[~inside].tobytes()


def _refuse_pairs(pairs: list[tuple[str, Any]]) -> None:
    if len(pairs) > MAX_JSON_KEYS:
        raise RefusedError(
            Text(
                "its description has an object of {count:,} entries, which is too much. Choose another file.",
                count=len(pairs),
            )
        )


def _room(on_disk: int) -> int:
    free = int(psutil.virtual_memory().available * MEMORY_SHARE)
    return min(MAX_JSON_MEMORY + JSON_MEMORY_OF_BYTE * on_disk, free)


def _refuse(memory: int, room: int) -> None:
    if memory > room:
        raise RefusedError(
            Text(
                "its description may take {memory:,.0f} MiB of memory, and {room:,.0f} MiB are the most that it may "
                "take. Choose another file.",
                memory=memory / 2**20,
                room=room / 2**20,
            )
        )
