"""In which lessons a layer, loss, optimizer or setting comes up: read from their experiments, so that nobody lists it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from engine.config.base import Spec
from engine.config.experiment import Experiment
from engine.disk.regular import read_regular
from engine.lessons.folder import EXPERIMENT, lesson_folders, lesson_text
from engine.lessons.lesson import LessonText


@dataclass(frozen=True)
class Mention:
    """A lesson, the specs in it, and the fields whose values are not the default, by the spec's class."""

    folder: Path
    text: LessonText
    specs: frozenset[type[Spec]]
    chosen: frozenset[tuple[type[Spec], str]]
    words: frozenset[tuple[type[Spec], str, StrEnum]]
    """Fields that are one of several words, such as an activation, with the word."""


@cache
def mentions() -> tuple[Mention, ...]:
    """Of every lesson that comes with the program, in order. Takes its time the first time. Raises FileError."""
    return tuple(map(_mention, lesson_folders()))


def lessons_about(spec: type[Spec], field: str = "", value: object = None) -> tuple[Mention, ...]:
    """The lessons in which `field` of such a spec is this word, or is set to something of their own; else those with the spec."""
    if isinstance(value, StrEnum):
        found = tuple(each for each in mentions() if (spec, field, value) in each.words)
    else:
        found = tuple(each for each in mentions() if (spec, field) in each.chosen)
    return found or tuple(each for each in mentions() if spec in each.specs)


def _mention(folder: Path) -> Mention:
    text = lesson_text(folder)
    held = [*_specs(text)]
    if (folder / EXPERIMENT).exists():
        held += _specs(Experiment.model_validate_json(read_regular(folder / EXPERIMENT)))
    chosen = {(type(spec), name) for spec in held for name in _own_fields(spec)}
    words = {(type(spec), name, value) for spec in held for name, value in spec if isinstance(value, StrEnum)}
    return Mention(folder, text, frozenset(map(type, held)), frozenset(chosen), frozenset(words))


def _specs(value: object) -> Iterator[Spec]:
    """The specs within a spec, whatever holds them."""
    if isinstance(value, Spec):
        yield value
        for name in type(value).model_fields:
            yield from _specs(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _specs(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _specs(each)


def _own_fields(spec: Spec) -> Iterator[str]:
    for name, info in type(spec).model_fields.items():
        if getattr(spec, name) != info.get_default(call_default_factory=True):
            yield name
