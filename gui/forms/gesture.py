"""Which edits belong together: steps and choices in quick succession are one gesture, and one entry in the undo list."""

from uuid import uuid4

from PySide6.QtCore import QElapsedTimer

PAUSE_MILLISECONDS = 1000
"""A pause longer than this ends a gesture."""


class Gesture:
    """Names the present gesture."""

    def __init__(self) -> None:
        self._name, self._since = "", QElapsedTimer()

    def go_on(self) -> str:
        """The name of the gesture that the edit at this moment belongs to."""
        if not self._since.isValid() or self._since.elapsed() > PAUSE_MILLISECONDS:
            self._name = uuid4().hex
        self._since.start()
        return self._name

    def end(self) -> None:
        """The next edit begins another gesture."""
        self._since.invalidate()
