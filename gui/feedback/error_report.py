"""A bug as text: one sentence, the traceback, and the versions that whoever mends it needs. No widgets."""

import platform
import sys
import traceback
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType

from engine import VERSION

_PACKAGES = ("PySide6-Essentials", "numpy", "tensorflow", "keras", "pandas", "pyqtgraph")


@dataclass(frozen=True)
class ErrorReport:
    """What one uncaught exception said. Reports of the same bug at the same place are equal."""

    summary: str
    traceback: str


def report_of(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None, *, thread: str = ""
) -> ErrorReport:
    """The report of an uncaught exception; `thread` names the thread where it was not the main one."""
    summary = "".join(traceback.format_exception_only(kind, error)).strip().splitlines()[-1]
    lines = "".join(traceback.format_exception(kind, error, trace))
    return ErrorReport(summary, f"In thread '{thread}':\n{lines}" if thread else lines)


def versions() -> str:
    """The system and the packages, one a line."""
    lines = [f"Glassnet {VERSION}", f"{platform.platform()}, Python {platform.python_version()} ({sys.executable})"]
    for name in _PACKAGES:
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            lines.append(f"{name} is not installed as a package")
    return "\n".join(lines)
