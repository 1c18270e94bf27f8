"""The layers that bring entries to mean 0 and variance 1: over the rows of a batch, or over the entries of a row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field

from engine.config.axes import Axes, Shape
from engine.config.formula import Formula, total
from engine.config.initializers import Ones, Zeros
from engine.config.layers.base import ArrayFact, LayerTensors, Trainable, along_last, trainable_field
from engine.text import Text

_CENTER_HELP = "Add a learnt β to each entry."
_SCALE_HELP = "Multiply each entry by a learnt γ."
_EPSILON_HELP = "Keeps the division sound where the variance is 0."


class _Normalization(Trainable):
    """What both have: γ and β where they are on, and x̂ = (X − μ) / √(σ² + ε)."""

    glyph: ClassVar[str] = "N"
    is_entrywise: ClassVar[bool] = True

    if TYPE_CHECKING:
        epsilon: float
        center: bool
        scale: bool

    def arrays(self, inputs: Sequence[Shape]) -> tuple[ArrayFact, ...]:
        """γ and β (entries,) start as ones and zeros, which change nothing yet."""
        gamma, beta = along_last("gamma", Ones(), "γ", inputs), along_last("beta", Zeros(), "β", inputs)
        return (gamma,) * self.scale + (beta,) * self.center

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """Mean, variance, x̂ and Y."""
        X, normed, root = tensors.X, tensors.own("normed"), self._root(tensors)
        mean, variance = self._moments(tensors)
        yield from self._taking(tensors)
        yield "normed", Formula(f"({X} − {mean}) / {root}", (X, mean, variance))
        gamma, beta = tensors.weights.get("gamma"), tensors.weights.get("beta")
        scaled = Formula(f"{gamma} ⊙ {normed}", (gamma, normed)) if gamma else Formula(normed, (normed,))
        yield "Y", total([scaled, Formula(beta, (beta,))]) if beta else scaled

    def axes_between(self, part: str, axes: Axes) -> Axes:
        """Mean and variance have one entry for each along the last axis."""
        return axes[-1:] if part in ("mean", "variance") else axes

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """dL/dX, with what goes through mean and variance."""
        gamma, dY, normed = tensors.weights.get("gamma"), tensors.own("dY"), tensors.own("normed")
        text = f"(g − mean g − {normed} ⊙ mean(g ⊙ {normed})) / {self._root(tensors)}"
        g = f"{gamma} ⊙ {dY}" if gamma else dY
        operands = (*([gamma] if gamma else []), dY, normed, tensors.own("variance"))
        return Formula(text, operands, Text("g = {g}, means over {axes}", g=g, axes=self._over(tensors)))

    def gradient(self, tensors: LayerTensors, array: str) -> Formula:
        """dL/dγ = Σ dL/dY x̂, and dL/dβ = Σ dL/dY."""
        dY, normed = tensors.own("dY"), tensors.own("normed")
        if array == "gamma":
            return Formula(
                Text("the sum of {tensor} over {axes}", tensor=f"{dY} ⊙ {normed}", axes=tensors.over), (dY, normed)
            )
        return Formula(Text("the sum of {tensor} over {axes}", tensor=dY, axes=tensors.over), (dY,))

    def _taking(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """How mean and variance are taken of what enters."""
        X, mean, over = tensors.X, tensors.own("mean"), self._over(tensors)
        yield "mean", Formula(Text("the mean of {tensor} over {axes}", tensor=X, axes=over), (X,))
        yield (
            "variance",
            Formula(Text("the mean of {tensor} over {axes}", tensor=f"({X} − {mean})²", axes=over), (X, mean)),
        )

    def _moments(self, tensors: LayerTensors) -> tuple[str, str]:
        """The names of the mean and the variance that it works with."""
        return tensors.own("mean"), tensors.own("variance")

    def _over(self, tensors: LayerTensors) -> Text:
        """Over what mean and variance are taken."""
        return tensors.over

    def _root(self, tensors: LayerTensors) -> str:
        return f"√({self._moments(tensors)[1]} + {self.epsilon:g})"


class BatchNormalization(_Normalization):
    """Each entry by its mean μ and variance σ² over the rows of the batch; prediction takes moving averages of them.

    So does training where the layer is frozen; then it leaves them as they are.

    Ioffe and Szegedy (2015), https://arxiv.org/abs/1502.03167; https://keras.io/api/layers/normalization_layers/batch_normalization/
    """

    label: ClassVar[str] = "Batch normalisation"
    equation: ClassVar[str] = "Y = γ (X − μ) / √(σ² + ε) + β,  μ and σ² over the rows"
    short_label: ClassVar[str] = "Batch norm"
    menu: ClassVar[int] = 10
    stem: ClassVar[str] = "batch_norm"
    typed_field: ClassVar[str | None] = "momentum"
    differs_in_training: ClassVar[bool] = True
    needs_rows: ClassVar[bool] = True
    operation: ClassVar[str | None] = "batch_normalization"
    operands: ClassVar[tuple[str, ...]] = ("epsilon",)
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
    trainable: bool = trainable_field()

    def arrays(self, inputs: Sequence[Shape]) -> tuple[ArrayFact, ...]:
        """γ and β, and the moving averages of mean and variance, (entries,) each."""
        mean, variance = (
            along_last("moving_mean", Zeros(), "μ", inputs),
            along_last("moving_variance", Ones(), "σ²", inputs),
        )
        averages = (replace(mean, is_trained=False), replace(variance, is_trained=False, is_nonnegative=True))
        return super().arrays(inputs) + averages

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """dL/dX; where it is frozen, mean and variance do not depend on X."""
        if not self.is_frozen:
            return super().sent_back(tensors, place)
        gamma, dY, (_, variance) = tensors.weights.get("gamma"), tensors.own("dY"), self._moments(tensors)
        g = f"{gamma} ⊙ {dY}" if gamma else dY
        return Formula(f"{g} / {self._root(tensors)}", (*([gamma] if gamma else []), dY, variance))

    def average(self, tensors: LayerTensors, array: str) -> Formula:
        """The moving average moves towards the batch's."""
        kept, new = tensors.own(array), tensors.own(array.removeprefix("moving_"))
        return Formula(f"{self.momentum:g} {kept} + {1 - self.momentum:g} {new}", (kept, new))

    def _taking(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """Nothing is taken of the batch where it is frozen."""
        return iter(()) if self.is_frozen else super()._taking(tensors)

    def _moments(self, tensors: LayerTensors) -> tuple[str, str]:
        if self.is_frozen:
            return tensors.weights["moving_mean"], tensors.weights["moving_variance"]
        return super()._moments(tensors)


class LayerNormalization(_Normalization):
    """The entries along the last axis by their own mean μ and variance σ²: the same in training and in prediction.

    Ba, Kiros and Hinton (2016), https://arxiv.org/abs/1607.06450; https://keras.io/api/layers/normalization_layers/layer_normalization/
    """

    label: ClassVar[str] = "Layer normalisation"
    equation: ClassVar[str] = "Y = γ (X − μ) / √(σ² + ε) + β,  μ and σ² over the last axis"
    short_label: ClassVar[str] = "Layer norm"
    menu: ClassVar[int] = 11
    stem: ClassVar[str] = "layer_norm"
    typed_field: ClassVar[str | None] = "epsilon"
    operation: ClassVar[str | None] = "layer_normalization"
    operands: ClassVar[tuple[str, ...]] = ("epsilon",)
    kind: Literal["layer_normalization"] = "layer_normalization"
    epsilon: float = Field(1e-3, gt=0, le=1e9, title="Epsilon (ε)", description=_EPSILON_HELP)
    center: bool = Field(True, title="Centre (β)", description=_CENTER_HELP)
    scale: bool = Field(True, title="Scale (γ)", description=_SCALE_HELP)
    trainable: bool = trainable_field()

    def _over(self, tensors: LayerTensors) -> Text:
        return Text("the last axis")

    def axes_between(self, part: str, axes: Axes) -> Axes:
        """Mean and variance have no last axis."""
        return axes[:-1] if part in ("mean", "variance") else axes
