"""How good predictions are, in one line of words."""

from PySide6.QtCore import QCoreApplication

from engine.results.predicted import Predicted, PredictedClasses, known_only
from engine.results.predictions import PredictionTable
from gui.widgets.number_text import number_text


def summary(table: PredictionTable) -> str:
    """One clause for each target."""
    if not table.count:
        return _tr("This part has no rows.")
    several = len(table.targets) > 1
    known = (known_only(target) for target in table.targets)
    return "   ".join((f"{target.name}: " if several else "") + _clause(target) for target in known)


def _clause(target: Predicted) -> str:
    if not len(target.target):
        return _tr("no true value is known")
    if isinstance(target, PredictedClasses):
        rows = len(target.target)
        return _tr("{correct} of {rows} rows right (accuracy {share})").format(
            correct=f"{target.correct_rows:,}", rows=f"{rows:,}", share=number_text(target.correct_rows / rows)
        )
    text = _tr("RMSE {rmse}, mean |error| {mae}").format(rmse=number_text(target.rmse), mae=number_text(target.mae))
    return text if target.r_squared is None else f"{text}, R² {number_text(target.r_squared)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("PredictionSummary", text)
