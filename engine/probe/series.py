"""What is predicted of a target as plain numbers by name."""

import numpy as np

from engine.probe.features import Numbers
from engine.results.predicted import Predicted, PredictedNumbers


def series(predicted: Predicted) -> dict[str, Numbers]:
    """The numbers, (rows,) each: of a class its scores, or its place where the network gives none."""
    if isinstance(predicted, PredictedNumbers):
        return {predicted.name: np.asarray(predicted.predicted, np.float64)}
    if predicted.scores is None:
        return {predicted.name: predicted.predicted.astype(np.float64)}
    named = zip(predicted.answer_header[1:], predicted.scores.T, strict=True)
    return {name: np.asarray(scores, np.float64) for name, scores in named}


def answer_key(predicted: Predicted) -> str:
    """Which of the series is the answer for the first row: its number, or the score of its class."""
    if isinstance(predicted, PredictedNumbers) or predicted.scores is None:
        return predicted.name
    return predicted.answer_header[1 + int(predicted.predicted[0])]
