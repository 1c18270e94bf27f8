"""The lessons of one's own, by the files that were made or opened here, kept in the settings."""

from pathlib import Path

from PySide6.QtCore import QSettings

KEPT = 50
_KEY = "lessons/own"


def own_lessons() -> list[Path]:
    """Those that still exist, the newest first."""
    stored = QSettings().value(_KEY)
    names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
    return [path for path in map(Path, names) if path.exists()]


def remember_lesson(path: Path) -> None:
    """Put `path` in front."""
    path = path.absolute()
    others = [other for other in own_lessons() if other != path]
    QSettings().setValue(_KEY, [str(one) for one in [path, *others][:KEPT]])
