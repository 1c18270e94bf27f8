"""The versions of what numbers were made with."""

import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from engine import VERSION
from engine.config.training import EngineName


def versions(engine: EngineName) -> dict[str, str]:
    """Of the lab, Python, and the packages that `engine` computes with, by name."""
    names = ["numpy"] if engine is EngineName.NUMPY else ["numpy", "tensorflow", "keras"]
    return {"glassnet": VERSION, "python": platform.python_version(), **{name: _version(name) for name in names}}


@cache
def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
