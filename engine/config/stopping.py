"""The rules by which a run stops of itself. Each is asked after every update, with what that update has seen."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.config.base import Many, Spec
from engine.config.watched import EpochLoss, WatchedLoss

MANY = 1_000_000_000


class AfterEpochs(Spec):
    """So many epochs are done."""

    label: ClassVar[str] = "Epochs"
    equation: ClassVar[str] = "epoch ≥ n"
    kind: Literal["epochs"] = "epochs"
    epochs: int = Field(
        100, ge=1, le=MANY, title="Epochs", description="How many epochs n, counted from the first update."
    )


class AfterUpdates(Spec):
    """So many updates are done."""

    label: ClassVar[str] = "Updates"
    equation: ClassVar[str] = "update ≥ n"
    kind: Literal["updates"] = "updates"
    updates: int = Field(
        1000, ge=1, le=10**15, title="Updates", description="How many updates n, counted from the first one."
    )


class AfterSeconds(Spec):
    """So much time was spent on updates; pauses do not count."""

    label: ClassVar[str] = "Time"
    equation: ClassVar[str] = "seconds of training ≥ s"
    kind: Literal["seconds"] = "seconds"
    seconds: float = Field(
        60.0,
        gt=0,
        le=1e9,
        title="Seconds",
        description="How many seconds s, pauses not counted.",
        json_schema_extra={"unit": "s"},
    )


class TargetLoss(Spec):
    """The loss is low enough."""

    label: ClassVar[str] = "Target loss"
    equation: ClassVar[str] = "L ≤ target"
    kind: Literal["target_loss"] = "target_loss"
    watched: WatchedLoss = Field(
        WatchedLoss.TRAINING, title="Watches", description="The loss of each batch, or of each epoch as a whole."
    )
    loss: float = Field(
        0.01, ge=-1e30, le=1e30, title="Target", description="The run stops at this loss or a lower one."
    )


class NoImprovement(Spec):
    """The loss of the epochs has stopped falling: early stopping, Keras EarlyStopping."""

    label: ClassVar[str] = "No improvement"
    equation: ClassVar[str] = "k epochs without L < best − δ"
    kind: Literal["no_improvement"] = "no_improvement"
    watched: EpochLoss = Field(EpochLoss.VALIDATION, title="Watches", description="Which loss has to fall.")
    patience: int = Field(
        10, ge=1, le=MANY, title="Patience", description="How many epochs k without improvement are waited."
    )
    min_delta: float = Field(
        0.0, ge=0, le=1e9, title="Least fall", description="By how much (δ) a loss must be below the best one to count."
    )
    restore_best: bool = Field(
        True,
        title="Restore the best",
        description="Go back to the weights of the best epoch when this rule stops the run.",
    )


class NotFalling(Spec):
    """The loss was not lower than the one before, so many times in a row."""

    label: ClassVar[str] = "Not falling"
    equation: ClassVar[str] = "Lₜ ≥ Lₜ₋₁, k times in a row"
    kind: Literal["not_falling"] = "not_falling"
    watched: WatchedLoss = Field(
        WatchedLoss.TRAINING, title="Watches", description="The loss of each batch, or of each epoch as a whole."
    )
    times: int = Field(4, ge=1, le=MANY, title="Times", description="How often (k) in a row the loss has not fallen.")


class Which(StrEnum):
    """Which entries of the gradient have to be small."""

    ALL = "all"
    ANY = "any"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return f"{self.value} parameter{'s' if self is Which.ALL else ''}"


class SmallGradient(Spec):
    """The gradient is as good as zero: a flat place."""

    label: ClassVar[str] = "Small gradient"
    equation: ClassVar[str] = "|∂L/∂w| < ε"
    kind: Literal["small_gradient"] = "small_gradient"
    epsilon: float = Field(1e-4, gt=0, le=1e9, title="Epsilon", description="What counts as small: less than this ε.")
    which: Which = Field(
        Which.ALL, title="For", description="Whether all parameters must have a small gradient, or any one."
    )


StoppingRule = Annotated[
    AfterEpochs | AfterUpdates | AfterSeconds | TargetLoss | NoImprovement | NotFalling | SmallGradient,
    Field(discriminator="kind"),
]


class Join(StrEnum):
    """How several rules are joined."""

    ANY = "any"
    ALL = "all"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return "any rule holds" if self is Join.ANY else "all rules hold"


class Stopping(Spec):
    """The rules that end a run before its last epoch. A loss that is not finite always ends it."""

    join: Join = Field(
        Join.ANY, title="Stop when", description="Whether any one of the rules is enough, or all must hold at once."
    )
    rules: Many[StoppingRule] = Field(
        (),
        title="Rules",
        description="The run also ends after its last epoch, and when the loss is not a finite number.",
    )
