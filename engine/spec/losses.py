"""The losses, each with its equation; y is the output, t the target, n the number of outputs, N the rows of the batch."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.spec.base import Spec

_FROM_LOGITS_HELP = "On: the output layer is linear and the loss applies the sigmoid or softmax itself, more exactly."


class MeanSquaredError(Spec):
    """Keras MeanSquaredError: no ½, the mean over outputs and rows."""

    label: ClassVar[str] = "Mean squared error (MSE)"
    equation: ClassVar[str] = "L = 1/(N n) Σ (y − t)²"
    kind: Literal["mse"] = "mse"


class RootMeanSquaredError(Spec):
    """The root of the batch's mean squared error; it has a kink at 0."""

    label: ClassVar[str] = "Root mean squared error (RMSE)"
    equation: ClassVar[str] = "L = √( 1/(N n) Σ (y − t)² )"
    kind: Literal["rmse"] = "rmse"


class MeanAbsoluteError(Spec):
    """Keras MeanAbsoluteError."""

    label: ClassVar[str] = "Mean absolute error (MAE)"
    equation: ClassVar[str] = "L = 1/(N n) Σ |y − t|"
    kind: Literal["mae"] = "mae"


class BinaryCrossentropy(Spec):
    """Keras BinaryCrossentropy: the mean over outputs and rows."""

    label: ClassVar[str] = "Binary cross-entropy"
    equation: ClassVar[str] = "L = −1/(N n) Σ [ t log y + (1 − t) log(1 − y) ]"
    kind: Literal["binary_crossentropy"] = "binary_crossentropy"
    from_logits: bool = Field(False, title="From logits", description=_FROM_LOGITS_HELP)


class CategoricalCrossentropy(Spec):
    """Keras CategoricalCrossentropy: targets are one-hot."""

    label: ClassVar[str] = "Categorical cross-entropy"
    equation: ClassVar[str] = "L = −1/N Σ t log y"
    kind: Literal["categorical_crossentropy"] = "categorical_crossentropy"
    from_logits: bool = Field(False, title="From logits", description=_FROM_LOGITS_HELP)


class SparseCategoricalCrossentropy(Spec):
    """Keras SparseCategoricalCrossentropy: targets are class indices."""

    label: ClassVar[str] = "Sparse categorical cross-entropy"
    equation: ClassVar[str] = "L = −1/N Σ log y[class]"
    kind: Literal["sparse_categorical_crossentropy"] = "sparse_categorical_crossentropy"
    from_logits: bool = Field(False, title="From logits", description=_FROM_LOGITS_HELP)


Loss = Annotated[
    MeanSquaredError
    | RootMeanSquaredError
    | MeanAbsoluteError
    | BinaryCrossentropy
    | CategoricalCrossentropy
    | SparseCategoricalCrossentropy,
    Field(discriminator="kind"),
]
