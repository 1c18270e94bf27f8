"""What an array is held to after every update, by the names of Keras."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from engine.config.base import Spec


class _Constraint(Spec):
    is_active: ClassVar[bool] = True

    @property
    def note(self) -> str:
        """What the letters of its equation stand for."""
        return ""


class NoConstraint(_Constraint):
    """The array may become anything."""

    is_active: ClassVar[bool] = False
    label: ClassVar[str] = "None"
    equation: ClassVar[str] = "w = w"
    kind: Literal["none"] = "none"


class MaxNorm(_Constraint):
    """The weights that enter a unit are scaled down together where their length is above the limit.

    They lie along all axes of an array but the last; a vector is taken as a whole. Keras scales by c / (10⁻⁷ + ‖w‖), so that
    weights within the limit lose a ten-millionth, too.
    """

    label: ClassVar[str] = "Largest norm"
    equation: ClassVar[str] = "w = w · min(‖w‖, c) / (10⁻⁷ + ‖w‖), for each unit"
    kind: Literal["max_norm"] = "max_norm"
    limit: float = Field(2.0, gt=0, le=1e6, title="Limit (c)", description="The largest length of a unit's weights.")

    @property
    def note(self) -> str:
        """The limit."""
        return f"c = {self.limit:g}"


class NonNegative(_Constraint):
    """Entries below 0 become 0."""

    label: ClassVar[str] = "Non-negative"
    equation: ClassVar[str] = "w = max(w, 0)"
    kind: Literal["non_negative"] = "non_negative"


Constraint = Annotated[NoConstraint | MaxNorm | NonNegative, Field(discriminator="kind")]


def limit_field(title: str, description: str) -> Any:
    """A field of a layer: what one of its arrays is held to. Nothing at first."""
    return Field(NoConstraint(), title=title, description=description, json_schema_extra={"advanced": True})
