"""One number that says how good predictions are, and which function has computed it."""

import math
import warnings
from collections.abc import Callable
from dataclasses import dataclass

from engine.text import Text


@dataclass(frozen=True)
class Score:
    """`key`: its name in reports. `value`: None where it is not defined, as an area where there is one class alone.

    `function`: the library's function that has computed it, with the arguments that matter.
    """

    key: str
    label: Text
    value: float | None
    function: str


def value_of(computed: Callable[[], float]) -> float | None:
    """What `computed` gives; None where that is not finite, or scikit-learn refuses because it is not defined."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is not defined is NaN, and said by None
        try:
            found = float(computed())
        except ValueError:
            return None
    return found if math.isfinite(found) else None
