"""The experiment as JSON in a file, of this version and of those before."""

import json
from typing import Any

from engine.config.experiment import Experiment

VERSION = 2
"""Of the experiment as it is written. 1 had the learner's fields beside the recipe."""

_OF_LEARNER = ("network", "training", "initial_weights")


def experiment_of(text: bytes, version: int) -> Experiment:
    """The experiment in `text`, written in `version`. Raises pydantic's ValidationError, and ValueError for what is no JSON."""
    if version == 1:
        text = json.dumps(_from_1(json.loads(text))).encode()
    return Experiment.model_validate_json(text)


def _from_1(old: Any) -> Any:
    """The same with the learner's fields in the learner; what is no object is left for the spec to refuse."""
    if not isinstance(old, dict):
        return old
    learner = {"kind": "supervised_network", **{name: old[name] for name in _OF_LEARNER if name in old}}
    return {**{name: value for name, value in old.items() if name not in _OF_LEARNER}, "learner": learner}
