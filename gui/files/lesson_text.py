"""The titles and stories of the lessons that come with the program, in the language of the window."""

from PySide6.QtCore import QCoreApplication


def lesson_text(text: str) -> str:
    """A title or story; that of somebody else's lesson stays as it is."""
    return QCoreApplication.translate("Lessons", text)
