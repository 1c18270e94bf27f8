"""A problem's one-click remedy as the options of `train` that do the same."""

import json
import shlex
from collections.abc import Iterator
from typing import Any, NamedTuple

from engine.config.experiment import Experiment
from engine.config.recipe import Encoding, Role
from engine.data.reading.remedy import with_parts
from engine.headless.arguments import LOSSES
from engine.headless.names import as_typed
from engine.headless.setting_path import fields_of, path_text
from engine.problems import Problem
from engine.text import NOTHING, Text, joined

MAX_OPTIONS = 3
"""What takes more is left to the sentence."""

_TRAINING = {
    "loss": "--loss",
    "optimizer": "--optimizer",
    "schedule": "--schedule",
    "stopping": "--stop",
    "epochs": "--epochs",
    "batching": "--batch-size",
    "precision": "--precision",
    "seed": "--seed",
}
"""The options for fields of the training."""

Place = tuple[str, ...]


class Change(NamedTuple):
    """A field of the experiment as JSON, and its new value."""

    place: Place
    value: Any


class NoOptionError(Exception):
    """Something changes that no option says."""


def sentence_with_options(problem: Problem, experiment: Experiment, more: Text = NOTHING) -> Text:
    """The problem in a sentence, `more` of it, and the options that carry its remedy out, or the one for its place."""
    options = remedy_options(problem, experiment)
    if options:
        return Text("{problem}{more} To do so: {options}", problem=problem.sentence, more=more, options=options)
    return joined((with_parts(problem.sentence, place_option(problem.place, experiment)), more), "")


def remedy_options(problem: Problem, experiment: Experiment) -> str:
    """`--set network.output.activation=linear`, ready for a shell; empty where nothing short enough does the same."""
    if problem.fixed is None:
        return ""
    old, new = fields_of(experiment), fields_of(problem.fixed)
    try:
        found = _classes(experiment, problem.fixed) or [*_options([*_changes(old, new, ())])]
    except NoOptionError:
        return ""
    return " ".join(map(shlex.join, found)) if len(found) <= MAX_OPTIONS else ""


def place_option(place: Place, experiment: Experiment) -> str:
    """The option with which something in a place of the experiment is said; empty where none does."""
    match place:
        case ("recipe", "columns"):
            return "--target" if experiment.recipe.with_role(Role.FEATURE) else "--features"
        case ("recipe", "columns", name) if name in {
            column.name for column in experiment.recipe.with_role(Role.TARGET)
        }:
            return "--target"
        case ("recipe", "columns", name):
            return f"--ignore {shlex.quote(as_typed(name))}"
        case ("recipe", "set_aside", *_):
            return "--set-aside"
        case ("recipe", "split", *fields):
            return f"--set split.{fields[0]}" if fields else "--validation"
        case ("network", _, _, *_):
            return f"--set {shlex.quote(path_text(('network', 'nodes', *place[1:])))}"
        case ("training", "output_losses", *_):
            return ""
        case ("training", field, *_):
            return _TRAINING.get(field, f"--set {field}")
    return {"network": "--layers", "initial_weights": "--initial-weights"}.get(place[0], "")


def _classes(old: Experiment, new: Experiment) -> list[list[str]]:
    """A target that becomes classes brings its loss and its outputs with it."""
    targets = (column for column in new.recipe.with_role(Role.TARGET) if column.encoding is Encoding.ONE_HOT)
    names = [as_typed(column.name) for column in targets if old.recipe.column(column.name).encoding is Encoding.NUMBER]
    return [["--classes", ",".join(names)]] if names and old.learner.training.loss != new.learner.training.loss else []


def _changes(old: Any, new: Any, place: Place) -> Iterator[Change]:
    """The fields that differ, down to single values; a choice of another kind is one change."""
    if old == new:
        return
    if (
        isinstance(old, dict)
        and isinstance(new, dict)
        and old.keys() == new.keys()
        and old.get("kind") == new.get("kind")
    ):
        for name in old:
            yield from _changes(old[name], new[name], (*place, name))
    elif place in (("recipe", "columns"), ("network", "nodes")) and len(old) == len(new):
        for before, after in zip(old, new, strict=True):
            yield from _changes(before, after, (*place, before["name"]))
    else:
        yield Change(place, new)


def _options(changes: list[Change]) -> Iterator[list[str]]:
    ignored = [change.place[2] for change in changes if _is_ignored(change)]
    if ignored:
        yield ["--ignore", ",".join(map(as_typed, ignored))]
    for change in changes:
        if not _is_ignored(change):
            yield _option(change)


def _is_ignored(change: Change) -> bool:
    return (
        change.place[:2] == ("recipe", "columns") and change.place[-1] == "role" and change.value == Role.IGNORED.value
    )


def _option(change: Change) -> list[str]:
    match change:
        case (("training", "loss"), value):
            for name, loss in LOSSES.items():
                if loss().model_dump(mode="json") == value:
                    return ["--loss", name]
        case (("training", "batching"), {"kind": "full_batch"}):
            return ["--batch-size", "full"]
        case (("training", "optimizer", "learning_rate"), value):
            return ["--learning-rate", f"{value:g}"]
        case (("network" | "training", *_), {"kind": str() as kind, **fields}):
            path = path_text(change.place)
            given = ((f"{path}.{name}", json.dumps(value)) for name, value in fields.items())
            return [part for name, value in ((path, kind), *given) for part in ("--set", f"{name}={value}")]
        case (("recipe" | "network" | "training", *_), str() | bool() | int() | float() as value):
            text = value if isinstance(value, str) else json.dumps(value)
            return ["--set", f"{path_text(change.place)}={text}"]
    raise NoOptionError
