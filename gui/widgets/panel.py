"""What a dock may ask of every panel, and what a panel may ask of the window. A panel knows no other panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asides: tuple[QWidget, ...] = ()
        """Controls that are hidden while the panel is presented; the panel itself never hides or shows them."""
        self.digits_box: QSpinBox | None = None
        """Where digits are chosen, if they are."""
        self._own_digits = 0

    def present(self, digits: int) -> None:
        """Show what there is to be seen, with so many `digits`, and no controls, until `end_presentation`."""
        for aside in self.asides:
            aside.hide()
        if self.digits_box is not None:
            self._own_digits = self._own_digits or self.digits_box.value()
            self.digits_box.setValue(digits)

    def end_presentation(self) -> None:
        """Everything as it was before it was presented."""
        for aside in self.asides:
            aside.show()
        if self.digits_box is not None and self._own_digits:
            self.digits_box.setValue(self._own_digits)
            self._own_digits = 0

    def reveal(self, _place: Place) -> bool:
        """Bring the eye to a place of this panel, which is shown; False where there is no such place."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def close_panel(self) -> None:
        """Remember what is to be remembered; before the window closes."""

    def renew(self) -> None:
        """Look again at what can be shown: an engine is there that was not."""
