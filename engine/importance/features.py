"""Where each feature stands in what enters the network: all entries of a one-hot column belong to one feature."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.config.arrangement import Image, Windows
from engine.data.preparing.arrange import as_images
from engine.data.preparing.scaling import Affine
from engine.model.preparation import Preparation

Places = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Features:
    """`names`: the columns. `entries`: what a row of the table becomes, each with its `scalings` and, in `owners`, the place of its
    feature. `entry_at`: (inputs,), the place of the entry that stands there in a flattened row of the network's input, where a
    window has each entry once for each of its rows.
    """

    names: tuple[str, ...]
    entries: tuple[str, ...]
    scalings: tuple[Affine, ...]
    owners: Places
    entry_at: Places

    @property
    def feature_at(self) -> Places:
        """(inputs,), the place of the feature that stands there in a flattened row."""
        found: Places = self.owners[self.entry_at]
        return found

    def places(self, feature: int) -> Places:
        """Where the feature stands in a flattened row."""
        return np.flatnonzero(self.feature_at == feature)

    def summed_entries(self, values: NDArray[Any]) -> NDArray[np.float64]:
        """Numbers of the inputs (…, inputs), added up for each entry: (…, entries)."""
        return _summed(values, self.entry_at, len(self.entries))

    def summed(self, values: NDArray[Any]) -> NDArray[np.float64]:
        """Numbers of the entries (…, entries), added up for each feature: (…, features)."""
        return _summed(values, self.owners, len(self.names))

    def is_single(self, feature: int) -> bool:
        """Whether one entry holds the whole feature."""
        return int(np.count_nonzero(self.owners == feature)) == 1


def features_of(preparation: Preparation) -> Features:
    """Those of a model."""
    columns = preparation.features
    widths = [column.planned.width for column in columns]
    return Features(
        tuple(column.planned.recipe.name for column in columns),
        tuple(name for column in columns for name in _entry_names(column.planned.entries, column.planned.width)),
        tuple(scaling for column in columns for scaling in column.scalings),
        np.repeat(np.arange(len(columns)), widths),
        _arranged(preparation, sum(widths)),
    )


def _entry_names(names: Sequence[str], width: int) -> Sequence[str]:
    assert len(names) == width, "a preparation refuses columns that contradict themselves"
    return names


def _arranged(preparation: Preparation, width: int) -> Places:
    entries = np.arange(width)
    match preparation.arrangement:
        case Windows(length=length):
            return np.tile(entries, length)
        case Image() as image:
            return as_images(entries[None].astype(np.float64), image).reshape(-1).astype(np.intp)
        case _:
            return entries


def _summed(values: NDArray[Any], owners: Places, count: int) -> NDArray[np.float64]:
    return np.stack([values[..., owners == at].sum(axis=-1, dtype=np.float64) for at in range(count)], axis=-1)
