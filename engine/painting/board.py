"""The board: a plane, the points on it, their target, and strokes that can be undone. It knows no table and no pixel."""

from collections import Counter

import numpy as np

from engine.painting.axis import Axis
from engine.painting.brush import Brush, Place
from engine.painting.changes import Added, Change, Moved, Removed, Retargeted, Stroke
from engine.painting.points import NOBODY, Array, Ids, Points
from engine.painting.target import Target

MAX_PAINTED = 200_000
"""Points that are painted in one go, those taken away again included; a table of more is generated or read."""


class Board:
    """Changes come in strokes: `begin`, any number of changes, `end`. What returns numbers of points says which to draw again.

    The axes are how the plane is looked at; their changes are no strokes.
    """

    def __init__(self, axes: tuple[Axis, Axis], target: Target, *, points: Points | None = None, seed: int = 0) -> None:
        """`points`: those that are there already. `seed`: what the brush scatters."""
        nothing = np.empty(0)
        self.x_axis, self.y_axis = axes
        self.seed = seed
        self.points = points or Points(nothing, nothing, nothing)
        self.first_painted = self.points.count
        """The number of the first point that was painted here."""
        self._target = target
        self._counts: Counter[int] = Counter()
        self._total = 0
        self._dabs = 0
        self._done: list[Stroke] = []
        self._undone: list[Stroke] = []
        self._open: Stroke | None = None
        self._count(np.arange(self.points.count), 1)

    @property
    def target(self) -> Target:
        """What points are labelled with now."""
        return self._target

    @property
    def total(self) -> int:
        """How many points are there."""
        return self._total

    def count_of(self, key: int) -> int:
        """How many points are of the class `key`."""
        return self._counts[key]

    @property
    def is_varied(self) -> bool:
        """True where not all labels are the same."""
        labels = self.points.label[self.points.there]
        known = labels[np.isfinite(labels)]
        return bool(known.size and known.min() < known.max())

    @property
    def undo_text(self) -> str:
        """What would be undone; empty for nothing."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """What would be done again; empty for nothing."""
        return self._undone[-1].text if self._undone else ""

    @property
    def is_full(self) -> bool:
        """True where no more points can be painted."""
        return self.points.count - self.first_painted >= MAX_PAINTED

    @property
    def is_stroke_open(self) -> bool:
        """True from `begin` to `end`."""
        return self._open is not None

    def begin(self, text: str) -> None:
        """Begin a stroke called `text`; one that is open ends."""
        self.end()
        self._open = Stroke(text, self._dabs, self._dabs)

    def end(self) -> None:
        """The stroke is whole. One that changed nothing is forgotten."""
        stroke, self._open = self._open, None
        if stroke is not None and not stroke.is_idle:
            stroke.dabs_after = self._dabs
            self._done.append(stroke)

    def cancel(self) -> Ids:
        """Take the open stroke back and forget it."""
        stroke, self._open = self._open, None
        return NOBODY if stroke is None else self._take_back(stroke)

    def put(self, at: Place, label: float) -> Ids:
        """A point at the tidy place nearest to `at`. None where the board is full."""
        return self._add(np.array([at[0]]), np.array([at[1]]), label)

    def dab(self, at: Place, label: float, brush: Brush) -> Ids:
        """The points of `brush` around `at`; those beyond the axes' ends are left out."""
        x, y = brush.scattered(at, seed=self.seed, dab=self._dabs)
        self._dabs += 1
        inside = self.x_axis.holds(x) & self.y_axis.holds(y)
        return self._add(x[inside], y[inside], label)

    def erase(self, at: Place, reach: Place) -> Ids:
        """Take away the points within the ellipse around `at` with the half axes `reach`."""
        return self._remove(self.points.near(at, reach))

    def remove_nearest(self, at: Place, reach: Place) -> Ids:
        """Take away the point that is nearest to `at`, within `reach`."""
        found = self.points.nearest(at, reach)
        return NOBODY if found is None else self._remove(np.array([found]))

    def clear(self) -> Ids:
        """Take away all that was painted here, as a stroke of its own is meant to."""
        painted = np.flatnonzero(self.points.there[self.first_painted :]) + self.first_painted
        return self._remove(painted)

    def move(self, point: int, to: Place) -> Ids:
        """Put a point to the tidy place nearest to `to`."""
        ids = np.array([point])
        before = np.stack([self.points.x[ids], self.points.y[ids]])
        after = np.stack([self.x_axis.tidy(np.array([to[0]])), self.y_axis.tidy(np.array([to[1]]))])
        return NOBODY if np.array_equal(before, after) else self._do(Moved(ids, before, after))

    def retarget(self, target: Target) -> Ids:
        """Other classes, or another kind of target. Points whose label is none any longer are taken away."""
        if target == self._target:
            return NOBODY
        gone = np.array([key for key in self._target.names if key not in target.names], dtype=np.float64)
        labels = self.points.label
        lost = np.ones(len(labels), np.bool_) if target.is_numeric != self._target.is_numeric else np.isin(labels, gone)
        removed = self._remove(np.flatnonzero(lost & self.points.there))
        self._do(Retargeted(self._target, target))
        return removed

    def undo(self) -> Ids:
        """Take the last stroke back."""
        self.end()
        if not self._done:
            return NOBODY
        stroke = self._done.pop()
        self._undone.append(stroke)
        return self._take_back(stroke)

    def redo(self) -> Ids:
        """Do the stroke again that was taken back last."""
        self.end()
        if not self._undone:
            return NOBODY
        stroke = self._undone.pop()
        self._done.append(stroke)
        touched = [self._forth(change) for change in stroke.changes]
        self._dabs = stroke.dabs_after
        return _together(touched)

    def _add(self, x: Array, y: Array, label: float) -> Ids:
        self._branch_off()
        room = MAX_PAINTED - (self.points.count - self.first_painted)
        x, y = self.x_axis.tidy(x[:room]), self.y_axis.tidy(y[:room])
        if not len(x):
            return NOBODY
        ids = self.points.add(x, y, label)
        self._count(ids, 1)
        return self._keep(Added(ids), ids)

    def _remove(self, ids: Ids) -> Ids:
        return self._do(Removed(ids)) if ids.size else NOBODY

    def _do(self, change: Change) -> Ids:
        self._branch_off()
        return self._keep(change, self._forth(change))

    def _keep(self, change: Change, touched: Ids) -> Ids:
        assert self._open is not None, "changes come between begin and end"
        self._open.add(change)
        return touched

    def _branch_off(self) -> None:
        """Another way is taken than the one that was undone, whose points never were then."""
        added = [change.ids[0] for stroke in self._undone for change in stroke.changes if isinstance(change, Added)]
        self._undone.clear()
        if added:
            self.points.forget_from(int(min(added)))

    def _take_back(self, stroke: Stroke) -> Ids:
        self._dabs = stroke.dabs_before
        return _together([self._back(change) for change in reversed(stroke.changes)])

    def _forth(self, change: Change) -> Ids:
        match change:
            case Added(ids):
                return self._show(ids, there=True)
            case Removed(ids):
                return self._show(ids, there=False)
            case Moved(ids, _, after):
                return self._place(ids, after)
            case Retargeted(_, after):
                self._target = after
                return NOBODY

    def _back(self, change: Change) -> Ids:
        match change:
            case Added(ids):
                return self._show(ids, there=False)
            case Removed(ids):
                return self._show(ids, there=True)
            case Moved(ids, before, _):
                return self._place(ids, before)
            case Retargeted(before, _):
                self._target = before
                return NOBODY

    def _show(self, ids: Ids, *, there: bool) -> Ids:
        self.points.show(ids, there=there)
        self._count(ids, 1 if there else -1)
        return ids

    def _place(self, ids: Ids, places: Array) -> Ids:
        self.points.place(ids, places[0], places[1])
        return ids

    def _count(self, ids: Ids, sign: int) -> None:
        """Keep the counts right, where `ids` come (1) or go (−1)."""
        self._total += sign * len(ids)
        if not self._target.is_numeric:
            labels = self.points.label[ids]
            counts = np.bincount(labels[np.isfinite(labels)].astype(np.intp))
            for key in np.flatnonzero(counts).tolist():
                self._counts[key] += sign * int(counts[key])


def _together(parts: list[Ids]) -> Ids:
    return np.concatenate(parts) if parts else NOBODY
