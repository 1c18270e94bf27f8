"""The curves of a report, from a run's history in the window."""

from collections.abc import Mapping

from engine.backend import ACCURACY
from engine.results.curves import Axis, Curves, accuracy_curves, loss_curves, natural_axis
from engine.results.history import History
from engine.results.metrics import series_names


def history_curves(history: History) -> tuple[Mapping[str, Curves], bool]:
    """By measure, as reports call it; and whether they run over updates, because too few epochs are complete."""
    axis = natural_axis(history)
    names = series_names(history.training)
    found = {names[history.objective]: loss_curves(history, axis)}
    for output, curves in accuracy_curves(history, axis).items():
        found[names[f"{ACCURACY}{output}"]] = curves
    return found, axis is Axis.UPDATES
