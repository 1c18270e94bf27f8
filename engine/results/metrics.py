"""How good the weights at the end of a run are on each part of the data, as plain numbers. The measuring is the backend's."""

from collections.abc import Collection, Mapping
from typing import TypeVar

from engine.backend import ACCURACY, Evaluation, PartName
from engine.config.split import PART_TEXTS
from engine.learners.registry import series_texts
from engine.text import Text, plain

Value = TypeVar("Value")


def metrics(evaluations: Mapping[PartName, Evaluation]) -> dict[str, dict[str, float]]:
    """`{"training": {"loss": …, "accuracy": …}, "validation": …}`; accuracy only where the targets are classes."""
    return {part.value: _numbers(evaluation) for part, evaluation in evaluations.items()}


def series_names(series: Collection[str]) -> dict[str, str]:
    """What each series is called: `accuracy/kinds` is "accuracy of kinds", or "accuracy" where no other output classifies."""
    several = len(accuracies(dict.fromkeys(series))) > 1
    return {name: name.replace("/", " of ", 1) if several else name.partition("/")[0] for name in series}


def accuracies(series: Mapping[str, Value]) -> dict[str, Value]:
    """Of all series, by output, those that are accuracies."""
    return {name.removeprefix(ACCURACY): value for name, value in series.items() if name.startswith(ACCURACY)}


def measure_text(name: str) -> Text:
    """What "loss", "validation loss" or "accuracy of kinds" is called."""
    part, _, rest = name.partition(" ")
    if rest and part in PART_TEXTS:
        return Text("{part} {measure}", part=PART_TEXTS[part], measure=measure_text(rest))
    measure, _, output = name.partition(" of ")
    if output:
        return Text("{measure} of {output}", measure=measure_text(measure), output=output)
    return series_texts().get(name, plain(name))


def _numbers(evaluation: Evaluation) -> dict[str, float]:
    names = series_names(evaluation.values)
    return {names[name]: float(value) for name, value in evaluation.values.items()}
