"""What a stroke changes, as values: points that came, went or moved, and another target. Each can be done and undone."""

from dataclasses import dataclass, field

import numpy as np

from engine.painting.points import Array, Ids
from engine.painting.target import Target


@dataclass(frozen=True)
class Added:
    """New points; `ids` are the last ones that there were."""

    ids: Ids


@dataclass(frozen=True)
class Removed:
    """Points that were there."""

    ids: Ids


@dataclass(frozen=True)
class Moved:
    """Points from places, (2, points), to others."""

    ids: Ids
    before: Array
    after: Array

    @property
    def is_idle(self) -> bool:
        """True where all are again where they were."""
        return np.array_equal(self.before, self.after)


@dataclass(frozen=True)
class Retargeted:
    """Other classes, or another kind of target."""

    before: Target
    after: Target


Change = Added | Removed | Moved | Retargeted


@dataclass
class Stroke:
    """One entry of the board's history. `dabs_…`: how many the brush had made, which decides what the next one scatters."""

    text: str
    dabs_before: int
    dabs_after: int
    changes: list[Change] = field(default_factory=list)

    def add(self, change: Change) -> None:
        """One more change; a point that moves on is moved once."""
        last = self.changes[-1] if self.changes else None
        if isinstance(change, Moved) and isinstance(last, Moved) and np.array_equal(change.ids, last.ids):
            self.changes[-1] = Moved(change.ids, last.before, change.after)
        else:
            self.changes.append(change)

    @property
    def is_idle(self) -> bool:
        """True where nothing is other than before."""
        return all(isinstance(change, Moved) and change.is_idle for change in self.changes)
