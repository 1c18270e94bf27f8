"""The columns of the predictions table: a title and how each row reads, from a prediction table. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.results.predicted import PredictedClasses, PredictedNumbers
from engine.results.predictions import PredictionTable
from gui.number_text import number_text

RIGHT, WRONG = "✓", "✗"


@dataclass(frozen=True)
class PredictionColumn:
    """One column. `is_wrong` marks rows that the network gets wrong; `is_number` decides the alignment."""

    title: str
    text: Callable[[int], str]
    is_number: bool
    is_wrong: Callable[[int], bool] = lambda _: False


def columns_of(table: PredictionTable) -> tuple[PredictionColumn, ...]:
    """The row's number, then three or four columns for each target."""
    columns = [PredictionColumn("row", lambda row: f"{table.table_rows[row] + 1:,}", is_number=True)]
    for target in table.targets:
        columns += _numbers(target) if isinstance(target, PredictedNumbers) else _classes(target)
    return tuple(columns)


def _numbers(target: PredictedNumbers) -> list[PredictionColumn]:
    return [
        PredictionColumn(target.name, lambda row: number_text(float(target.target[row])), is_number=True),
        PredictionColumn(
            f"{target.name} predicted", lambda row: number_text(float(target.predicted[row])), is_number=True
        ),
        PredictionColumn(f"{target.name} error", lambda row: number_text(float(target.error[row])), is_number=True),
    ]


def _classes(target: PredictedClasses) -> list[PredictionColumn]:
    names, score = target.classes, target.score

    def is_wrong(row: int) -> bool:
        return not target.correct[row]

    columns = [
        PredictionColumn(target.name, lambda row: names[target.target[row]], is_number=False),
        PredictionColumn(
            f"{target.name} predicted", lambda row: names[target.predicted[row]], is_number=False, is_wrong=is_wrong
        ),
        PredictionColumn("", lambda row: RIGHT if target.correct[row] else WRONG, is_number=False, is_wrong=is_wrong),
    ]
    if score is not None:
        title = "probability" if target.are_probabilities else "output"
        columns.append(PredictionColumn(title, lambda row: number_text(float(score[row])), is_number=True))
    return columns
