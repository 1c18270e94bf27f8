"""How each file was read the last time a person chose, kept in the settings by the file's path."""

import hashlib
import json
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import QSettings

from engine.data.reading.options import GUESS, ReadingOptions

KEPT = 200
_KEY = "reading_options"


def remembered_options(path: Path) -> ReadingOptions:
    """What was chosen for `path`; nothing chosen where it is not known."""
    text = _stored().get(_name(path))
    try:
        return GUESS if text is None else ReadingOptions.model_validate_json(text)
    except ValidationError:
        return GUESS  # written by another version: guessed as if nothing had been chosen


def remember_options(path: Path, options: ReadingOptions) -> None:
    """Keep `options` for `path`; where nothing is chosen, forget it."""
    stored, name = _stored(), _name(path)
    stored.pop(name, None)
    if options != GUESS:
        stored[name] = options.model_dump_json(exclude_defaults=True)
    newest = dict(list(stored.items())[-KEPT:])
    QSettings().setValue(_KEY, json.dumps(newest))


def _stored() -> dict[str, str]:
    """By name, the newest last."""
    try:
        found = json.loads(str(QSettings().value(_KEY, "{}")))
    except json.JSONDecodeError:
        return {}
    return {str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {}


def _name(path: Path) -> str:
    """The settings show nobody which files were opened."""
    return hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:32]
