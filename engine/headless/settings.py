"""`--set PATH=VALUE`: any field of the experiment by its dotted path, checked by the spec that owns it."""

import json
from collections.abc import Iterable
from typing import Any, Protocol

from pydantic import ValidationError

from engine.config.experiment import Experiment
from engine.config.optimizers import SGD, Momentum
from engine.data.alike import named_alike
from engine.headless.setting_path import experiment_of, fields_of, find_field, parse_setting
from engine.headless.spelling import meant, no_such
from engine.headless.usage import UsageError, expected_values, within_bounds
from engine.text import Text

COLUMN_FIELDS = {("recipe", "split", "group"), ("recipe", "split", "column")}
"""Fields whose value is a column's name: one that looks the same will do."""

_PYTHON = {"None": None, "True": True, "False": False}


class Adds(Protocol):
    """A parser of arguments, or a group of it."""

    def add_argument(self, *names: str, **facts: Any) -> Any:
        """Declare an argument."""


def add_settings_argument(parser: Adds) -> None:
    """Declare `--set`, for any field of an experiment: `settings`, a list of assignments."""
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        dest="settings",
        help=Text(
            "any other field, e.g. optimizer.momentum=0.9, network.hidden_1.use_bias=false, "
            "'recipe.columns.\"Sepal.Length\".scaling=minmax'; may come again"
        ),
    )


def with_settings(experiment: Experiment, assignments: Iterable[str]) -> Experiment:
    """`experiment` with several fields set, one after another. Raises UsageError."""
    for assignment in assignments:
        experiment = apply_setting(experiment, assignment)
    return experiment


def place_of(assignment: str) -> tuple[str, ...]:
    """The place in the experiment that an assignment sets, such as ("recipe", "split", "stratified"). Raises UsageError."""
    return parse_setting(assignment).place


def apply_setting(experiment: Experiment, assignment: str) -> Experiment:
    """`experiment` with one field set, e.g. `optimizer.momentum=0.9` or `network.hidden_1.use_bias=false`. Raises UsageError.

    A choice is made by name, `optimizer.clipping=norm` or `optimizer.clipping.kind=norm`, and starts from its defaults.
    As in Keras, SGD with a momentum is the optimizer Momentum.
    """
    setting = parse_setting(assignment)
    if setting.place[-2:] == ("optimizer", "momentum") and isinstance(experiment.learner.training.optimizer, SGD):
        momentum = Momentum(**experiment.learner.training.optimizer.model_dump(exclude={"kind"}))
        experiment = experiment.with_learner(training=experiment.learner.training.replace(optimizer=momentum))
    document = fields_of(experiment)
    field = find_field(document, setting)
    before = field.holder[field.name]
    chosen = _value(setting.value)
    if setting.place in COLUMN_FIELDS:
        alike = named_alike(setting.value, (column.name for column in experiment.recipe.columns))
        chosen = alike[0] if len(alike) == 1 else setting.value
    if field.name == "kind":  # another kind has fields of its own
        field.holder.clear()
    has_kinds = isinstance(before, dict) and "kind" in before

    def with_value(value: Any) -> Experiment:
        field.holder[field.name] = {"kind": value} if has_kinds and isinstance(value, str) else value
        return experiment_of(document)

    with within_bounds(f"--set {assignment}"):
        try:
            return with_value(chosen)
        except ValidationError as error:
            known = expected_values(error)
            if not isinstance(chosen, str) or not known:
                raise
            other = meant(chosen, known)
            if other is None:
                raise UsageError(
                    Text("--set {assignment}: {fault}", assignment=assignment, fault=no_such(chosen, known))
                ) from error
            return with_value(other)


def _value(text: str) -> Any:
    """A JSON value, a word of Python's, else the text itself."""
    if text in _PYTHON:
        return _PYTHON[text]
    try:
        return json.loads(text)
    except ValueError:
        return text
