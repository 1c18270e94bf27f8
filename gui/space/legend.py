"""The legend of the picture: the sides with colour and sign, the border, and the scale of the shades."""

from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from engine.probe.look import Look
from engine.results.predicted import PredictedClasses
from gui.plots.line import Style
from gui.plots.plot import Plot
from gui.space.colors import class_names, dot_symbol, is_two_sided
from gui.theme import SPACING, Colors, colors, theme
from gui.widgets.class_marks import CLASS_COLORS, class_color, class_symbol
from gui.widgets.number_text import number_text

BORDER = Style(attrgetter("text"), symbol="")
LOW, HIGH = Style(attrgetter("negative"), symbol="t"), Style(attrgetter("positive"), symbol="t1")


class SpaceLegend:
    """The entries above a plot, made anew for another stage."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._widgets: list[QWidget] = []
        self._bar = _Bar()
        self._bar.hide()
        self._note = QLabel()
        self._note.setProperty("role", "faint")
        self._note.hide()
        for widget in (self._bar, self._note):
            plot.add_to_legend(widget)

    @property
    def texts(self) -> list[str]:
        """What it says."""
        return [getattr(widget, "text", "") for widget in self._widgets]

    def tell(self, note: str) -> None:
        """What is to be said of the rows."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_look(self, found: Look | None) -> None:
        """Say what is to be seen in the picture; None: nothing."""
        for widget in self._widgets:
            self._plot.remove_entry(widget)
        self._widgets = []
        self._bar.setVisible(found is not None and is_two_sided(found))
        if found is None:
            return
        for name, style, line in _entries(found):
            self._widgets.append(self._plot.add_entry(name, style, line=line))
        if is_two_sided(found):
            self._bar.show_ends(*_ends(found))


def _entries(found: Look) -> Iterator[tuple[str, Style, bool]]:
    names = class_names(found)
    if found.scale is not None:
        yield _tr("below"), LOW, False
        yield _tr("above"), HIGH, False
    elif is_two_sided(found):
        yield f"− {names[0]}", Style(attrgetter("negative"), symbol=dot_symbol(0)), False
        yield f"+ {names[1]}", Style(attrgetter("positive"), symbol=dot_symbol(1)), False
    else:
        for place, name in enumerate(names[: 2 * CLASS_COLORS]):
            yield name, Style(partial(class_color, place), symbol=class_symbol(place)), False
    if len(found.shape) == 2:
        yield _border_name(found), BORDER, True


def _border_name(found: Look) -> str:
    if found.scale is not None:
        return number_text(found.scale.middle)
    if is_two_sided(found):
        return "0.5" if isinstance(found.predicted, PredictedClasses) and found.predicted.are_probabilities else "0"
    return _tr("border")


def _ends(found: Look) -> tuple[str, str, str]:
    """What the least, the middle and the strongest shade stand for."""
    if found.scale is not None:
        middle, half = found.scale.middle, found.scale.half
        return number_text(middle - half), number_text(middle), number_text(middle + half)
    if isinstance(found.predicted, PredictedClasses) and found.predicted.are_probabilities:
        return "0", "0.5", "1"
    return "≤ −1", "0", "≥ 1"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Space", text)


class _Bar(QWidget):
    """The shades from the one end to the other, with their numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._ends = ("", "", "")
        self.setAccessibleName(self.tr("Scale of the colours"))
        theme().changed.connect(self.update)

    def show_ends(self, low: str, middle: str, high: str) -> None:
        """What its ends and its middle stand for."""
        self._ends = (low, middle, high)
        self.setAccessibleDescription(f"{low} … {middle} … {high}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: room for the numbers on the shades."""
        wide = sum(self.fontMetrics().horizontalAdvance(text) + 2 * SPACING for text in self._ends)
        return QSize(max(16 * SPACING, wide), self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shades and numbers."""
        painter, now = QPainter(self), colors()
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(_gradient(rect, now))
        painter.setPen(QPen(now.line))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(now.text)
        inner = rect.adjusted(SPACING / 2, 0, -SPACING / 2, 0)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        for text, side in zip(self._ends, sides, strict=True):
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


def _gradient(rect: QRectF, now: Colors) -> QLinearGradient:
    gradient = QLinearGradient(QPointF(rect.left(), 0), QPointF(rect.right(), 0))
    for share in (-1.0, 0.0, 1.0):
        gradient.setColorAt((share + 1) / 2, now.signed(share))
    return gradient
