"""The layers that draw random numbers in training and let everything pass in prediction."""

from typing import ClassVar, Literal

from pydantic import Field

from engine.config.base import Spec


class Dropout(Spec):
    """Sets entries to 0 at random in training, and makes the others larger so that the mean stays.

    Srivastava et al. (2014), https://jmlr.org/papers/v15/srivastava14a.html; https://keras.io/api/layers/regularization_layers/dropout/
    """

    label: ClassVar[str] = "Dropout"
    equation: ClassVar[str] = "y = x / (1 − p) with probability 1 − p, else 0"
    kind: Literal["dropout"] = "dropout"
    rate: float = Field(0.2, ge=0, le=1, title="Rate (p)", description="The share of entries that become 0.")


class GaussianNoise(Spec):
    """Adds normal noise in training. https://keras.io/api/layers/regularization_layers/gaussian_noise/"""

    label: ClassVar[str] = "Gaussian noise"
    equation: ClassVar[str] = "y = x + σ n,  n normal with mean 0 and deviation 1"
    kind: Literal["gaussian_noise"] = "gaussian_noise"
    deviation: float = Field(0.1, ge=0, le=1, title="Deviation (σ)", description="The standard deviation of the noise.")
