"""What every loss states of itself; checks, suggestions, traces, predictions and both engines read it here."""

from enum import Enum, StrEnum, auto
from typing import ClassVar, NamedTuple

from pydantic import Field

from engine.config.activations import Activation
from engine.config.base import Choice
from engine.text import joined


class OverOutputs(StrEnum):
    """How the losses of a row's outputs become the row's loss."""

    MEAN = "mean"
    SUM = "sum"


class Targets(Enum):
    """What a loss takes for targets."""

    NUMBERS = auto()
    """Any numbers, which may be scaled at will."""
    COUNTS = auto()
    """Numbers from 0 on."""
    PROBABILITIES = auto()
    """Each entry is from 0 to 1, a yes or no of its own."""
    DISTRIBUTION = auto()
    """Entries from 0 to 1 that add up to 1 in each row: one-hot, for example."""
    CLASS = auto()
    """The number of the class."""
    SIDES = auto()
    """0 and 1, or −1 and 1."""

    @property
    def are_probabilities(self) -> bool:
        """Whether outputs are compared with them as probabilities."""
        return self in (Targets.PROBABILITIES, Targets.DISTRIBUTION, Targets.CLASS)


class LossText(NamedTuple):
    """The loss of a row, and dL/dy of the batch's loss (dL/dz where the loss looks behind the activation).

    z is a weighted sum, y the output, t the target, N the rows of the batch, and w how much a row counts.
    """

    row: str
    slope: str


class EntryText(NamedTuple):
    """The loss of one output, its derivative, and what has to be said beside both."""

    value: str
    slope: str
    note: str = ""


class LossSpec(Choice):
    """A loss. That of a batch is always the mean over its rows, except where `is_of_batch`."""

    targets: ClassVar[Targets]
    is_of_batch: ClassVar[bool] = False
    """A row has no loss of its own; dL/dy has the batch's loss L in it."""
    square: ClassVar[float] = 0.0
    """c of the loss c (y − t)² of an entry; 0 where it is no square."""
    needs_activation: ClassVar[bool] = True
    """It cannot be trained with other activations than those of `activations`."""
    activations_for_logits: ClassVar[tuple[Activation, ...]] = ()
    """Those that suit, were it set to take outputs before a sigmoid or softmax; none where it cannot be."""

    @property
    def equation(self) -> str:
        """The loss of a batch; n is the number of outputs."""
        raise NotImplementedError

    def text(self, outputs: int, *, fused: bool) -> LossText:
        """The equations for `outputs` outputs. `fused`: it looks behind the output layer's activation."""
        raise NotImplementedError

    def weighted_text(self, outputs: int, *, fused: bool) -> LossText:
        """The same where rows may count differently."""
        row, slope = self.text(outputs, fused=fused)
        return LossText(joined(("w · (", row, ")"), ""), joined(("w", slope)))

    @property
    def activations(self) -> tuple[Activation, ...]:
        """The activations of an output layer that suit, the best one first."""
        return tuple(Activation)

    @property
    def is_from_logits(self) -> bool:
        """Set to take outputs before a sigmoid or softmax."""
        return False

    @property
    def scores_are_probabilities(self) -> bool:
        """Whether outputs, or what is applied to them, are compared with the targets as probabilities."""
        return self.is_from_logits or self.targets.are_probabilities

    @property
    def applied(self) -> Activation:
        """What it applies to the outputs itself, before it compares them with the targets."""
        return Activation.LINEAR

    def takes_sums(self, activation: Activation) -> bool:
        """Whether it is computed from the output layer's weighted sums, although the layer ends in `activation`."""
        return False

    def smoothed(self, outputs: int) -> tuple[float, float]:
        """(a, b) of the a t + b that it takes in the place of a target entry t."""
        return 1.0, 0.0

    def entries(self, outputs: int) -> int:
        """How many target entries `outputs` outputs are compared with."""
        return 1 if self.targets is Targets.CLASS else outputs

    def picks_class(self, *, is_one_hot: bool) -> bool:
        """Whether a row is classified by its largest output, right or wrong as a whole.

        `is_one_hot`: its target entries are one column, encoded one-hot. (Keras's 'accuracy' takes the largest in any case.)
        """
        return is_one_hot and self.targets not in (Targets.NUMBERS, Targets.COUNTS)

    def sides(self, *, from_logits: bool = False) -> tuple[float, float] | None:
        """Above which number an output, and a target entry, is a yes; None where there is no yes or no.

        `from_logits`: the output is taken before its activation.
        """
        return None


class ElementwiseLoss(LossSpec):
    """A loss of every output on its own."""

    over_outputs: OverOutputs = Field(
        OverOutputs.MEAN,
        title="Over outputs",
        description="The mean over a row's outputs, as in Keras, or their sum. Over rows it is always the mean.",
    )

    @property
    def reduced(self) -> str:
        """The sign of summation with what stands before it."""
        return "1/(N n) Σ" if self.over_outputs is OverOutputs.MEAN else "1/N Σ"

    @property
    def equation(self) -> str:
        """The loss of a batch; n is the number of outputs."""
        value, _, note = self.entry(fused=False)
        return joined((f"L = {self.reduced} {value}", note), ", ")

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output. `fused`: from the weighted sum z."""
        raise NotImplementedError

    def count(self, outputs: int) -> str:
        """What the sum over all outputs and rows is divided by."""
        return f"({outputs} N)" if self.over_outputs is OverOutputs.MEAN and outputs > 1 else "N"

    def text(self, outputs: int, *, fused: bool) -> LossText:
        """The equations for `outputs` outputs. `fused`: it looks behind the output layer's activation."""
        share = "1/{outputs} Σ " if self.over_outputs is OverOutputs.MEAN else "Σ "
        value, slope, note = self.entry(fused=fused)
        row = f"{share.format(outputs=outputs)}{value}" if outputs > 1 else value
        divided = joined((slope, self.count(outputs)), " / ")
        return LossText(joined((row, note), ", "), joined((divided, note), ", "))
