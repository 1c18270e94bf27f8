"""What the folds of a cross-validation gave: the numbers of each, their mean and standard deviation, and all of it as rows."""

import math
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.backend import PartName
from engine.results.history import History
from engine.results.metrics import metrics
from engine.text import Text
from engine.training.frames import Ended, Outcome

RULE = Text(
    "Mean ± standard deviation (n − 1 in the denominator) of the folds that were trained to their end, each counted once."
)
"""How the folds are put together, as it is told wherever they are."""


@dataclass(frozen=True)
class FoldResult:
    """One fold. `values`: "training loss", "validation loss", "training accuracy" …, what the last weights give.

    The test part is not among them: it is for the one network that is chosen in the end.
    """

    fold: int
    outcome: Outcome
    message: Text
    updates: int
    epochs: int
    training_rows: int
    validation_rows: int
    values: Mapping[str, float]

    @property
    def is_complete(self) -> bool:
        """True where the fold was trained to its end, and counts."""
        return self.outcome in (Outcome.FINISHED, Outcome.RULE)


@dataclass(frozen=True)
class Spread:
    """`deviation` is the sample's, with n − 1; NaN for fewer than two numbers. `count` is n."""

    mean: float
    deviation: float
    count: int


def fold_result(ended: Ended, history: History | None) -> FoldResult:
    """What the run of a fold gave; `history` is None where it could not begin."""
    parts = metrics(ended.metrics)
    values = {
        f"{part.value} {name}": parts[part.value][name]
        for name in parts.get(PartName.TRAINING.value, {})
        for part in (PartName.TRAINING, PartName.VALIDATION)
        if part.value in parts
    }
    return FoldResult(
        fold=ended.run,
        outcome=ended.outcome,
        message=ended.message,
        updates=ended.updates,
        epochs=ended.updates // history.updates_per_epoch if history else 0,
        training_rows=history.training_rows if history else 0,
        validation_rows=history.validation_rows if history else 0,
        values=values,
    )


def spreads(results: Sequence[FoldResult]) -> dict[str, Spread]:
    """Mean and standard deviation of each measure over the complete folds, whatever their sizes, as scikit-learn's users do."""
    found = {}
    for name in measures_of(results):
        values = [result.values[name] for result in results if result.is_complete and name in result.values]
        if values:
            deviation = statistics.stdev(values) if len(values) > 1 else math.nan
            found[name] = Spread(statistics.fmean(values), deviation, len(values))
    return found


def measures_of(results: Sequence[FoldResult]) -> tuple[str, ...]:
    """The measures that any fold has, in their order."""
    return tuple(dict.fromkeys(name for result in results for name in result.values))


def fold_rows(results: Sequence[FoldResult]) -> Iterator[list[object]]:
    """A header, a row for each fold, then mean and standard deviation: what is copied and saved."""
    names, found = measures_of(results), spreads(results)
    yield ["fold", "training rows", "validation rows", "updates", "outcome", *names]
    for result in results:
        numbers = [result.values.get(name, "") for name in names]
        rows = [result.training_rows, result.validation_rows]
        yield [result.fold, *rows, result.updates, result.outcome.value, *numbers]
    for title, value in (("mean", "mean"), ("standard deviation (n - 1)", "deviation")):
        numbers = [getattr(found[name], value) if name in found else "" for name in names]
        yield [title, "", "", "", "", *("" if number != number else number for number in numbers)]
