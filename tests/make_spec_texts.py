"""Every title, help, label and description of the specs, for the translators: the window shows them in the context "Spec"."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from enum import StrEnum
from types import ModuleType

import engine.config
from engine.config.base import Spec

OTHERS = (
    "engine.data.generators",
    "engine.data.reading.options",
    "engine.data.preparing.guess_scaling",
    "engine.data.preparing.left_out_words",
    "engine.walk.comparison",
    "engine.walk.spec",
)
"""Modules outside of the specs whose texts are shown as theirs are."""


def texts() -> list[str]:
    """All texts of the specs, each once, in alphabetical order."""
    return sorted({text for module in modules() for text in _of_module(module)} - {""})


def modules() -> list[ModuleType]:
    """All modules of engine/config, and the others."""
    found = pkgutil.walk_packages(engine.config.__path__, "engine.config.")
    return [importlib.import_module(name) for name in (*(info.name for info in found), *OTHERS)]


def _of_module(module: ModuleType) -> Iterator[str]:
    for kind in vars(module).values():
        if not isinstance(kind, type) or kind.__module__ != module.__name__:
            continue
        if issubclass(kind, Spec) and _is_shown(kind):
            yield from _of_spec(kind)
        elif issubclass(kind, StrEnum):
            yield from (str(getattr(choice, "label", str(choice.value).replace("_", " "))) for choice in kind)


def _is_shown(kind: type[Spec]) -> bool:
    """What has no kind of its own where others do is a base of theirs."""
    is_base = any(each.__module__.startswith("engine.") for each in kind.__subclasses__())
    return kind is not Spec and not kind.__name__.startswith("_") and not is_base


def _of_spec(kind: type[Spec]) -> Iterator[str]:
    yield str(getattr(kind, "label", kind.__name__))
    yield str(getattr(kind, "short_label", ""))
    yield str(getattr(kind, "about", ""))
    said = kind.__doc__ or ""
    yield from (
        " ".join(part.split()) for part in (said, said.split("\n\n")[0])
    )  # forms tell all, the canvas the first part
    for name, info in kind.model_fields.items():
        yield info.title or name.replace("_", " ").capitalize()
        yield info.description or ""
    equation = getattr(kind, "equation", "")
    if isinstance(equation, str) and re.search(r"[a-z]{3}", equation):
        yield equation
