"""Hinge losses: an output on the right side of its margin costs nothing."""

from typing import ClassVar, Literal

from engine.config.activations import Activation
from engine.config.formula import cases
from engine.config.losses.base import ElementwiseLoss, EntryText, LossSpec, LossText, Targets
from engine.text import Text, joined


class _Hinge(ElementwiseLoss):
    targets: ClassVar[Targets] = Targets.SIDES
    needs_activation: ClassVar[bool] = False

    @property
    def activations(self) -> tuple[Activation, ...]:
        """Those that give numbers on both sides of 0."""
        return tuple(a for a in Activation if a.range().low < 0 < a.range().high)

    def sides(self, *, from_logits: bool = False) -> tuple[float, float] | None:
        """Above 0, where targets are 0 and 1 as where they are −1 and 1."""
        return 0.0, 0.0


_SIGNS = Text("{t} = 0 counts as −1 where all t are 0 or 1", t="t")


class CategoricalHinge(LossSpec):
    """Keras CategoricalHinge: targets are one-hot; the right class is to lie 1 above all others, and above 1."""

    label: ClassVar[str] = "Categorical hinge"
    targets: ClassVar[Targets] = Targets.DISTRIBUTION
    needs_activation: ClassVar[bool] = False
    kind: Literal["categorical_hinge"] = "categorical_hinge"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return "L = 1/N Σ max(max (1 − t) y − Σ t y + 1, 0)"

    def text(self, outputs: int, *, fused: bool) -> LossText:
        """The equations for `outputs` outputs."""
        note = Text("shared by the largest {value} of a row, 0 where the loss is below 0", value="(1 − t) y")
        return LossText("max(max (1 − t) y − Σ t y + 1, 0)", joined(("((1 − t) m − t) / N, m = 1", note), ", "))

    @property
    def scores_are_probabilities(self) -> bool:
        """Never: they are any numbers."""
        return False

    def picks_class(self, *, is_one_hot: bool) -> bool:
        """Always."""
        return True


class Hinge(_Hinge):
    """Keras Hinge: targets are −1 and 1; where all are 0 or 1, a 0 counts as −1. Its gradient at the kink is −t."""

    label: ClassVar[str] = "Hinge"
    kind: Literal["hinge"] = "hinge"

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("max(1 − t y, 0)", joined(("(", cases("−t", "t y ≤ 1", "0"), ")"), ""), _SIGNS)


class SquaredHinge(_Hinge):
    """Keras SquaredHinge: targets are −1 and 1; where all are 0 or 1, a 0 counts as −1."""

    label: ClassVar[str] = "Squared hinge"
    kind: Literal["squared_hinge"] = "squared_hinge"

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("max(1 − t y, 0)²", "(−2 t max(1 − t y, 0))", _SIGNS)
