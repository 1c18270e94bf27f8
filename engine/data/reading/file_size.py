"""How much memory a table in a file will take, found from the file's size and its first rows, before it is read."""

from dataclasses import dataclass

import psutil

from engine.data.reading.csv_layout import Layout
from engine.data.reading.errors import ReadingError
from engine.data.reading.file_source import Packing
from engine.data.reading.options import AllRows, EveryRow, HeadRows, RandomRows, Sampling
from engine.data.reading.remedy import Choice, Remedy
from engine.text import Text

NUMBER_BYTES = 8
TEXT_BYTES = 64
"""A short text and the place that points to it."""
PEAK = 2.5
"""The most memory that reading takes, as a multiple of the table's."""
UNPACKED = 5
"""How many times its size a packed file becomes, about."""
SHARE = 0.8
"""The most of the free memory that one table may take."""
MORE = 1.5
"""How many times the expected rows a file may have before the memory is looked at while it is read."""
MIN_FREE = 256 << 20
"""Bytes of memory that stay free while such a file is read."""


@dataclass(frozen=True)
class Measure:
    """`rows`, `columns` and the bytes that the table will take: an estimate from the first rows. `kept`: the rows that it has."""

    rows: int
    kept: int
    columns: int
    table_bytes: int

    @property
    def peak_bytes(self) -> int:
        """What reading takes at its peak."""
        return round(PEAK * self.table_bytes)


class TooLargeError(ReadingError):
    """A table that does not fit into memory. `measure` says how large it is, `free` how many bytes there are."""

    def __init__(self, name: str, measure: Measure, free: int) -> None:
        super().__init__(
            Text(
                "{name} has about {rows:,} rows × {columns:,} columns and takes {needed} to open; {free} are "
                "free. Open a part of its rows.",
                name=name,
                rows=measure.rows,
                columns=measure.columns,
                needed=gigabytes(measure.peak_bytes),
                free=gigabytes(free),
            ),
            Remedy(choice=Choice.SAMPLING),
        )
        self.measure, self.free = measure, free


def measure(layout: Layout) -> Measure:
    """How large the table will be, sampling taken into account."""
    size = layout.source.size * (UNPACKED if layout.source.packing is not Packing.NONE else 1)
    raw = sum(len(row.raw) for row in layout.sample)
    wide = 2 if layout.encoding.codec.startswith("utf-16") else 1
    rows = max(1, round(size / max(1.0, wide * raw / max(1, len(layout.sample)))))
    texts = len(layout.texts)
    row_bytes = NUMBER_BYTES * (len(layout.names) - texts) + TEXT_BYTES * texts
    kept = round(share_read(layout.options.sampling, rows) * rows)
    return Measure(rows, kept, len(layout.names), kept * row_bytes)


def share_read(sampling: Sampling, rows: int) -> float:
    """The part of `rows` rows that `sampling` keeps."""
    match sampling:
        case AllRows():
            return 1.0
        case HeadRows(rows=head):
            return min(1.0, head / max(1, rows))
        case RandomRows(share=share):
            return share
        case EveryRow(step=step):
            return 1 / step


def refuse_too_large(layout: Layout) -> None:
    """Raise TooLargeError where the table would not fit into the memory that is free now."""
    refuse_measure(layout.source.name, measure(layout))


def refuse_measure(name: str, found: Measure) -> None:
    """The same for the file `name` of which `found` is known."""
    free = psutil.virtual_memory().available
    if found.peak_bytes > SHARE * free:
        raise TooLargeError(name, found, free)


def refuse_no_room(name: str, *, rows: int, expected: int) -> None:
    """Raise a ReadingError where the memory is nearly full and the file `name` has far more `rows` than were `expected`.

    A packed file may hold a thousand times its size.
    """
    if rows > MORE * expected and (free := psutil.virtual_memory().available) < MIN_FREE:
        raise ReadingError(
            Text(
                "{name} has more than {rows:,} rows, and only {free} of memory are left. Open a part of its rows.",
                name=name,
                rows=rows,
                free=gigabytes(free),
            ),
            Remedy(choice=Choice.SAMPLING),
        )


def gigabytes(size: int) -> str:
    """A size for a person: "3.2 GB"."""
    return Text("{size:,.1f} GB", size=size / 1e9) if size >= 1e8 else Text("{size:,.0f} MB", size=size / 1e6)
