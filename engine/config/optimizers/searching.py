"""Optimizers that try several steps in one update, and take one only where the loss of all rows falls."""

from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

from pydantic import Field

from engine.config.axes import Axes, Axis
from engine.config.formula import Formula
from engine.config.optimizers.base import OptimizerSpec, factor_field
from engine.config.optimizers.clipping import NoClipping
from engine.text import NOTHING, Text

_NEVER: dict[str, Any] = {"absent": True}
"""Of a field that such an optimizer does not have."""

NUMBER: Axes = ()
VECTOR: Axes = (Axis.ENTRY,)
MATRIX: Axes = (Axis.ENTRY, Axis.ENTRY)


class Found(NamedTuple):
    """What an update computes on its way to the step, called `letter` in the rules. Of each array where `is_split`."""

    name: str
    letter: str
    formula: Formula
    axes: Axes = NUMBER
    is_split: bool = False


class SearchingSpec(OptimizerSpec):
    """Goes down the loss of all rows, which must be the same function in every update: no batches, no noise, no penalties.

    Keras has none of them; η multiplies the step, and the papers have η = 1.
    """

    conventions_agree: ClassVar[bool] = True
    compares_updates: ClassVar[bool] = True
    needs_squares: ClassVar[bool] = False
    """The loss is to be a sum of squares."""

    learning_rate: float = factor_field()
    weight_decay: float = Field(0.0, ge=0, le=0, title="Weight decay", json_schema_extra=_NEVER)
    clipping: NoClipping = Field(NoClipping(), title="Clipping", json_schema_extra=_NEVER)

    def found(self, errors: Sequence[tuple[str, str]], arrays: Sequence[str]) -> tuple[Found, ...]:
        """All that an update computes, in order. `errors`: each output's tensor and its target's; `arrays`: what is trained."""
        raise NotImplementedError

    @property
    def needs(self) -> Text:
        """What else the loss must be, in a few words; nothing where any will do."""
        return NOTHING
