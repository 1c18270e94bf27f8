"""The layers that bring entries to mean 0 and variance 1: over the rows of a batch, or over the entries of a row."""

from typing import ClassVar, Literal

from pydantic import Field

from engine.config.base import Spec

_CENTER_HELP = "Add a learnt β to each entry."
_SCALE_HELP = "Multiply each entry by a learnt γ."
_EPSILON_HELP = "Keeps the division sound where the variance is 0."


class BatchNormalization(Spec):
    """Each entry by its mean μ and variance σ² over the rows of the batch; prediction takes moving averages of them.

    Ioffe and Szegedy (2015), https://arxiv.org/abs/1502.03167; https://keras.io/api/layers/normalization_layers/batch_normalization/
    """

    label: ClassVar[str] = "Batch normalisation"
    equation: ClassVar[str] = "Y = γ (X − μ) / √(σ² + ε) + β,  μ and σ² over the rows"
    kind: Literal["batch_normalization"] = "batch_normalization"
    momentum: float = Field(
        0.99,
        ge=0,
        le=1,
        title="Momentum",
        description="How much of the moving averages each update keeps.",
    )
    epsilon: float = Field(1e-3, gt=0, le=1e9, title="Epsilon (ε)", description=_EPSILON_HELP)
    center: bool = Field(True, title="Centre (β)", description=_CENTER_HELP)
    scale: bool = Field(True, title="Scale (γ)", description=_SCALE_HELP)


class LayerNormalization(Spec):
    """The entries along the last axis by their own mean μ and variance σ²: the same in training and in prediction.

    Ba, Kiros and Hinton (2016), https://arxiv.org/abs/1607.06450; https://keras.io/api/layers/normalization_layers/layer_normalization/
    """

    label: ClassVar[str] = "Layer normalisation"
    equation: ClassVar[str] = "Y = γ (X − μ) / √(σ² + ε) + β,  μ and σ² over the last axis"
    kind: Literal["layer_normalization"] = "layer_normalization"
    epsilon: float = Field(1e-3, gt=0, le=1e9, title="Epsilon (ε)", description=_EPSILON_HELP)
    center: bool = Field(True, title="Centre (β)", description=_CENTER_HELP)
    scale: bool = Field(True, title="Scale (γ)", description=_SCALE_HELP)
