"""Writes every title, help, label and description of the specs where lupdate sees it: `python -m tests.make_spec_texts`.

The window translates them in the context "Spec" as it shows them (`gui/forms/metadata.py`); lupdate only reads what stands as text.
"""

import importlib
import json
import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import ModuleType

import engine.config
from engine.config.base import Spec

FILE = Path(__file__).resolve().parents[1] / "resources" / "translations" / "spec_texts.js"
HEAD = "// Written by `python -m tests.make_spec_texts` for lupdate alone, from engine/config. Do not edit.\n"


def texts() -> list[str]:
    """All texts of the specs, each once, in alphabetical order."""
    return sorted({text for module in modules() for text in _of_module(module)} - {""})


def rendered() -> str:
    """What the file holds."""
    lines = [f'QT_TRANSLATE_NOOP("Spec", {json.dumps(text, ensure_ascii=False)});\n' for text in texts()]
    return HEAD + "".join(lines)


def modules() -> list[ModuleType]:
    """All modules of engine/config."""
    found = pkgutil.walk_packages(engine.config.__path__, "engine.config.")
    return [importlib.import_module(info.name) for info in found]


def _of_module(module: ModuleType) -> Iterator[str]:
    for kind in vars(module).values():
        if not isinstance(kind, type) or kind.__module__ != module.__name__:
            continue
        if issubclass(kind, Spec) and _is_shown(kind):
            yield from _of_spec(kind)
        elif issubclass(kind, StrEnum):
            yield from (str(getattr(choice, "label", choice.value.replace("_", " "))) for choice in kind)


def _is_shown(kind: type[Spec]) -> bool:
    """What has no kind of its own where others do is a base of theirs."""
    return kind is not Spec and not kind.__name__.startswith("_") and not kind.__subclasses__()


def _of_spec(kind: type[Spec]) -> Iterator[str]:
    yield str(getattr(kind, "label", kind.__name__))
    yield str(getattr(kind, "short_label", ""))
    said = kind.__doc__ or ""
    yield from (
        " ".join(part.split()) for part in (said, said.split("\n\n")[0])
    )  # forms tell all, the canvas the first part
    for name, info in kind.model_fields.items():
        yield info.title or name.replace("_", " ").capitalize()
        yield info.description or ""


def main() -> None:
    """Write the file."""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(rendered(), encoding="utf-8")


if __name__ == "__main__":
    main()
