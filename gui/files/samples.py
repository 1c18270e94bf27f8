"""The sample projects that come with the program."""

from pathlib import Path

from engine.files.project import SUFFIX

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "samples"
FIRST = FOLDER / f"iris{SUFFIX}"
"""What is open when the program starts with no file."""


def samples() -> list[Path]:
    """All sample projects, by name."""
    return sorted(FOLDER.glob(f"*{SUFFIX}"))
