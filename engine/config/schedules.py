"""How the learning rate changes during a run; t counts epochs or updates, η₀ is the learning rate that is set."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from pydantic import Field

from engine.config.base import Choice, one_of
from engine.config.convention import Convention
from engine.config.watched import EpochLoss, Watching

LAST: dict[str, Any] = {"last": True}
"""Of a field that all members of a union have: a form shows what is a member's own before it."""


class ScheduleUnit(StrEnum):
    """What a schedule counts."""

    EPOCH = "epoch"
    UPDATE = "update"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return f"{self.value}s"


def _steps(default: int, description: str) -> Any:
    return Field(default, ge=1, le=1_000_000_000, title="Every", description=description)


def _end() -> Any:
    return Field(
        0.0, ge=0, le=1, title="End", description="What is left at the end, as a share α of the learning rate."
    )


class ScheduleSpec(Choice):
    """What every schedule has: what it counts, and a warm-up in front. A form shows them behind a schedule's own fields."""

    equation: ClassVar[str]
    is_flat: ClassVar[bool] = False
    """Behind the warm-up its counts change nothing."""
    reacts: ClassVar[bool] = False
    """The run's losses change the rate, too."""

    unit: ScheduleUnit = Field(
        ScheduleUnit.EPOCH,
        title="Counts",
        description="Whether t counts epochs or updates; it starts at 0.",
        json_schema_extra=LAST,
    )
    warm_up: int = Field(
        0,
        ge=0,
        le=1_000_000_000,
        title="Warm-up",
        description="In the first W epochs (or updates) the rate grows: η₀ (t + 1) / W. Then the schedule begins with t = 0.",
        json_schema_extra=LAST,
    )

    @property
    def is_planned(self) -> bool:
        """True where counts change the rate; where they do not, every update has the same, but for what losses take off it."""
        return bool(self.warm_up) or not self.is_flat


class ConstantRate(ScheduleSpec):
    """The learning rate stays as it is set."""

    label: ClassVar[str] = "Constant"
    equation: ClassVar[str] = "η = η₀"
    is_flat: ClassVar[bool] = True
    kind: Literal["constant"] = "constant"


class ExponentialDecay(ScheduleSpec):
    """Keras ExponentialDecay."""

    label: ClassVar[str] = "Exponential"
    equation: ClassVar[str] = "η = η₀ rᵗᐟᵏ"
    kind: Literal["exponential"] = "exponential"
    rate: float = Field(0.9, gt=0, le=1, title="Ratio", description="By which r the rate is multiplied in k counts.")
    steps: int = _steps(10, "In how many counts k the rate is multiplied by r once; in between it falls steadily.")


class StepDecay(ScheduleSpec):
    """The rate stays for k counts, then falls at once: Keras ExponentialDecay(staircase=True)."""

    label: ClassVar[str] = "Steps"
    other_names: ClassVar[tuple[str, ...]] = ("steps", "stepdecay")
    equation: ClassVar[str] = "η = η₀ r^⌊t/k⌋"
    kind: Literal["step"] = "step"
    rate: float = Field(0.5, gt=0, le=1, title="Ratio", description="By which r each step multiplies the rate.")
    steps: int = _steps(10, "After how many counts k the next step comes.")


class InverseTimeDecay(ScheduleSpec):
    """Keras InverseTimeDecay."""

    label: ClassVar[str] = "Inverse time"
    equation: ClassVar[str] = "η = η₀ / (1 + r t/k)"
    kind: Literal["inverse_time"] = "inverse_time"
    rate: float = Field(1.0, ge=0, le=1e6, title="Strength", description="How strongly (r) the rate falls in k counts.")
    steps: int = _steps(10, "How many counts k the strength is meant for.")


class PolynomialDecay(ScheduleSpec):
    """Keras PolynomialDecay without cycles; with power 1 the rate falls in a straight line."""

    label: ClassVar[str] = "Polynomial"
    equation: ClassVar[str] = "η = η₀ [ (1 − α)(1 − t/k)ᵖ + α ] up to t = k, then η₀ α"
    kind: Literal["polynomial"] = "polynomial"
    steps: int = _steps(100, "After how many counts k the end is reached.")
    power: float = Field(1.0, gt=0, le=100, title="Power", description="The power p; 1 is a straight line.")
    end: float = _end()


class CosineDecay(ScheduleSpec):
    """Keras CosineDecayRestarts: half a cosine wave, again and again. Loshchilov & Hutter 2017."""

    label: ClassVar[str] = "Cosine with restarts"
    other_names: ClassVar[tuple[str, ...]] = ("cosinedecay",)
    equation: ClassVar[str] = "η = η₀ [ (1 − α) ½ sⁱ (1 + cos π τ) + α ], τ = the share of period i that is done"
    kind: Literal["cosine"] = "cosine"
    steps: int = _steps(50, "The length k of the first period.")
    growth: float = Field(
        2.0, ge=1, le=100, title="Growth", description="How many times longer each period is than the one before."
    )
    shrink: float = Field(
        1.0, gt=0, le=1, title="Restart height", description="By which s each restart is lower than the one before."
    )
    end: float = _end()


class ReduceOnPlateau(ScheduleSpec, Watching):
    """Keras ReduceLROnPlateau: the rate is multiplied when the loss of the epochs has stopped falling."""

    label: ClassVar[str] = "Reduce on plateau"
    other_names: ClassVar[tuple[str, ...]] = ("reduceonplateau", "reducelronplateau")
    is_flat: ClassVar[bool] = True
    reacts: ClassVar[bool] = True
    equation: ClassVar[str] = "η ← max(r η, η_min) after p epochs without a loss below the best − δ"
    kind: Literal["plateau"] = "plateau"
    watched: EpochLoss = Field(EpochLoss.TRAINING, title="Watches", description="Which loss has to fall.")
    factor: float = Field(0.1, gt=0, lt=1, title="Ratio", description="By which r the rate is multiplied.")
    patience: int = Field(
        10, ge=1, le=1_000_000_000, title="Patience", description="How many epochs p without improvement are waited."
    )
    min_delta: float = Field(
        1e-4,
        ge=0,
        le=1e9,
        title="Least fall",
        description="By how much (δ) a loss must be below the best one to count.",
    )
    cooldown: int = Field(
        0,
        ge=0,
        le=1_000_000_000,
        title="Rest",
        description="After a reduction n epochs are not counted in the textbook's convention. In Keras's it is one fewer: its rest "
        "ends with the epoch that is looked at, so that 1 is as 0.",
    )
    convention: Convention = Field(
        Convention.KERAS,
        title="Convention",
        description="How the rest is counted: as Keras counts it, n − 1 epochs, or as it is said, n epochs.",
    )
    minimum: float = Field(
        0.0, ge=0, le=1e9, title="Least rate", description="The rate η_min is never reduced below this."
    )


if TYPE_CHECKING:
    Schedule: TypeAlias = ScheduleSpec
else:
    Schedule = one_of(ScheduleSpec)
