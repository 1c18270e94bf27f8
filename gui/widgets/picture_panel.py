"""A panel with a picture and its controls: above it, or beside it where the panel is low and wide."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from gui.widgets.free_layout import FreeLayout
from gui.widgets.panel import Panel

MIN_HEIGHT, WIDE = 210, 520
"""Pixels: the least height, and the width from which on the controls can stand beside the picture."""


class PicturePanel(Panel):
    """A kind of its own builds both, hands them to `_lay_beside`, and says in `_height_above` how high its controls want to be."""

    def minimumSizeHint(self) -> QSize:
        """Qt: a small picture."""
        return QSize(min(super().minimumSizeHint().width(), WIDE), MIN_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the controls may find another place."""
        super().resizeEvent(event)
        self._place_controls()

    def _lay_beside(self, controls: QWidget, picture: QLayout, *, low: int, width: int) -> None:
        """`low`: the height in pixels below which the controls stand beside the picture, so many pixels wide."""
        self._low, self._width, self._side = low, width, controls
        self.asides = (controls,)
        self._layout = FreeLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(controls)
        self._layout.addLayout(picture, 1)

    def _height_above(self, width: int) -> int:
        """The height of the controls above the picture, in pixels."""
        raise NotImplementedError

    def _place_controls(self) -> None:
        is_low = self.height() < self._low and self.width() >= WIDE
        self._layout.setDirection(QBoxLayout.Direction.LeftToRight if is_low else QBoxLayout.Direction.TopToBottom)
        if is_low:
            self._side.setFixedSize(self._width, self.height())
        else:
            self._side.setFixedSize(self.width(), self._height_above(self.width()))
