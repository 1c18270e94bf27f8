"""One of several specs as text: its kind, then fields, like "no_improvement patience=5 watched=training"."""

import json
import shlex
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from engine.headless.usage import UsageError, within_bounds
from engine.spec.base import Spec

Chosen = TypeVar("Chosen", bound=Spec)


def members_of(union: Any) -> dict[str, type[Any]]:
    """The members of a discriminated union (an Annotated type) by their kinds."""
    return {model.model_fields["kind"].default: model for model in get_args(get_args(union)[0])}


def parse_choice(option: str, text: str, members: Mapping[str, type[Chosen]]) -> Chosen:
    """The spec that `text` describes; fields that it does not name have their defaults. Raises UsageError."""
    try:
        kind, *assignments = shlex.split(text)
    except ValueError:
        kind, assignments = "", []
    if kind not in members:
        raise UsageError(f"{option} '{text}': there is no '{kind}'; choose one of {', '.join(members)}.")
    model = members[kind]
    fields: dict[str, Any] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        known = [field for field in model.model_fields if field != "kind"]
        if not equals or name not in known:
            offered = f"there is {', '.join(known)}" if known else "it has no fields"
            raise UsageError(f"{option} '{text}': '{assignment}' sets no field of {kind}; {offered}.")
        fields[name] = _value(value)
    with within_bounds(f"{option} '{text}'"):
        return model(**fields)


def _value(text: str) -> Any:
    """A JSON value, else the text itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text
