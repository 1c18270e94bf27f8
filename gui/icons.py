"""The icons, drawn from `resources/icons` in the theme's text colour as they are painted: a new theme counts at once."""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import colors


def icon(name: str) -> QIcon:
    """The icon `resources/icons/<name>.svg`. Raises FileNotFoundError where there is none."""
    return QIcon(_ThemedIcon(_drawing(name)))


@cache
def _drawing(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


class _ThemedIcon(QIconEngine):
    """Paints one drawing in the present colours; faint where it is disabled, as on the accent where it is selected."""

    def __init__(self, drawing: str) -> None:
        super().__init__()
        self._drawing = drawing

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Qt."""
        palette = colors()
        color = {QIcon.Mode.Disabled: palette.faint, QIcon.Mode.Selected: palette.on_accent}.get(mode, palette.text)
        renderer = QSvgRenderer(self._drawing.replace("currentColor", color.name()).encode())
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.6)
        renderer.render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Qt."""
        pixmap = QPixmap(size)
        if size.isEmpty():  # a button that has no room yet
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Qt."""
        return _ThemedIcon(self._drawing)
