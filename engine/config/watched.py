"""Which loss a rule looks at."""

from enum import StrEnum


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
