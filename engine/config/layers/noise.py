"""The layers that draw random numbers in training and let everything pass in prediction."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from engine.config.formula import Formula
from engine.config.layers.base import Fault, LayerSpec, LayerTensors
from engine.text import Text

DRAWN = Text("drawn from the seed, the layer and the update")


class Dropout(LayerSpec):
    """Sets entries to 0 at random in training, and makes the others larger so that the mean stays.

    Srivastava et al. (2014), https://jmlr.org/papers/v15/srivastava14a.html; https://keras.io/api/layers/regularization_layers/dropout/
    """

    label: ClassVar[str] = "Dropout"
    equation: ClassVar[str] = "y = x / (1 − p) with probability 1 − p, else 0"
    glyph: ClassVar[str] = "p"
    menu: ClassVar[int] = 20
    setting: ClassVar[str] = "p = {rate:g}"
    caption: ClassVar[str] = "{label} {rate:g}"
    typed_field: ClassVar[str | None] = "rate"
    passes: ClassVar[bool] = True
    is_entrywise: ClassVar[bool] = True
    differs_in_training: ClassVar[bool] = True
    operation: ClassVar[str | None] = ""
    kind: Literal["dropout"] = "dropout"
    rate: float = Field(0.2, ge=0, le=1, title="Rate (p)", description="The share of entries that become 0.")

    def fault(self, name: str) -> Fault | None:
        """Everything dropped."""
        if self.rate < 1:
            return None
        message = Text("'{name}' drops everything: nothing behind it can learn", name=name)
        return Fault(message, Text("Give it a rate below 1"), "rate", self.replace(rate=0.5))

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """The mask, and Y = X ⊙ mask."""
        if not self.rate:
            yield from super().forward(tensors)
            return
        X, mask, rate = tensors.X, tensors.own("mask"), self.rate
        kept = Text("0 everywhere")
        if rate < 1:
            kept = Text(
                "0 with probability {rate:g}, else {scale:g}, {drawn}", rate=rate, scale=1 / (1 - rate), drawn=DRAWN
            )
        yield "mask", Formula(kept)
        yield "Y", Formula(f"{X} ⊙ {mask}", (X, mask))

    def sent_back(self, tensors: LayerTensors, place: int) -> Formula:
        """What was dropped gets nothing."""
        if not self.rate:
            return super().sent_back(tensors, place)
        dY, mask = tensors.own("dY"), tensors.own("mask")
        return Formula(f"{dY} ⊙ {mask}", (dY, mask))


class GaussianNoise(LayerSpec):
    """Adds normal noise in training. https://keras.io/api/layers/regularization_layers/gaussian_noise/"""

    label: ClassVar[str] = "Gaussian noise"
    equation: ClassVar[str] = "y = x + σ n,  n normal with mean 0 and deviation 1"
    short_label: ClassVar[str] = "Noise"
    glyph: ClassVar[str] = "σ"
    menu: ClassVar[int] = 21
    stem: ClassVar[str] = "noise"
    setting: ClassVar[str] = "σ = {stddev:g}"
    caption: ClassVar[str] = "{label} {stddev:g}"
    typed_field: ClassVar[str | None] = "stddev"
    passes: ClassVar[bool] = True
    is_entrywise: ClassVar[bool] = True
    differs_in_training: ClassVar[bool] = True
    operation: ClassVar[str | None] = ""
    kind: Literal["gaussian_noise"] = "gaussian_noise"
    stddev: float = Field(0.1, ge=0, le=1, title="Deviation (σ)", description="The standard deviation of the noise.")

    def forward(self, tensors: LayerTensors) -> Iterator[tuple[str, Formula]]:
        """The noise, and Y = X + σ noise."""
        if not self.stddev:
            yield from super().forward(tensors)
            return
        X, noise = tensors.X, tensors.own("noise")
        yield "noise", Formula(Text("normal numbers with mean 0 and deviation 1, {drawn}", drawn=DRAWN))
        yield "Y", Formula(f"{X} + {self.stddev:g} {noise}", (X, noise))
