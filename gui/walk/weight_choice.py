"""Chooses one or two weights of the open network: an array, and an entry of it."""

from collections.abc import Mapping, Sequence
from itertools import islice

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from engine.config.axes import Shape
from engine.walk.comparison import WeightPlace
from gui.theme import SPACING

MAX_ENTRIES = 4096
"""Entries of an array that are offered."""


class WeightChoice(QWidget):
    """Two rows; in the second one no array may be chosen."""

    chosen = Signal(tuple)
    """tuple[WeightPlace, ...], one or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shapes: dict[str, Shape] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACING // 2)
        grid.setColumnStretch(0, 1)
        self.arrays, self.entries = (QComboBox(), QComboBox()), (QComboBox(), QComboBox())
        names = (self.tr("First weight"), self.tr("Second weight"))
        for row, (array, entry, name) in enumerate(zip(self.arrays, self.entries, names, strict=True)):
            array.setAccessibleName(self.tr("{weight}: array").format(weight=name))
            entry.setAccessibleName(self.tr("{weight}: entry").format(weight=name))
            for box in (array, entry):
                box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            array.setMinimumContentsLength(8)
            entry.setMinimumContentsLength(5)
            grid.addWidget(array, row, 0)
            grid.addWidget(entry, row, 1)
            array.activated.connect(self._on_array_activated)
            entry.activated.connect(self._on_entry_activated)

    def set_shapes(self, shapes: Mapping[str, Shape]) -> None:
        """The trained arrays of the network."""
        if dict(shapes) != self._shapes:
            self._shapes = dict(shapes)
            for row, box in enumerate(self.arrays):
                box.clear()
                if row:
                    box.addItem(self.tr("no second weight"), None)
                for name in shapes:
                    box.addItem(name, name)

    def fitting(self, places: Sequence[WeightPlace]) -> tuple[WeightPlace, ...]:
        """Those of `places` that the network has, or else its first two weights; none where it has none."""
        kept = tuple(place for place in places if place.array in self._shapes and self._has(place))
        if kept:
            return kept
        every = (
            WeightPlace(array=name, index=index) for name, shape in self._shapes.items() for index in np.ndindex(shape)
        )
        return tuple(islice(every, 2))

    def show_places(self, places: Sequence[WeightPlace]) -> None:
        """Show these, silently."""
        for row, (array, entry) in enumerate(zip(self.arrays, self.entries, strict=True)):
            with QSignalBlocker(array), QSignalBlocker(entry):
                place = places[row] if row < len(places) else None
                array.setCurrentIndex(array.findData(None if place is None else place.array))
                self._offer(row)
                if place is not None:
                    entry.setCurrentIndex(entry.findData(list(place.index)))

    def _has(self, place: WeightPlace) -> bool:
        shape = self._shapes[place.array]
        return len(place.index) == len(shape) and all(
            0 <= at < size for at, size in zip(place.index, shape, strict=True)
        )

    def _offer(self, row: int) -> None:
        """The entries of the array that is chosen in a row."""
        name = self.arrays[row].currentData()
        self.entries[row].clear()
        self.entries[row].setEnabled(name is not None)
        for index in islice(np.ndindex(self._shapes.get(name, (0,))), MAX_ENTRIES):
            self.entries[row].addItem(f"[{', '.join(map(str, index))}]", list(index))

    def _places(self) -> tuple[WeightPlace, ...]:
        found = []
        for array, entry in zip(self.arrays, self.entries, strict=True):
            if array.currentData() is not None and entry.currentData() is not None:
                place = WeightPlace(array=array.currentData(), index=tuple(entry.currentData()))
                if place not in found:
                    found.append(place)
        return tuple(found)

    def _on_array_activated(self) -> None:
        for row, array in enumerate(self.arrays):
            if array is self.sender():
                self._offer(row)
        self.chosen.emit(self._places())

    def _on_entry_activated(self) -> None:
        self.chosen.emit(self._places())
