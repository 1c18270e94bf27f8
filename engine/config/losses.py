"""The losses, each with its equation; y is the output, t the target, n the number of outputs, N the rows of the batch.

The loss of a batch is always the mean over its rows. Over a row's outputs it is what `over_outputs` says, and the equation
shows it; a loss without that field sums over them, as Keras does.
"""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from engine.config.base import Spec


def _from_logits_field() -> Any:
    text = "On: the output layer is linear and the loss applies the sigmoid or softmax itself, more exactly."
    return Field(False, title="From logits", description=text)


def _smoothing_field() -> Any:
    text = "How much of each target is spread evenly over the classes, so that no class is ever quite certain."
    return Field(0.0, ge=0, lt=1, title="Label smoothing", description=text, json_schema_extra={"advanced": True})


class OverOutputs(StrEnum):
    """How the losses of a row's outputs become the row's loss."""

    MEAN = "mean"
    SUM = "sum"


class ElementwiseLoss(Spec):
    """A loss of every output on its own."""

    over_outputs: OverOutputs = Field(
        OverOutputs.MEAN,
        title="Over outputs",
        description="The mean over a row's outputs, as in Keras, or their sum. Over rows it is always the mean.",
    )

    @property
    def _reduced(self) -> str:
        """The sign of summation with what stands before it."""
        return "1/(N n) Σ" if self.over_outputs is OverOutputs.MEAN else "1/N Σ"


class MeanSquaredError(ElementwiseLoss):
    """Keras MeanSquaredError: no ½, the mean over outputs and rows."""

    label: ClassVar[str] = "Mean squared error (MSE)"
    kind: Literal["mse"] = "mse"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = {self._reduced} (y − t)²"


class RootMeanSquaredError(ElementwiseLoss):
    """The root of the batch's mean squared error; it has a kink at 0."""

    label: ClassVar[str] = "Root mean squared error (RMSE)"
    kind: Literal["rmse"] = "rmse"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = √( {self._reduced} (y − t)² )"


class HalfSquaredError(ElementwiseLoss):
    """Half the squared error, as textbooks have it, so that its derivative is y − t: the sum over a row's outputs."""

    label: ClassVar[str] = "Half squared error (½ Σ)"
    kind: Literal["half_squared"] = "half_squared"
    over_outputs: OverOutputs = Field(
        OverOutputs.SUM,
        title="Over outputs",
        description="The sum over a row's outputs, as in textbooks, or their mean. Over rows it is always the mean.",
    )

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = {self._reduced} ½ (y − t)²"


class MeanAbsoluteError(ElementwiseLoss):
    """Keras MeanAbsoluteError; its gradient at y = t is 0."""

    label: ClassVar[str] = "Mean absolute error (MAE)"
    kind: Literal["mae"] = "mae"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = {self._reduced} |y − t|"


class Huber(ElementwiseLoss):
    """Keras Huber: squared near the target, absolute from δ on, so that outliers weigh less (Huber 1964)."""

    label: ClassVar[str] = "Huber"
    kind: Literal["huber"] = "huber"
    delta: float = Field(1.0, gt=0, le=1e6, title="δ", description="The error from which on the loss grows in a line.")

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = {self._reduced} h(y − t), h(e) = ½ e² where |e| ≤ δ, else δ |e| − ½ δ²"


class LogCosh(ElementwiseLoss):
    """Keras LogCosh: like half the squared error near the target and like the absolute error far from it."""

    label: ClassVar[str] = "Log-cosh"
    kind: Literal["log_cosh"] = "log_cosh"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = {self._reduced} log cosh(y − t)"


class BinaryCrossentropy(ElementwiseLoss):
    """Keras BinaryCrossentropy: each output is the probability of a yes."""

    label: ClassVar[str] = "Binary cross-entropy"
    kind: Literal["binary_crossentropy"] = "binary_crossentropy"
    from_logits: bool = _from_logits_field()
    label_smoothing: float = _smoothing_field()

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        y = "p" if self.from_logits else "y"
        source = ", p = σ(y)" if self.from_logits else ""
        smooth = f", t ← {1 - self.label_smoothing:g} t + {self.label_smoothing / 2:g}" if self.label_smoothing else ""
        return f"L = −{self._reduced} [ t log {y} + (1 − t) log(1 − {y}) ]{source}{smooth}"


class CategoricalCrossentropy(Spec):
    """Keras CategoricalCrossentropy: targets are one-hot."""

    label: ClassVar[str] = "Categorical cross-entropy"
    kind: Literal["categorical_crossentropy"] = "categorical_crossentropy"
    from_logits: bool = _from_logits_field()
    label_smoothing: float = _smoothing_field()

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        y = "p" if self.from_logits else "y"
        source = ", p = softmax(y)" if self.from_logits else ""
        smooth = f", t ← {1 - self.label_smoothing:g} t + {self.label_smoothing:g}/n" if self.label_smoothing else ""
        return f"L = −1/N Σ t log {y}{source}{smooth}"


class SparseCategoricalCrossentropy(Spec):
    """Keras SparseCategoricalCrossentropy: targets are class indices."""

    label: ClassVar[str] = "Sparse categorical cross-entropy"
    kind: Literal["sparse_categorical_crossentropy"] = "sparse_categorical_crossentropy"
    from_logits: bool = _from_logits_field()

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return "L = −1/N Σ log p[class], p = softmax(y)" if self.from_logits else "L = −1/N Σ log y[class]"


class KLDivergence(Spec):
    """Keras KLDivergence: how far the outputs' distribution is from the targets'; both are clipped to [10⁻⁷, 1]."""

    label: ClassVar[str] = "Kullback–Leibler divergence"
    equation: ClassVar[str] = "L = 1/N Σ t log(t / y)"
    kind: Literal["kl_divergence"] = "kl_divergence"


class Poisson(ElementwiseLoss):
    """Keras Poisson: targets are counts, the output is their mean; 10⁻⁷ keeps the logarithm finite at 0."""

    label: ClassVar[str] = "Poisson"
    kind: Literal["poisson"] = "poisson"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = {self._reduced} [ y − t log(y + 10⁻⁷) ]"


class Hinge(ElementwiseLoss):
    """Keras Hinge: targets are −1 and 1; where all are 0 or 1, a 0 counts as −1. Its gradient at the kink is −t."""

    label: ClassVar[str] = "Hinge"
    kind: Literal["hinge"] = "hinge"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = {self._reduced} max(1 − t y, 0)"


class SquaredHinge(ElementwiseLoss):
    """Keras SquaredHinge: targets are −1 and 1; where all are 0 or 1, a 0 counts as −1."""

    label: ClassVar[str] = "Squared hinge"
    kind: Literal["squared_hinge"] = "squared_hinge"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return f"L = {self._reduced} max(1 − t y, 0)²"


Loss = Annotated[
    MeanSquaredError
    | RootMeanSquaredError
    | HalfSquaredError
    | MeanAbsoluteError
    | Huber
    | LogCosh
    | BinaryCrossentropy
    | CategoricalCrossentropy
    | SparseCategoricalCrossentropy
    | KLDivergence
    | Poisson
    | Hinge
    | SquaredHinge,
    Field(discriminator="kind"),
]

OF_NUMBERS = (MeanSquaredError, RootMeanSquaredError, HalfSquaredError, MeanAbsoluteError, Huber, LogCosh)
"""The losses of any numbers, whose targets may be scaled at will; all others take classes, probabilities, counts or sides."""
