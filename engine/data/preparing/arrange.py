"""Rows of entries in the shape in which they enter the network: windows over rows, images."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Image, Windows
from engine.data.preparing.groups import Groups, in_groups

Array = NDArray[np.float64]
Rows = NDArray[np.intp]


@dataclass(frozen=True)
class WindowRows:
    """The windows of one part, (windows,): `first` is the place of each first row in `rows`, `targets` are table rows.

    `rows`: the part's table rows, one series after the other.
    """

    rows: Rows
    first: Rows
    targets: Rows

    @property
    def count(self) -> int:
        """How many windows there are."""
        return len(self.first)


def window_rows(rows: Rows, windows: Windows, groups: Groups | None = None) -> WindowRows:
    """The windows over a part's table rows `rows` (ascending): none reaches over a gap in them, or into another series.

    The first row of each stretch without a gap begins a window, and then every `stride`-th. `groups`: the series of the
    table. Rows of a series follow one another where no row of the same series stands between them in the table.
    """
    if not len(rows):
        return WindowRows(rows, rows[:0], rows[:0])
    if groups is None:
        breaks = np.diff(rows, prepend=rows[0] - 2) != 1
    else:
        rows = rows[in_groups(groups.codes[rows])[0]]
        places, series = groups.places[rows], groups.codes[rows]
        breaks = (np.diff(places, prepend=places[0] - 2) != 1) | (np.diff(series, prepend=series[0]) != 0)
    begins = np.flatnonzero(breaks)
    lengths = np.diff(np.append(begins, len(rows)))
    within = np.arange(len(rows)) - np.repeat(begins, lengths)
    left = np.repeat(lengths, lengths) - within
    first = np.flatnonzero((within % windows.stride == 0) & (left >= windows.reach)).astype(np.intp)
    return WindowRows(rows, first, rows[first + windows.length - 1 + windows.horizon])


def as_windows(entries: Array, first: Rows, length: int) -> Array:
    """Entries (rows, width) of a part as windows (windows, length, width)."""
    return np.asarray(entries[first[:, None] + np.arange(length)])


def as_images(entries: Array, image: Image) -> Array:
    """Entries (rows, pixels) as images (rows, height, width, channels)."""
    rows = len(entries)
    if not image.planes:
        return entries.reshape(rows, image.height, image.width, image.channels)
    planes = entries.reshape(rows, image.channels, image.height, image.width)
    return np.ascontiguousarray(planes.transpose(0, 2, 3, 1))


def pixel_of(entry: int, image: Image) -> tuple[int, int, int]:
    """Line, column and channel of feature entry number `entry`."""
    if image.planes:
        channel, rest = divmod(entry, image.height * image.width)
        line, column = divmod(rest, image.width)
        return line, column, channel
    rest, channel = divmod(entry, image.channels)
    line, column = divmod(rest, image.width)
    return line, column, channel
