"""`--set PATH=VALUE`: any field of the experiment by its dotted path, checked by the spec that owns it."""

import json
from typing import Any

from engine.headless.usage import UsageError, within_bounds
from engine.spec.experiment import Experiment
from engine.spec.optimizers import SGD, Momentum

PLACES: dict[str, tuple[str, ...]] = {
    "split": ("recipe", "split"),
    "missing": ("recipe", "missing"),
    "columns": ("recipe", "columns"),
    "network": ("network", "nodes"),
    "recipe": ("recipe",),
    "training": ("training",),
}
"""Where a path's first word leads; every other one is looked for in `training`."""


def is_of_recipe(assignment: str) -> bool:
    """True where an assignment sets a field of the recipe."""
    return PLACES.get(assignment.partition("=")[0].strip().split(".")[0], ("",))[0] == "recipe"


def apply_setting(experiment: Experiment, assignment: str) -> Experiment:
    """`experiment` with one field set, e.g. `optimizer.momentum=0.9` or `network.hidden_1.use_bias=false`. Raises UsageError.

    A choice is made by name, `optimizer.clipping=norm` or `optimizer.clipping.kind=norm`, and starts from its defaults.
    As in Keras, SGD with a momentum is the optimizer Momentum.
    """
    path, equals, value = assignment.partition("=")
    if not equals or not path.strip():
        raise UsageError(f"--set '{assignment}' is not of the form NAME=VALUE, like optimizer.momentum=0.9.")
    words = path.strip().split(".")
    if words[-2:] == ["optimizer", "momentum"] and isinstance(experiment.training.optimizer, SGD):
        momentum = Momentum(**experiment.training.optimizer.model_dump(exclude={"kind"}))
        experiment = experiment.replace(training=experiment.training.replace(optimizer=momentum))
    document = experiment.model_dump(mode="json")
    *way, last = (*PLACES.get(words[0], ("training", words[0])), *words[1:])
    holder: Any = document
    for word in way:
        holder = _child(_owner(holder, word), word, assignment)
    holder = _owner(holder, last)
    before = _child(holder, last, assignment)
    if not isinstance(holder, dict):
        raise UsageError(f"--set '{assignment}': '{last}' has fields of its own; name one of them.")
    chosen = _value(value.strip())
    if last == "kind":  # another kind has fields of its own
        holder.clear()
    has_kinds = isinstance(before, dict) and "kind" in before
    holder[last] = {"kind": chosen} if has_kinds and isinstance(chosen, str) else chosen
    with within_bounds(f"--set {assignment}"):
        return Experiment.model_validate(document)


def _owner(holder: Any, word: str) -> Any:
    """The spec that has the field `word`: a node of the network, or the layer in it."""
    return holder["layer"] if isinstance(holder, dict) and "layer" in holder and word not in holder else holder


def _child(holder: Any, word: str, assignment: str) -> Any:
    """The field `word` of a spec, or the element of that name in a list."""
    fields: dict[str, Any] = holder if isinstance(holder, dict) else {}
    if isinstance(holder, list):
        fields = {str(entry.get("name")): entry for entry in holder if isinstance(entry, dict)}
    if word not in fields:
        known = ", ".join(name for name in fields if name != "kind") or _nothing(fields)
        raise UsageError(f"--set '{assignment}': there is no '{word}' here; there is {known}.")
    return fields[word]


def _nothing(fields: dict[str, Any]) -> str:
    return f"nothing to set for the kind '{fields['kind']}'" if "kind" in fields else "nothing to set"


def _value(text: str) -> Any:
    """A JSON value, else the text itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text
