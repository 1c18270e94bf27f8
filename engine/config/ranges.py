"""From which number to which others go."""

import math
from typing import NamedTuple

from engine.text import Text


class Range(NamedTuple):
    """From the lowest to the highest number that is there, or that is come as near to as one likes."""

    low: float = -math.inf
    high: float = math.inf

    def holds(self, other: "Range") -> bool:
        """True where all of `other` is in it."""
        return self.low <= other.low and other.high <= self.high

    @property
    def text(self) -> Text:
        """`0 to 1`, `0 or more`."""
        if math.isinf(self.high):
            return Text("{low:.4g} or more", low=self.low) if math.isfinite(self.low) else Text("all numbers")
        if math.isinf(self.low):
            return Text("{high:.4g} or less", high=self.high)
        return Text("{low:.4g} to {high:.4g}", low=self.low, high=self.high)


ALL = Range()
PROBABILITY = Range(0.0, 1.0)
