"""A layout of parts beside or below each other whose widget may be as low as there is room."""

from PySide6.QtWidgets import QBoxLayout


class FreeLayout(QBoxLayout):
    """Does not have the area around its widget ask how high that must be: whoever owns it gives its parts their heights."""

    def hasHeightForWidth(self) -> bool:
        """Qt: no."""
        return False
