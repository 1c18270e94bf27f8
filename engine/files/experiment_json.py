"""The experiment as JSON in a file, of this version and of those before."""

import json
from typing import Any

from engine.config.experiment import Experiment

VERSION = 3
"""Of the experiment as it is written. 1 had the learner's fields beside the recipe; 2 called `stddev` the deviation."""

_OF_LEARNER = ("network", "training", "initial_weights")


def experiment_of(text: bytes, version: int) -> Experiment:
    """The experiment in `text`, written in `version`. Raises pydantic's ValidationError, and ValueError for what is no JSON."""
    if version < VERSION:
        old = json.loads(text)
        text = json.dumps(_from_2(_from_1(old) if version == 1 else old)).encode()
    return Experiment.model_validate_json(text)


def _from_1(old: Any) -> Any:
    """The same with the learner's fields in the learner; what is no object is left for the spec to refuse."""
    if not isinstance(old, dict):
        return old
    learner = {"kind": "supervised_network", **{name: old[name] for name in _OF_LEARNER if name in old}}
    return {**{name: value for name, value in old.items() if name not in _OF_LEARNER}, "learner": learner}


def _from_2(old: Any) -> Any:
    """The same with the standard deviation of what draws normal numbers under Keras's name."""
    match old:
        case list():
            return [_from_2(each) for each in old]
        case {"kind": "random_normal" | "truncated_normal" | "gaussian_noise", "deviation": stddev}:
            return {**{name: _from_2(value) for name, value in old.items() if name != "deviation"}, "stddev": stddev}
        case dict():
            return {name: _from_2(value) for name, value in old.items()}
        case _:
            return old
