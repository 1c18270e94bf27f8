"""What a dock may ask of every panel, and what a panel may ask of the window. A panel knows no other panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

Place = tuple[str, ...]
"""Where something is: a problem's place, or a panel's name. Its first word says which panel it belongs to."""


class Panel(QWidget):
    """Its title and icon stand in the list of panels (`gui/panels.py`); `setWindowTitle` changes the title later."""

    notice_given = Signal(str)
    """A sentence that tells what was done."""
    failed = Signal(str)
    """A sentence that tells why something could not be done."""
    reveal_requested = Signal(tuple)
    """Place that a person wants to see, whichever panel it is in."""
    room_requested = Signal()
    """The panel wants the whole window, or has it and gives it back."""

    def reveal(self, _place: Place) -> bool:
        """Bring the eye to a place of this panel, which is shown; False where there is no such place."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def close_panel(self) -> None:
        """Remember what is to be remembered; before the window closes."""

    def renew(self) -> None:
        """Look again at what can be shown: an engine is there that was not."""
