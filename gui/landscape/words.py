"""What is said of a landscape below its picture."""

from PySide6.QtCore import QCoreApplication

from engine.backend import PartName
from engine.landscape.explore import Bends
from engine.landscape.plane import Plane
from gui.language import translated
from gui.widgets.number_text import number_text


def plane_text(plane: Plane) -> str:
    """How the directions were made, and over which rows the loss is."""
    parts = {
        PartName.TRAINING: _tr("Training loss"),
        PartName.VALIDATION: _tr("Validation loss"),
        PartName.TEST: _tr("Test loss"),
    }
    rows = _tr("{loss} over all {total} rows")
    if plane.rows < plane.total:
        rows = _tr("{loss} over a sample of {rows} of {total} rows")
    told = rows.format(loss=parts[plane.part], rows=f"{plane.rows:,}", total=f"{plane.total:,}")
    return f"{translated(plane.directions.said)} {told}."


def bends_text(bends: Bends) -> str:
    """The eigenvalues, and what the largest one says of the learning rate."""
    found = bends.curvature
    values = ", ".join(number_text(float(value), 4) for value in found.values)
    words = _tr("Largest eigenvalues of the Hessian: λ = {values}.") if found.is_done else _tr("λ so far: {values} …")
    told = words.format(values=values)
    if found.is_done and found.least < -found.bounds[0]:
        told = _tr("{told} It bends downwards, too: one is {least} or less.").format(
            told=told, least=number_text(found.least, 4)
        )
    return f"{told} {translated(bends.stability.sentence)}" if found.is_done else told


def _tr(text: str) -> str:
    return QCoreApplication.translate("Landscape", text)
