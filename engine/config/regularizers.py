"""The penalties on an array's size that are added to the loss, by the names and with the constants of Keras."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from engine.config.base import Spec
from engine.config.single import written

_L1_HELP = "How strongly the sum of absolute values is added to the loss."
_L2_HELP = "How strongly the sum of squares is added to the loss."


class _Regularizer(Spec):
    @property
    def factors(self) -> tuple[float, float]:
        """λ₁ and λ₂."""
        return 0.0, 0.0

    @property
    def is_active(self) -> bool:
        """False where there is nothing to add."""
        return any(self.factors)

    def size(self, w: str) -> str:
        """What the tensor `w` adds to the loss."""
        return _sum(self.factors, f"Σ |{w}|", f"Σ {w}²")

    def slope(self, w: str) -> str:
        """What that adds to the gradient of `w`."""
        l1, l2 = self.factors
        return _sum((l1, 2 * l2), f"sign({w})", w)


def _sum(factors: tuple[float, float], *terms: str) -> str:
    return " + ".join(f"{written(factor)} {term}" for factor, term in zip(factors, terms, strict=True) if factor)


class NoRegularizer(_Regularizer):
    """Nothing is added to the loss."""

    label: ClassVar[str] = "None"
    equation: ClassVar[str] = "R = 0"
    kind: Literal["none"] = "none"


class L1(_Regularizer):
    """Pulls all entries towards 0 at the same rate, so that many become 0."""

    label: ClassVar[str] = "L1"
    equation: ClassVar[str] = "R = λ₁ Σ |w|"
    kind: Literal["l1"] = "l1"
    l1: float = Field(0.01, ge=0, le=1e6, title="L1 factor (λ₁)", description=_L1_HELP)

    @property
    def factors(self) -> tuple[float, float]:
        """λ₁ and λ₂."""
        return self.l1, 0.0


class L2(_Regularizer):
    """Pulls each entry towards 0 in proportion to its size."""

    label: ClassVar[str] = "L2"
    equation: ClassVar[str] = "R = λ₂ Σ w²"
    kind: Literal["l2"] = "l2"
    l2: float = Field(0.01, ge=0, le=1e6, title="L2 factor (λ₂)", description=_L2_HELP)

    @property
    def factors(self) -> tuple[float, float]:
        """λ₁ and λ₂."""
        return 0.0, self.l2


class L1L2(_Regularizer):
    """Both at once."""

    label: ClassVar[str] = "L1 and L2"
    equation: ClassVar[str] = "R = λ₁ Σ |w| + λ₂ Σ w²"
    kind: Literal["l1_l2"] = "l1_l2"
    l1: float = Field(0.01, ge=0, le=1e6, title="L1 factor (λ₁)", description=_L1_HELP)
    l2: float = Field(0.01, ge=0, le=1e6, title="L2 factor (λ₂)", description=_L2_HELP)

    @property
    def factors(self) -> tuple[float, float]:
        """λ₁ and λ₂."""
        return self.l1, self.l2


Regularizer = Annotated[NoRegularizer | L1 | L2 | L1L2, Field(discriminator="kind")]


def penalty_field(title: str, description: str) -> Any:
    """A field of a layer: the penalty on one of its arrays, or on what it gives. None at first."""
    return Field(NoRegularizer(), title=title, description=description, json_schema_extra={"advanced": True})
