"""What a run is doing, in words: for the status bar, the top bar and whoever else says it. It decides nothing."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from engine.backend import ACCURACY, PartName
from engine.results.history import History
from engine.results.metrics import accuracies, measure_text
from engine.training.frames import Ended, Outcome
from gui.language import translated
from gui.runs.controller import RunController, RunState
from gui.widgets.number_text import number_text

NOTHING = "–"
"""What stands where there is no number yet."""


def state_text(runs: RunController, *, obstacle: str = "", step: str = "") -> str:
    """The state in a few words. `step` is what is being prepared, `obstacle` why a run cannot start."""
    match runs.state:
        case RunState.PREPARING:
            return preparing_text(step)
        case RunState.RUNNING:
            return _tr("Training")
        case RunState.PAUSED if runs.cause is not None:
            return translated(runs.cause.message)
        case RunState.PAUSED:
            updates = runs.history.updates if runs.history is not None else 0
            return _tr("Paused at update {number}").format(number=f"{updates:,}")
        case RunState.ENDED if runs.last_ended is not None:
            return ended_text(runs.last_ended)
        case RunState.ENDED:
            return _tr("Trained weights are shown")
        case RunState.IDLE:
            return _tr("Cannot train yet") if obstacle else _tr("Ready")


def weights_text(runs: RunController) -> str:
    """Of which moment the shown weights are."""
    if not runs.weights.are_trained and not runs.weights.are_earlier:
        return _tr("Initial weights")
    shown, wanted, last = runs.moment.shown, runs.moment.update, runs.moment.last
    if shown is not None and wanted is not None:
        if shown != wanted:
            words = _tr("Weights after update {shown}, the nearest at hand; update {update} is being computed")
            return words.format(shown=f"{shown:,}", update=f"{wanted:,}")
        return _tr("Weights after update {number} of {last}").format(number=f"{shown:,}", last=f"{last:,}")
    if runs.history is None:
        return _tr("Trained weights")
    return _tr("Weights after update {number}").format(number=f"{runs.history.updates:,}")


def moment_text(runs: RunController) -> str:
    """Which update is shown, while that is not the last one; else nothing."""
    shown, wanted, last = runs.moment.shown, runs.moment.update, runs.moment.last
    if shown is None or wanted is None:
        return ""
    numbers = {"shown": f"{shown:,}", "update": f"{wanted:,}", "last": f"{last:,}"}
    if shown == wanted:
        return _tr("Showing update {shown} of {last}").format(**numbers)
    return _tr("Showing update {shown} of {last}, the nearest at hand; {update} is being computed").format(**numbers)


def shown_update(runs: RunController) -> int:
    """The update whose weights are shown."""
    moment, history = runs.moment, runs.history
    if moment.shown is not None:
        return moment.shown
    return 0 if history is None else history.updates


def by_text(runs: RunController) -> str:
    """By which weights an answer is that is worked out now."""
    if runs.history is None and runs.moment.shown is None and runs.weights.are_trained:
        return _tr("by the trained weights")
    return _tr("after update {update}").format(update=f"{shown_update(runs):,}")


def preparing_text(step: str) -> str:
    """What is being made ready."""
    return _tr("Compiling…") if step == "engine" else _tr("Preparing data…")


def ended_text(ended: Ended) -> str:
    """How a run ended."""
    at = f"{ended.updates:,}"
    match ended.outcome:
        case Outcome.FINISHED:
            return _tr("Finished at update {number}").format(number=at)
        case Outcome.RULE:
            return _tr("Stopped by a rule at update {number}").format(number=at)
        case Outcome.STOPPED:
            return _tr("Stopped at update {number}").format(number=at)
        case Outcome.DIVERGED:
            return _tr("Diverged at update {number}").format(number=at)
        case Outcome.FAILED:
            return _tr("Failed")


def test_text(ended: Ended) -> str:
    """What the rows that were kept aside say of the weights at the end; empty where there are none."""
    found = ended.metrics.get(PartName.TEST)
    if found is None:
        return ""
    numbers = {name: value for name, value in found.values.items() if not name.startswith(ACCURACY)}
    measures = ", ".join(f"{measure_name(name)} {number_text(value)}" for name, value in numbers.items())
    text = _tr("Test part, {rows} rows: {measures}").format(rows=f"{found.rows:,}", measures=measures)
    shares = accuracies_text(accuracies(found.values))
    return _tr("{text}, accuracy {shares}").format(text=text, shares=shares) if shares else text


def measure_name(series: str) -> str:
    """What a series is called, such as "loss"."""
    return translated(measure_text(series))


def loss_text(history: History) -> str:
    """What is minimised, in training in the last complete epoch; before the first one is complete, in the last update."""
    by_epoch = history.training[history.objective]
    series = by_epoch if by_epoch.count else history.each_update
    return number_text(series.last) if series.count else NOTHING


def accuracy_text(history: History) -> str:
    """The training accuracy of the last complete epoch; nothing where accuracy has no meaning.

    Where several outputs classify: what all of them reach.
    """
    shares = accuracies_of(history)
    if len(shares) <= 1:
        return accuracies_text(shares) or NOTHING
    return f"≥{math.floor(1000 * min(shares.values())) / 10:.1f}%"


def accuracies_of(history: History) -> dict[str, float]:
    """The training accuracy of the last complete epoch, by output."""
    return {name: series.last for name, series in accuracies(history.training).items() if series.count}


def accuracies_text(shares: Mapping[str, float]) -> str:
    """The accuracy of the only output that classifies; of several each with its name; empty where none does."""
    if len(shares) == 1:
        return "".join(f"{share:.1%}" for share in shares.values())
    return ", ".join(f"{name} {share:.1%}" for name, share in shares.items())


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunWords", text)
