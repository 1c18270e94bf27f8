"""The rules by which a run stops of itself. Each is asked after every update, with what that update has seen."""

import math
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from pydantic import Field

from engine.config.base import Choice, Many, Spec, one_of
from engine.config.watched import EpochLoss, WatchedLoss, Watching
from engine.text import Text, and_list, term

MANY = 1_000_000_000


class RuleSpec(Choice):
    """A stopping rule. Each engine's monitor keeps three numbers for it."""

    equation: ClassVar[str]
    first_number: ClassVar[float] = 0.0
    """The first of its numbers before the first update; the others are 0."""

    @property
    def message(self) -> Text:
        """What is said where it holds, within a sentence."""
        raise NotImplementedError

    @property
    def restores_best(self) -> bool:
        """Whether the run goes back to the weights of an epoch, the third of its numbers, when it stops it."""
        return False

    def first_update(self, per_epoch: int) -> int:
        """The first update after which it may hold; `per_epoch`: updates in an epoch."""
        return 1


class AfterEpochs(RuleSpec):
    """So many epochs are done."""

    label: ClassVar[str] = "Epochs"
    other_names: ClassVar[tuple[str, ...]] = ("maxepochs",)
    equation: ClassVar[str] = "epoch ≥ n"
    kind: Literal["epochs"] = "epochs"
    epochs: int = Field(
        100, ge=1, le=MANY, title="Epochs", description="How many epochs n, counted from the first update."
    )

    @property
    def message(self) -> Text:
        """So many epochs."""
        return Text("{n:,} epochs are done", "{n:,} epoch is done", n=self.epochs)

    def first_update(self, per_epoch: int) -> int:
        """The last update of the last epoch."""
        return self.epochs * per_epoch


class AfterUpdates(RuleSpec):
    """So many updates are done."""

    label: ClassVar[str] = "Updates"
    equation: ClassVar[str] = "update ≥ n"
    kind: Literal["updates"] = "updates"
    updates: int = Field(
        1000, ge=1, le=10**15, title="Updates", description="How many updates n, counted from the first one."
    )

    @property
    def message(self) -> Text:
        """So many updates."""
        return Text("{n:,} updates are done", "{n:,} update is done", n=self.updates)

    def first_update(self, per_epoch: int) -> int:
        """As it is set."""
        return self.updates


class AfterSeconds(RuleSpec):
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

    @property
    def message(self) -> Text:
        """So much time."""
        return Text("{seconds:,g} seconds of training have passed", seconds=self.seconds)


class TargetLoss(RuleSpec, Watching):
    """The loss is low enough."""

    label: ClassVar[str] = "Target loss"
    equation: ClassVar[str] = "L ≤ target"
    first_number: ClassVar[float] = math.inf
    kind: Literal["target_loss"] = "target_loss"
    watched: WatchedLoss = Field(
        WatchedLoss.TRAINING, title="Watches", description="The loss of each batch, or of each epoch as a whole."
    )
    loss: float = Field(
        0.01, ge=-1e30, le=1e30, title="Target", description="The run stops at this loss or a lower one."
    )

    @property
    def message(self) -> Text:
        """The loss that was asked for."""
        return Text("the {watched} is {loss:g} or less", watched=term(self.watched.label), loss=self.loss)


class NoImprovement(RuleSpec, Watching):
    """The loss of the epochs has stopped falling: early stopping, Keras EarlyStopping."""

    label: ClassVar[str] = "No improvement"
    other_names: ClassVar[tuple[str, ...]] = ("earlystopping", "early", "patience")
    equation: ClassVar[str] = "k epochs without L < best − δ"
    first_number: ClassVar[float] = math.inf
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

    @property
    def message(self) -> Text:
        """So many epochs."""
        return Text(
            "the {watched} has not improved for {n:,} epochs",
            "the {watched} has not improved for {n:,} epoch",
            n=self.patience,
            watched=term(self.watched.label),
        )

    @property
    def restores_best(self) -> bool:
        """As it is set."""
        return self.restore_best


class NotFalling(RuleSpec, Watching):
    """The loss was not lower than the one before, so many times in a row."""

    label: ClassVar[str] = "Not falling"
    equation: ClassVar[str] = "Lₜ ≥ Lₜ₋₁, k times in a row"
    first_number: ClassVar[float] = math.inf
    kind: Literal["not_falling"] = "not_falling"
    watched: WatchedLoss = Field(
        WatchedLoss.TRAINING, title="Watches", description="The loss of each batch, or of each epoch as a whole."
    )
    times: int = Field(4, ge=1, le=MANY, title="Times", description="How often (k) in a row the loss has not fallen.")

    @property
    def message(self) -> Text:
        """So many times."""
        watched = term(self.watched.label)
        return Text("the {watched} has not fallen {times:,} times in a row", watched=watched, times=self.times)


class Which(StrEnum):
    """Which entries of the gradient have to be small."""

    ALL = "all"
    ANY = "any"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return f"{self.value} parameter{'s' if self is Which.ALL else ''}"


class SmallGradient(RuleSpec):
    """The gradient is as good as zero: a flat place."""

    label: ClassVar[str] = "Small gradient"
    equation: ClassVar[str] = "|∂L/∂w| < ε"
    kind: Literal["small_gradient"] = "small_gradient"
    epsilon: float = Field(1e-4, gt=0, le=1e9, title="Epsilon", description="What counts as small: less than this ε.")
    which: Which = Field(
        Which.ALL, title="For", description="Whether all parameters must have a small gradient, or any one."
    )

    @property
    def message(self) -> Text:
        """What counts as small."""
        if self.which is Which.ALL:
            return Text("every entry of the gradient is smaller than {epsilon:g}", epsilon=self.epsilon)
        return Text("an entry of the gradient is smaller than {epsilon:g}", epsilon=self.epsilon)


if TYPE_CHECKING:
    StoppingRule: TypeAlias = RuleSpec
else:
    StoppingRule = one_of(RuleSpec)


class Combine(StrEnum):
    """How several rules are joined."""

    ANY = "any"
    ALL = "all"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return "any rule holds" if self is Combine.ANY else "all rules hold"


class Stopping(Spec):
    """The rules that end a run before its last epoch. A loss that is not finite always ends it."""

    join: Combine = Field(
        Combine.ANY, title="Stop when", description="Whether any one of the rules is enough, or all must hold at once."
    )
    rules: Many[StoppingRule] = Field(
        (),
        title="Rules",
        description="The run also ends after its last epoch, and when the loss is not a finite number.",
    )

    def message(self, indices: Iterable[int]) -> Text:
        """One sentence for the rules at `indices`, which held when the run stopped."""
        return Text("{reasons!c}.", reasons=and_list(self.rules[index].message for index in indices))
