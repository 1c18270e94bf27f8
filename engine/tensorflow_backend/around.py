"""What stands before and behind a network in a file of Keras, as plain values: raw columns, and what outputs say of targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ColumnIn:
    """A raw column and what it becomes. `words`: of texts, the number that each stands for; None of numbers.

    `fill`: what a missing cell counts as, NaN where such a row has no answer. `classes`: how many one-hot entries it becomes, 0
    where it becomes one entry, (log(1 +) where `is_log` − `shift`) / `scale`. `indicator`: one more entry, 1 where it is missing.
    """

    name: str
    words: Mapping[str, int] | None
    fill: float
    classes: int = 0
    shift: float = 0.0
    scale: float = 1.0
    is_log: bool = False
    indicator: bool = False


@dataclass(frozen=True)
class TargetOut:
    """What the network's outputs, side by side, say of a target in the entries from `start` up to `stop`.

    `kind`: a "number", · `scale` + `shift` and e^… − 1 where `is_log`; "scores" of classes; one score of the second of two classes,
    a "probability" or a "margin"; the "place" of one of `classes` classes.
    """

    name: str
    start: int
    stop: int
    kind: str = "number"
    shift: float = 0.0
    scale: float = 1.0
    is_log: bool = False
    classes: int = 0


@dataclass(frozen=True)
class Around:
    """What stands before and behind a network. `logits`: entries of its outputs, from … up to …, and the activation that makes
    scores of them. `planes`: the channels, lines and columns of images whose columns hold one whole channel after the other.
    """

    columns: Sequence[ColumnIn]
    targets: Sequence[TargetOut]
    logits: Sequence[tuple[int, int, str]] = ()
    planes: tuple[int, int, int] | None = None
