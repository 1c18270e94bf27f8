"""Losses of numbers: the squared error in its forms, and what weighs outliers less."""

from typing import ClassVar, Literal

from pydantic import Field

from engine.config.activations import Activation
from engine.config.formula import cases
from engine.config.losses.base import ElementwiseLoss, EntryText, LossText, OverOutputs, Targets
from engine.text import Text, joined


class _OfNumbers(ElementwiseLoss):
    targets: ClassVar[Targets] = Targets.NUMBERS


class MeanSquaredError(_OfNumbers):
    """Keras MeanSquaredError: no ½, the mean over outputs and rows."""

    label: ClassVar[str] = "Mean squared error (MSE)"
    other_names: ClassVar[tuple[str, ...]] = ("meansquarederror", "squarederror")
    square: ClassVar[float] = 1.0
    kind: Literal["mse"] = "mse"

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("(y − t)²", "2 (y − t)")


class RootMeanSquaredError(_OfNumbers):
    """The root of the batch's mean squared error; it has a kink at 0."""

    label: ClassVar[str] = "Root mean squared error (RMSE)"
    other_names: ClassVar[tuple[str, ...]] = ("rootmeansquarederror",)
    is_of_batch: ClassVar[bool] = True
    kind: Literal["rmse"] = "rmse"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = √( {self.reduced} (y − t)² )"

    def text(self, outputs: int, *, fused: bool) -> LossText:
        """The equations for `outputs` outputs."""
        return self._text(outputs, "")

    def weighted_text(self, outputs: int, *, fused: bool) -> LossText:
        """The same where rows may count differently."""
        return self._text(outputs, "w ")

    def _text(self, outputs: int, weight: str) -> LossText:
        count = self.count(outputs)
        root = f"√( 1/{count} Σ {weight}(y − t)² )"
        slope = f"{weight}(y − t) / ({count} L)"
        return LossText(
            Text("{root} over the whole batch, once for every row", root=root),
            Text("{slope}, 0 where L is 0", slope=slope),
        )


class HalfSquaredError(_OfNumbers):
    """Half the squared error, as textbooks have it, so that its derivative is y − t: the sum over a row's outputs."""

    label: ClassVar[str] = "Half squared error (½ Σ)"
    square: ClassVar[float] = 0.5
    kind: Literal["half_squared"] = "half_squared"
    over_outputs: OverOutputs = Field(
        OverOutputs.SUM,
        title="Over outputs",
        description="The sum over a row's outputs, as in textbooks, or their mean. Over rows it is always the mean.",
    )

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("½ (y − t)²", "(y − t)")


class MeanAbsoluteError(_OfNumbers):
    """Keras MeanAbsoluteError; its gradient at y = t is 0."""

    label: ClassVar[str] = "Mean absolute error (MAE)"
    other_names: ClassVar[tuple[str, ...]] = ("meanabsoluteerror", "absoluteerror", "l1")
    kind: Literal["mae"] = "mae"

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("|y − t|", "sign(y − t)")


class MeanAbsolutePercentageError(_OfNumbers):
    """Keras MeanAbsolutePercentageError: an error in percent of the target, which is best left unscaled; 0 counts as 10⁻⁷."""

    label: ClassVar[str] = "Mean absolute percentage error (MAPE)"
    other_names: ClassVar[tuple[str, ...]] = ("meanabsolutepercentageerror",)
    kind: Literal["mape"] = "mape"

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("100 |y − t| / max(|t|, 10⁻⁷)", "100 sign(y − t) / max(|t|, 10⁻⁷)")


class Huber(_OfNumbers):
    """Keras Huber: squared near the target, absolute from δ on, so that outliers weigh less (Huber 1964)."""

    label: ClassVar[str] = "Huber"
    other_names: ClassVar[tuple[str, ...]] = ("smoothl1",)
    kind: Literal["huber"] = "huber"
    delta: float = Field(1.0, gt=0, le=1e6, title="δ", description="The error from which on the loss grows in a line.")

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        bent = cases("½ e²", "|e| ≤ δ", "δ |e| − ½ δ²")
        note = joined((joined(("h(e)", bent), " = "), f"δ = {self.delta:g}"), ", ")
        return EntryText("h(y − t)", "min(max(y − t, −δ), δ)", note)


class MeanSquaredLogarithmicError(ElementwiseLoss):
    """Keras MeanSquaredLogarithmicError: an error counts as a share of the target. Outputs and targets are 10⁻⁷ at the least."""

    label: ClassVar[str] = "Mean squared logarithmic error (MSLE)"
    other_names: ClassVar[tuple[str, ...]] = ("meansquaredlogarithmicerror",)
    targets: ClassVar[Targets] = Targets.COUNTS
    kind: Literal["msle"] = "msle"

    @property
    def activations(self) -> tuple[Activation, ...]:
        """What never goes below 0."""
        return Activation.EXPONENTIAL, *(
            a for a in Activation if a.range().low >= 0 and a is not Activation.EXPONENTIAL
        )

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("(log(1 + y) − log(1 + t))²", "2 (log(1 + y) − log(1 + t)) / (1 + y)")


class LogCosh(_OfNumbers):
    """Keras LogCosh: like half the squared error near the target and like the absolute error far from it."""

    label: ClassVar[str] = "Log-cosh"
    kind: Literal["log_cosh"] = "log_cosh"

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("log cosh(y − t)", "tanh(y − t)")
