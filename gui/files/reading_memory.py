"""How each file was read the last time a person chose, or how the lab wrote it, kept in the settings by the file's path."""

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
    stamp, brace, rest = _stored().get(_name(path), "").partition("{")
    if not brace or stamp not in ("", _stamp(path)):
        return GUESS
    try:
        return ReadingOptions.model_validate_json(brace + rest)
    except ValidationError:
        return GUESS  # written by another version: guessed as if nothing had been chosen


def remember_options(path: Path, options: ReadingOptions) -> None:
    """Keep `options` for `path`; where nothing is chosen, forget it."""
    _keep(path, "" if options == GUESS else options.model_dump_json(exclude_defaults=True))


def remember_written(path: Path, options: ReadingOptions) -> None:
    """Keep how `path`, which was just written, is read again, for as long as nobody else writes to it."""
    _keep(path, _stamp(path) + options.model_dump_json(exclude_defaults=True))


def _keep(path: Path, text: str) -> None:
    stored, name = _stored(), _name(path)
    stored.pop(name, None)
    if text:
        stored[name] = text
    newest = dict(list(stored.items())[-KEPT:])
    QSettings().setValue(_KEY, json.dumps(newest))


def _stamp(path: Path) -> str:
    """What changes when somebody writes to `path`."""
    try:
        found = path.stat()
    except OSError:
        return "-"
    return f"{found.st_size} {found.st_mtime_ns}"


def _stored() -> dict[str, str]:
    """By name, the newest last: the options as JSON, behind the stamp of a file that the lab wrote."""
    try:
        found = json.loads(str(QSettings().value(_KEY, "{}")))
    except json.JSONDecodeError:
        return {}
    return {str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {}


def _name(path: Path) -> str:
    """The settings show nobody which files were opened."""
    return hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:32]
