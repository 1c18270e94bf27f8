"""A place for a widget that scrolls where there is less room than it needs, so that nothing in it makes the window too high."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QWidget


class Room(QScrollArea):
    """As high as what it holds wants to be, or as there is room."""

    def __init__(self, held: QWidget | None = None, *, least: int, parent: QWidget | None = None) -> None:
        """`least`: the height in pixels below which it is never made. `held` may come later, by `setWidget`."""
        super().__init__(parent)
        self._least = least
        if held is not None:
            self.setWidget(held)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Qt: all of it."""
        held = self.widget()
        return super().sizeHint() if held is None else held.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt: a part of it, and room for the bar that scrolls it."""
        held, bar = self.widget(), self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wanted = QSize(0, 0) if held is None else held.minimumSizeHint()
        return QSize(wanted.width() + bar, min(wanted.height(), self._least))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What comes and goes in it changes its height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
