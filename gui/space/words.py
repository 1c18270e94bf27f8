"""What is said of a picture: its axes, its parts, the rows of the table."""

from PySide6.QtCore import QCoreApplication

from engine.backend import PartName
from engine.probe.look import Look
from engine.probe.stage import Axis
from engine.results.predicted import PredictedClasses
from gui.widgets.number_text import number_text

TOLD_CLASSES = 6
"""Of more classes the most likely ones are told."""


def axis_name(axis: Axis) -> str:
    """A feature's name; of a principal axis, how much of the variance it explains."""
    if axis.feature is not None:
        return axis.name
    return _tr("{name} ({share:.1f} % of the variance)").format(name=axis.name, share=100 * axis.share)


def part_name(part: PartName) -> str:
    """What the rows of a part are called."""
    match part:
        case PartName.TRAINING:
            return _tr("training")
        case PartName.VALIDATION:
            return _tr("validation")
        case _:
            return _tr("test")


def row_text(found: Look, dot: int) -> str:
    """A row of the table in words: its number, its part, its target."""
    dots = found.stage.dots
    part = part_name(list(PartName)[int(dots.parts[dot])])
    number = dots.targets[found.target][dot]
    predicted = found.predicted
    target = (
        predicted.classes[int(number)] if isinstance(predicted, PredictedClasses) else number_text(float(number), 6)
    )
    text = _tr("row {row} ({part}): {name} {target}")
    return text.format(row=f"{int(dots.table_rows[dot]) + 1:,}", part=part, name=predicted.name, target=target)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Space", text)
