"""How the network is trained: loss, optimizer, schedule, batching, stopping rules, seed, precision."""

import re
from enum import StrEnum
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import Field, field_validator

from engine.config.base import Many, Spec
from engine.config.losses import Loss, MeanSquaredError
from engine.config.optimizers import SGD, Convention, Optimizer
from engine.config.schedules import ConstantRate, ReduceOnPlateau, Schedule
from engine.config.stopping import Stopping
from engine.text import Text


class Precision(StrEnum):
    """The floating-point type of every number in training."""

    FLOAT32 = "float32"
    FLOAT64 = "float64"


class EngineName(StrEnum):
    """Which engine trains; `both` runs the two in lock step and shows the difference."""

    TENSORFLOW = "tensorflow"
    NUMPY = "numpy"
    BOTH = "both"


AUTO = "auto"
"""The device that TensorFlow takes by itself."""
_DEVICE = re.compile(r"(CPU|GPU)(:[0-9]{1,3})?", re.ASCII)

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


class Batches(NamedTuple):
    """How the `rows` of the training part are dealt out in an epoch: `size` to each batch, and to the last one what is left."""

    rows: int
    size: int

    @property
    def per_epoch(self) -> int:
        """Batches in an epoch, and so updates; 0 where there are no rows."""
        return -(-self.rows // self.size) if self.rows > 0 else 0


def batches_of(batching: Batching, rows: int) -> Batches:
    """The batches of a training part with `rows` rows."""
    match batching:
        case Stochastic():
            return Batches(rows, 1)
        case MiniBatch(size=size):
            return Batches(rows, min(size, rows))
        case FullBatch():
            return Batches(rows, rows)


class OutputLoss(Spec):
    """What one of several outputs is trained on, in the place of the common loss."""

    output: str = Field(title="Output", description="The name of the output layer.")
    loss: Loss = Field(MeanSquaredError(), title="Loss", description="What training makes small for this output.")
    weight: float = Field(
        1.0, ge=0, le=1e9, title="Weight", description="How much this output's loss counts in the sum."
    )


class Training(Spec):
    """How the network is trained. With several outputs their losses are added, each with its weight."""

    loss: Loss = Field(MeanSquaredError(), title="Loss", description="What training makes small.")
    optimizer: Optimizer = Field(SGD(), title="Optimizer", description="How a gradient becomes a step.")
    schedule: Schedule = Field(
        ConstantRate(), title="Schedule", description="How the learning rate changes during the run."
    )
    batching: Batching = Field(MiniBatch(), title="Batches", description="How many rows each update sees.")
    epochs: int = Field(
        100, ge=1, le=1_000_000_000, title="Epochs", description="How often training goes through all training rows."
    )
    stopping: Stopping = Field(Stopping(), title="Stopping", description="What ends a run before its last epoch.")
    seed: int = Field(
        0, ge=0, le=2**32 - 1, title="Seed", description="The same seed draws the same initial weights and batches."
    )
    precision: Precision = Field(
        Precision.FLOAT32,
        title="Precision",
        description="float32 is what Keras uses. float64 agrees with a calculation by hand where the optimizer's convention is the "
        "textbook's. Where it is Keras's, it agrees with Keras in float64, which takes some constants by way of float32.",
    )
    device: str = Field(
        AUTO,
        title="Device",
        description="Where the TensorFlow engine computes: auto takes the first GPU where there is one, else the CPU. "
        "The NumPy engine computes on the CPU.",
    )
    output_losses: Many[OutputLoss] = ()
    """For networks with several outputs: those whose loss or weight differs from the common one."""

    @field_validator("device")
    @classmethod
    def _is_device(cls, written: str) -> str:
        """gpu:0 is GPU:0. Which devices there are the engine knows."""
        device = AUTO if written.casefold() == AUTO else written.upper()
        if device != AUTO and not _DEVICE.fullmatch(device):
            raise ValueError(Text("is auto, CPU, GPU or one of several, such as GPU:1"))
        return device

    @property
    def is_exact(self) -> bool:
        """True where every constant is taken to double precision: float64 in the textbook's convention.

        In Keras's convention they are those of Keras, which takes some by way of single precision; in float32 all are single.
        """
        return self.precision is Precision.FLOAT64 and self.optimizer.convention is Convention.TEXTBOOK

    @property
    def rounds_doubles(self) -> bool:
        """True where constants are rounded to single precision though all else is double: float64 in Keras's convention."""
        return self.precision is Precision.FLOAT64 and self.optimizer.convention is Convention.KERAS

    @property
    def plateau(self) -> ReduceOnPlateau | None:
        """The schedule, where the run's losses reduce the rate."""
        return self.schedule if isinstance(self.schedule, ReduceOnPlateau) else None

    def loss_of(self, output: str) -> OutputLoss:
        """The loss and weight of the output layer called `output`."""
        own = next((chosen for chosen in self.output_losses if chosen.output == output), None)
        return own or OutputLoss(output=output, loss=self.loss)

    def with_own(self, own: OutputLoss) -> "Training":
        """With `own` for its output; what is like the common loss is not kept."""
        others = tuple(other for other in self.output_losses if other.output != own.output)
        is_common = own == OutputLoss(output=own.output, loss=self.loss)
        return self.replace(output_losses=others if is_common else (*others, own))
