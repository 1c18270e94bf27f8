"""What others found about layers and neurons, outlined where it is: the values and how they are drawn. It finds nothing itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.diagnosis.finding import Finding
from engine.problems import Severity
from gui.language import translated
from gui.theme import colors

AWAY = 4.0
"""From the outline of a neuron to the ring around it."""


@dataclass(frozen=True)
class NodeMark:
    """A finding about the layer (or `input`) `layer`: of its unit `unit`, or of all of it. `sentence`: in the window's language."""

    layer: str
    unit: int | None
    severity: Severity
    sentence: str

    @property
    def color(self) -> QColor:
        """That of its severity."""
        return colors().error if self.severity is Severity.ERROR else colors().warning


def finding_marks(finding: Finding) -> list[NodeMark]:
    """Its units, or all of its layer; none where it is about no layer."""
    units = finding.units or (None,)
    return [
        NodeMark(finding.layer, unit, Severity.WARNING, translated(finding.message)) for unit in units if finding.layer
    ]


def marks_at(marks: Sequence[NodeMark], unit: int | None) -> tuple[NodeMark, ...]:
    """The marks of `unit` and, behind them, those of the whole layer; elsewhere on the layer (None) all of them."""
    if unit is None:
        return tuple(sorted(marks, key=lambda mark: mark.unit is not None))
    return tuple(sorted((m for m in marks if m.unit in (unit, None)), key=lambda mark: mark.unit is None))


def paint_ring(painter: QPainter, mark: NodeMark, center: QPointF, radius: float, *, is_round: bool) -> None:
    """The outline of a marked neuron."""
    reach = radius + AWAY
    painter.setPen(QPen(mark.color, 2.5, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if is_round:
        painter.drawEllipse(center, reach, reach)
    else:
        painter.drawRect(QRectF(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach))


def paint_frame(painter: QPainter, mark: NodeMark, body: QRectF) -> None:
    """The outline of a marked layer."""
    painter.setPen(QPen(mark.color, 2.5, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(body.adjusted(-AWAY, -AWAY, AWAY, AWAY), AWAY, AWAY)
