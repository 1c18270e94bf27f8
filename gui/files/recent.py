"""The files that were opened last, kept in the settings."""

from pathlib import Path

from PySide6.QtCore import QSettings

KEPT = 9
_KEY = "recent_files"


def recent_files() -> list[Path]:
    """The files that were opened last and still exist, the newest first."""
    stored = QSettings().value(_KEY)
    names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
    return [path for path in map(Path, names) if path.is_file()]


def remember_file(path: Path) -> None:
    """Put `path` in front."""
    path = path.absolute()
    others = [other for other in recent_files() if other != path]
    QSettings().setValue(_KEY, [str(one) for one in [path, *others][:KEPT]])
