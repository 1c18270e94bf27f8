"""Which loss a rule looks at."""

from enum import StrEnum
from typing import TYPE_CHECKING, Self

from engine.config.base import Spec


class EpochLoss(StrEnum):
    """A loss that is known at the end of each epoch."""

    TRAINING = "training"
    """The mean of the epoch's batch losses, each weighted by its rows, as Keras reports it."""
    VALIDATION = "validation"
    """The loss of the validation part with the weights at the epoch's end."""

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return f"{self.value} loss"


class WatchedLoss(StrEnum):
    """A loss that is known after each update, or at the end of each epoch."""

    BATCH = "batch"
    """The loss of the update's own batch, before the update."""
    TRAINING = "training"
    VALIDATION = "validation"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return f"{self.value} loss"


class Watching(Spec):
    """What looks at a loss, the one `watched`."""

    if TYPE_CHECKING:
        watched: EpochLoss | WatchedLoss

    @property
    def needs_validation(self) -> bool:
        """Whether there must be rows kept for validation."""
        return self.watched == WatchedLoss.VALIDATION

    def without_validation(self) -> Self:
        """Looking at the training loss."""
        return self.replace(watched=WatchedLoss.TRAINING.value)
