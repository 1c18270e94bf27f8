"""How the network is trained: loss, optimizer, batching, epochs, seed, precision."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.spec.base import Spec
from engine.spec.losses import Loss, MeanSquaredError
from engine.spec.optimizers import SGD, Optimizer


class Precision(StrEnum):
    """The floating-point type of every number in training."""

    FLOAT32 = "float32"
    FLOAT64 = "float64"


class EngineName(StrEnum):
    """Which engine trains; `both` runs the two in lock step and shows the difference."""

    TENSORFLOW = "tensorflow"
    NUMPY = "numpy"
    BOTH = "both"


_SHUFFLE_HELP = "Draw a new order of the rows for each epoch, from the seed; off keeps the order of the table."


class Stochastic(Spec):
    """One row an update."""

    label: ClassVar[str] = "Stochastic"
    kind: Literal["stochastic"] = "stochastic"
    shuffle: bool = Field(True, title="Shuffle", description=_SHUFFLE_HELP)


class MiniBatch(Spec):
    """`size` rows an update; the last batch of an epoch takes what is left, as in Keras."""

    label: ClassVar[str] = "Mini-batch"
    kind: Literal["mini_batch"] = "mini_batch"
    size: int = Field(32, ge=1, le=1_000_000, title="Batch size", description="Rows in one update.")
    shuffle: bool = Field(True, title="Shuffle", description=_SHUFFLE_HELP)


class FullBatch(Spec):
    """All training rows in each update, in table order."""

    label: ClassVar[str] = "Full batch"
    kind: Literal["full_batch"] = "full_batch"


Batching = Annotated[Stochastic | MiniBatch | FullBatch, Field(discriminator="kind")]


def batch_size(batching: Batching, rows: int) -> int:
    """The rows in one update of a training part with `rows` rows."""
    match batching:
        case Stochastic():
            return 1
        case MiniBatch(size=size):
            return min(size, rows)
        case FullBatch():
            return rows


class Training(Spec):
    """How the network is trained."""

    loss: Loss = Field(MeanSquaredError(), title="Loss", description="What training makes small.")
    optimizer: Optimizer = Field(SGD(), title="Optimizer", description="How a gradient becomes a step.")
    batching: Batching = Field(MiniBatch(), title="Batches", description="How many rows each update sees.")
    epochs: int = Field(
        100, ge=1, le=1_000_000_000, title="Epochs", description="How often training goes through all training rows."
    )
    seed: int = Field(
        0, ge=0, le=2**32 - 1, title="Seed", description="The same seed draws the same initial weights and batches."
    )
    precision: Precision = Field(
        Precision.FLOAT32,
        title="Precision",
        description="float32 is what Keras uses; float64 agrees with a calculation by hand.",
    )
